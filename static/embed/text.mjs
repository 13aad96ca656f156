// Every sentence of embed.html's script, by language. Words between backticks are
// code. The sentences that the build writes into the page are in page-text.mjs.

import { saved } from "./saved-text.mjs";
import { systems } from "./systems-text.mjs";

const LEVELS = ["Entry", "Associate", "Professional", "Expert", "Master"];

const PIECES = {
  __proto__: null,
  loader: "The loader",
  glue: "The scripts behind it",
  module: "The widget's module",
  rest: "The rest of the module, which has the answers",
  catalog: "The widget's catalog",
  compile: "WebAssembly",
  style: "The stylesheet",
  details: "The catalog's details, which are asked for later",
  frame: "The iframe page",
};

const STATUS = {
  __proto__: null,
  title: "job title, no organization issues it",
  retired: "retired",
  "likely-retired": "likely retired",
  renamed: "renamed",
  unconfirmed: "unconfirmed",
  "not-found": "not found",
  "closed-to-new": "closed to new applicants",
};

const BESIDES = {
  __proto__: null,
  sandbox: "the page's `sandbox` allows no script: it wants `allow-scripts`",
  mixed: "the page is `https`, and this file is `http`: put the files on `https`",
  cors: "the files' host has to send `Access-Control-Allow-Origin` for this page",
  "cors?": "the files' host has to send `Access-Control-Allow-Origin` for this page; paste its headers to be sure",
  ancestors: "`frame-ancestors` of the files' host does not name this page",
  frameOptions: "`X-Frame-Options` of the files' host forbids it",
  "framing?": "the files' host must not forbid it by `X-Frame-Options` or `frame-ancestors`; paste its headers to be sure",
  coep: "the page requires isolation: `frame.html` needs `Cross-Origin-Embedder-Policy: require-corp` too",
  "coep?": "the page requires isolation: `frame.html` needs `Cross-Origin-Embedder-Policy: require-corp` too; paste its headers to be sure",
  corp: "the page requires isolation: `frame.html` needs `Cross-Origin-Resource-Policy: cross-origin` too",
  integrityPolicy: "`Integrity-Policy` wants an integrity on the script tag",
  "sandboxFrame?": "the page's `sandbox` reaches into it: its files too need `Access-Control-Allow-Origin: *`",
};

const NOTES = {
  __proto__: null,
  trustedTypes: "Trusted Types are fine: the widget makes no HTML and no script of text.",
  requireSri: "`require-sri-for` is kept by no browser of today; with integrity the lines hold to it anyway.",
  upgrade: "`upgrade-insecure-requests` turns the files' `http` into `https`, except on the machine itself.",
  ownFraming: "`frame-ancestors` and `X-Frame-Options` of the page matter only where the page itself is put in a frame.",
  inline: "`'unsafe-inline'` is not needed, and opens no file: the widget has no inline script.",
  clipboard: "`clipboard-write=()` takes the clipboard away: Copy shows the text instead.",
  reportOnly: "A policy that only reports refuses nothing; what it would refuse is listed.",
  coep: "The loader, the script, the module, the catalog and the stylesheet are asked for by CORS, which isolation allows.",
};

const SLIPS = {
  __proto__: null,
  notAscii: "has a sign that is not ASCII, such as a curly quote: the browser leaves the line out",
  twice: "stands twice: only the first counts",
  unknownDirective: "is no directive that a browser knows",
  semicolon: "stands where a source is wanted: a `;` is missing before it",
  unquoted: "wants single quotes around it",
  noneAndMore: "has `'none'` beside other sources, where it says nothing",
};

const ADDRESS = {
  __proto__: null,
  long: "The address is longer than 2000 signs.",
  none: "This is no address: it begins with https:// and a host.",
  scheme: "The address has to begin with https://; browsers refuse anything else in a page of https.",
  secret: "An address with a name or a password in it cannot be given to visitors: take it out.",
  more: "The address of a folder has no ? and no #: take it out.",
};

const RUNGS = {
  __proto__: null,
  element: "The widget runs here.",
  bare: "The widget runs here, without its looks.",
  frame: "The widget is refused; the iframe page takes its place.",
  text: "The widget is refused; the text inside the element stays.",
};

const REFUSED = {
  __proto__: null,
  nothing: (name) => `\`${name}\` allows nothing`,
  notListed: (name, url) => `\`${name}\` does not list \`${url}\``,
  noWord: (name) => `\`${name}\` lacks \`'wasm-unsafe-eval'\``,
  strictDynamic: (name) => `\`${name}\` has \`'strict-dynamic'\`: the tag needs the page's nonce or a listed hash, addresses count for nothing`,
};

const ALLOWED = {
  __proto__: null,
  ungoverned: () => "no line speaks of it",
  source: (name, source) => `\`${name}\` has \`${source}\``,
  nonce: (name) => `\`${name}\` has the nonce of the tag`,
  hash: (name) => `\`${name}\` has its hash`,
  inherited: (name) => `\`${name}\` has \`'strict-dynamic'\`, and a script that runs may load it`,
};

const ratio = (value) => `${(Math.floor(value * 100) / 100).toFixed(2)}:1`;

