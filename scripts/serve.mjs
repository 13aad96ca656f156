// A small static server for dist/ under the strict policy the widget is made
// for. `node scripts/serve.mjs` listens on http://127.0.0.1:8080 (PORT=... for
// another); the journeys start it on a free port through `serve`.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

/** The policy that everything is served with. */
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

/**
 * Serves `folder` and gives back `{origin, close}`.
 * `wasm: false` takes 'wasm-unsafe-eval' out of the policy; paths that match
 * `missing` are answered with 404, and those that match `tampered` with one byte
 * more (both may be set later, too); `pages` are pages of a test's own,
 * `{"/two.html": "<!doctype html>..."}`, or functions that answer by themselves,
 * `(request, response) => ...`; `headers` gives the headers that a path
 * has beside or instead of the usual ones, `(path) => ({name: value})`; port 0 is any free one.
 */
export async function serve(options = {}) {
  const { port = 0, folder = DIST, wasm = true, pages = {}, headers = () => ({}) } = options;
  const policy = wasm ? POLICY : POLICY.replace(" 'wasm-unsafe-eval'", "");
  const server = createServer(async (request, response) => {
    const answer = (status, headers, body) => response.writeHead(status, headers).end(body);
    if (request.method !== "GET" && request.method !== "HEAD") return answer(405, { Allow: "GET, HEAD" });
    const path = request.url.replace(/[?#].*/s, "");
    if (typeof pages[path] === "function") return pages[path](request, response);
    const file = options.missing?.test(path) ? null : fileOf(folder, request.url);
    try {
      if (file === null) throw new Error("no such file");
      const read = Object.hasOwn(pages, path) ? pages[path] : await readFile(file);
      const body = options.tampered?.test(path) ? Buffer.concat([Buffer.from(read), Buffer.from([0])]) : read;
      answer(200, headersOf(file, policy, headers(path)), request.method === "HEAD" ? undefined : body);
    } catch {
      const headers = { "Content-Type": "text/plain; charset=utf-8", "Content-Security-Policy": policy };
      answer(404, headers, request.method === "HEAD" ? undefined : "Not found\n");
    }
  });
  await new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", listening);
  });
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
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
