// The page for web masters: what is chosen is shown, what is copied runs, and
// nothing typed into it gets out of its place.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { missing } from "./faults.mjs";
import { Key, open, SCHEMES } from "./harness.mjs";

const HAS_FRAME = existsSync(new URL("../../dist/frame.html", import.meta.url));

/** Opens the page with the list of goals in it, and the preview painted. */
async function builder(t, options = {}, path = "/embed.html") {
  const page = await open(t, path, options);
  await filledIn(page);
  return page;
}

async function filledIn(page) {
  await page.until(() => document.querySelectorAll("#goal option").length > 50);
  await shown(page);
}

async function shown(page) {
  await page.run(() => document.querySelector(".stage").scrollIntoView());
  await page.ready();
}

/** Fills fields by their ids, as if a person did. */
function fill(page, fields) {
  return page.run((fields) => {
    for (const [id, value] of Object.entries(fields)) {
      const field = document.getElementById(id);
      if (field.type === "checkbox") field.checked = value;
      else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, fields);
}

function choose(page, name, value) {
  return page.run((name, value) => document.querySelector(`input[name="${name}"][value="${value}"]`).click(), name, value);
}

/** The text to copy that stands under a name. */
function lines(page, name) {
  return page.run((name) => {
    const label = [...document.querySelectorAll("#lines label, #diagnosis label")].find((label) => label.textContent === name);
    return label ? document.getElementById(label.htmlFor).value : null;
  }, name);
}

/** Shows the lines for a page of HTML, which are the element and its script together. */
const asHtml = (page) => fill(page, { way: "html" });

const fault = (page, id) => page.run((id) => document.getElementById(`${id}-fault`).textContent, id);
const state = (page) => page.run(() => document.querySelector("credential-pathway").getState());

const isState = (page, wanted) => page.until((wanted) => document.querySelector("credential-pathway").getState() === wanted, wanted);

/** A web master's page with what was copied in it. */
function hostPage(copied) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body><main><h1>Host</h1>${copied}</main></body></html>`;
}

async function isClean(page) {
  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.requestsElsewhere(), []);
}

test("neither the address nor what is saved on this device comes before what is chosen", async (t) => {
  const page = await builder(t, {}, "/embed.html#credential-pathway=v1&want=credential.aami-chtm");
  await isState(page, "v1");
  await isClean(page);
});

test("the copied lines run in a page of their own, under the policy that is told, with integrity as well", async (t) => {
  const pages = {};
  let policy = "";
  const headers = (path) => (path.startsWith("/host") ? { "Content-Security-Policy": `default-src 'none'; ${policy}` } : {});
  const page = await builder(t, { server: { pages, headers } });
  await fill(page, { goal: "credential.aami-cbet", by: "steps", view: "table", theme: "dark", "heading-level": "3", text: `Read "on" & <on>` });
  await asHtml(page);
  policy = await lines(page, "Page and files on the same host");
  for (const integrity of [false, true]) {
    await fill(page, { integrity });
    const copied = await lines(page, "The lines for the page");
    assert.equal(/ integrity="sha384-[^"]+" crossorigin="anonymous"/.test(copied), integrity);
    pages[`/host-${integrity}.html`] = hostPage(copied);
  }
  for (const path of Object.keys(pages)) {
    await page.go(path);
    assert.equal(await page.run(() => document.querySelector("credential-pathway > a").textContent), `Read "on" & <on>`);
    await page.ready();
    assert.equal(await state(page), "v1&want=credential.aami-cbet&by=steps&show=table");
    assert.deepEqual(
      await page.run(() => ["theme", "heading-level", "basis"].map((name) => document.querySelector("credential-pathway").getAttribute(name))),
      ["dark", "3", null],
    );
    await isClean(page);
  }
});

test("the copied iframe runs in a page of its own", { skip: HAS_FRAME ? false : "dist/ has no frame.html" }, async (t) => {
  const pages = {};
  const policy = "default-src 'none'; script-src 'self'; frame-src 'self'";
  const headers = (path) => (path === "/host.html" ? { "Content-Security-Policy": policy } : {});
  const page = await builder(t, { server: { pages, headers } });
  await fill(page, { goal: "credential.aami-cbet", by: "steps" });
  await fill(page, { way: "frame" });
  const copied = await lines(page, "The iframe");
  assert.equal(await lines(page, "Page and files on the same host"), "frame-src 'self'; script-src 'self'");
  pages["/host.html"] = hostPage(copied);
  await page.go("/host.html");
  assert.deepEqual(await page.violations(), []);
  await page.driver.switchTo().frame(0);
  await page.ready();
  assert.match(await state(page), /^v1&want=credential\.aami-cbet.*by=steps/);
});

test("without the clipboard the lines are selected, and it is said", async (t) => {
  const before = () => Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) } });
  const page = await builder(t, { before });
  await page.run(() => document.querySelector("#lines .block button").click());
  await page.until(() => document.getElementById("said").textContent.includes("is selected: copy it with your keys"));
  const [chosen, whole] = await page.run(() => {
    const area = document.activeElement;
    return [area.value.slice(area.selectionStart, area.selectionEnd), area.value];
  });
  assert.ok(whole.startsWith("<script"));
  assert.equal(chosen, whole);
  await isClean(page);
});

test("without the files beside it the page says so and works", async (t) => {
  const page = await open(t, "/embed.html", { server: missing(/catalog\.json|integrity\.json/) });
  await page.until(() => document.getElementById("fits").textContent.includes("catalog.json"));
  await fill(page, { by: "cost", integrity: true });
  await asHtml(page);
  assert.match(await lines(page, "The lines for the page"), /<credential-pathway by="cost">/);
  assert.match(await page.run(() => document.getElementById("lines").innerText), /integrity\.json is not beside this page/);
  assert.deepEqual(await page.errors(), []);
});

/** What one browser does in turn, each time on the page as it is at first. */
const IN_TURN = {
  "the preview follows what is chosen, and what is taken back": async (page) => {
    assert.equal(await state(page), "v1");
    await fill(page, { find: "cbet", goal: "credential.aami-cbet", "sub-domain": "medical-devices-imaging", level: "2", by: "cost" });
    await choose(page, "basis", "ladder");
    await isState(page, "v1&want=credential.aami-cbet&basis=ladder&by=cost&in=medical-devices-imaging&level=medical-devices-imaging.2");
    assert.equal(await page.run(() => document.getElementById("fits").textContent), "1 goal fits.");
    await fill(page, { find: "no such thing" });
    assert.equal(await page.run(() => document.getElementById("goal").value), "credential.aami-cbet", "what is chosen stays");
    await fill(page, { find: "", goal: "", level: "", "sub-domain": "", by: "time" });
    await choose(page, "basis", "issuer");
    await isState(page, "v1");
    await fill(page, { theme: "dark", accent: "#FFFFFF", font: "Georgia, serif" });
    const looks = await page.run(() => {
      const element = document.querySelector("credential-pathway");
      const style = getComputedStyle(element.shadowRoot.querySelector(".widget"));
      return [style.colorScheme, style.fontFamily, getComputedStyle(element).getPropertyValue("--credential-pathway-accent")];
    });
    assert.deepEqual(looks, ["dark", "Georgia, serif", "#ffffff"]);
    // The luminance of #0f161d is 0.00764, so white on it is 1.05 / 0.05764.
    assert.match(await page.run(() => document.getElementById("contrast").textContent), /^Accent: 1\.00:1 on light, too little; 18\.21:1 on dark\./);
    assert.equal(await lines(page, "The lines for your stylesheet"), "credential-pathway {\n  --credential-pathway-accent: #ffffff;\n  --credential-pathway-font: Georgia, serif;\n}");
    await isClean(page);
  },

  "every way of embedding has its lines": async (page) => {
    await fill(page, { goal: "credential.aami-cbet", base: "https://files.example.org/pathway" });
    const wanted = [
      ["site", "Once, in the theme: the script line", /^<script type="module" src="https:\/\/files\.example\.org\/pathway\/credential-pathway\.js"><\/script>$/],
      ["site", "In each page: the element", /^<credential-pathway goal="credential\.aami-cbet">\n  <a [^\n]*<\/a>\n<\/credential-pathway>$/],
      ["tinymce", "The settings of TinyMCE (tried with 8.9.2)", /^sandbox_iframes_exclusions: \["files\.example\.org"\],$/m],
      ["ckeditor", "The settings of CKEditor 5 (tried with 48.5.2)", /name: \/\^\(\\\$customElement\|credential-pathway\)\$\/, attributes: true/],
      ["plone", "The custom attributes", /^goal$/],
      ["wagtail", "In the page model", /RawHTMLBlock/],
      ["ghost", "The lines for the page", /^<script [^\n]*\n<credential-pathway /],
      ["markdown", "In each page: the element", /^<credential-pathway /],
      ["wordpress", "The shortcode", /^\[credential-pathway goal="credential\.aami-cbet"\].*\[\/credential-pathway\]$/],
      ["drupal", "The block's settings", /^goal: credential\.aami-cbet$/],
      ["canvas", "The iframe", /^<iframe src="https:\/\/files\.example\.org\/pathway\/frame\.html\?goal=credential\.aami-cbet#credential\.aami-cbet"[^>]* height="900"[^>]*><\/iframe>\n<p><a [^\n]*<\/a><\/p>$/],
      ["frame", "The files on another host than the page", /^frame-src https:\/\/files\.example\.org; script-src https:\/\/files\.example\.org$/],
      ["html", "The files on another host than the page", /^script-src https:\/\/files\.example\.org 'wasm-unsafe-eval'; style-src https:\/\/files\.example\.org; connect-src https:\/\/files\.example\.org; frame-src https:\/\/files\.example\.org$/],
    ];
    for (const [way, name, text] of wanted) {
      await fill(page, { way });
      assert.match(await lines(page, name), text, way);
    }
    await isClean(page);
  },

  "what is hostile, far too long or no address gets one clear line, and stays text": async (page) => {
    const hostile = `"'><script>window.hit = 1</script><img src=x onerror="window.hit = 1">`;
    for (const base of ["javascript:alert(1)", "http://files.example.org/", "nonsense", hostile, `https://files.example.org/${"x".repeat(5000)}`, "https://a:b@files.example.org/"]) {
      await fill(page, { base });
      const line = await fault(page, "base");
      assert.ok(line.length > 20 && line.length < 120, `${base.slice(0, 40)}: ${line}`);
      assert.equal(await page.run(() => document.getElementById("base").getAttribute("aria-invalid")), "true");
      assert.equal(await page.run(() => document.querySelectorAll("#lines textarea").length), 0, "nothing to copy");
    }
    await fill(page, { base: "https://files.example.org/", accent: hostile, bg: "red;}", font: "x;} body { display: none }", text: hostile, find: hostile });
    assert.equal(await fault(page, "base"), "");
    await asHtml(page);
    for (const id of ["accent", "bg", "font"]) assert.match(await fault(page, id), /left out\.$/, id);
    const copied = await lines(page, "The lines for the page");
    assert.ok(copied.includes("&lt;script&gt;window.hit = 1&lt;/script&gt;"), copied);
    assert.equal(await lines(page, "The lines for your stylesheet"), null);
    await fill(page, { text: "x".repeat(100_000) });
    assert.match(await fault(page, "text"), /longer than 2000 signs/);
    assert.ok((await lines(page, "The lines for the page")).length < 3000);
    await fill(page, { way: "frame" });
    for (const height of ["-1", "1e9", "many", "99999"]) {
      await fill(page, { height });
      assert.match(await fault(page, "height"), /from 200 to 5000/, height);
    }
    await fill(page, { paste: `Content-Security-Policy: script-src ${hostile}\n${hostile.repeat(200)}`, page: hostile, answer: hostile });
    await page.run(() => document.querySelector("#asking button").click());
    assert.match(await page.run(() => document.getElementById("verdict").textContent), /The page has no address yet/);
    await fill(page, { page: "https://www.example.edu/" });
    await page.run(() => document.querySelector("#asking button").click());
    assert.match(await page.run(() => document.getElementById("verdict").textContent), /The widget is refused/);
    assert.equal(await page.run(() => window.hit ?? 0), 0);
    assert.equal(await page.run(() => document.querySelectorAll("main img, main script").length), 0);
    await isClean(page);
  },

  "three questions, the search, the goal and the place, come before the lines, and these are in the first window": async (page) => {
    // At 1280 px the first button to copy is in the window of a laptop; on a phone it is in the second screen.
    for (const [width, height, most] of [[1280, 800, 800], [390, 844, 2 * 844]]) {
      await page.look({ width, height });
      await page.go("/embed.html");
      await filledIn(page);
      await fill(page, { base: "https://files.example.org/" }); // an address of this computer has a line more
      const [before, end] = await page.run(() => {
        const copy = document.querySelector("#lines .block button");
        const all = [...document.querySelectorAll("a, button, input, select, textarea, summary")].filter((row) => row.checkVisibility());
        const isBefore = (row) => copy.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_PRECEDING;
        return [all.filter(isBefore).map((row) => row.id || row.localName), Math.round(copy.getBoundingClientRect().bottom + scrollY)];
      });
      assert.deepEqual(before, ["a", "find", "goal", "way"]);
      assert.ok(end <= most, `${end} px at ${width}`);
    }
  },

  "at a desk the preview stays in sight beside every choice": async (page) => {
    await page.run(() => document.querySelector("#more summary").click());
    const shares = await page.run(() => {
      const stage = document.querySelector(".stage");
      return [...document.querySelectorAll("#builder :is(input, select), #way, #more :is(input, select, textarea)")].map((field) => {
        field.scrollIntoView({ block: "center" });
        const { top, bottom, height } = stage.getBoundingClientRect();
        return [field.id || field.name, (Math.min(bottom, innerHeight) - Math.max(top, 0)) / height];
      });
    });
    assert.ok(shares.length > 15, `${shares.length} choices`);
    for (const [field, share] of shares) assert.ok(share > 0.5, `${share.toFixed(2)} of it beside ${field}`);
  },

  "the doctor says what happens, why, and what to change": async (page) => {
    await fill(page, { base: "https://files.example.org/pathway/", page: "https://www.example.edu/", paste: "Content-Security-Policy: default-src 'self'\nX-Frame-Options: DENY", answer: "Access-Control-Allow-Origin: *" });
    await page.run(() => document.querySelector("#asking button").click());
    const told = await page.run(() => document.getElementById("doctor").innerText);
    assert.match(told, /The widget is refused; the text inside the element stays\./);
    assert.match(told, /The loader\s*✕ refused\s*default-src does not list https:\/\/files\.example\.org\/pathway\/credential-pathway\.js/);
    assert.match(told, /script-src: add 'wasm-unsafe-eval' \(WebAssembly\)/);
    assert.doesNotMatch(told, /An iframe goes through here/);
    const corrected = await lines(page, "The policy as it has to be");
    assert.match(corrected, /^default-src 'self'; script-src 'self' https:\/\/files\.example\.org 'wasm-unsafe-eval'; connect-src /);
    await fill(page, { paste: "script-src 'none'" });
    await page.run(() => document.querySelector("#asking button").click());
    assert.match(await page.run(() => document.getElementById("diagnosis").innerText), /An iframe goes through here as it is/);
    await fill(page, { paste: corrected });
    await page.run(() => document.querySelector("#asking button").click());
    assert.match(await page.run(() => document.getElementById("verdict").textContent), /^The widget runs here\.$/);
    await isClean(page);
  },

  "a saved page is judged against what is chosen": async (page) => {
    await fill(page, { goal: "credential.aami-cbet", base: "https://files.example.org/pathway" });
    const judged = async (text, more = {}) => {
      await fill(page, { "saved-text": text, ...more });
      await page.run(() => document.querySelector("#looking button").click());
      return page.run(() => document.getElementById("saved").innerText);
    };
    const [script, element] = [await lines(page, "Once, in the theme: the script line"), await lines(page, "In each page: the element")];
    assert.match(await judged(`${script}${element}`), /The widget runs here\.[^]*Nothing is lost\./);
    assert.match(await judged(element), /does not run here[^]*The script line is not here\./);
    assert.match(await judged(element, { "in-theme": true }), /The widget runs here\./);
    assert.match(await judged(element.replace(/ goal="[^"]*"/, "")), /some of its settings are lost\.[^]*attributes of the element: goal\./);
    const hostile = `"><img src=x onerror="window.hit = 1"><script>window.hit = 1</script>`;
    assert.match(await judged(hostile.repeat(1000)), /does not run here|Nothing is left/);
    await fill(page, { way: "canvas" });
    const framed = (await lines(page, "The iframe")).replace("<iframe", '<iframe sandbox=""');
    assert.match(await judged(framed), /shows a text to read[^]*sandbox_iframes_exclusions/);
    assert.equal(await page.run(() => window.hit ?? 0), 0);
    await isClean(page);
  },

  "by keyboard alone: a goal is found and chosen, its lines are copied, and the doctor is asked": async (page) => {
    await page.run(() => document.getElementById("find").scrollIntoView());
    await page.tabTo("Find a goal");
    await page.press(..."chtm");
    await page.tabTo(/listbox Goal/);
    await page.press(Key.ARROW_DOWN);
    await isState(page, "v1&want=credential.aami-chtm");
    await page.tabTo("Where does it go?");
    await page.press(..."Wor");
    await page.until(() => document.getElementById("way").value === "wordpress");
    await page.tabTo("Copy: The shortcode");
    await page.press(Key.ENTER);
    await page.until(() => /^Copied: The shortcode\.|is selected/.test(document.getElementById("said").textContent));
    await page.tabTo("or the page's headers");
    await page.press(..."script-src 'none'");
    await page.tabTo("Say what happens");
    await page.press(Key.SPACE);
    assert.match(await page.run(() => document.getElementById("verdict").textContent), /The widget is refused/);
    await page.tabTo("Copy: The policy as it has to be");
    await isClean(page);
  },

  "axe finds nothing at 320, 768 and 1280 px, whatever is shown": async (page) => {
    for (const colorScheme of SCHEMES) {
      for (const width of [320, 768, 1280]) {
        await page.look({ width, height: 900, colorScheme });
        await page.go("/embed.html");
        await shown(page);
        await fill(page, { goal: "credential.aami-cbet", base: "https://files.example.org/", bg: "red", paste: "script-src 'self'; style-scr *", page: "https://www.example.edu/" });
        await page.run(() => document.querySelector("#asking button").click());
        await page.run(() => document.querySelector("#looking button").click());
        await page.run(() => document.querySelector("#more details").open = true);
        for (const way of ["site", "html", "wordpress", "drupal", "tinymce", "ckeditor", "plone", "wagtail", "ghost", "markdown", "canvas", "frame"]) {
          await fill(page, { way });
          assert.equal(await page.overflow(), 0, `nothing to scroll sideways at ${width} px, ${way}`);
        }
        await page.run(() => document.querySelector("#lines details").open = true);
        await page.screenshot(`embed-${width}-${colorScheme}`);
        assert.deepEqual(await page.axe(), [], `at ${width} px, ${colorScheme}`);
      }
    }
  },

  "whatever is pressed is 44 pixels high or more": async (page) => {
    await page.look({ width: 320 });
    await page.run(() => document.querySelector("#asking button").click());
    await page.run(() => document.querySelectorAll("details").forEach((row) => row.open = true));
    const low = await page.run(() => {
      const all = [...document.querySelectorAll("button, summary, select, textarea, input:not([type=radio], [type=checkbox]), .row label, .box, header a, footer a, #goal option")];
      return all.filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML.slice(0, 80));
    });
    assert.deepEqual(low, []);
  },
};

test("on the page", async (t) => {
  const page = await builder(t);
  for (const [name, journey] of Object.entries(IN_TURN)) {
    await t.test(name, async () => {
      await page.look();
      await page.go("/embed.html");
      await filledIn(page);
      await journey(page);
    });
  }
});
