// The lines to copy, for each way to embed the widget.

import { block, make, rich } from "./parts.mjs";
import { element, frame, looks, policyLines, settings, shortcode } from "./snippet.mjs";
import { SYSTEMS } from "./systems.mjs";

const paragraph = (text) => make("p", {}, ...rich(text));

/** The policy's lines for files on the same host and on another one, and the headers that the other one sends. */
function policy(state, way, say, { onlyOther = false, note = null } = {}) {
  const hasFitter = way === "frame" && !state.height;
  const text = (source) => policyLines(way, source, hasFitter).join("; ");
  const isFrame = way === "frame";
  const told = [
    note && paragraph(note),
    onlyOther || block(say.policySame, text("'self'"), say),
    onlyOther || block(say.policyOther, text(state.base.origin), say),
    paragraph(isFrame ? say.corsFrame : say.cors),
    isFrame ? null : block("Access-Control-Allow-Origin", "Access-Control-Allow-Origin: *", say),
  ].filter((part) => part && part !== true);
  return [make("details", {}, make("summary", {}, say.policy), ...told)];
}

function html(state, say) {
  return [paragraph(say.htmlWhere), block(say.html, element(state), say), styles(state, say), ...policy(state, "element", say)];
}

function styles(state, say) {
  const css = looks(state);
  return css ? block(say.css, css, say) : null;
}

function wordpress(state, say) {
  return [
    paragraph(say.wordpressWhere),
    block(say.shortcode, shortcode(state), say),
    styles(state, say),
    paragraph(say.wordpressPlain),
    block(say.html, element(state), say),
    ...policy(state, "element", say),
  ];
}

function drupal(state, say) {
  const said = settings(state);
  return [
    paragraph(said ? say.drupalWhere : say.drupalNothing),
    said ? block(say.settings, said, say) : null,
    styles(state, say),
    paragraph(say.drupalPlain),
    block(say.html, element(state), say),
    ...policy(state, "element", say),
  ];
}

function framed(state, say) {
  return [paragraph(say.frameWhere), block(say.frame, frame(state), say), unstyled(state, say), ...policy(state, "frame", say)];
}

function canvas(state, say) {
  const fixed = state.height || 900;
  return [paragraph(say.canvasWhere), block(say.frame, frame(state, fixed), say), unstyled(state, say), ...policy(state, "frame", say, { onlyOther: true, note: say.policyCanvas })];
}

function unstyled(state, say) {
  return looks(state) ? paragraph(say.cssFrame) : null;
}

/** The lines for an editor or a system, with the looks and the policy of the element. */
const around = (system) => (state, say) => [...system(state, say), styles(state, say), ...policy(state, "element", say)];

const systems = Object.entries(SYSTEMS).map(([way, system]) => [way, around(system)]);
const WAYS = { __proto__: null, ...Object.fromEntries(systems), html, wordpress, drupal, canvas, frame: framed };

/** The nodes for one way to embed the widget. */
export function lines(state, say) {
  const local = state.base.protocol === "http:" ? paragraph(say.local) : null;
  const nodes = [local, ...WAYS[state.way](state, say)].filter(Boolean);
  if (!state.integrity || state.way === "canvas") return nodes;
  return [paragraph(state.files.length > 0 ? say.integrityBuild : say.noIntegrity), ...nodes];
}
