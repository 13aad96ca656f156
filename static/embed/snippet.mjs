// The lines that a web master copies, made of the choices. Each value is escaped
// for its context.

const LONGEST_ADDRESS = 2000;
const LONGEST_TEXT = 2000;
const LOADER = "credential-pathway.js";
const FITTER = "credential-pathway-frame.js";

/** The attributes to write, in this order, each with the default that is left out. */
const ATTRIBUTES = [
  ["goal", ""],
  ["sub-domain", ""],
  ["level", ""],
  ["basis", "issuer"],
  ["by", "time"],
  ["view", "steps"],
  ["lang", ""],
  ["theme", ""],
  ["heading-level", "2"],
  ["persist", "ask"],
];

const ESCAPES = { __proto__: null, "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text escaped for an element's content or a quoted attribute. */
export function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign]);
}

const isLoopback = (url) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);

/** Parses the address of a folder: `{url}`, which ends with a slash, or `{problem}`. */
export function folder(text) {
  const given = String(text).trim();
  if (given.length > LONGEST_ADDRESS) return { problem: "long" };
  let url;
  try {
    url = new URL(given);
  } catch {
    return { problem: "none" };
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url))) return { problem: "scheme" };
  if (url.username || url.password) return { problem: "secret" };
  if (url.search || url.hash) return { problem: "more" };
  url.pathname = url.pathname.replace(/[^/]*\.(html|js|json|css)$/, "").replace(/\/*$/, "/");
  return { url };
}

/** The attributes of a state that differ from their defaults, `[name, value]`. */
export function attributes(state) {
  const said = ([name, usual]) => {
    const value = state[name] ?? "";
    // A level has a meaning only with a sub-domain.
    const isIdle = name === "level" && !state["sub-domain"];
    return value === "" || value === usual || isIdle ? [] : [[name, value]];
  };
  return ATTRIBUTES.flatMap(said);
}

function tag(name, pairs) {
  return `<${[name, ...pairs.map(([key, value]) => (value === null ? key : `${key}="${escapeHtml(value)}"`))].join(" ")}>`;
}

function script(base, name, { integrity, files }) {
  const hash = integrity && files.find((file) => file.name === name)?.integrity;
  const held = hash ? [["integrity", hash], ["crossorigin", "anonymous"]] : [];
  return `${tag("script", [["type", "module"], ["src", base.href + name], ...held])}</script>`;
}

/** The address of the whole page, which opens with the goal and reads without scripts. */
export function pageAddress({ base, goal }) {
  return `${base.href}index.html${goal ? `#credential-pathway=v1&want=${encodeURIComponent(goal)}` : ""}`;
}

/** The text of every snippet. Most cleaners leave a link alone, so it has to be enough by itself. */
function link(state) {
  return `${tag("a", [["href", pageAddress(state)]])}${escapeHtml(state.text.slice(0, LONGEST_TEXT) || state.title)}</a>`;
}

/** The link in Markdown, which stays where raw HTML is left out. */
export function markdownLink(state) {
  const text = (state.text.slice(0, LONGEST_TEXT) || state.title).replace(/\s+/g, " ").replace(/[\\`*_[\]<>&]/g, "\\$&");
  return `[${text}](<${pageAddress(state)}>)\n`;
}

/** The script line, which a site needs once. */
export function loader(state) {
  return `${script(state.base, LOADER, state)}\n`;
}

/** The element without its script. */
export function elementOnly(state) {
  return `${tag("credential-pathway", attributes(state))}\n  ${link(state)}\n</credential-pathway>\n`;
}

/** The element and its script. */
export function element(state) {
  return loader(state) + elementOnly(state);
}

/** The chosen looks as CSS; empty where none is chosen. */
export function looks({ accent, bg, font }) {
  const lines = [["accent", accent], ["bg", bg], ["font", font]].filter((row) => row[1]);
  if (lines.length === 0) return "";
  return `credential-pathway {\n${lines.map(([name, value]) => `  --credential-pathway-${name}: ${value};\n`).join("")}}\n`;
}

/** Where the iframe page has a text about a goal; empty where it has none. */
function anchor(goal = "") {
  const [kind, id] = goal.split(".");
  if (kind === "credential") return `#${goal}`;
  return kind === "level" ? `#sub-domain-${id}` : "";
}

/** The address of the iframe page, with the state in its query. Where no script may run, it opens at the goal. */
export function frameAddress(state) {
  const query = new URLSearchParams(attributes(state)).toString();
  return `${state.base.href}frame.html${query && `?${query}`}${anchor(state.goal)}`;
}

/** The iframe, with a link below it. A one-line script fits its height, unless the height is fixed. */
export function frame(state, fixed = state.height) {
  const pairs = [["src", frameAddress(state)], ["title", state.title], ["width", "100%"], ["height", String(fixed || 900)], ["loading", "lazy"], ["allow", "clipboard-write"]];
  const tail = fixed ? "" : `${script(state.base, FITTER, state)}\n`;
  return `${tag("iframe", pairs)}</iframe>\n<p>${link(state)}</p>\n${tail}`;
}

/** The WordPress plugin's shortcode. It must contain no brackets but its own. */
export function shortcode(state) {
  const bare = (html) => html.replaceAll("[", "&#91;").replaceAll("]", "&#93;");
  const pairs = attributes(state).map(([name, value]) => ` ${name}="${bare(escapeHtml(value))}"`);
  return `[credential-pathway${pairs.join("")}]${bare(link(state))}[/credential-pathway]\n`;
}

/** The values to fill in where a form has a field for each attribute. */
export function settings(state) {
  return attributes(state).map(([name, value]) => `${name}: ${value}\n`).join("");
}

/** The lines of a policy that one way to embed needs; `source` names the files' host. */
export function policyLines(way, source, hasFitter) {
  if (way === "frame") return [`frame-src ${source}`, ...(hasFitter ? [`script-src ${source}`] : [])];
  return [`script-src ${source} 'wasm-unsafe-eval'`, `style-src ${source}`, `connect-src ${source}`, `frame-src ${source}`];
}
