// What editors make of HTML that is put into them, each by its name. Runs in a browser.

import $ from "jquery";
import tinymce from "tinymce";
import "tinymce/models/dom";
import "tinymce/themes/silver";
import "tinymce/icons/default";
import { ClassicEditor, Essentials, GeneralHtmlSupport, Heading, HtmlEmbed, Link, Paragraph, SourceEditing } from "ckeditor5";
import { $generateHtmlFromNodes, $generateNodesFromDOM } from "@lexical/html";
import { LinkNode } from "@lexical/link";
import { HeadingNode, QuoteNode } from "@lexical/rich-text";
import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { Jodit } from "jodit/es2021/jodit.fat.min.js";
import { $getRoot, $insertNodes, createEditor } from "lexical";
import Quill from "quill";
import SunEditor from "suneditor";
import "trix";

window.jQuery = window.$ = $;
/** The settings that the builder gives, which lines.test.mjs puts in front of this script. */
const { CKEDITOR, TINYMCE } = window.BUILDER;

/** A new element at the end of the page. */
function add(name = "div") {
  const made = document.createElement(name);
  made.id = `editor-${document.querySelectorAll("[id^=editor-]").length}`;
  document.body.append(made);
  return made;
}

async function tiny(html, options = {}) {
  const target = add("textarea");
  const [editor] = await tinymce.init({ target, license_key: "gpl", skin: false, content_css: false, promotion: false, ...options });
  editor.setContent(html);
  return editor.getContent();
}

async function ck(html, options = {}) {
  const plugins = [Essentials, Paragraph, Heading, Link, SourceEditing, ...(options.htmlSupport ? [GeneralHtmlSupport] : [])];
  const editor = await ClassicEditor.create(add(), { licenseKey: "GPL", plugins, ...options });
  editor.setData(html);
  return editor.getData();
}

async function ckEmbed(html) {
  const editor = await ClassicEditor.create(add(), { licenseKey: "GPL", plugins: [Essentials, Paragraph, HtmlEmbed], htmlEmbed: { showPreviews: false } });
  editor.execute("htmlEmbed", html);
  return editor.getData();
}

function quill(html, read) {
  const editor = new Quill(add(), {});
  editor.setContents(editor.clipboard.convert({ html }));
  return read(editor);
}

function trix(html) {
  const editor = add("trix-editor");
  return new Promise((done) => {
    editor.addEventListener("trix-initialize", () => {
      editor.editor.loadHTML(html);
      done(editor.value);
    });
  });
}

function lexical(html) {
  const editor = createEditor({ nodes: [HeadingNode, QuoteNode, LinkNode], onError: (error) => { throw error; } });
  editor.update(() => {
    const nodes = $generateNodesFromDOM(editor, new DOMParser().parseFromString(html, "text/html"));
    $getRoot().select();
    $insertNodes(nodes);
  }, { discrete: true });
  return editor.read(() => $generateHtmlFromNodes(editor));
}

/** Jodit cleans after a while. */
async function jodit(html) {
  const editor = Jodit.make(add("textarea"));
  editor.value = html;
  await new Promise((done) => setTimeout(done, 1500));
  return editor.value;
}

function sun(html) {
  const editor = SunEditor.create(add("textarea"), {});
  const frame = editor.$?.html ?? editor.html;
  frame.set(html);
  return frame.get();
}

/** By the editor's API, or by what a person types into its view of the code. */
function summernote(html, byCode) {
  const place = $(add());
  place.summernote({});
  if (!byCode) {
    place.summernote("code", html);
    return place.summernote("code");
  }
  place.summernote("codeview.activate");
  place.next().find(".note-codable").val(html);
  place.summernote("codeview.deactivate");
  return place.summernote("code");
}

function trumbowyg(html) {
  const place = $(add());
  place.trumbowyg({ svgPath: false });
  return place.trumbowyg("html", html) && place.trumbowyg("html");
}

/** The editors that need jQuery on the page. */
const byJquery = async (run) => {
  await import("summernote/dist/summernote-lite.js");
  await import("trumbowyg");
  return run();
};

const EDITORS = {
  TinyMCE: (html) => tiny(html),
  "TinyMCE, custom_elements alone": (html) => tiny(html, { custom_elements: "~credential-pathway" }),
  "TinyMCE, the settings of the builder": (html) => tiny(html, TINYMCE),
  "CKEditor 5": (html) => ck(html),
  "CKEditor 5, a rule by the plain name": (html) => ck(html, { htmlSupport: { allow: [{ name: "credential-pathway", attributes: true }] } }),
  "CKEditor 5, the settings of the builder": (html) => ck(html, CKEDITOR),
  "CKEditor 5, HTML embed": ckEmbed,
  Quill: (html) => quill(html, (editor) => editor.root.innerHTML),
  "Quill, getSemanticHTML": (html) => quill(html, (editor) => editor.getSemanticHTML()),
  Tiptap: (html) => new Editor({ element: add(), extensions: [StarterKit], content: html }).getHTML(),
  Trix: trix,
  Lexical: lexical,
  Jodit: jodit,
  SunEditor: sun,
  Summernote: (html) => byJquery(() => summernote(html, false)),
  "Summernote, code view": (html) => byJquery(() => summernote(html, true)),
  Trumbowyg: (html) => byJquery(() => trumbowyg(html)),
};

window.cleaned = {};
/** Runs all editors on the texts, one after the other; an error is a text of its own. */
window.clean = async (texts) => {
  for (const [name, editor] of Object.entries(EDITORS)) {
    cleaned[name] = [];
    for (const text of texts) {
      try {
        cleaned[name].push(await editor(text));
      } catch (error) {
        cleaned[name].push(`${name} failed: ${error.stack}`);
      }
    }
  }
  window.isCleaned = true;
};
