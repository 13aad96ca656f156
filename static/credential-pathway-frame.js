// For a page that shows frame.html in an iframe: gives each such iframe the height of what is in it.
//
//   <script type="module" src=".../credential-pathway-frame.js"></script>
//   <iframe src=".../frame.html" title="Credential pathway" width="100%" height="600"></iframe>
//
// A message counts only if it is from the window of such an iframe, and of its origin. It can set
// a height and nothing else.

const TYPE = "credential-pathway-frame";
const PAGE = new URL("frame.html", import.meta.url);
const HIGHEST = 100_000;

const PATIENCE = 8000;
/** The most characters of an attribute that the iframe is told: no server takes an address of any length. */
const LONGEST = 200;

/** The iframes inside of elements, and who hears what came of each. */
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
 * Tries the page in an iframe at the end of `place`, with an element's attributes and a state. Where
 * the widget runs in it, or where there is nothing better to read, it takes the place of `place` and
 * of `text`. Gives back the rung: "frame", "page" where the iframe holds the readable page alone, else
 * `rung`.
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
  // It said nothing, or somebody tried again meanwhile, or the page has a better text.
  if (runs === undefined || !place.isConnected || !(runs || rung === "link")) {
    framing.delete(frame);
    frame.remove();
    return rung;
  }
  text.remove();
  // The frame itself stays where it is: a browser loads one that moves anew.
  for (const node of [...place.childNodes].filter((node) => node !== frame)) node.remove();
  return runs ? "frame" : "page";
}
