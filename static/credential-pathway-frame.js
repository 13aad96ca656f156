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

/** The iframes that are not in the page's own tree, and who hears what came of each. */
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
 * Shows the page in an iframe at the end of `place`, with a query and fragment. Gives back
 * `{frame, runs}` when it says whether the widget runs in it; fails where it says nothing.
 */
export async function framed(place, query) {
  for (const gone of [...framing.keys()].filter((frame) => !frame.isConnected)) framing.delete(gone);
  const frame = document.createElement("iframe");
  const said = new Promise((done, failed) => {
    framing.set(frame, done);
    setTimeout(failed, PATIENCE);
  });
  const own = { title: "Credential pathway", width: "100%", height: 1, allow: "clipboard-write", src: `${PAGE}${query}` };
  Object.assign(frame, { __proto__: null, ...own });
  frame.setAttribute("frameborder", "0");
  place.append(frame);
  try {
    return { frame, runs: await said };
  } catch (error) {
    framing.delete(frame);
    frame.remove();
    throw error;
  }
}
