// Keeps the nodes of a widget as its module knows them.
//
// A page translator puts elements of its own in the place of texts, and other extensions put some beside fields.
// Yew knows nothing of that: it would change texts that are no longer in the page, and old and new ones would
// stand side by side. So before each rendering, what others have done to the nodes is undone. After it, it is
// done again wherever the text is the same, so that a translated page stays translated.

/** What is translated as a whole. If a part of its text has changed, none of it is done again. */
const BLOCK = "p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,caption,button,label,legend,summary,option,div,section";

/** So many changes are kept. If there are more between two renderings, all are undone at once. */
const MOST = 50_000;

const OPTIONS = { __proto__: null, childList: true, subtree: true };

/** Undoes a change of an element's children. The changes after it are undone already. */
function undo({ target, addedNodes, removedNodes, nextSibling }) {
  for (const node of addedNodes) if (node.parentNode === target) node.remove();
  const next = nextSibling?.parentNode === target ? nextSibling : null;
  for (const node of removedNodes) if (!node.contains(target)) target.insertBefore(node, next);
}

/** Does a change again where all nodes are as they were before it, and says whether it did. */
function redo({ target, addedNodes, removedNodes, previousSibling, nextSibling }) {
  if (previousSibling && previousSibling.parentNode !== target) return false;
  let next = previousSibling ? previousSibling.nextSibling : target.firstChild;
  for (const node of removedNodes) {
    if (next !== node) return false;
    next = node.nextSibling;
  }
  if (next !== nextSibling || [...addedNodes].some((node) => node.parentNode || node.contains(target))) return false;
  for (const node of removedNodes) node.remove();
  for (const node of addedNodes) target.insertBefore(node, next);
  return true;
}

/** Does something that moves nodes. A field that is moved keeps the focus. */
function keepFocus(place, job) {
  const root = place.getRootNode();
  const focused = root.activeElement;
  job();
  if (focused !== root.activeElement) focused?.focus({ __proto__: null, preventScroll: true });
}

/**
 * What the module calls before each rendering in a container. The rendering goes on in the same task, and has ended
 * when anything else runs: the module is not asked for its end, as Yew tells of that in a later task, when others
 * may have changed nodes again.
 */
export function guard(place) {
  /** What others have changed since the last rendering, and what is undone for this one; the oldest comes first. */
  let changes = [];
  let undone = [];
  let isRendering = false;

  /** The block around each changed element that is the module's own, and its text. */
  const blocks = new Map();
  const texts = new Map();

  const observer = new MutationObserver((more) => {
    if (isRendering) return ended(); // these are the module's own
    changes = changes.concat(more);
    if (changes.length <= MOST) return;
    keepFocus(place, () => changes.reverse().forEach(undo));
    changes = [];
    observer.disconnect(); // until the next rendering, or it might go on without end
  });

  function begins() {
    if (isRendering) return;
    isRendering = true;
    queueMicrotask(ended);
    undone = changes.concat(observer.takeRecords());
    if (undone.length === 0) return;
    keepFocus(place, () => [...undone].reverse().forEach(undo));
    for (const { target } of undone) {
      if (blocks.has(target) || !place.contains(target)) continue;
      const block = target.closest(BLOCK);
      blocks.set(target, block);
      if (!texts.has(block)) texts.set(block, block.textContent);
    }
  }

  function ended() {
    if (!isRendering) return;
    isRendering = false;
    const same = new Set([...texts].filter(([block, text]) => block.textContent === text).map(([block]) => block));
    const may = ({ target }) => !blocks.has(target) || same.has(blocks.get(target));
    if (undone.length > 0) {
      keepFocus(place, () => {
        undone = undone.filter((change) => may(change) && redo(change));
      });
    }
    changes = undone.filter(({ target }) => place.contains(target));
    undone = [];
    blocks.clear();
    texts.clear();
    observer.takeRecords(); // those of the rendering, and of what was done again
    observer.observe(place, OPTIONS);
  }

  return begins;
}
