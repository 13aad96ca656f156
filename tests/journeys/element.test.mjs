// The element as a web master uses it: attributes, properties, methods, events,
// and what it does when something goes wrong.

import assert from "node:assert/strict";
import { test } from "node:test";
import { GLUE, STYLE, WASM, missing, ruled, tampered } from "./faults.mjs";
import { comeAndGo } from "./come-and-go.mjs";
import { open } from "./harness.mjs";

function host(body, scripts = "") {
  const head = '<meta charset="utf-8"><title>Host</title><script type="module" src="credential-pathway.js"></script>';
  return `<!doctype html><html lang="en"><head>${head}${scripts}</head><body><main><h1>Host</h1>${body}</main></body></html>`;
}

const at = (t, body, server = {}, scripts = "") =>
  open(t, "/host.html", { server: { pages: { "/host.html": host(body, scripts) }, ...server } });

const state = (page) => page.run(() => document.querySelector("credential-pathway").getState());

test("attributes say where it begins, and properties change it", async (t) => {
  const body = '<credential-pathway goal="credential.aami-cbet" sub-domain="medical-devices-imaging" level="2" basis="ladder" by="cost">A</credential-pathway>';
  const page = await at(t, body);
  await page.ready();
  assert.equal(
    await state(page),
    "v1&want=credential.aami-cbet&basis=ladder&by=cost&in=medical-devices-imaging&level=medical-devices-imaging.2",
  );
  await page.run(() => Object.assign(document.querySelector("credential-pathway"), { goal: "credential.aami-chtm", view: "table" }));
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector("table"));
  assert.match(await state(page), /want=credential\.aami-chtm.*show=table/);
  assert.equal(await page.run(() => document.querySelector("credential-pathway").getAttribute("view")), "table");
  assert.deepEqual(await page.run(() => __seen.events), ["credential-pathway-ready"], "the host's own doing is no event");
});

test("an attribute that says nothing sound gets one line, and the rest holds", async (t) => {
  const long = "x".repeat(100_000);
  const page = await at(t, "");
  for (const goal of ["credential.nobody", "<script>alert(1)</script>", "javascript:alert(1)", long, "a&has=aami-cbet"]) {
    page.server.pages["/host.html"] = host(`<credential-pathway basis="ladder" goal="${goal}">A</credential-pathway>`);
    await page.go("/host.html");
    await page.ready();
    const lines = await page.run(() =>
      [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".notices li")].map((row) => row.innerText));
    assert.equal(lines.length, 1, goal.slice(0, 30));
    assert.ok(lines[0].length < 200, lines[0]);
    assert.equal(await state(page), "v1&basis=ladder");
    assert.deepEqual(await page.errors(), []);
  }
});

test("what was set before the element was defined is taken up", async (t) => {
  const page = await open(t, "/host.html", {
    server: { pages: { "/host.html": host("<credential-pathway>A</credential-pathway>") } },
    before: () => {
      document.addEventListener("readystatechange", () => {
        const element = document.querySelector("credential-pathway");
        if (element && !customElements.get("credential-pathway")) element.goal = "credential.aami-cbet";
      });
    },
  });
  await page.ready();
  assert.match(await state(page), /want=credential\.aami-cbet/);
});

