// Reads HTML as a list of tags and texts, as far as the snippets need it. Trusted
// Types keep the page from using the browser's own parser.

/** What is inside these is no HTML: it ends only at the closing tag. */
const RAW = new Set(["script", "style", "iframe", "textarea", "title", "noscript"]);
const NAMED = { __proto__: null, lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " " };

/** A text with its character references read once. */
export function unescaped(text) {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(lt|gt|amp|quot|apos|nbsp));?/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()];
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** The attributes of a tag that begin at `at`, and where the tag ends. */
function attributes(html, at) {
  const found = new Map();
  const take = (pattern) => {
    pattern.lastIndex = at;
    const match = pattern.exec(html);
    if (match) at += match[0].length;
    return match;
  };
  for (;;) {
    take(/[\s"'<=]*(?:\/(?!>)[\s"'<=]*)*/y);
    if (at >= html.length) return { found, end: at };
    const end = take(/\/?>/y);
    if (end) return { found, end: at, isSelfClosed: end[0] === "/>" };
    const [name] = take(/[^\s>/=]+/y);
    const value = take(/\s*=\s*/y) && take(/"([^"]*)"|'([^']*)'|([^\s>]*)/y);
    const text = unescaped(value?.[1] ?? value?.[2] ?? value?.[3] ?? "");
    // As in a browser, the first of two counts.
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), text);
  }
}

/** Where the inside of a raw element ends: at its closing tag, or at the end of all. */
function rawEnd(html, name, from) {
  const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/**
 * The parts of a text of HTML, in order: `{text}`, `{comment}`, `{close}` with a name, or
 * `{open, attributes, isSelfClosed, inside}` with a name, where `inside` is the text of a raw element.
 */
export function parts(html) {
  const all = [];
  let at = 0;
  const text = (end) => {
    if (end > at) all.push({ text: unescaped(html.slice(at, end)) });
  };
  const start = /<(?:!--|[!?]|(\/?)([a-z][^\s>/]*))/gi;
  for (let match = start.exec(html); match; match = start.exec(html)) {
    text(match.index);
    const name = match[2]?.toLowerCase();
    if (!name) {
      const mark = match[0] === "<!--" ? "-->" : ">";
      const end = html.indexOf(mark, start.lastIndex);
      all.push({ comment: html.slice(start.lastIndex, end < 0 ? html.length : end) });
      at = end < 0 ? html.length : end + mark.length;
    } else {
      const { found, end, isSelfClosed = false } = attributes(html, start.lastIndex);
      at = end;
      if (match[1]) all.push({ close: name });
      else if (RAW.has(name)) {
        const inside = rawEnd(html, name, at);
        all.push({ open: name, attributes: found, isSelfClosed, inside: html.slice(at, inside), isClosed: inside < html.length });
        at = inside;
      } else all.push({ open: name, attributes: found, isSelfClosed });
    }
    start.lastIndex = at;
  }
  text(html.length);
  return all;
}
