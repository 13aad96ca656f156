// Says what a system made of the lines: what a visitor sees, and what was lost. It
// returns codes and values; the words are in saved-text.mjs.

import { parts } from "./tags.mjs";

/** The most characters that are read; a whole page may be pasted. */
const LONGEST = 1_000_000;
const ELEMENT = "credential-pathway";

const named = (code, names = []) => ({ code, names });

const fileOf = (address = "") => address.split(/[?#]/)[0].split("/").pop();

/** The element: its attributes, and whether its closing tag is there. */
function element(all) {
  const at = all.findIndex((part) => part.open === ELEMENT);
  if (at < 0) return null;
  return { attributes: all[at].attributes, isClosed: all.slice(at).some((part) => part.close === ELEMENT) };
}

/** The lines that a visitor reads as text. */
function asText(all) {
  const read = all.map((part) => part.text ?? "").join("");
  const names = [["script", /<script\b[^<>]*credential-pathway/i], ["element", /<credential-pathway\b/i], ["frame", /<iframe\b[^<>]*frame\.html/i]];
  // Some systems escape what was escaped before.
  const text = read.replaceAll("&lt;", "<");
  return names.filter((row) => row[1].test(text)).map((row) => row[0]);
}

/** What can be read outside of tags and of the lines themselves. */
function visible(all) {
  const text = all.map((part) => part.text ?? "").join("").replace(/<[^<>]*>/g, "");
  const links = all.filter((part) => part.open === "a" && part.attributes.get("href"));
  return { text: text.trim(), hasLink: links.some((part) => /^(index|frame)\.html$/.test(fileOf(part.attributes.get("href")))) };
}

/** What is lost of the loader, as codes. */
function loaderLosses(script, inTheme) {
  if (!script) return inTheme ? [] : ["noScript"];
  const { attributes } = script;
  if (script.isSelfClosed || !script.isClosed) return ["scriptNotClosed"];
  if ((attributes.get("type") ?? "").trim().toLowerCase() !== "module" || attributes.has("nomodule")) return ["noModule"];
  return [];
}

/** What is lost of the iframe, as codes. */
function frameLosses(frame, wanted, hasFitter) {
  const { attributes } = frame;
  const lost = [];
  const sandbox = attributes.get("sandbox")?.toLowerCase().split(/\s+/);
  if (sandbox && !sandbox.includes("allow-scripts")) lost.push("sandbox");
  else if (sandbox && !sandbox.includes("allow-same-origin")) lost.push("sandboxOrigin");
  if (frame.isSelfClosed || !frame.isClosed) lost.push("frameNotClosed");
  const query = new URLSearchParams(attributes.get("src").split("#")[0].split("?")[1] ?? "");
  if (wanted.attributes.some(([name, value]) => query.get(name) !== value)) lost.push("noQuery");
  if (!attributes.has("title")) lost.push("noTitle");
  if (!/clipboard-write/.test(attributes.get("allow") ?? "")) lost.push("noAllow");
  if (!attributes.has("height") && !hasFitter) lost.push("noHeight");
  else if (wanted.needsFitter && !hasFitter) lost.push("noFitter");
  return lost;
}

/** What a visitor sees where neither the element nor the iframe works. */
function textOf({ text, hasLink }) {
  if (text === "") return "nothing";
  return hasLink ? "link" : "text";
}

const has = (lost, ...codes) => lost.some((row) => codes.includes(row.code));

function verdict(found, lost) {
  if (has(lost, "shown")) return "tags";
  if (found.element && !has(lost, "noScript", "noModule", "scriptNotClosed", "notClosed")) return has(lost, "attributes") ? "runsBare" : "runs";
  if (found.frame && !has(lost, "frameNotClosed")) return has(lost, "sandbox") ? "readable" : "frame";
  return textOf(found.seen);
}

/** What is lost of the element and of its script. */
function elementLosses({ attributes, isClosed }, script, wanted, isScriptShown) {
  const codes = isScriptShown ? [] : loaderLosses(script, wanted.inTheme);
  if (!isClosed) codes.push("notClosed");
  const missing = wanted.attributes.filter(([name, value]) => attributes.get(name) !== value).map((row) => row[0]);
  return [...codes.map((code) => named(code)), ...(missing.length > 0 ? [named("attributes", missing)] : [])];
}

/** Why neither the element nor the iframe is there. */
function missing(all, script, wanted) {
  if (script && !script.isClosed) return "scriptNotClosed";
  // A word processor makes a picture of an iframe.
  const isEmpty = (part) => ["iframe", "img"].includes(part.open) && !part.attributes.get("src");
  if (wanted.kind === "frame" && all.some(isEmpty)) return "noAddress";
  return wanted.kind === "frame" ? "noFrame" : "noElement";
}

/**
 * Judges what a system made of the lines. `wanted` holds the chosen `attributes`, the `kind` of the
 * lines ("element" or "frame"), whether the loader is in the theme (`inTheme`), and whether a script
 * has to fit the iframe's height (`needsFitter`). Returns the verdict and what was lost,
 * `{code, names}` each.
 */
export function judge(text, wanted) {
  const all = parts(String(text).slice(0, LONGEST));
  const script = (name) => all.find((part) => part.open === "script" && fileOf(part.attributes.get("src")) === name);
  const loader = script("credential-pathway.js");
  const found = {
    element: element(all),
    frame: all.find((part) => part.open === "iframe" && fileOf(part.attributes.get("src")) === "frame.html"),
    seen: visible(all),
  };
  const shown = asText(all);
  const isOmitted = all.some((part) => /raw HTML omitted/i.test(part.comment ?? ""));
  const lost = [...(shown.length > 0 ? [named("shown", shown)] : []), ...(isOmitted ? [named("omitted")] : [])];
  if (found.element) lost.push(...elementLosses(found.element, loader, wanted, shown.includes("script")));
  if (found.frame) lost.push(...frameLosses(found.frame, wanted, Boolean(script("credential-pathway-frame.js"))).map((code) => named(code)));
  if (!found.element && !found.frame && lost.length === 0) lost.push(named(missing(all, loader, wanted)));
  if (!found.seen.hasLink && shown.length === 0) lost.push(named("noLink"));
  return { verdict: verdict(found, lost), lost };
}
