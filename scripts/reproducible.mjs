// Builds dist/ twice, from two fresh clones in two places, each with a home of cargo and a target of
// its own, and compares them byte by byte. As root, a second user that exists for this alone makes the
// second build, with a copy of the compiler. What is not committed is not built.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OTHER = `second-builder-${process.pid}`;

const quiet = (program, ...words) => execFileSync(program, words, { cwd: ROOT, encoding: "utf8" }).trim();
const copy = (from, to) => cpSync(from, to, { recursive: true, verbatimSymlinks: true });

/** A fresh clone with the packages of npm, which are pinned; the rest is built in it. */
function clone(place) {
  const folder = join(place, "credential-pathway");
  quiet("git", "clone", "--quiet", "--no-hardlinks", ROOT, folder);
  copy(realpathSync(join(ROOT, "node_modules")), join(folder, "node_modules"));
  return folder;
}

/** The compiler and rustup, for a user who may not read ours; what it takes to find them. */
function compilerIn(place) {
  const [cargo, rustup] = [join(place, "cargo"), join(place, "rustup")];
  const [name] = quiet("rustup", "show", "active-toolchain").split(" ");
  const toolchain = join(rustup, "toolchains", name);
  const found = realpathSync(quiet("rustc", "--print", "sysroot"));
  for (const part of ["bin", "lib"]) copy(join(found, part), join(toolchain, part));
  copy(join(quiet("rustup", "show", "home"), "settings.toml"), join(rustup, "settings.toml"));
  mkdirSync(join(cargo, "bin"), { recursive: true });
  const proxy = join(cargo, "bin", "rustup");
  copy(realpathSync(quiet("which", "rustup")), proxy);
  for (const name of ["cargo", "rustc"]) symlinkSync("rustup", join(cargo, "bin", name));
  return { CARGO_HOME: cargo, RUSTUP_HOME: rustup, PATH: [join(cargo, "bin"), process.env.PATH].join(":") };
}

/** The build of this user. */
function first(place, folder) {
  const env = { ...process.env, CARGO_HOME: join(place, "cargo") };
  delete env.CARGO_TARGET_DIR;
  execFileSync("make", ["dist"], { cwd: folder, env, stdio: "inherit" });
}

/** The build of a second user. */
function second(place, folder) {
  const given = { HOME: place, LANG: "C", TZ: "Asia/Tokyo", ...compilerIn(place) };
  quiet("useradd", "--system", "--home-dir", place, OTHER);
  quiet("chown", "--recursive", OTHER, place);
  const words = Object.entries(given).map((row) => row.join("="));
  execFileSync("runuser", ["-u", OTHER, "--", "env", "-i", ...words, "make", "dist"], { cwd: folder, stdio: "inherit" });
}

/** Where two files begin to differ, and which paths of the machine are in them. */
function difference(name, folders, traces) {
  const [one, other] = folders.map((folder) => readFileSync(join(folder, "dist", name)));
  const from = one.findIndex((byte, at) => byte !== other[at]);
  const found = traces.filter((trace) => one.includes(trace) || other.includes(trace));
  return `${name} differs from byte ${from} on (${one.length} and ${other.length} bytes)${found.length > 0 ? `; holds ${found.join(", ")}` : ""}`;
}

function compare(folders, traces) {
  const lists = folders.map((folder) => new Map(JSON.parse(readFileSync(join(folder, "dist", "integrity.json"), "utf8")).map((row) => [row.name, row.integrity])));
  const names = [...new Set(lists.flatMap((list) => [...list.keys()]))].sort();
  const lines = [];
  for (const name of names) {
    const [one, other] = lists.map((list) => list.get(name));
    if (!one || !other) lines.push(`${name} is only in the ${one ? "first" : "second"} build`);
    else if (one !== other) lines.push(difference(name, folders, traces));
  }
  const traced = readdirSync(join(folders[0], "dist")).filter((name) => traces.some((trace) => readFileSync(join(folders[0], "dist", name)).includes(trace)));
  for (const name of traced) lines.push(`${name} holds a path of the machine`);
  for (const line of lines) console.log(line);
  if (lines.length > 0) process.exitCode = 1;
  else console.log(`Two builds, ${names.length} files each, are the same byte by byte.`);
}

const isRoot = process.getuid() === 0;
if (quiet("git", "status", "--porcelain") !== "") console.log("What is not committed is not built.");
if (!isRoot) console.log("Not root: both builds are made by this user, in two folders.");
const places = ["one-place-", "a-second-and-longer-place-"].map((name) => mkdtempSync(join(tmpdir(), name)));
try {
  const folders = places.map(clone); // both now: the branch may move on meanwhile
  first(places[0], folders[0]);
  (isRoot ? second : first)(places[1], folders[1]);
  compare(folders, [...places, process.env.HOME, OTHER]);
} finally {
  for (const place of places) rmSync(place, { recursive: true, force: true });
  if (isRoot) quiet("sh", "-c", `userdel ${OTHER} 2>/dev/null || true`);
}
