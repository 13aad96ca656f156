// `make dev`: an unoptimized build under the strict policy, built again as files change. A browser is not
// told: reload the page. PORT=... takes another port than 8080.

import { existsSync, rmSync, watch } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { ROOT, TARGET } from "./cargo.mjs";
import { serve } from "./serve.mjs";

/** What a build is made of. */
const SOURCES = ["Cargo.toml", "build.rs", "examples", "scripts", "src", "static"];

/** How long to wait for more changes after one: an editor writes several files at a time. */
const PAUSE = 100;

const options = { port: Number(process.env.PORT ?? 8080) };
let turn = 0;

/** Builds into a folder of its own and serves that one from then on; a build that fails changes nothing. */
async function rebuild() {
  const began = performance.now();
  const stage = join(TARGET, "dev", String((turn += 1) % 2));
  rmSync(stage, { recursive: true, force: true });
  try {
    await build(stage, { dev: true });
  } catch (error) {
    console.error(`dev: ${error.message}; the last build is still served`);
    return;
  }
  options.folder = stage;
  console.log(`dev: built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

let building = Promise.resolve();
let timer;

function changed() {
  clearTimeout(timer);
  timer = setTimeout(() => (building = building.then(rebuild)), PAUSE);
}

for (const name of SOURCES.filter((name) => existsSync(join(ROOT, name)))) {
  watch(join(ROOT, name), { recursive: true }, changed);
}
building = rebuild();
await building;
options.folder ??= join(TARGET, "dev", "none");
const { origin } = await serve(options);
console.log(`dev: served at ${origin}, and built again as a file changes (Ctrl+C stops it)`);
