// What a host that packs its files beforehand sends.

import { brotliCompressSync, constants } from "node:zlib";

/** What is packed; pictures are packed already. */
const PACKED = /^text\/|javascript|json|wasm|svg/;

/** A content in brotli, as small as it gets. */
export function brotli(content) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  return brotliCompressSync(content, { params });
}

/**
 * Makes of an answer `{status, headers, body}` to a path the packed one, where the request takes it;
 * a content is packed once.
 */
export function packer() {
  const made = new Map();
  return (request, path, answer) => {
    if (!/\bbr\b/.test(request.headers["accept-encoding"] ?? "") || !PACKED.test(answer.headers["Content-Type"])) return answer;
    const content = Buffer.from(answer.body);
    if (!made.get(path)?.content.equals(content)) made.set(path, { content, packed: brotli(content) });
    const headers = { ...answer.headers, "Content-Encoding": "br", Vary: "Accept-Encoding" };
    return { ...answer, headers, body: made.get(path).packed };
  };
}
