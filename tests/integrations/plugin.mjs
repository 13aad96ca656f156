// What the tests of the plugin share: a WordPress with the plugin in it, uploaded
// as the zip that a person uploads.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { open } from "../journeys/harness.mjs";
import { PASSWORD, start } from "./wordpress.mjs";

const ZIP = fileURLToPath(new URL("../../target/integrations/credential-pathway-wordpress.zip", import.meta.url));

/** Where the plugin is served and stored, from the site. */
export const FOLDER = "/wp-content/plugins/credential-pathway/";

/** One of blocks, and one from before them. */
export const THEMES = ["twentytwentythree", "twentytwentyone"];

/** The block as the editor writes it. */
export function block(attributes) {
  const escaped = (sign) => [...sign.replace("\\", "")].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
  return `<!-- wp:credential-pathway/widget ${JSON.stringify(attributes).replace(/--|[<>&]|\\"/g, escaped)} /-->`;
}

/** Logs in by the form, as a person does. */
export async function login(page, name = "admin") {
  await page.go("/wp-login.php");
  const form = await page.until(() => document.querySelector("#loginform"));
  const fill = (said) => Object.entries(said).forEach(([id, value]) => (document.getElementById(id).value = value));
  await page.run(fill, { user_login: name, user_pass: PASSWORD });
  await form.submit();
  await page.until(() => location.pathname.startsWith("/wp-admin"));
}

/** A line of the debug log without its time. */
const message = (line) => line.replace(/^\[.*?\] /, "");

/** A WordPress with the plugin for the tests of a file; what it says by itself is known before. */
export function plugin() {
  let wordpress;
  let own;
  let places;
  let looked = 0;

  before(async () => {
    wordpress = await start();
    const { run } = wordpress;
    await ofItself(wordpress);
    await run({ do: "theme", name: THEMES[0] });
    own = new Set(wordpress.log().map(message));
    places = await run({ do: "places" });
    assert.equal(await run({ do: "upload", zip: ZIP }), true);
    assert.equal(await run({ do: "activate" }), true);
  });

  after(() => wordpress?.stop());

  /** Pages of those contents, as their paths. */
  async function allWritten(contents) {
    const ids = await wordpress.run({ do: "pages", contents });
    for (const id of ids) assert.equal(typeof id, "number", id);
    return ids.map((id) => `/?page_id=${id}`);
  }

  return {
    allWritten,
    written: async (content) => (await allWritten([content]))[0],
    visit: (t, path, look = {}) => open(t, path, { origin: wordpress.origin, ...look }),
    html: async (path) => (await fetch(wordpress.origin + path)).text(),
    run: (order) => wordpress.run(order),
    at: () => wordpress,
    /** The places where it kept something before the plugin came. */
    placesBefore: () => places,
    /** What the debug log says since the last look that it did not say before the plugin came. */
    complaints() {
      const lines = wordpress.log().slice(looked);
      looked += lines.length;
      return lines.filter((line) => !own.has(message(line)));
    },
  };
}

/** Goes where the tests go, without the plugin: an older WordPress in a newer PHP has complaints of its own. */
async function ofItself({ origin, run }) {
  await run({ do: "user", role: "editor", password: PASSWORD });
  const form = await fetch(`${origin}/wp-login.php`);
  const cookie = form.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  const body = new URLSearchParams({ log: "admin", pwd: PASSWORD, testcookie: "1" });
  const inside = await fetch(`${origin}/wp-login.php`, { method: "POST", body, headers: { cookie }, redirect: "manual" });
  assert.equal(inside.status, 302);
  const headers = { cookie: inside.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ") };
  for (const name of THEMES) {
    await run({ do: "theme", name });
    for (const path of ["/", "/?page_id=2", "/wp-admin/", "/wp-admin/post-new.php?post_type=page"]) {
      assert.equal((await fetch(origin + path, { headers })).status, 200, path);
    }
  }
}