test("methods give and take the state, the text, the learner file and a link", async (t) => {
  const page = await at(t, '<credential-pathway goal="credential.aami-cbet">A</credential-pathway>');
  await page.ready();
  assert.equal(await page.run(() => document.querySelector("credential-pathway").ready), true);
  await page.run(() => document.querySelector("credential-pathway").setState("v1&want=credential.comptia-a-plus&has=eta-ceta"));
  await page.until(() => document.querySelector("credential-pathway").getState().includes("eta-ceta"));
  const [text, file, url] = await page.run(() => {
    const element = document.querySelector("credential-pathway");
    return [element.getPathway(), element.export(), element.shareUrl()];
  });
  assert.match(text, /1\. Pass both A\+ exams \(CompTIA\)/);
  assert.deepEqual(JSON.parse(file).credentials, { "eta-ceta": "has" });
  assert.match(new URL(url).hash, /^#credential-pathway=v1&sum=\w{5}&want=credential\.comptia-a-plus&has=eta-ceta$/);
  await page.run(() => document.querySelector("credential-pathway").reset());
  await page.until(() => document.querySelector("credential-pathway").getState() === "v1&want=credential.aami-cbet");
  await page.run(() => document.querySelector("credential-pathway").focus());
  assert.match(await page.focusedName(), /button Edit what I have/);
});

test("what a person does is told, a credential that opens and a link that leads away too", async (t) => {
  const page = await at(t, '<credential-pathway view="desk">A</credential-pathway>');
  await page.until(() => document.querySelector("credential-pathway").shadowRoot?.querySelector(".card .sources a"));
  await page.run(() => {
    window.told = [];
    const element = document.querySelector("credential-pathway");
    for (const name of ["change", "select", "pathway", "outbound"]) {
      element.addEventListener(`credential-pathway-${name}`, (event) => {
        told.push([name, event.detail]);
        if (name === "outbound") event.preventDefault();
      });
    }
    const press = (selector) => element.shadowRoot.querySelector(selector).click();
    press(".card .sources a");
    press(".card .buttons button:last-child");
  });
  await page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelector(".credential"));
  const told = await page.run(() => told);
  assert.equal(told[0][0], "outbound");
  assert.match(told[0][1], /^https:/);
  assert.deepEqual(told.slice(1).map((row) => row[0]).sort(), ["change", "select"]);
  assert.match(await page.run(() => location.href), /host\.html$/, "the host kept the person here");
});

test("a link that leads away is told once, in the widget and in the page's own footer, also where the element was taken away meanwhile", async (t) => {
  const page = await at(t, '<credential-pathway view="desk"><p slot="footer"><a href="https://example.org/">B</a></p></credential-pathway>');
  const address = () => document.querySelector("credential-pathway").shadowRoot?.querySelector(".card .sources a")?.href;
  await page.until(address);
  await page.run(() => {
    const element = document.querySelector("credential-pathway");
    element.remove();
    setTimeout(() => document.querySelector("main").append(element));
  });
  const source = await page.until(address);
  const told = await page.run(() => {
    const told = [];
    const element = document.querySelector("credential-pathway");
    element.addEventListener("credential-pathway-outbound", (event) => {
      told.push(event.detail);
      event.preventDefault();
    });
    element.shadowRoot.querySelector(".card .sources a").click();
    element.querySelector("a").click();
    return told;
  });
  assert.deepEqual(told, [source, "https://example.org/"]);
});

test("far below the window nothing but the loader is asked for, until somebody comes near", async (t) => {
  const page = await at(t, `${"<p>text</p>".repeat(200)}<credential-pathway>A</credential-pathway>`);
  await new Promise((done) => setTimeout(done, 300));
  const files = async () => (await page.requests()).map((url) => new URL(url).pathname);
  assert.deepEqual((await files()).filter((path) => /-[0-9a-f]{16}\./.test(path)), []);
  await page.run(() => document.querySelector("credential-pathway").scrollIntoView());
  await page.ready();
  assert.equal((await files()).filter((path) => WASM.test(path)).length, 1);
});

test("what the page shows when the loader comes starts at once; whether more is near, and what a frame shows, the browser tells", async (t) => {
  const silent = () => {
    window.IntersectionObserver = class {
      observe() {}

      disconnect() {}
    };
  };
  const started = () => [...document.querySelectorAll("credential-pathway")].map((element) => element.shadowRoot !== null);
  const hidden = '<div hidden><credential-pathway>B</credential-pathway></div><p class="far">Far</p><credential-pathway>C</credential-pathway>';
  const style = '<link rel="stylesheet" href="/far.css">';
  const pages = {
    "/host.html": host(`<credential-pathway>A</credential-pathway>${hidden}`, style),
    "/far.css": ".far { margin-bottom: 5000px }",
    "/framed.html": host('<iframe src="/host.html" title="A frame"></iframe>'),
  };
  const page = await open(t, "/host.html", { server: { pages, ...ruled((policy) => `${policy}; frame-src 'self'`) }, before: silent });
  await page.until(() => document.querySelector("credential-pathway").matches(":state(ready)"));
  await page.run(() => document.querySelector("main").prepend(document.createElement("credential-pathway")));
  assert.deepEqual(await page.run(started), [false, true, false, false], "one of later, one shown, one hidden, one far away");
  await page.go("/framed.html");
  await page.until(() => document.querySelector("iframe").contentDocument?.readyState === "complete");
  const framed = () => document.querySelector("iframe").contentDocument.querySelector("credential-pathway").shadowRoot === null;
  assert.equal(await page.run(framed), true, "a frame may stand anywhere in a page");
});

