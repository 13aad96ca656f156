// Makes embed.html, embed.js and embed.css of static/embed: a step of the build.
// `node scripts/embed.mjs` does it to a dist/ that is there.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync, transformSync } from "esbuild";
import { pageText } from "../static/embed/page-text.mjs";
import { escapeHtml } from "../static/embed/snippet.mjs";
import { files } from "./integrity.mjs";
import { inlineCode } from "./strict-page.mjs";

/** The page with its sentences in the places of their names. */
export function filled(template, sentences) {
  const html = template.replace(/\{\{(\w+)\}\}/g, (place, name) => {
    if (!Object.hasOwn(sentences, name)) throw new Error(`embed.html: no sentence for ${place}`);
    return escapeHtml(sentences[name]).replace(/`([^`]+)`/g, "<code>$1</code>");
  });
  const found = inlineCode(html);
  if (found.length > 0) throw new Error(`embed.html carries inline code:\n${found.join("\n")}`);
  return html;
}

/** Writes the files into `stage`; `source` is the project. */
export function embed(source, stage) {
  const own = (name) => join(source, "static", "embed", name);
  const write = (name, content) => writeFileSync(join(stage, name), content);
  // The parser's license asks to stand beside its code.
  const license = readFileSync(join(source, "node_modules/content-security-policy-parser/LICENSE"), "utf8");
  const banner = { js: `/* Contains content-security-policy-parser.\n${license.trim()} */` };
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "none", banner };
  const built = buildSync({ entryPoints: [own("main.mjs")], write: false, logLevel: "warning", ...options });
  write("embed.js", built.outputFiles[0].contents);
  write("embed.css", transformSync(readFileSync(own("embed.css"), "utf8"), { loader: "css", minify: true, target: "es2022" }).code);
  write("embed.html", filled(readFileSync(own("embed.html"), "utf8"), pageText("en")));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = fileURLToPath(new URL("..", import.meta.url));
  const dist = join(source, "dist");
  embed(source, dist);
  writeFileSync(join(dist, "integrity.json"), `${JSON.stringify(files(dist, "integrity.json"), null, 2)}\n`);
}
