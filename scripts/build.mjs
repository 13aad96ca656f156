// The one build, of `make dist` and of Trunk's hook: compiles the modules and makes dist/ of them,
// in a folder beside it that takes its place when all is there. What can be done at the same time is.

import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, TARGET, bind, compileBindgen, compiled, script } from "./cargo.mjs";

/** The programs for WebAssembly. The steps after the compiler take as long for the first as for the others together. */
const PROGRAMS = ["credential-pathway", "studio", "catalog-check", "catalog-tool"];

/** What the compiler made, as the steps after it find it: a folder with a module and its glue for each program. */
export const built = (dev) => join(TARGET, dev ? "built-dev" : "built");

/** Waits for the end of all jobs, of those that fail as well: nothing goes on behind the next build. */
async function all(jobs) {
  const ended = await Promise.allSettled(jobs);
  const failed = ended.find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
  return ended.map(({ value }) => value);
}

/** The module of each program, with its name. */
async function modules(dev) {
  const files = await compiled("bin", PROGRAMS, { dev });
  return PROGRAMS.map((name, index) => [name, files[index]]);
}

/** The steps of a program after the compiler. */
async function finish([name, module], dev) {
  const folder = join(built(dev), name);
  rmSync(folder, { recursive: true, force: true });
  await bind(module, folder);
  await script("wasm/finish.mjs", folder, name, dev ? "dev" : "release", module);
}

async function finishEach(programs, dev) {
  for (const program of programs) await finish(program, dev);
}

/** Writes all of dist/ into a folder. */
export async function build(stage, { dev = false } = {}) {
  const [[first, ...others]] = await all([modules(dev), script("setup.mjs", "npm"), compileBindgen()]);
  await all([finish(first, dev), finishEach(others, dev)]);
  mkdirSync(stage, { recursive: true });
  await script("post-build.mjs", stage, built(dev));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.env.TRUNK_STAGING_DIR; // Trunk puts it into the place of dist/ by itself
  const stage = given ?? join(ROOT, "target", "stage");
  const dist = join(ROOT, "dist");
  rmSync(stage, { recursive: true, force: true });
  await build(stage);
  if (!given) {
    rmSync(dist, { recursive: true, force: true });
    cpSync(stage, dist, { recursive: true });
  }
}
