// A small static server for dist/ under the strict policy the widget is made
// for. `node scripts/serve.mjs` listens on http://127.0.0.1:8080 (PORT=... for
// another); the journeys start it on a free port through `serve`.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { packer } from "./brotli.mjs";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

/** The strict policy that the widget runs under. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** The file a request asks for, or null where it is none of `folder`'s. */
function fileOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(folder + sep) && extname(file) in TYPES ? file : null;
}

function headersOf(file, policy, own) {
  const hashed = /-[0-9a-f]{16}\.\w+$/.test(file);
  return {
    "Content-Type": TYPES[extname(file)],
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    ...own,
  };
}

/** Where a page finds the script that it runs first of all. */
const FIRST = "/first-of-all";

/** A page that runs that script before its own ones; it is a file like any other, so the policy holds for it. */
function withFirst(page) {
  return String(page).replace(/<head[^>]*>|$/, (head) => `${head}<script src="${FIRST}"></script>`);
}

const OPTIONS = ["port", "folder", "policy", "headers", "pages", "first", "answers", "brotli"];

/** What is answered to a path: `{status, headers, body}`. */
async function answerTo(url, path, options) {
  const { folder = DIST, policy = POLICY, headers = () => ({}), pages = {}, first } = options;
  if (first !== undefined && path === FIRST) return { status: 200, headers: headersOf("first.js", policy, headers(path)), body: first };
  const file = fileOf(folder, url);
  try {
    if (file === null) throw new Error("no such file");
    const read = Object.hasOwn(pages, path) ? pages[path] : await readFile(file);
    const body = first !== undefined && extname(file) === ".html" ? withFirst(read) : read;
    return { status: 200, headers: headersOf(file, policy, headers(path)), body };
  } catch {
    const headers = { "Content-Type": "text/plain; charset=utf-8", "Content-Security-Policy": policy };
    return { status: 404, headers, body: "Not found\n" };
  }
}

/** Sends an answer; one that is `cut` ends without its end, as when a connection breaks. */
function send(response, { status, headers, body, cut = false }, method) {
  if (cut) return response.writeHead(status, headers).write(body, () => response.destroy());
  response.writeHead(status, headers).end(method === "HEAD" ? undefined : body);
}

/**
 * Serves a folder and gives back `{origin, asked, close}`; `asked` is every address that was asked for.
 *
 * `folder` is dist/ and `policy` the strict one where nothing else is said; port 0 is any free one.
 * `pages` are pages of a test's own, `{"/two.html": "<!doctype html>..."}`, or functions that answer
 * by themselves, `(request, response) => ...`, and `first` is a script that every page runs first of all. `headers` gives those that a path has beside or instead of the
 * usual ones, `(path) => ({name: value})`. `answers` is a list of `[pattern, change]`: where the path fits,
 * what `change` makes of the answer `{status, headers, body}` is sent, once it is there.
 * `brotli: true` sends what a browser takes in brotli. `policy` and `answers` may be set later, too.
 */
export async function serve(options = {}) {
  const unknown = Object.keys(options).filter((name) => !OPTIONS.includes(name));
  if (unknown.length > 0) throw new Error(`serve: no option named ${unknown.join(", ")}`);
  const asked = [];
  const packed = options.brotli ? packer() : (request, path, answer) => answer;
  const server = createServer(async (request, response) => {
    const { method, url } = request;
    if (method !== "GET" && method !== "HEAD") return response.writeHead(405, { Allow: "GET, HEAD" }).end();
    asked.push(`http://${request.headers.host}${url}`);
    const path = url.replace(/[?#].*/s, "");
    const page = Object.hasOwn(options.pages ?? {}, path) && options.pages[path];
    if (typeof page === "function") return page(request, response);
    let answer = await answerTo(url, path, options);
    for (const [pattern, change] of options.answers ?? []) {
      if (pattern.test(path)) answer = await change(answer);
    }
    send(response, packed(request, path, answer), method);
  });
  await new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(options.port ?? 0, "127.0.0.1", listening);
  });
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, asked, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { origin } = await serve({ port: Number(process.env.PORT ?? 8080) });
    console.log(`dist/ is served at ${origin} (Ctrl+C stops it)`);
  } catch (error) {
    console.error(`cannot serve: ${error.message} (PORT=... takes another port)`);
    process.exit(1);
  }
}
