// Predicts what happens to the widget in a page with given policies: which of its
// pieces are refused and why, and what is shown then. It returns codes and values;
// the words are in text.mjs.

import { matching, sourceMatches } from "./match.mjs";
import { read } from "./policy.mjs";
import { corrected } from "./correct.mjs";

/** The directives that govern each kind of request, the most specific first. */
export const CHAINS = {
  __proto__: null,
  script: ["script-src-elem", "script-src", "default-src"],
  connect: ["connect-src", "default-src"],
  compile: ["script-src", "default-src"],
  style: ["style-src-elem", "style-src", "default-src"],
  frame: ["frame-src", "child-src", "default-src"],
};

const NONCE = /^'nonce-/i;
const HASH = /^'(sha(?:256|384|512)-[^']+)'$/i;
const LOADER = "credential-pathway.js";

/** What the widget needs to run in the page, beside its scripts. */
const RUNS = ["module", "catalog", "compile"];

/** The pieces in the order of their requests. The hash in a name matters only to a policy that names exact paths. */
function pieces(base, { files, nonce, integrity }) {
  const find = (pattern, otherwise) => files.find((file) => pattern.test(file.name)) ?? { name: otherwise };
  const stem = "credential-pathway-0123456789abcdef";
  const loader = find(/^credential-pathway\.js$/, LOADER);
  const glue = find(/^credential-pathway-[0-9a-f]{16}\.js$/, `${stem}.js`);
  const named = [
    { name: "loader", kind: "script", file: loader.name, hash: loader.integrity, integrity: integrity && loader.integrity, hasIntegrity: integrity, nonce, byParser: true },
    { name: "glue", kind: "script", file: glue.name, integrity: glue.integrity, hasIntegrity: true },
    { name: "module", kind: "connect", file: find(/^credential-pathway-[0-9a-f]{16}\.wasm$/, `${stem}.wasm`).name },
    { name: "catalog", kind: "connect", file: find(/^catalog-[0-9a-f]{16}\.json$/, "catalog-0123456789abcdef.json").name },
    { name: "compile", kind: "compile" },
    { name: "rest", kind: "connect", file: find(/^credential-pathway-rest-[0-9a-f]{16}\.wasm$/, "credential-pathway-rest-0123456789abcdef.wasm").name },
    { name: "style", kind: "style", file: find(/^credential-pathway-[0-9a-f]{16}\.css$/, `${stem}.css`).name, hasIntegrity: true },
    { name: "details", kind: "connect", file: find(/^catalog-details-[0-9a-f]{16}\.json$/, "catalog-details-0123456789abcdef.json").name },
    { name: "frame", kind: "frame", file: "frame.html" },
  ];
  return named.map((piece) => ({ ...piece, url: piece.file && new URL(piece.file, base) }));
}

const lower = (sources) => sources.map((source) => source.toLowerCase());

/** The outcome for a script by nonce, hash or 'strict-dynamic'; undefined where addresses decide. */
function beforeAddress(sources, piece) {
  if (piece.nonce && sources.some((source) => NONCE.test(source))) return { ok: true, why: "nonce" };
  const hashes = sources.map((source) => source.match(HASH)?.[1]).filter(Boolean);
  if (piece.integrity && hashes.includes(piece.integrity)) return { ok: true, why: "hash" };
  if (!lower(sources).includes("'strict-dynamic'")) return undefined;
  return piece.byParser ? { ok: false, why: "strictDynamic" } : { ok: true, why: "inherited" };
}

/** The outcome for one piece under one policy. */
function asked(policy, piece, page) {
  const directive = CHAINS[piece.kind].find((name) => policy.directives.has(name));
  if (!directive) return { ok: true, why: "ungoverned" };
  const sources = policy.directives.get(directive);
  const said = { directive, sources };
  if (piece.kind === "compile") {
    const word = lower(sources).find((source) => ["'wasm-unsafe-eval'", "'unsafe-eval'"].includes(source));
    return word ? { ...said, ok: true, why: "source", source: word } : { ...said, ok: false, why: "noWord" };
  }
  const early = piece.kind === "script" && beforeAddress(sources, piece);
  if (early) return { ...said, ...early };
  const source = matching(sources, piece.url, page);
  if (source !== undefined) return { ...said, ok: true, why: "source", source };
  const isNothing = sources.length === 0 || (sources.length === 1 && sources[0].toLowerCase() === "'none'");
  return { ...said, ok: false, why: isNothing ? "nothing" : "notListed" };
}

