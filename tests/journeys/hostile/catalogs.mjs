// Catalogs that a host might name: whole ones with something in them, and what is no catalog at all.

import { readFileSync } from "node:fs";

const TEXT = readFileSync(new URL("../../../dist/catalog.json", import.meta.url), "utf8");

/** The bundled catalog as a value, to change. */
export const catalog = () => JSON.parse(TEXT);

/** Sets a global where it is taken for more than a text. */
const PAYLOAD = `</script><script>ran=1</script><img src=x onerror=ran=1><svg onload=ran=1>"' onfocus=ran=1 autofocus {{ran=1}} \${ran=1} javascript:ran=1`;

/** Runs `change` on each text that a person reads, in its place: a text in a language, or a short name. */
function eachText(value, change) {
  if (value === null || typeof value !== "object") return;
  for (const [key, own] of Object.entries(value)) {
    if (typeof own === "string" && ["en", "abbreviation", "also_named", "conflict"].includes(key)) value[key] = change(own, key);
    else eachText(own, change);
  }
}

/** A sound catalog with a payload in every text that a person reads. */
export function payloads() {
  const value = catalog();
  eachText(value, (text, key) => (key === "abbreviation" ? `${text}<b onclick=ran=1>` : `${text} ${PAYLOAD}`));
  value.edition = "2026-11 <i>hostile</i>";
  return value;
}

/** Spellings of addresses that are no plain https address. */
export const ADDRESSES = [
  "javascript:ran=1", "JavaScript:ran=1", " javascript:ran=1", "\tjavascript:ran=1", "java\nscript:ran=1", "java\tscript:ran=1",
  "\u0001javascript:ran=1", "javascript&colon;ran=1", "javascript://https://example.org/%0Aran=1", "data:text/html,<script>ran=1</script>", "vbscript:ran=1",
  "blob:https://example.org/1", "http://example.org/", "HTTP://example.org/", "//example.org/", "/index.html", "https:example.org", "https:/example.org/", "https:\\\\example.org",
  "https://user:pass@example.org/", "https://example.org@evil.example/", "https://example.org/\u202egpj", "https://ex\u0430mple.org/", "https://example.org/\" onclick=\"ran=1", "https://example.org/<script>", "https:// example.org/", "ftp://example.org/", "file:///etc/passwd", "view-source:https://example.org/", "https://localhost/", "https://[::1]/", "https://127.1:80/", "",
];

/** A catalog with one of its addresses spelled so. */
export function withAddress(url, at = 0) {
  const value = catalog();
  [value.sources[at], value.organizations[at]][at % 2].url = url;
  return value;
}

/** The bundled catalog with another id in the place of its first credential's. */
const id = (id) => {
  const value = catalog();
  value.credentials[0].id = id;
  return value;
};

const json = (value) => JSON.stringify(value);
const deep = (open, close) => `${TEXT.trimEnd().slice(0, -1)},"more":${open.repeat(10_000)}1${close.repeat(10_000)}}`;

/** What is no sound catalog, by name: a text or bytes. */
export const UNSOUND = {
  empty: "", blank: " \n", null: "null", list: "[]", object: "{}", text: '"catalog"', page: "<!doctype html><script>ran=1</script>", script: "ran=1",
  cut: TEXT.slice(0, -2), half: TEXT.slice(0, TEXT.length / 2), twice: TEXT + TEXT, after: `${TEXT}x`,
  arrays: deep("[", "]"), objects: deep('{"a":', "}"),
  wide: Buffer.from(TEXT, "utf16le"), marked: Buffer.from(`\ufeff${TEXT}`, "utf16le"), nul: `${TEXT}\0`,
  infinite: TEXT.replace(/"position": ?1\b/, '"position": 1e999'), fraction: TEXT.replace(/"position": ?1\b/, '"position": 1.5'), minus: TEXT.replace(/"position": ?1\b/, '"position": -1'),
  "same key": TEXT.replace(/"edition":/, '"edition": "x", "edition":'), "same id": json({ ...catalog(), fields: [...catalog().fields, catalog().fields[0]] }),
  proto: json(id("__proto__")), made: json(id("constructor")), long: json(id("a".repeat(1_000_000))), "bad id": json(id("<img src=x onerror=ran=1>")), "key of proto": TEXT.replace("{", '{"__proto__": {"polluted": 1},'),
  "long text": json({ ...catalog(), edition: "x".repeat(100_000) }), "bidi key": TEXT.replace("{", '{"\u202eedition": 1,'), "unknown key": TEXT.replace("{", '{"<img src=x onerror=ran=1>": 1,'),
  "no credentials": json({ ...catalog(), credentials: [] }), numbers: `[${"1,".repeat(200_000)}1]`,
};

/** More than five million bytes. */
export const LARGE = TEXT + " ".repeat(5_000_000);

/** The bundled catalog under another edition, with one credential of another name. */
export function own(edition, name) {
  const value = catalog();
  value.edition = edition;
  value.credentials.find((row) => row.id === "aami-cbet").name.en = name;
  return value;
}
