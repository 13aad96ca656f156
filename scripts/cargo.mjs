// How the build calls cargo: for a browser, and for the programs of the build itself.

import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
const TRIPLE = "wasm32-unknown-unknown";

// How the compiler names functions, so that those in src/session/rest.rs are found in the module.
const NAMES = "-Csymbol-mangling-version=v0";

// A release is built with the standard library's sources, so that a panic stops the module at once
// (`immediate-abort`) and the text that would say why is not in it: 11 of the 13 KB that this saves.
// The switches are not stable, so they need RUSTC_BOOTSTRAP; rust-toolchain.toml pins the compiler.
const SMALL = {
  RUSTC_BOOTSTRAP: "1",
  CARGO_UNSTABLE_BUILD_STD: "std,panic_abort",
  CARGO_UNSTABLE_BUILD_STD_FEATURES: "optimize_for_size",
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: `${NAMES} -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none`,
};

const QUICK = { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: NAMES };

/** Runs a program in the project's folder. */
export function run(program, words, env = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, words, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", failed);
    child.once("close", (code) => (code === 0 ? done() : failed(new Error(`${program} ${words.join(" ")}: exit code ${code}`))));
  });
}

/** Runs a script of the project with this Node. */
export const script = (name, ...words) => run(process.execPath, [join(ROOT, "scripts", name), ...words]);

/**
 * Compiles a program for a browser and gives back where its module is. `what` says which one, such as
 * `["--bin", "name"]`; `dev` leaves out all that makes it small.
 */
export async function compiled(what, { dev = false } = {}) {
  const profile = dev ? "debug" : "release";
  const words = ["build", "--locked", "--quiet", "--target", TRIPLE, ...(dev ? [] : ["--release"]), ...what];
  await run("cargo", words, dev ? QUICK : SMALL);
  const folder = join(TARGET, TRIPLE, profile, ...(what.includes("--example") ? ["examples"] : []));
  return join(folder, `${what.at(-1)}.wasm`);
}

/** Compiles the tool that writes the glue, on one core, as the modules take the others: see tools/bindgen. */
export const compileBindgen = () =>
  run("cargo", ["build", "--locked", "--quiet", "--jobs", "1", "--profile", "tools", "--package", "bindgen"]);

/** Writes a module and its glue into a folder; `target` is "web" or "nodejs". */
export async function bind(module, folder, target = "web") {
  mkdirSync(folder, { recursive: true });
  await run(join(TARGET, "tools", "bindgen"), [target, module, folder]);
}