const isLoopback = (url) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);

/** The address that is requested: a policy may upgrade http to https. */
function upgraded(url, policies) {
  const isAsked = policies.some((policy) => policy.disposition === "enforce" && policy.directives.has("upgrade-insecure-requests"));
  if (!url || !isAsked || url.protocol !== "http:" || isLoopback(url)) return url;
  const secure = new URL(url);
  secure.protocol = "https:";
  return secure;
}

/** What the sandbox of the page's policies allows; null where there is no sandbox. */
function sandbox(policies) {
  const lists = policies.filter((policy) => policy.disposition === "enforce").map((policy) => policy.directives.get("sandbox"));
  const given = lists.filter(Boolean).map(lower);
  if (given.length === 0) return null;
  const all = (word) => given.every((list) => list.includes(word));
  return { scripts: all("allow-scripts"), origin: all("allow-same-origin") };
}

/** The CORS problem of a file: null where there is none, or a code. Without the server's headers it is unknown. */
function cors(headers, page, isOpaque) {
  if (!headers) return "cors?";
  const allowed = headers.get("access-control-allow-origin");
  return allowed === "*" || (!isOpaque && allowed === page.origin) ? null : "cors";
}

/** Whether the headers of frame.html let this page show it. */
function framing(answer, page, url) {
  if (!answer) return url.origin === page.origin ? null : "framing?";
  const own = answer.policies.filter((policy) => policy.disposition === "enforce" && policy.via === "header");
  const ancestors = own.map((policy) => policy.directives.get("frame-ancestors")).filter(Boolean);
  const letsIn = (sources) => sources.some((source) => sourceMatches(source, new URL("/", page), url));
  if (ancestors.length > 0) return ancestors.every(letsIn) ? null : "ancestors";
  const option = answer.headers.get("x-frame-options")?.split(",")[0].trim().toLowerCase();
  const isRefused = option === "deny" || (option === "sameorigin" && url.origin !== page.origin);
  return isRefused ? "frameOptions" : null;
}

/** What a cross-origin isolated page requires of the iframe. */
function isolation(headers, answer, page, url) {
  const wanted = headers.get("cross-origin-embedder-policy")?.split(";")[0].trim().toLowerCase();
  if (wanted !== "require-corp" && wanted !== "credentialless") return null;
  if (!answer) return "coep?";
  const own = answer.headers.get("cross-origin-embedder-policy")?.split(";")[0].trim().toLowerCase();
  if (own !== "require-corp" && own !== "credentialless") return "coep";
  const shared = answer.headers.get("cross-origin-resource-policy")?.trim().toLowerCase();
  return url.origin !== page.origin && shared !== "cross-origin" ? "corp" : null;
}

/** What refuses a piece besides the policies. A code with "?" depends on headers that were not given. */
function besides(piece, given) {
  const { page, headers, answer, box } = given;
  if (box && !box.scripts && piece.kind !== "style" && piece.kind !== "frame") return ["sandbox"];
  if (!piece.url) return [];
  const found = [];
  if (page.protocol === "https:" && piece.url.protocol === "http:" && !isLoopback(piece.url)) found.push("mixed");
  if (piece.kind === "frame") {
    found.push(framing(answer, page, piece.url), isolation(headers, answer, page, piece.url));
    if (box && !box.scripts) found.push("sandbox");
    if (box?.scripts && !box.origin) found.push("sandboxFrame?");
    return found.filter(Boolean);
  }
  const isOpaque = box !== null && !box.origin;
  if (isOpaque || piece.url.origin !== page.origin) found.push(cors(answer?.headers, page, isOpaque));
  const blocked = headers.get("integrity-policy") ?? "";
  const isHeld = new RegExp(`blocked-destinations=\\([^)]*\\b${piece.kind}\\b`).test(blocked);
  if (isHeld && !piece.hasIntegrity) found.push("integrityPolicy");
  return found.filter(Boolean);
}

