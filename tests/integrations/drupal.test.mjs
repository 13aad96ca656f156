// The module without a Drupal: its syntax, its own code, its YAML in the parser
// and its template in the engine that Drupal has.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const MODULE = join(root, "target/integrations/credential-pathway-drupal");
const SCRIPT = fileURLToPath(new URL("drupal.php", import.meta.url));

const does = (order, module = MODULE) => JSON.parse(execFileSync("php", [SCRIPT, module], { input: JSON.stringify(order), encoding: "utf8" }));
const yaml = (file) => does({ do: "yaml", file: `credential_pathway.${file}` });
const loader = () => JSON.parse(readFileSync(join(MODULE, "widget/integrity.json"))).find((row) => row.name === "credential-pathway.js");

test("every PHP file of both can be read by PHP", () => {
  const files = readdirSync(join(MODULE, ".."), { recursive: true }).filter((path) => /\.(php|module)$/.test(path));
  assert.ok(files.length >= 8, `${files.length} files`);
  for (const file of files) execFileSync("php", ["-l", join(MODULE, "..", file)], { stdio: "pipe" });
});

test("Drupal is told of the module, of its library and of what the block keeps", () => {
  const info = yaml("info.yml");
  const [, version] = readFileSync(join(root, "Cargo.toml"), "utf8").match(/^version = "(.+)"$/m);
  assert.deepEqual([info.type, info.version, info.core_version_requirement], ["module", version, "^10.3 || ^11"]);
  const { js, license } = yaml("libraries.yml").widget;
  assert.deepEqual(js["widget/credential-pathway.js"].attributes, { type: "module", crossorigin: "anonymous" });
  assert.equal(js["widget/credential-pathway.js"].preprocess, false, "put together with others, it would have another hash");
  assert.equal(license["gpl-compatible"], true);
  const schema = does({ do: "yaml", file: "config/schema/credential_pathway.schema.yml" });
  const { id } = does({ do: "plugin" });
  const kept = does({ do: "submit", values: {} }).configuration;
  assert.deepEqual(Object.keys(schema[`block.settings.${id}`].mapping), Object.keys(kept));
});

test("the library is the loader with its hash, under a version that is the build's", () => {
  const libraries = yaml("libraries.yml");
  const { widget } = does({ do: "alter", extension: "credential_pathway", libraries });
  assert.deepEqual(Object.keys(widget.js), ["widget/credential-pathway.js"]);
  assert.deepEqual(widget.js["widget/credential-pathway.js"].attributes, {
    type: "module",
    crossorigin: "anonymous",
    integrity: loader().integrity,
  });
  assert.match(widget.version, /^[0-9a-f]{16}$/);
  assert.deepEqual(does({ do: "alter", extension: "another", libraries }), libraries);
});

for (const file of ["integrity.json", "credential-pathway.js"]) {
  test(`without ${file} there is no library, and the text stays`, (t) => {
    const module = mkdtempSync(join(tmpdir(), "drupal-"));
    t.after(() => rmSync(module, { recursive: true }));
    cpSync(MODULE, module, { recursive: true });
    rmSync(join(module, "widget", file));
    assert.deepEqual(does({ do: "alter", extension: "credential_pathway", libraries: yaml("libraries.yml") }, module), []);
    assert.match(does({ do: "html", configuration: { text: "A text." } }, module), /<p>A text\.<\/p>/);
  });
}

test("the form has a control for every attribute, and refuses in one line what is wrong", () => {
  const { said } = does({ do: "form" });
  const rules = JSON.parse(readFileSync(join(MODULE, "attributes.json")));
  const controls = Object.entries(said).filter(([name]) => !name.startsWith("#"));
  assert.deepEqual(controls.map(([name]) => name), Object.keys(rules));
  for (const [name, control] of controls) {
    assert.deepEqual(Object.keys(control["#options"] ?? {}), rules[name].enum ?? [], name);
  }
  const { errors, configuration } = does({ do: "submit", values: { said: { goal: "x", basis: "issuer", by: "", level: "2" }, text: " A " } });
  assert.deepEqual(errors, {
    said:
      'goal is left out: "x" is not written as credential.ID, level.SUB-DOMAIN.NUMBER, occupation.ID, or job.ID of your offers; ' +
      "level is left out: it says nothing without sub-domain",
  });
  assert.deepEqual(configuration, { said: { basis: "issuer" }, text: "A" });
  assert.deepEqual(does({ do: "submit", values: { said: { goal: "credential.aami-cbet" } } }).errors, []);
});

test("the block is the element with its attributes, its text and its library", () => {
  const configuration = { said: { goal: "credential.aami-cbet", theme: "dark" }, text: "One.\r\n\r\nTwo & <b>three</b>." };
  assert.equal(
    does({ do: "html", configuration }).trim(),
    '<credential-pathway goal="credential.aami-cbet" theme="dark"><p>One.</p><p>Two &amp; &lt;b&gt;three&lt;/b&gt;.</p></credential-pathway>',
  );
  assert.deepEqual(does({ do: "build", configuration })["#attached"], { library: ["credential_pathway/widget"] });
  assert.equal(
    does({ do: "html", configuration: {} }).trim(),
    '<credential-pathway><p><a href="/modules/custom/credential_pathway/widget/index.html">' +
      "Read about the credentials of healthcare technology and what each one requires.</a></p></credential-pathway>",
  );
});

test("the block takes the address of offers, of the site or of https, as that of WordPress does", () => {
  for (const address of ["/files/offers.json", "https://www.example.edu/offers.json"]) {
    const { errors, configuration } = does({ do: "submit", values: { said: { "offers-src": address }, text: "A" } });
    assert.deepEqual([errors, configuration.said], [[], { "offers-src": address }]);
    assert.equal(does({ do: "html", configuration }).trim(), `<credential-pathway offers-src="${address}"><p>A</p></credential-pathway>`);
  }
  assert.match(does({ do: "submit", values: { said: { "offers-src": "http://a.example/" } } }).errors.said, /^offers-src is left out: /);
});

test("imported configuration says no more than a form could", () => {
  const hostile = '"><script>alert(1)</script>';
  const said = { goal: hostile, theme: "' onclick='alert(1)", [hostile]: "x", onclick: "alert(1)", by: "cost" };
  const html = does({ do: "html", configuration: { said, text: hostile } }).trim();
  assert.equal(html, '<credential-pathway by="cost"><p>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p></credential-pathway>');
});

test("a wrong value is told in one line, whatever it is", () => {
  const long = "x".repeat(100_000);
  const given = { goal: `a\n\u202e"b"`, basis: ["ladder"], by: true, view: long, theme: 1.5, level: 3, "sub-domain": "medical-devices-imaging\n", 0: "word" };
  const [sound, lines] = does({ do: "sort", given });
  assert.deepEqual(sound, []);
  assert.equal(lines.length, 8);
  for (const line of lines) assert.match(line, /^[^\p{C}]{20,200}$/u);
  assert.ok(lines.some((line) => line.startsWith('view is left out: "xxxx')), lines.join("\n"));
  const all = { goal: "level.medical-devices-imaging.3", "sub-domain": "medical-devices-imaging", level: 3, "heading-level": "4", basis: "", by: null };
  const kept = { goal: "level.medical-devices-imaging.3", "sub-domain": "medical-devices-imaging", level: "3", "heading-level": "4" };
  assert.deepEqual(does({ do: "sort", given: all }), [kept, []]);
});
