// The lines for editors and systems that change what is pasted, each with the
// settings that were seen to work with it.

import { block, make, rich } from "./parts.mjs";
import { CKEDITOR_OPTIONS, WAGTAIL_BLOCK, tinymceOptions, wagtailFinders } from "./settings.mjs";
import { attributes, element, elementOnly, frame, loader, markdownLink } from "./snippet.mjs";

const FIXED = 900;
const paragraph = (text) => make("p", {}, ...rich(text));
const inTheme = (state, say) => block(say.once, loader(state), say);
const inPage = (state, say) => block(say.inPage, elementOnly(state), say);
const framed = (state, say) => block(say.frame, frame(state, state.height || FIXED), say);
const whole = (state, say) => block(say.html, element(state), say);

function site(state, say) {
  return [paragraph(say.siteWhere), inTheme(state, say), inPage(state, say)];
}

function tinymce(state, say) {
  return [
    paragraph(say.tinymceWhere),
    inTheme(state, say),
    block(say.tinymceOptions, tinymceOptions(state.base.hostname), say),
    inPage(state, say),
    paragraph(say.tinymceFrame),
    framed(state, say),
  ];
}

function ckeditor(state, say) {
  return [
    paragraph(say.ckeditorEmbed),
    whole(state, say),
    paragraph(say.ckeditorAllow),
    inTheme(state, say),
    block(say.ckeditorOptions, CKEDITOR_OPTIONS, say),
    inPage(state, say),
  ];
}

function plone(state, say) {
  const names = attributes(state).map((row) => row[0]).join("\n");
  return [
    paragraph(say.ploneWhere),
    framed(state, say),
    paragraph(say.ploneElement),
    inTheme(state, say),
    names ? block(say.ploneAttributes, names, say) : null,
    inPage(state, say),
  ];
}

function wagtail(state, say) {
  return [
    paragraph(say.wagtailWhere),
    block(say.wagtailBlock, WAGTAIL_BLOCK, say),
    whole(state, say),
    paragraph(say.wagtailEmbed),
    block(say.wagtailSettings, wagtailFinders(state.base.href), say),
  ];
}

function ghost(state, say) {
  return [paragraph(say.ghostWhere), whole(state, say)];
}

function markdown(state, say) {
  return [paragraph(say.markdownWhere), inTheme(state, say), inPage(state, say), paragraph(say.markdownRaw), block(say.markdownLink, markdownLink(state), say)];
}

/** For each way: a function from the choices to nodes. */
export const SYSTEMS = { __proto__: null, site, tinymce, ckeditor, plone, wagtail, ghost, markdown };
