// Corrects the policies of a page so that every piece runs. It removes nothing but
// a 'none', and adds only what is needed.

import { write } from "./policy.mjs";

/** The directive to add where only `default-src` applies. */
const OWN = { __proto__: null, script: "script-src", compile: "script-src", connect: "connect-src", style: "style-src", frame: "frame-src" };

const isNone = (source) => source.toLowerCase() === "'none'";

/** The source to add: 'self' for the page's own origin, else the address. */
function sourceOf(piece, page) {
  return piece.url.origin === page.origin ? "'self'" : piece.url.origin;
}

/** Adds a source to the directive that governs a piece. A new directive starts with the sources of `default-src`. */
function add(directives, piece, governing, source) {
  const isSplit = governing === "default-src" || governing === "child-src";
  const name = isSplit ? OWN[piece.kind] : governing;
  const before = (directives.get(name) ?? directives.get(governing) ?? []).filter((each) => !isNone(each));
  if (!before.includes(source)) directives.set(name, [...before, source]);
  return { name, source };
}

/** How to allow the loader where addresses are ignored: by the page's nonce, else by its hash. */
function loaderByTag(directives, piece, verdict, loaderHash) {
  if (verdict.sources.some((source) => /^'nonce-/i.test(source))) return { tag: "nonce" };
  if (!loaderHash) return { tag: "nonceOrHash" };
  return { tag: "integrity", added: add(directives, piece, verdict.directive, `'${loaderHash}'`) };
}

/** The change that one piece needs in one policy. */
function change(directives, piece, verdict, page, loaderHash) {
  if (verdict.why === "strictDynamic") return loaderByTag(directives, piece, verdict, loaderHash);
  const source = piece.kind === "compile" ? "'wasm-unsafe-eval'" : sourceOf(piece, page);
  return { added: add(directives, piece, verdict.directive, source) };
}

function allowScripts(directives, changes, at) {
  const words = directives.get("sandbox");
  if (!words || words.some((word) => word.toLowerCase() === "allow-scripts")) return;
  directives.set("sandbox", [...words, "allow-scripts"]);
  changes.push({ policy: at, piece: "loader", added: { name: "sandbox", source: "allow-scripts" } });
}

/** Returns `{changes, policies, tags}`: the changes one by one, the whole policies by index, and what the script tag needs. */
export function corrected(policies, pieces, page) {
  const changes = [];
  const tags = new Set();
  const texts = policies.map((policy, at) => {
    if (policy.disposition !== "enforce") return null;
    const directives = new Map(policy.directives);
    const before = changes.length;
    for (const piece of pieces) {
      const verdict = piece.verdicts[at];
      if (verdict.ok) continue;
      const { tag, added } = change(directives, piece, verdict, page, pieces[0].hash);
      if (tag) tags.add(tag);
      if (added) changes.push({ policy: at, piece: piece.name, added });
    }
    allowScripts(directives, changes, at);
    return changes.length > before ? write(directives) : null;
  });
  if (pieces[0].others.includes("integrityPolicy")) tags.add("integrity");
  return { changes, policies: texts, tags: [...tags] };
}