function judge(piece, given) {
  const url = upgraded(piece.url, given.policies);
  const now = { ...piece, url };
  const verdicts = given.policies.map((policy, at) => ({ policy: at, ...asked(policy, now, given.page) }));
  const others = besides(now, given);
  const isRefused = verdicts.some((verdict) => !verdict.ok && given.policies[verdict.policy].disposition === "enforce");
  const isKnown = others.every((code) => code.endsWith("?"));
  const outcome = isRefused || !isKnown ? "refused" : others.length > 0 ? "depends" : "allowed";
  return { ...now, verdicts, others, outcome };
}

/**
 * What is shown, by the pieces that it needs. The script that makes the iframe is
 * requested like the glue, from the same folder.
 */
function rung(found) {
  const isRefused = (...names) => found.some((piece) => names.includes(piece.name) && piece.outcome === "refused");
  if (isRefused("loader")) return "text";
  if (!isRefused("glue", ...RUNS)) return "element";
  return isRefused("glue", "frame") ? "text" : "frame";
}

/** What is worth a note in the page's headers though it refuses nothing. */
function notes(policies, headers, found) {
  const has = (name) => policies.some((policy) => policy.directives.has(name));
  const said = [];
  if (has("require-trusted-types-for") || has("trusted-types")) said.push("trustedTypes");
  if (has("require-sri-for")) said.push("requireSri");
  if (has("upgrade-insecure-requests")) said.push("upgrade");
  if (has("frame-ancestors") || headers.has("x-frame-options")) said.push("ownFraming");
  if (policies.some((policy) => CHAINS.script.some((name) => lower(policy.directives.get(name) ?? []).includes("'unsafe-inline'")))) said.push("inline");
  if (/clipboard-write=\(\)/.test(headers.get("permissions-policy") ?? "")) said.push("clipboard");
  if (policies.some((policy) => policy.disposition === "report")) said.push("reportOnly");
  if (found.some((piece) => piece.others.includes("coep?") || piece.others.includes("coep"))) said.push("coep");
  return said;
}

function address(text) {
  try {
    const url = new URL(String(text).slice(0, 2000));
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/**
 * Diagnoses a page. `text` holds the pasted policies or headers of the page, `page`
 * and `base` are the addresses of the page and of the files' folder, `answer` holds
 * the pasted headers of the files (or nothing), `nonce` is whether the page puts its
 * nonce on the script tag, `integrity` whether the tag has an integrity, and `files`
 * is the list of integrity.json. Returns `{problem}` for an invalid address.
 */
export function diagnose({ text = "", page: pageText, base: baseText, answer = "", nonce = false, integrity = false, files = [] }) {
  const page = address(pageText);
  if (!page) return { problem: "page" };
  const base = address(baseText);
  if (!base) return { problem: "base" };
  const { policies, headers } = read(text);
  const own = String(answer).trim() === "" ? null : read(answer);
  const given = { policies, headers, answer: own, page, box: sandbox(policies) };
  const found = pieces(base, { files, nonce, integrity }).map((piece) => judge(piece, given));
  const shown = rung(found);
  const named = (...names) => found.filter((piece) => names.includes(piece.name));
  const needed = { __proto__: null, element: named("loader", "glue", ...RUNS), frame: named("loader", "glue", "frame"), text: [] }[shown];
  return {
    policies,
    pieces: found,
    rung: shown,
    isSure: needed.every((piece) => piece.outcome === "allowed"),
    isStyled: named("style")[0].outcome !== "refused",
    notes: notes(policies, headers, found),
    fix: corrected(policies, found, page),
  };
}
