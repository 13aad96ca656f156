// Changes the pure core in a thousand small ways, one at a time, and counts how
// many a test notices. Fails where fewer than nine in ten are noticed. Arguments
// go on to cargo-mutants, such as --shard 1/20 for a part of it.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const WANTED = 0.9;

const scope = ["model", "catalog", "solver", "resolve", "self_check"].flatMap((module) => ["--file", `src/${module}/**`]);
// The solver is a package of its own, whose tests are those of the project.
const build = ["--workspace", "--test-package", "credential-pathway", "--no-default-features", "--cargo-arg=--locked", "--output", "target", "--jobs", "2"];
// The first test that fails is enough: this asks for a switch of the test
// runner that the pinned toolchain still calls unstable.
const tests = ["--", "--test", "it", "--", "-Z", "unstable-options", "--fail-fast"];
const env = { ...process.env, RUSTC_BOOTSTRAP: "1" };
const options = { cwd: root, stdio: "inherit", env };
const { status } = spawnSync("cargo", ["mutants", ...build, ...scope, ...process.argv.slice(2), ...tests], options);
// 2 and 3 say that mutants were missed or timed out, which is for us to judge.
if (![0, 2, 3].includes(status)) process.exit(status ?? 1);

const { caught, missed, timeout } = JSON.parse(readFileSync(join(root, "target/mutants.out/outcomes.json"), "utf8"));
const noticed = caught + timeout;
const share = noticed / (noticed + missed);
console.log(`${noticed} of ${noticed + missed} viable mutants noticed (${(100 * share).toFixed(1)} %)`);
console.log("those missed are listed in target/mutants.out/missed.txt");
if (!(share >= WANTED)) process.exitCode = 1;
