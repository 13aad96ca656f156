// Pages of hosts that make it hard for what stands in them, and one that leaves everything as it is.

/** Where the widget stands in all of them, so that their pictures can be laid on each other. */
const PLACE = `
  html { scrollbar-width: none !important; }
  #box.box.box { position: absolute !important; left: 0 !important; top: 500px !important; inline-size: 100% !important;
    max-inline-size: none !important; margin: 0 !important; padding: 0 !important; border: 0 !important; }
  #box > #widget.widget { display: block !important; float: none !important; inline-size: 100% !important;
    max-inline-size: none !important; margin: 0 !important; padding: 0 !important; border: 0 !important; }`;

const LOUD = `
  html { font: italic 900 11px/3 monospace; }
  html, body { direction: ltr; }
  body { font-size: 31px; }
  * { margin: 7px; padding: 3px; float: right; color: red !important; background: yellow !important; accent-color: red;
    caret-color: red; cursor: none; text-transform: uppercase !important; letter-spacing: 5px !important; word-spacing: 1em;
    line-height: 3 !important; text-align: center !important; text-indent: 2em; text-shadow: 1px 1px red;
    font-variant: small-caps; white-space: nowrap; word-break: break-all; hyphens: auto; direction: rtl; unicode-bidi: bidi-override;
    visibility: hidden !important; quotes: "x" "y"; list-style: square inside; border-collapse: separate; caption-side: bottom;
    pointer-events: none; }
  svg, img, button, input, dialog, select, details { max-width: 50% !important; display: inline !important; }
  dialog::backdrop, ::selection, ::placeholder, ::marker { color: red !important; background: red !important; }
  .card, .title, .next, .main, .step, .number, .buttons { border: 9px solid red; opacity: 0.9; }
  credential-pathway { opacity: 1 !important; }`;

const RESET = `
  html { font-size: 62.5%; scroll-behavior: smooth; container: outer / inline-size; --bg: red; --surface: red; --ink: red; --accent: red;
    --border: red; --lane: red; --radius: 99px; --muted: red; --focus: red; --control: red; --sunken: red; --done: red; }
  body * { all: unset; box-sizing: border-box; }
  *, *::before, *::after { margin: 0; padding: 0; border: 0; list-style: none; }
  :focus { outline: none !important; }
  body { display: flex; flex-direction: column; align-items: center; }
  #box { display: grid; justify-items: center; transform: translate(0, 0); overflow: hidden; perspective: 500px; }`;

/** The styles by the name of their page. */
export const STYLES = { clean: "", reset: RESET, loud: LOUD };

/** A page with the widget in it; `script` is the address of what it loads. */
export function page(style, { script = "credential-pathway.js" } = {}) {
  const right = style === "reset" ? ' dir="rtl"' : "";
  const head = `<meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="${style}.css"><script type="module" src="${script}"></script>`;
  return `<!doctype html><html lang="en"${right}><head>${head}</head><body>
    <h1 id="above">A host of its own</h1><p>Text with <a href="#above">a link</a>.</p><button id="own" type="button">A button</button>
    <div id="box" class="box"><credential-pathway id="widget" class="widget card next" loading="eager" goal="credential.comptia-a-plus">A text</credential-pathway></div>
    <credential-pathway-x>An element of another name</credential-pathway-x></body></html>`;
}

/** All of them with their stylesheets, for the server. */
export function pages(options) {
  const rows = Object.entries(STYLES).flatMap(([name, css]) => [
    [`/${name}.html`, page(name, options)],
    [`/${name}.css`, `${css}\n${PLACE}`],
  ]);
  return Object.fromEntries(rows);
}
