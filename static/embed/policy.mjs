// Reads what a web master pastes: policies, alone or in a block of headers, in a
// server's configuration or in a <meta>.

import parse from "content-security-policy-parser";

/** The most characters that are read; the rest is ignored. */
export const LONGEST = 50_000;

const CSP = "content-security-policy";
const HEADER = /^\s*([a-z][a-z0-9-]*)\s*:(?!\/\/)\s*(.*)$/i;
/** A policy in a server's configuration: `add_header NAME "..." always;` or `Header set NAME "..."`. */
const CONFIGURED = /^\s*(?:more_set_headers|add_header|header\s+(?:always\s+)?(?:set|append|add|merge)|fastcgi_param)\s+["']?([a-z-]+)["']?[\s:]+(.*)$/i;
const META = /<meta\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const ENTITIES = new Map([["&quot;", '"'], ["&#34;", '"'], ["&apos;", "'"], ["&#39;", "'"], ["&lt;", "<"], ["&gt;", ">"], ["&amp;", "&"]]);

/** Directives that a <meta> cannot set. */
const HEADER_ONLY = ["frame-ancestors", "sandbox", "report-uri"];

const DIRECTIVES = new Set(
  ("default-src script-src script-src-elem script-src-attr style-src style-src-elem style-src-attr connect-src img-src font-src " +
    "media-src object-src frame-src child-src worker-src manifest-src prefetch-src fenced-frame-src base-uri form-action " +
    "frame-ancestors navigate-to sandbox report-uri report-to upgrade-insecure-requests block-all-mixed-content " +
    "require-trusted-types-for trusted-types require-sri-for plugin-types referrer reflected-xss webrtc").split(" "),
);

/** Keywords that are valid only in single quotes. */
const QUOTED = /^(self|none|unsafe-inline|unsafe-eval|wasm-unsafe-eval|strict-dynamic|unsafe-hashes|report-sample|inline-speculation-rules|nonce-.+|sha(256|384|512)-.+)$/i;

function policy(text, disposition, via) {
  const directives = parse(text);
  if (via === "meta") for (const name of HEADER_ONLY) directives.delete(name);
  return { disposition, via, directives, slips: slips(text, directives) };
}

/** Likely mistakes in a policy, each with the words it is about. */
function slips(text, directives) {
  const found = [];
  const seen = new Set();
  for (const token of text.split(";").map((part) => part.trim()).filter(Boolean)) {
    const [name, ...sources] = token.split(/\s+/);
    const lower = name.toLowerCase();
    if (/[^\0-\x7f]/.test(token)) found.push({ code: "notAscii", what: token });
    else if (seen.has(lower)) found.push({ code: "twice", what: lower });
    else if (!DIRECTIVES.has(lower)) found.push({ code: "unknownDirective", what: lower });
    seen.add(lower);
    for (const source of sources) {
      if (DIRECTIVES.has(source.toLowerCase())) found.push({ code: "semicolon", what: source });
      if (QUOTED.test(source) && /-src/.test(lower)) found.push({ code: "unquoted", what: source });
    }
  }
  for (const [name, sources] of directives) {
    const isMixed = sources.length > 1 && sources.some((source) => source.toLowerCase() === "'none'");
    if (isMixed) found.push({ code: "noneAndMore", what: name });
  }
  return found;
}

/** The policies of a header's value, which commas separate. */
function listed(value, disposition) {
  return value.split(",").filter((text) => text.trim()).map((text) => policy(text, disposition, "header"));
}

function decoded(text) {
  return text.replace(/&(quot|apos|lt|gt|amp|#34|#39);/g, (entity) => ENTITIES.get(entity));
}

/** The policies in <meta> elements. A report-only policy has no effect there. */
function metas(text) {
  const found = [];
  for (const [tag] of text.matchAll(META)) {
    const attributes = new Map();
    for (const [, name, double, single] of tag.matchAll(ATTRIBUTE)) attributes.set(name.toLowerCase(), decoded(double ?? single));
    if (attributes.get("http-equiv")?.toLowerCase() === CSP) found.push(policy(attributes.get("content") ?? "", "enforce", "meta"));
  }
  return found;
}

/** A header's value in a configuration, without its quotes and what follows them. */
function unquoted(value) {
  return value.replace(/^"(.*)"[^"]*$/, "$1");
}

/** The headers of a block, `[name, value]`. A line that starts with a space or has no header's name continues the one before. */
function headerLines(text) {
  const rows = [];
  for (const line of text.replace(/(\r?\n|\r)[ \t]+/g, " ").split(/\r?\n|\r/)) {
    const [, configured, quoted] = line.match(CONFIGURED) ?? [];
    const [, name, value] = configured ? [null, configured, unquoted(quoted.trim())] : (line.match(HEADER) ?? []);
    if (name) rows.push([name.toLowerCase(), value.trim()]);
    else if (rows.length > 0) rows.at(-1)[1] = `${rows.at(-1)[1]} ${line.trim()}`.trim();
  }
  return rows;
}

/**
 * Reads a pasted text into `{policies, headers}`: each policy with its
 * directives, where it came from, and its slips; the other headers by their
 * lower-case names, several values joined by a comma.
 */
export function read(pasted) {
  const text = String(pasted).slice(0, LONGEST);
  const headers = new Map();
  const policies = metas(text);
  const rest = text.replace(META, "\n");
  const rows = headerLines(rest);
  const isBlock = /^\s*HTTP\/\d/i.test(rest) || rows.some(([name]) => /^(content-|x-|cross-origin-|permissions-policy|integrity-policy|access-control-|cache-control|server|date)/.test(name));
  if (!isBlock) {
    if (rest.trim() && policies.length === 0) policies.push(...listed(rest, "enforce"));
    return { policies, headers };
  }
  for (const [name, value] of rows) {
    if (name === CSP) policies.push(...listed(value, "enforce"));
    else if (name === `${CSP}-report-only`) policies.push(...listed(value, "report"));
    else headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  return { policies, headers };
}

/** A policy as a header's value. */
export function write(directives) {
  return [...directives].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}
