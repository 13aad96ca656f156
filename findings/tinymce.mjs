// Runs the parser and the serializer of TinyMCE in jsdom, without an editor.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";

/** A function that cleans HTML as an editor with these options does when it saves. */
export function cleaner() {
  const { window } = new JSDOM("", { runScripts: "outside-only", url: "https://cms.example/" });
  // TinyMCE needs these, and jsdom does not have them.
  window.matchMedia = () => ({ matches: false, addListener() {}, addEventListener() {} });
  window.CSS = { escape: (text) => text };
  window.eval(readFileSync(join(import.meta.dirname, "node_modules", "tinymce", "tinymce.min.js"), "utf8"));
  const { html } = window.tinymce;
  return (text, options) => {
    const schema = html.Schema(options);
    return html.Serializer(options, schema).serialize(html.DomParser(options, schema).parse(text));
  };
}
