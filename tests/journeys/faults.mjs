// Faults that a server can be given (`answers` and `policy` of scripts/serve.mjs).

import { POLICY } from "../../scripts/serve.mjs";

/** The files of dist/ that carry a hash in their names, each of them, and the loader. */
export const HASHED = /-[0-9a-f]{16}\.\w+$/;
export const GLUE = /credential-pathway-[0-9a-f]{16}\.js$/;
export const WASM = /credential-pathway-[0-9a-f]{16}\.wasm$/;
export const REST = /-rest-[0-9a-f]{16}\.wasm$/;
export const CHECK_WASM = /-check-[0-9a-f]{16}\.wasm$/;
export const CATALOG = /\/catalog-[0-9a-f]{16}\.json$/;
export const DETAILS = /\/catalog-details-[0-9a-f]{16}\.json$/;
export const STYLE = /-[0-9a-f]{16}\.css$/;
export const LOADER = /\/credential-pathway\.js$/;

/** Files that are answered in another way. */
export const answered = (pattern, change) => ({ answers: [[pattern, change]] });

/** Files that are answered with a status and nothing else, which nobody keeps. */
export const failing = (pattern, status) =>
  answered(pattern, ({ headers }) => ({ status, headers: { ...headers, "Cache-Control": "no-store" }, body: "" }));

/** Files that are not there. */
export const missing = (pattern) => failing(pattern, 404);

/** Files with another content; whoever keeps a file keeps this one. */
export const changed = (pattern, change) => answered(pattern, (answer) => ({ ...answer, body: change(Buffer.from(answer.body)) }));

/** Files with one byte more. */
export const tampered = (pattern) => changed(pattern, (body) => Buffer.concat([body, Buffer.from([0])]));

/** Files with other headers. */
export const headed = (pattern, own) => answered(pattern, (answer) => ({ ...answer, headers: { ...answer.headers, ...own } }));

/** Files whose connection breaks in the middle. */
export const broken = (pattern) =>
  answered(pattern, (answer) => {
    const body = Buffer.from(answer.body);
    const headers = { ...answer.headers, "Content-Length": body.length };
    return { ...answer, headers, body: body.subarray(0, body.length / 2), cut: true };
  });

/** Another policy than the strict one. */
export const ruled = (change) => ({ policy: change(POLICY) });

/** The policy that refuses WebAssembly. */
export const NO_WASM = ruled((policy) => policy.replace(" 'wasm-unsafe-eval'", ""));