test("a module that fails its integrity is not run; the text stays, and trying again is offered", async (t) => {
  const page = await at(t, "<credential-pathway>A</credential-pathway>", tampered(WASM));
  await page.event("error");
  assert.equal(await page.run(() => document.querySelector("credential-pathway").matches(":state(error)")), true);
  assert.match(await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("button").innerText), /Try again/);
  assert.deepEqual(await page.errors(), []);
});

test("when the module comes back, trying again starts it", async (t) => {
  const page = await at(t, "<credential-pathway>A</credential-pathway>", missing(WASM));
  await page.event("error");
  page.server.answers = [];
  await page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("button").click());
  await page.ready();
  assert.equal(await page.run(() => document.querySelector("credential-pathway").matches(":state(ready)")), true);
});

test("where the widget stops at a fault, it begins anew and keeps what the person told", async (t) => {
  const page = await at(t, '<credential-pathway goal="credential.aami-cbet">A</credential-pathway>');
  await page.ready();
  const press = (words) =>
    page.until((words) => {
      const button = [...document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button")].find((button) => button.textContent === words);
      button?.click();
      return Boolean(button);
    }, words);
  await press("I have this");
  await page.until(() => document.querySelector("credential-pathway").getState().includes("study="));
  const before = await state(page);
  // A page's script that throws inside of the widget leaves it in the middle of something.
  await page.run(() => {
    const own = Document.prototype.createElement;
    Document.prototype.createElement = () => {
      Document.prototype.createElement = own;
      throw new Error("planted");
    };
    Document.prototype.createElementNS = Document.prototype.createElement;
  });
  await press("Table");
  await page.run(() => new Promise((done) => setTimeout(done, 200)));
  await press("Steps").catch(() => {});
  await page.until(() => __seen.events.filter((name) => name.endsWith("-ready")).length >= 2);
  await page.ready();
  const after = new URLSearchParams(await state(page));
  assert.equal(after.get("study"), new URLSearchParams(before).get("study"));
  const led = await page.run(() => {
    const element = document.querySelector("credential-pathway");
    const led = [];
    element.addEventListener("credential-pathway-outbound", (event) => {
      led.push(event.detail);
      event.preventDefault();
    });
    const link = Object.assign(document.createElement("a"), { href: "https://example.org/", slot: "footer" });
    element.append(link);
    link.click();
    return led;
  });
  assert.deepEqual(led, ["https://example.org/"], "what listened before the fault is gone");
});

test("two hundred elements come and go, and nothing of them stays", (t) => comeAndGo(t, 200));

test("an element that is taken out and put back keeps what the person told, whatever the address says", async (t) => {
  const body = "<credential-pathway>A</credential-pathway>";
  const page = await open(t, "/host.html#credential-pathway=v1&want=credential.aami-cbet", { server: { pages: { "/host.html": host(body) } } });
  await page.ready();
  await page.run(() => {
    const buttons = document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button");
    [...buttons].find((button) => button.innerText === "I have this").click();
  });
  await page.until(() => document.querySelector("credential-pathway").getState().includes("study="));
  const told = await state(page);
  await page.run(() => {
    const element = document.querySelector("credential-pathway");
    element.remove();
    return new Promise((done) => setTimeout(() => done(document.querySelector("main").append(element)), 50));
  });
  await page.ready();
  assert.equal(await state(page), told);
});

test("only what changed is told: after the host set a goal, another press is no new pathway", async (t) => {
  const page = await at(t, "<credential-pathway>A</credential-pathway>");
  await page.ready();
  await page.run(() => {
    window.told = [];
    const element = document.querySelector("credential-pathway");
    for (const name of ["pathway", "select"]) element.addEventListener(`credential-pathway-${name}`, () => told.push(name));
    element.goal = "credential.aami-cbet";
    return new Promise((done) => setTimeout(done, 50));
  });
  await page.until(() => {
    const buttons = document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button");
    const table = [...buttons].find((button) => button.textContent === "Table");
    table?.click();
    return table;
  });
  await page.until(() => document.querySelector("credential-pathway").getState().includes("show=table"));
  assert.deepEqual(await page.run(() => told), []);
});

test("what the host sets while the widget is at work is no new pathway of the person's either", async (t) => {
  const page = await at(t, '<credential-pathway goal="credential.aami-cbet">A</credential-pathway>');
  await page.ready();
  await page.run(async () => {
    window.told = [];
    const element = document.querySelector("credential-pathway");
    element.addEventListener("credential-pathway-pathway", () => told.push("pathway"));
    window.press = (words) => {
      const buttons = [...element.shadowRoot.querySelectorAll("button")];
      buttons.find((button) => button.innerText === words).click();
    };
    // With this clock each piece of work seems long, so the rest of it comes in a later task.
    const now = Date.now;
    let ahead = 0;
    Date.now = () => now() + (ahead += 20);
    press("Table");
    for (let tick = 0; tick < 10; tick++) await null;
    element.goal = "credential.aami-chtm";
    await new Promise((done) => setTimeout(done, 200));
    Date.now = now;
    press("Steps");
  });
  await page.until(() => !document.querySelector("credential-pathway").getState().includes("show=table"));
  assert.match(await state(page), /want=credential\.aami-chtm/);
  assert.deepEqual(await page.run(() => told), []);
});

test("a sub-domain that carries more than itself says nothing", async (t) => {
  const hostile = "medical-devices-imaging.2&has=aami-cbet&x=";
  const page = await at(t, `<credential-pathway sub-domain="${hostile}" level="1">A</credential-pathway>`);
  await page.ready();
  assert.equal(await state(page), "v1");
});

test("what is set before it starts holds when it starts", async (t) => {
  const page = await at(t, `${"<p>text</p>".repeat(200)}<credential-pathway>A</credential-pathway>`);
  await page.until(() => customElements.get("credential-pathway"));
  await page.run(() => {
    const element = document.querySelector("credential-pathway");
    element.setState("v1&has=eta-ceta");
    element.goal = "credential.aami-cbet";
    element.scrollIntoView();
  });
  await page.ready();
  assert.equal(await state(page), "v1&want=credential.aami-cbet&has=eta-ceta");
});

for (const [file, pattern] of [["glue", GLUE], ["module", WASM]]) {
  test(`a ${file} with one byte more is not run`, async (t) => {
    const page = await at(t, "<credential-pathway>A</credential-pathway>", tampered(pattern));
    await page.event("error");
    assert.equal(await page.sees("credential-pathway"), true);
    assert.deepEqual(await page.errors(), []);
  });
}

test("a stylesheet with one byte more is not used, and the widget runs without", async (t) => {
  const page = await at(t, "<credential-pathway>A</credential-pathway>", tampered(STYLE));
  await page.ready();
  const styled = () => getComputedStyle(document.querySelector("credential-pathway").shadowRoot.querySelector(".widget")).containerType;
  assert.equal(await page.run(styled), "normal");
});

test("an element that goes while the widget is fetched keeps no other from it", async (t) => {
  const page = await at(t, "");
  await page.until(() => customElements.get("credential-pathway"));
  await page.run(() => {
    const made = [0, 1].map(() => document.createElement("credential-pathway"));
    made[0].loading = made[1].loading = "eager";
    document.querySelector("main").append(made[0]);
    made[0].remove();
    return new Promise((done) => setTimeout(() => done(document.querySelector("main").append(made[1]))));
  });
  await page.ready();
  assert.deepEqual(await page.errors(), []);
});

test("what an element inside of another one tells is not the outer one's", async (t) => {
  const page = await at(t, '<credential-pathway id="outer" loading="eager"><credential-pathway loading="eager" view="table">inside</credential-pathway></credential-pathway>');
  await page.until(() => [...document.querySelectorAll("credential-pathway")].every((element) => element.matches(":state(ready)")));
  await page.until(() => document.querySelector("#outer").firstElementChild.shadowRoot.querySelector("td button"));
  const select = await page.run(() => {
    const outer = document.querySelector("#outer");
    const told = [];
    outer.addEventListener("credential-pathway-select", (event) => told.push(event.target.id));
    outer.firstElementChild.shadowRoot.querySelector("td button").click();
    return new Promise((done) => setTimeout(() => done(told), 100));
  });
  assert.deepEqual(select, [""], "the inner one alone tells it");
  assert.deepEqual(await page.errors(), []);
});
