// What an author may have written into a block or a shortcode, by error or on
// purpose, gives no script and leaves the page around it whole.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { block, plugin } from "./plugin.mjs";

const { allWritten, visit, complaints } = plugin();

/** Values that want to be more than a value. */
const HOSTILE = [
  '"><script>window.taken = 1</script>',
  "' onmouseover='window.taken = 1' x='",
  '" autofocus onfocus="window.taken = 1" tabindex="0',
  "javascript:window.taken = 1",
  '<a href="javascript:window.taken = 1">x</a>',
  '<a href=" java&#115;cript:window.taken = 1">x</a>',
  "<img src=x onerror=window.taken=1>",
  "<svg onload=window.taken=1><script>window.taken = 1</script></svg>",
  "<iframe srcdoc='<script>parent.taken = 1</script>'></iframe>",
  "</credential-pathway></div></div></main><script>window.taken = 1</script>",
  "</p></div></div></div></div>",
  "<div><div><ul><li><b><table>",
  "<!-- never ends",
  "<!--> <script>window.taken = 1</script> -->",
  "<style>body { display: none }</style>",
  "<template><script>window.taken = 1</script></template>",
  "credential.aami-cbet\n",
  "credential.aami-cbet&has=x",
  "credential.x\u0000y \u202e \ud83d\ude80",
  "[credential-pathway goal='x'][/credential-pathway]",
  "$1 \\1 %s %1$s ${x}",
  "x".repeat(200_000),
  "<b>".repeat(20_000),
];

const MARK = "<!-- wp:html --><hr class='mark'><!-- /wp:html -->";
const kinds = {
  block: (value) => block({ goal: value, "sub-domain": value, level: value, basis: value, view: value, theme: value, lang: value, "report-url": value, "catalog-src": value, [value.slice(0, 99)]: value, text: value }),
  "block's text": (value) => block({ goal: "credential.aami-cbet", text: value }),
  shortcode: (value) => `<!-- wp:shortcode -->[credential-pathway goal="${value}" theme='${value}' ${value}]<!-- /wp:shortcode -->`,
  "shortcode's text": (value) => `<!-- wp:shortcode -->[credential-pathway goal="credential.aami-cbet"]${value}[/credential-pathway]<!-- /wp:shortcode -->`,
};

/** What stands between the two marks of a page, and whether the page around it is whole. */
function between() {
  const marks = [...document.querySelectorAll(".mark")];
  const nodes = [];
  for (let node = marks[0].nextElementSibling; node && node !== marks[1]; node = node.nextElementSibling) nodes.push(node);
  const all = nodes.flatMap((node) => [node, ...node.querySelectorAll("*")]);
  const own = all.filter((node) => node.localName === "credential-pathway");
  return {
    taken: window.taken ?? null,
    whole: marks.length === 2 && marks[0].parentNode === marks[1].parentNode && marks[0].checkVisibility(),
    footer: marks[0].parentNode.contains(document.querySelector("footer")),
    names: all.map((node) => node.localName).filter((name) => ["script", "style", "iframe", "svg", "template"].includes(name)),
    handlers: all.flatMap((node) => node.getAttributeNames()).filter((name) => name.startsWith("on")),
    links: all.filter((node) => node.href && !/^https?:$/.test(new URL(node.href).protocol)).map((node) => node.href),
    said: own.flatMap((node) => node.getAttributeNames()).filter((name) => name !== "goal"),
  };
}

for (const [kind, make] of Object.entries(kinds)) {
  test(`what wants to be more than a value stays one: ${kind}`, async (t) => {
    const page = await visit(t, "/");
    const failed = [];
    // A comment that never ends would swallow the rest of the page without any plugin, too.
    const values = HOSTILE.filter((value) => kind.startsWith("block") || !value.startsWith("<!-- "));
    const paths = await allWritten(values.map((value) => MARK + make(value) + MARK));
    for (const [at, value] of values.entries()) {
      await page.go(paths[at]);
      const found = await page.run(between);
      const fine = { taken: null, whole: true, footer: false, names: [], handlers: [], links: [], said: [] };
      const errors = await page.errors();
      if (!isDeepStrictEqual(found, fine) || errors.length > 0) failed.push({ value: value.slice(0, 40), ...found, errors });
    }
    assert.deepEqual(failed, []);
    assert.deepEqual(complaints(), []);
  });
}
