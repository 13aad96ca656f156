// For a page that shows frame.html in an iframe: fits the height of each such iframe to its content.
//
//   <script type="module" src=".../credential-pathway-frame.js"></script>
//   <iframe src=".../frame.html" title="Credential pathway" width="100%" height="600"></iframe>
//
// A message counts only if it comes from the window of such an iframe and from its origin. It can set
// the height and nothing else.

const TYPE = "credential-pathway-frame";
const PAGE = new URL("frame.html", import.meta.url);
const HIGHEST = 100_000;

const PATIENCE = 8000;
/** The most characters of an attribute that go into the address: servers limit its length. */
const LONGEST = 200;

/** The iframes inside of elements, each with the function to call when its outcome is known. */
const framing = new Map();

function isOurs(frame, event) {
  if (frame.contentWindow !== event.source) return false;
  // A sandbox without its own origin has the origin "null".
  return event.origin === PAGE.origin || (event.origin === "null" && frame.hasAttribute("sandbox"));
}

function of(event) {
  const inPage = [...document.querySelectorAll("iframe")].filter((frame) => frame.src.split(/[?#]/)[0] === PAGE.href);
  return [...framing.keys(), ...inPage].find((frame) => isOurs(frame, event));
}

addEventListener("message", (event) => {
  const { data } = event;
  if (data?.type !== TYPE || !Number.isFinite(data.height) || data.height <= 0) return;
  const frame = of(event);
  if (!frame) return;
  frame.height = Math.ceil(Math.min(data.height, HIGHEST));
  if (typeof data.runs === "boolean") framing.get(frame)?.(data.runs);
});

/**
 * Tries frame.html in an iframe at the end of `place`, with an element's attributes and a state. If
 * the widget runs in it, or if there is nothing better to read, the iframe replaces the other content
 * of `place` and `text`. Returns what is shown: "frame", "page" where the iframe holds only the
 * readable page, or else `rung`.
 */
export async function framed(element, place, text, rung, state) {
  for (const gone of [...framing.keys()].filter((frame) => !frame.isConnected)) framing.delete(gone);
  const frame = document.createElement("iframe");
  const end = new AbortController();
  const said = new Promise((done) => {
    framing.set(frame, done);
    setTimeout(done, PATIENCE);
    const refused = ({ effectiveDirective }) => effectiveDirective === "frame-src" && done();
    document.addEventListener("securitypolicyviolation", refused, { __proto__: null, signal: end.signal });
  });
  const query = new URLSearchParams([...element.attributes].map(({ name, value }) => [name, value.slice(0, LONGEST)]));
  const own = { title: "%FRAME_TITLE%", width: "100%", height: 1, allow: "clipboard-write" };
  Object.assign(frame, { __proto__: null, ...own, src: `${PAGE}?${query}#${state}` });
  frame.setAttribute("frameborder", "0");
  place.append(frame);
  const runs = await said;
  end.abort();
  // It sent no message, or the person tried again meanwhile, or the page has a better text.
  if (runs === undefined || !place.isConnected || !(runs || rung === "link")) {
    framing.delete(frame);
    frame.remove();
    return rung;
  }
  text.remove();
  // The iframe itself must not move, because a browser would load it again.
  for (const node of [...place.childNodes].filter((node) => node !== frame)) node.remove();
  return runs ? "frame" : "page";
}
