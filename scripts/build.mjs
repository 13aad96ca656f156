// The one build, of `make dist` and of Trunk's hook: compiles the modules and makes dist/ of them,
// in a folder beside it that takes its place when all is there. What can be done at the same time is.

import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, TARGET, bind, compileBindgen, compiled, script } from "./cargo.mjs";

const CHECK = ["--no-default-features", "--features", "check", "--bin"];

/** The programs for WebAssembly, and how cargo is told of each; the one with the longest way comes first. */
const PROGRAMS = [
  ["credential-pathway", ["--bin", "credential-pathway"]],
  ["studio", ["--no-default-features", "--features", "studio", "--bin", "studio"]],
  ["catalog-check", [...CHECK, "catalog-check"]],
  ["catalog-tool", [...CHECK, "catalog-tool"]],
];

/** What the compiler made, as the steps after it find it: a folder with a module and its glue for each program. */
export const built = (dev) => join(TARGET, dev ? "built-dev" : "built");

/** Waits for the end of all jobs, of those that fail as well: nothing goes on behind the next build. */
async function all(jobs) {
  const ended = await Promise.allSettled(jobs);
  const failed = ended.find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
  return ended.map(({ value }) => value);
}

/** The steps of a program after the compiler. */
async function finish(name, compiling, tools, dev) {
  const [module] = await all([compiling, tools]);
  const folder = join(built(dev), name);
  rmSync(folder, { recursive: true, force: true });
  await bind(module, folder);
  await script("wasm/finish.mjs", folder, name, dev ? "dev" : "release", module);
}

/** One program is compiled after the other, as cargo locks its folder; the steps after it go on beside the next one. */
function programs(tools, dev) {
  let compiling = Promise.resolve();
  const make = ([name, what]) => {
    compiling = compiling.then(() => compiled(what, { dev }));
    return finish(name, compiling, tools, dev);
  };
  return all(PROGRAMS.map(make));
}

/** Writes all of dist/ into a folder. */
export async function build(stage, { dev = false } = {}) {
  const tools = all([script("setup.mjs", "npm"), compileBindgen()]);
  await all([tools, programs(tools, dev)]);
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
