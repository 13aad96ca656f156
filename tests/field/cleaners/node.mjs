// What sanitizers, Markdown processors and rewriters of npm make of HTML, each by its name.

import * as cheerio from "cheerio";
import * as commonmark from "commonmark";
import { JSDOM } from "jsdom";
import createPurify from "dompurify";
import { minify } from "html-minifier-terser";
import htmlnano from "htmlnano";
import insane from "insane";
import juice from "juice";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import * as parse5 from "parse5";
import posthtml from "posthtml";
import * as prettier from "prettier";
import rehypeParse from "rehype-parse";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import sanitizeHtml from "sanitize-html";
import showdown from "showdown";
import snarkdown from "snarkdown";
import { unified } from "unified";
import xss from "xss";

const purify = createPurify(new JSDOM("").window);
const common = (html, options) => new commonmark.HtmlRenderer(options).render(new commonmark.Parser().parse(html));
const allowed = {
  allowedTags: [...sanitizeHtml.defaults.allowedTags, "credential-pathway"],
  allowedAttributes: { ...sanitizeHtml.defaults.allowedAttributes, "credential-pathway": ["goal", "theme"] },
};
const remark = (html, ...plugins) => {
  const start = unified().use(remarkParse).use(remarkRehype, { allowDangerousHtml: plugins.length > 0 });
  return String(plugins.reduce((chain, plugin) => chain.use(plugin), start).use(rehypeStringify).processSync(html));
};

export const NODE = {
  DOMPurify: (html) => purify.sanitize(html),
  "DOMPurify, element allowed": (html) => purify.sanitize(html, { ADD_TAGS: ["credential-pathway"], ADD_ATTR: ["goal", "theme"] }),
  "DOMPurify, iframe allowed": (html) => purify.sanitize(html, { ADD_TAGS: ["iframe"] }),
  "sanitize-html": (html) => sanitizeHtml(html),
  "sanitize-html, element allowed": (html) => sanitizeHtml(html, allowed),
  xss: (html) => xss(html),
  insane: (html) => insane(html),
  "rehype-sanitize": (html) => String(unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).use(rehypeStringify).processSync(html)),
  "markdown-it": (html) => new MarkdownIt().render(html),
  "markdown-it, html": (html) => new MarkdownIt({ html: true }).render(html),
  marked: (html) => marked(html),
  commonmark: (html) => common(html),
  "commonmark, safe": (html) => common(html, { safe: true }),
  micromark: (html) => micromark(html),
  "micromark, raw": (html) => micromark(html, { allowDangerousHtml: true }),
  "micromark, GFM": (html) => micromark(html, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  showdown: (html) => new showdown.Converter().makeHtml(html),
  snarkdown: (html) => snarkdown(html),
  "remark-rehype": (html) => remark(html),
  "remark-rehype, rehype-raw": (html) => remark(html, rehypeRaw),
  parse5: (html) => parse5.serialize(parse5.parse(html)),
  cheerio: (html) => cheerio.load(html).html(),
  "cheerio, XML": (html) => cheerio.load(html, { xml: true }).xml(),
  posthtml: async (html) => (await posthtml().process(html)).html,
  htmlnano: async (html) => (await htmlnano.process(html, { minifyCss: false, minifySvg: false }, htmlnano.presets.safe)).html,
  "html-minifier-terser": (html) => minify(html, { collapseWhitespace: true, removeAttributeQuotes: true, removeScriptTypeAttributes: true, removeComments: true }),
  prettier: (html) => prettier.format(html, { parser: "html" }),
  juice: (html) => juice(`<style>a { color: red }</style>${html}`),
};
