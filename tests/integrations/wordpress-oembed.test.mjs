// The planner by its address alone: WordPress's embed block finds the oembed.json that `make oembed` writes.
// WordPress puts the iframe of an unknown site into a sandbox, so that it has no origin.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { writeOembed } from "../../scripts/oembed.mjs";
import { serve } from "../../scripts/serve.mjs";
import { open } from "../journeys/harness.mjs";
import { start } from "./wordpress.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

let wordpress;
before(async () => {
  wordpress = await start();
});
after(() => wordpress?.stop());

/** A dist/ on a host of its own, with its oembed.json. */
async function hosted(t, headers) {
  const folder = mkdtempSync(join(root, "target/oembed-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, "dist"), folder, { recursive: true });
  const server = await serve({ folder, headers: () => headers });
  t.after(() => server.close());
  writeOembed(folder, `${server.origin}/`);
  return server.origin;
}

/** WordPress asks the ports of the web alone, and its own; on the web, the planner has one of them. */
function allowPort(origin) {
  const folder = join(wordpress.site, "wp-content/mu-plugins");
  mkdirSync(folder, { recursive: true });
  const { port } = new URL(origin);
  writeFileSync(join(folder, "port.php"), `<?php add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, ${port}]);\n`);
}

/** A page with an embed block as its editor writes it. */
async function embedded(url) {
  const inside = `<div class="wp-block-embed__wrapper">\n${url}\n</div>`;
  const content = `<!-- wp:embed ${JSON.stringify({ url, type: "rich" })} --><figure class="wp-block-embed is-type-rich">${inside}</figure><!-- /wp:embed -->`;
  const [id] = await wordpress.run({ do: "pages", contents: [content] });
  return `/?page_id=${id}`;
}

/** The page in a browser, inside of the iframe that WordPress made. */
async function inIframe(t, origin) {
  allowPort(origin);
  const page = await open(t, await embedded(`${origin}/index.html`), { origin: wordpress.origin });
  const iframe = await page.until(() => document.querySelector("figure.wp-block-embed iframe"));
  assert.ok((await iframe.getAttribute("src")).startsWith(`${origin}/frame.html`));
  assert.equal(await iframe.getAttribute("sandbox"), "allow-scripts");
  assert.equal(await iframe.getAttribute("title"), "Credential pathway");
  await page.driver.switchTo().frame(iframe);
  return page;
}

test("where the files may be read from any origin, the planner runs in the sandbox", async (t) => {
  const page = await inIframe(t, await hosted(t, { "Access-Control-Allow-Origin": "*" }));
  await page.until(() => document.querySelector("credential-pathway")?.shadowRoot?.querySelector("h1, h2"));
  const said = await page.run(() => document.querySelector("credential-pathway").shadowRoot.textContent);
  assert.match(said, /Where you are/);
  assert.doesNotMatch(said, /could not|couldn't/i, "what WordPress adds to the address is no link of ours");
});

test("where they may not, every credential is there to read", async (t) => {
  const page = await inIframe(t, await hosted(t, {}));
  const read = await page.until(() => document.readyState === "complete" && document.querySelector("credential-pathway").innerText);
  assert.match(read, /CBET/);
  assert.equal(await page.run(() => document.querySelector("credential-pathway").shadowRoot), null);
});
