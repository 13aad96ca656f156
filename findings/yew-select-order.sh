#!/usr/bin/env bash
# Yew: a `<select>` without a `selected` option shows its last option, not its first one.
#
# Yew inserts the children of an element from the last one to the first. By the rules of HTML a select in which
# nothing is selected selects an option as soon as one is inserted, which is the last one, and it stays selected.
# The same markup in a page, and the same options inserted in their order, show the first one.
#
# What to do instead: write `selected=true` at the option that is to be shown, also where it is the first one.
#
# This one needs Rust with the target wasm32-unknown-unknown, and Chromium (in CHROMIUM, or as `chromium`).

set -euo pipefail
. "$(dirname "$0")/lib.sh"

chromium=${CHROMIUM:-chromium}
mkdir -p "$folder/app/src" "$folder/glue/src"

cat >"$folder/app/Cargo.toml" <<'TOML'
[package]
name = "app"
version = "0.0.0"
edition = "2024"

[lib]
crate-type = ["cdylib"]

[dependencies]
js-sys = "=0.3.106"
wasm-bindgen = "=0.2.129"
web-sys = "=0.3.106"
yew = { version = "=0.23.0", features = ["csr"] }
TOML
cat >"$folder/app/src/lib.rs" <<'RUST'
use wasm_bindgen::prelude::wasm_bindgen;
use yew::{Html, Renderer, component, html};

#[component]
fn App() -> Html {
    html! {
        <>
            <select id="plain"><option>{ "a" }</option><option>{ "b" }</option><option>{ "c" }</option></select>
            <select id="told"><option selected=true>{ "a" }</option><option>{ "b" }</option><option>{ "c" }</option></select>
        </>
    }
}

#[wasm_bindgen]
pub fn start() {
    Renderer::<App>::new().render();
}
RUST
cat >"$folder/glue/Cargo.toml" <<'TOML'
[package]
name = "glue"
version = "0.0.0"
edition = "2024"

[dependencies]
wasm-bindgen-cli-support = "=0.2.129"
TOML
cat >"$folder/glue/src/main.rs" <<'RUST'
use wasm_bindgen_cli_support::Bindgen;

fn main() {
    let mut bindgen = Bindgen::new();
    bindgen.input_path("../app/target/wasm32-unknown-unknown/debug/app.wasm").typescript(false);
    bindgen.no_modules(true).expect("a script").generate("../out").expect("the glue");
}
RUST
echo "yew 0.23.0, wasm-bindgen 0.2.129, $(rustc --version), $("$chromium" --version 2>/dev/null)"
(unset CARGO_TARGET_DIR; cd "$folder/app" && cargo build --quiet --target wasm32-unknown-unknown)
(unset CARGO_TARGET_DIR; cd "$folder/glue" && cargo run --quiet)

CHROMIUM=$chromium run <<'JS'
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "./expect.mjs";

const glue = readFileSync(join(import.meta.dirname, "out", "app.js"), "utf8");
const module = readFileSync(join(import.meta.dirname, "out", "app_bg.wasm")).toString("base64");
const page = join(import.meta.dirname, "page.html");
writeFileSync(
  page,
  `<!doctype html>
<select id="parsed"><option>a</option><option>b</option><option>c</option></select>
<script>${glue}</script>
<script>
  wasm_bindgen.initSync({ module: Uint8Array.from(atob("${module}"), (one) => one.charCodeAt(0)) });
  const parsed = document.getElementById("parsed").value;
  const appended = document.createElement("select");
  for (const text of ["a", "b", "c"]) appended.append(new Option(text));
  wasm_bindgen.start();
  setTimeout(() => {
    const [plain, told] = ["plain", "told"].map((id) => document.getElementById(id));
    const texts = [...plain.options].map((option) => option.text).join("");
    document.title = [parsed, appended.value, plain.value, told.value, texts].join(" ");
  }, 100);
</script>
`,
);
const options = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", "--dump-dom"];
const quiet = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
const shown = execFileSync(process.env.CHROMIUM, [...options, `file://${page}`], quiet);
const [parsed, appended, plain, told, texts] = shown.match(/<title>([^<]*)/)?.[1].split(" ") ?? [];

expect("the options that Yew makes, in their order", texts, "abc");
expect("what a select shows that the page has as HTML", parsed, "a");
expect("what a select shows whose options a script appends", appended, "a");
expect("what a select of Yew shows", plain, "c");
expect("what a select of Yew shows whose first option is `selected`", told, "a");
JS
