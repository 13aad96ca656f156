// A WordPress of the tests' own: Debian's files, a database and PHP's server on
// loopback, all of it below target/ and gone at the end.

import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));
const DEBIAN = join(root, ".tools/wordpress/usr/share/wordpress");
const SCRIPT = fileURLToPath(new URL("site.php", import.meta.url));
const MARIADB = "/usr/sbin/mariadbd";
const PATIENCE = 60_000;

/** The password of everybody in a WordPress that nobody else reaches. */
export const PASSWORD = "a password of the tests";

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Waits until `job` gives back something true. */
async function until(job, what) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if (await job()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${what} did not come up`);
}

/** What ends and removes what is there; nothing stays behind a test that is interrupted. */
const ends = [];
process.on("exit", () => endAll());
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** The last first: a folder goes when nobody writes into it. */
function endAll() {
  for (const end of ends.splice(0).reverse()) end();
}

/** A new folder, until the end. */
function folderIn(parent) {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "wordpress-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Starts a program that stays, with all it prints in a file; it ends at once with its children, as nothing of it is kept. */
function stay(log, program, args, env = {}) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"], detached: true });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => writeFileSync(log, text, { flag: "a" }));
  const gone = new Promise((done) => child.once("close", done).once("error", done));
  const end = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // it is gone already
    }
  };
  ends.push(end);
  return async () => {
    end();
    await gone;
  };
}

/** A database server of its own, which listens on a socket alone; gives back the socket, and what stops it. */
async function database(folder) {
  // A socket's path may have a hundred letters and no more, wherever the project is.
  const socket = join(folderIn(tmpdir()), "db");
  const common = ["--no-defaults", `--datadir=${join(folder, "data")}`, `--user=${userInfo().username}`];
  execFileSync("mariadb-install-db", [...common, "--auth-root-authentication-method=normal", "--skip-test-db"], { stdio: "ignore" });
  const options = ["--skip-networking", `--socket=${socket}`, `--pid-file=${join(folder, "db.pid")}`];
  const stop = stay(join(folder, "db.log"), MARIADB, [...common, ...options]);
  await until(() => existsSync(socket), "the database");
  const query = `$db = new mysqli("localhost", "root", "", "", 0, $argv[1]); $db->query("CREATE DATABASE wordpress CHARACTER SET utf8mb4");`;
  execFileSync("php", ["-r", query, socket]);
  return { socket, stop };
}

function config({ site, socket, origin, log }) {
  const constants = {
    DB_NAME: "wordpress",
    DB_USER: "root",
    DB_PASSWORD: "",
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: "utf8mb4",
    DB_COLLATE: "",
    WP_HOME: origin,
    WP_SITEURL: origin,
    WP_CONTENT_DIR: join(site, "wp-content"),
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: log,
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    FS_METHOD: "direct",
  };
  const lines = Object.entries(constants).map(([name, value]) => `define('${name}', ${JSON.stringify(value).replaceAll("$", "\\$")});`);
  const rest = ["$table_prefix = 'wp_';", "defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');", "require_once ABSPATH . 'wp-settings.php';"];
  writeFileSync(join(site, "wp-config.php"), ["<?php", ...lines, ...rest, ""].join("\n"));
}

/**
 * Starts a WordPress and gives back `{origin, site, run, log, stop}`: where it is served and
 * stored, `run({do: ...})` for what site.php does, and the lines of its debug log.
 */
export async function start() {
  if (!existsSync(DEBIAN)) throw new Error('no WordPress: run "node scripts/setup.mjs php wordpress"');
  const folder = folderIn(join(root, "target"));
  const [site, log] = [join(folder, "site"), join(folder, "debug.log")];
  const run = async (order) => {
    const job = promisify(execFile)("php", [SCRIPT, site], { maxBuffer: 1 << 26 });
    job.child.stdin.end(JSON.stringify(order));
    const { stdout } = await job;
    return JSON.parse(stdout.trim().split("\n").at(-1));
  };
  const { socket, stop: stopDatabase } = await database(folder);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  cpSync(DEBIAN, site, { recursive: true, dereference: true, filter: (path) => !path.endsWith("/.htaccess") });
  config({ site, socket, origin, log });
  await run({ do: "install", password: PASSWORD });
  const stopServer = stay(join(folder, "php.log"), "php", ["-S", `127.0.0.1:${port}`, "-t", site], { PHP_CLI_SERVER_WORKERS: "4" });
  await until(() => fetch(`${origin}/readme.html`).then((answer) => answer.ok, () => false), "PHP's server");
  const stop = async () => {
    await Promise.all([stopServer(), stopDatabase()]);
    endAll();
  };
  return { origin, site, run, stop, log: () => (existsSync(log) ? readFileSync(log, "utf8").split("\n").filter(Boolean) : []) };
}
