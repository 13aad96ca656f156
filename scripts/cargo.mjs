// How the build calls cargo: for a browser, and for the programs of the build itself.

import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { constants, setPriority } from "node:os";
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

/** Runs a program in the project's folder; where its priority is `low`, it takes what the others leave. */
export function run(program, words, { env = {}, low = false } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, words, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["ignore", "inherit", "inherit"] });
    if (low && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    child.once("error", failed);
    child.once("close", (code) => (code === 0 ? done() : failed(new Error(`${program} ${words.join(" ")}: exit code ${code}`))));
  });
}

/** Runs a script of the project with this Node. */
export const script = (name, ...words) => run(process.execPath, [join(ROOT, "scripts", name), ...words]);

/**
 * Compiles programs for a browser, all at the same time, and gives back where the module of each is. `kind` is "bin"
 * or "example"; `dev` leaves out all that makes them small.
 */
export async function compiled(kind, names, { dev = false } = {}) {
  const profile = dev ? "debug" : "release";
  const which = names.flatMap((name) => [`--${kind}`, name]);
  const words = ["build", "--locked", "--quiet", "--target", TRIPLE, ...(dev ? [] : ["--release"]), ...which];
  await run("cargo", words, { env: dev ? QUICK : SMALL });
  const folder = join(TARGET, TRIPLE, profile, ...(kind === "example" ? ["examples"] : []));
  return names.map((name) => join(folder, `${name}.wasm`));
}

/**
 * Compiles the tools that write the glue and cut the module: see tools/bindgen. The modules take longer, so these take
 * one core at the most, and of that what the modules leave.
 */
export const compileBindgen = () =>
  run("cargo", ["build", "--locked", "--quiet", "--jobs", "1", "--profile", "tools", "--package", "bindgen"], { low: true });

/** Writes a module and its glue into a folder; `target` is "web" or "nodejs". */
export async function bind(module, folder, target = "web") {
  mkdirSync(folder, { recursive: true });
  await run(join(TARGET, "tools", "bindgen"), [target, module, folder]);
}