const en = {
  level: (number) => `Level ${number} ${LEVELS[number - 1]}`,
  levelIn: (number, name) => `Level ${number} ${LEVELS[number - 1]}, ${name}`,
  levels: "Levels",
  occupations: "Occupations",
  status: (is) => STATUS[is] ?? is,
  fits: (count) => (count === 1 ? "1 goal fits." : `${count} goals fit.`),
  noCatalog: "The list of goals could not be loaded; catalog.json has to be beside this page.",
  address: (problem) => ADDRESS[problem],
  noColor: (what) => `${what} is no color such as #0b5cad; it is left out.`,
  noFont: "The font is no list of font names; it is left out.",
  noHeight: "The height is a number from 200 to 5000; it is left out.",
  cut: (most) => `The text is longer than ${most} signs; the rest is left out.`,
  contrast: (light, dark, need) => {
    const side = (name, value) => `${ratio(value)} on ${name}${value < need ? ", too little" : ""}`;
    return `Accent: ${side("light", light)}; ${side("dark", dark)}. WCAG requires ${need}:1.`;
  },
  contrastText: (light, dark, need) => {
    const side = (name, value) => `${ratio(value)} in ${name}${value < need ? ", too little" : ""}`;
    return `Text on your background: ${side("light", light)}; ${side("dark", dark)}. WCAG requires ${need}:1.`;
  },
  copy: "Copy",
  copyNamed: (name) => `Copy: ${name}`,
  copied: (name) => `Copied: ${name}.`,
  notCopied: (name) => `The browser does not give the clipboard. ${name} is selected: copy it with your keys.`,
  title: "Credential pathway",
  noIntegrity: "integrity.json is not beside this page, so there is no integrity to write.",
  integrityBuild: "The integrity is that of the files beside this page: upload these very files.",

  local: "The address is on your computer. Replace it under \"More choices\".",
  html: "The lines for the page",
  htmlWhere: "The script goes anywhere in the page. Put the element where you want the widget.",
  css: "The lines for your stylesheet",
  cssFrame: "Accent, background and font do not reach into an iframe.",
  shortcode: "The shortcode",
  wordpressWhere: "With the plugin: a Shortcode block with this line, or the block Credential Pathway. The plugin has the files in it; only the link uses the address above.",
  wordpressPlain: "Without the plugin, an administrator puts these lines in a Custom HTML block:",
  settings: "The block's settings",
  drupalWhere: "With the module: place the block Credential Pathway and set these. The module has the files in it; the address above is not asked.",
  drupalNothing: "With the module: place the block Credential Pathway; nothing is to be set.",
  drupalPlain: "Without the module, these lines go in a block whose text format leaves script and this element alone:",
  canvasWhere: "Canvas takes script out of a page and leaves an iframe. Edit the page, open the HTML editor, put this in. It asks Canvas for its height by `lti.frameResize`; where that is not heard, the height is the fixed one.",
  frame: "The iframe",
  frameWhere: "For a page that takes no script, give a fixed height: then there is one line only.",
  policy: "What the page's policy needs",
  policySame: "Page and files on the same host",
  policyOther: "The files on another host than the page",
  policyCanvas: "Canvas sets its own policy: an administrator allows the host of the files there.",
  cors: "The files' host then sends, for its .js, .wasm, .json and .css:",
  corsFrame: "The files' host then must not send `X-Frame-Options`, and its `frame-ancestors`, if it has one, names the page.",

  rung: (name, isStyled) => (name === "element" && !isStyled ? RUNGS.bare : RUNGS[name]),
  unsure: "If what is marked ? below holds.",
  piece: (name) => PIECES[name],
  marks: { __proto__: null, allowed: "✓ allowed", refused: "✕ refused", depends: "? depends" },
  refused: (verdict, url) => REFUSED[verdict.why](verdict.directive, url),
  allowed: (verdict) => ALLOWED[verdict.why](verdict.directive, verdict.source),
  wouldRefuse: (words) => `a policy that only reports would refuse it: ${words}`,
  policyNumber: (number) => `policy ${number}: `,
  beside: (code) => BESIDES[code],
  note: (code) => NOTES[code],
  slip: ({ code, what }) => `\`${what}\` ${SLIPS[code]}.`,
  noPolicy: "No policy is pasted: a page without one refuses nothing.",
  noPage: "The page has no address yet: write one that begins with https:// and a host.",
  noBase: "The files have no address yet: write one under \"More choices\".",
  pieces: "Piece by piece",
  changes: "What to change",
  nothingToChange: "Nothing in the policy.",
  added: ({ name, source }, piece) => `\`${name}\`: add \`${source}\` (${PIECES[piece].replace(/^The /, "the ")})`,
  addedAt: (number) => `policy ${number}, `,
  tags: {
    __proto__: null,
    nonce: "The script tag: put the page's nonce on it, anew with each answer: `nonce=\"...\"`.",
    integrity: "The script tag: take the lines with integrity.",
    nonceOrHash: "The script tag: it needs the page's nonce, or its hash in the policy and an integrity.",
  },
  corrected: (number, isOne) => (isOne ? "The policy as it has to be" : `Policy ${number} as it has to be`),
  notes: "Also",
  frameInstead: "An iframe goes through here as it is: take the lines for an iframe, with a fixed height.",
  link: "An element without text shows a link to the plain page, where its loader runs.",
};

const TABLES = { __proto__: null, en: { ...en, ...saved.en, ...systems.en } };

/** The sentences in a language; in English where the language is unknown. */
export function words(language) {
  return TABLES[language] ?? en;
}
