// What frameworks do with an element: the patterns of the public test suite
// custom-elements-everywhere, as far as this element has a part in them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { MODEL, STATE } from "./app.mjs";

const MANIFEST = JSON.parse(readFileSync(new URL("../../../static/custom-elements.json", import.meta.url), "utf8"));
const { attributes, slots } = MANIFEST.modules[0].declarations[0];

/** Sound values of attributes, as far as the element has them. */
const VALUES = { goal: "credential.aami-chtm", "sub-domain": "medical-devices-imaging", level: 3, basis: "issuer", by: "cost", view: "table", theme: "dark", "heading-level": 3 };
const NAMES = attributes.map((row) => row.name).filter((name) => Object.hasOwn(VALUES, name));

/** One test per pattern: what it says, and what it does with an app. */
export const PATTERNS = {
  async "an element that stands before the loader is there takes up its attributes, and what a ref set"(app) {
    assert.equal(await app.run(() => customElements.get("credential-pathway") === undefined), true);
    await app.run(async (model) => {
      await app.begin(model);
      app.element().view = "table";
      await app.set({ kind: "element", count: 2 });
    }, MODEL);
    assert.equal(await app.page.sees("#one > p"), true);
    await app.run(() => app.load());
    await app.painted();
    assert.equal(await app.page.sees("#one > p"), false);
    assert.equal(await app.state(), `${STATE}&show=table`);
    assert.equal(await app.run(() => app.element().getAttribute("view")), "table");
    await app.set({ goal: "credential.aami-chtm" });
    await app.says("want=credential.aami-chtm");
    assert.equal(await app.same(), true);
  },

  async "attributes of a template arrive, a number too"(app) {
    await app.begin({ level: 3 });
    assert.equal(await app.state(), STATE.replace(/2$/, "3"));
    assert.equal(await app.run(() => app.element().getAttribute("level")), "3");
  },

  async "every attribute arrives that is spread by its name, and goes with it"(app) {
    await app.begin({ ids: [], more: {} });
    const said = (name) => app.run((name) => document.querySelector("#more").getAttribute(name), name);
    for (const name of NAMES) {
      await app.set({ more: { [name]: VALUES[name] } });
      assert.equal(await said(name), String(VALUES[name]));
    }
    await app.set({ more: {} });
    for (const name of NAMES) assert.ok(!(await said(name)), name);
  },

  async "a name of a property, in camel case, arrives"(app) {
    await app.begin({ ids: [], camel: { goal: MODEL.goal, subDomain: MODEL.subDomain, level: 2, headingLevel: 3 } });
    assert.equal(await app.state("camel"), STATE.replace("&basis=ladder", ""));
    for (const name of NAMES.filter((name) => name.includes("-"))) {
      assert.equal(await app.run((name) => document.querySelector("#camel").getAttribute(name), name), String(VALUES[name]));
    }
  },

  async "a changed property changes the widget, which stays"(app) {
    await app.begin();
    const before = await app.run(() => app.element().getPathway());
    await app.set({ goal: "credential.aami-chtm", level: 4 });
    await app.says("level=medical-devices-imaging.4");
    assert.match(await app.state(), /want=credential\.aami-chtm/);
    await app.page.until((before) => app.element().getPathway() !== before, before);
    await app.set({ view: "table" });
    await app.page.shadow("table");
    assert.equal(await app.same(), true);
    assert.deepEqual(await app.run(() => __seen.events), ["credential-pathway-ready"]);
  },

  async "null and undefined take an attribute away, and the state stays"(app) {
    for (const absent of ["null", "undefined"]) {
      await app.begin();
      await app.run((absent) => {
        const value = absent === "null" ? null : undefined;
        return app.set({ goal: value, subDomain: value, level: value });
      }, absent);
      await app.settled();
      const left = await app.run(() => app.element().getAttributeNames());
      assert.deepEqual(left.filter((name) => ["goal", "sub-domain", "level"].includes(name)), [], absent);
      assert.equal(await app.state(), STATE, absent);
      assert.deepEqual(await app.notices(), [], absent);
    }
  },

  async "null and undefined for a name in camel case leave the state, and no notice"(app) {
    for (const absent of ["null", "undefined"]) {
      await app.begin({ ids: [], camel: { goal: MODEL.goal, subDomain: MODEL.subDomain, level: 2, headingLevel: 3 } });
      const before = await app.state("camel");
      await app.run((absent) => {
        const value = absent === "null" ? null : undefined;
        return app.set({ camel: { goal: value, subDomain: value, level: value, headingLevel: value } });
      }, absent);
      await app.settled();
      assert.equal(await app.state("camel"), before, absent);
      assert.deepEqual(await app.notices("camel"), [], absent);
    }
  },

  async "children of any kind change beneath the painted widget"(app) {
    await app.begin();
    const kinds = [["text", 2, "Text 2"], ["element", 3, "Element 3"], ["several", 4, "Several0123"], ["several", 2, "Several01"], ["none", 1, ""], ["text", 5, "Text 5"]];
    for (const [kind, count, text] of kinds) {
      await app.set({ kind, count });
      const read = () => app.run(() => app.element().textContent.replace(/\s+/g, " ").trim().replace(/(\D) (\d)/g, "$1 $2"));
      assert.equal((await read()).replaceAll(" ", ""), text.replaceAll(" ", ""), kind);
      assert.equal(await app.page.sees("#one > *"), false, kind);
    }
    assert.equal(await app.same(), true);
  },

  async "named children keep their names and change beneath the painted widget"(app) {
    await app.begin({ kind: "slots" });
    await app.set({ count: 2 });
    const named = await app.run(() => [...app.element().children].map((child) => [child.slot, child.textContent]));
    assert.deepEqual(named, [["header", "Above 2"], ["", "Between 2"], ["footer", "Below 2"]]);
    assert.equal(await app.page.sees("#one > p:not([slot])"), false);
    assert.equal(await app.same(), true);
  },

  async "handlers in a template hear the events, which bubble, and one that is taken off hears nothing"(app) {
    await app.begin({ view: "table" });
    await app.run(() => {
      window.bubbled = [];
      const hear = ({ type }) => bubbled.push(type);
      for (const name of ["change", "select"]) document.querySelector("#root").addEventListener(`credential-pathway-${name}`, hear);
      document.querySelector("#one").shadowRoot.querySelector("td button").click();
    });
    await app.page.until(() => app.told.length === 2);
    const told = await app.run(() => app.told.splice(0));
    assert.deepEqual(told.map((row) => row[0]).sort(), ["credential-pathway-change", "credential-pathway-select"]);
    assert.equal(told.find((row) => row[0].endsWith("change"))[1], await app.state());
    assert.match(await app.state(), new RegExp(`open=${told.find((row) => row[0].endsWith("select"))[1]}(&|$)`));
    assert.deepEqual((await app.run(() => bubbled)).sort(), told.map((row) => row[0]).sort());

    await app.set({ listens: false });
    await app.press("Any credential");
    await app.page.until(() => bubbled.length === 3);
    assert.deepEqual(await app.run(() => app.told), []);
  },

  async "a handler in a template keeps the person from leaving"(app) {
    await app.begin({ view: "desk" });
    const place = await app.run(() => location.href);
    await app.run(() => app.element().shadowRoot.querySelector(".card .sources a").click());
    await app.settled();
    const told = await app.run(() => app.told);
    assert.equal(told.length, 1);
    assert.equal(told[0][0], "credential-pathway-outbound");
    assert.match(told[0][1], /^https:/);
    assert.equal(await app.run(() => location.href), place);
    assert.equal((await app.page.driver.getAllWindowHandles()).length, 1);
  },

  async "a condition takes the element away and makes a new one, which begins with its attributes"(app) {
    await app.begin();
    await app.tell("one");
    await app.run(() => {
      window.gone = app.element();
      return app.set({ ids: [] });
    });
    await app.settled();
    assert.deepEqual(await app.run(() => [gone.isConnected, gone.shadowRoot.querySelectorAll("div").length]), [false, 0]);
    await app.set({ ids: ["one"] });
    await app.page.ready();
    assert.equal(await app.run(() => app.element() === gone), false);
    assert.equal(await app.state(), STATE);
  },

  async "elements of a list that is put in another order keep what the person told"(app) {
    const ids = ["one", "two", "three"];
    await app.begin({ ids });
    for (const [at, goal] of ["aami-cbet", "aami-chtm", "comptia-a-plus"].entries()) {
      await app.run((id, goal) => document.getElementById(id).setState(`v1&want=credential.${goal}`), ids[at], goal);
      await app.settled();
      await app.tell(ids[at]);
    }
    const before = await Promise.all(ids.map((id) => app.state(id)));
    for (const order of [["three", "one", "two"], ["two", "three", "one"], ["one", "two", "three"]]) {
      await app.set({ ids: order });
      await app.settled();
      assert.deepEqual(await app.run(() => [...document.querySelectorAll("#root > credential-pathway")].map((element) => element.id)), order);
      assert.equal(await app.same(), true);
    }
    assert.deepEqual(await Promise.all(ids.map((id) => app.state(id))), before);
    assert.equal(new Set(before).size, 3);
    const ready = (await app.run(() => __seen.events)).filter((name) => name.endsWith("-ready"));
    assert.equal(ready.length, 3, "none began anew");
  },

  async "a ref is the element, with its methods and its promise"(app) {
    await app.begin();
    assert.equal(await app.run(() => app.element() === document.querySelector("#one")), true);
    assert.equal(await app.run(() => app.element().ready), true);
    await app.run(() => app.element().setState("v1&want=credential.comptia-a-plus&has=eta-ceta"));
    await app.says("has=eta-ceta");
    assert.deepEqual(JSON.parse(await app.run(() => app.element().export())).credentials, { "eta-ceta": "has" });
    await app.run(() => app.element().reset());
    await app.page.until((state) => app.element().getState() === state, STATE);
  },

  async "an object, an array, a function, a symbol or true for a property changes nothing, and one line says so"(app) {
    await app.begin();
    const kinds = ["object", "array", "function", "symbol", "true"];
    for (const kind of kinds) {
      const before = (await app.page.warnings()).length;
      await app.run((kind) => {
        const odd = { object: { a: 1 }, array: ["credential.aami-chtm"], function: () => "x", symbol: Symbol("x"), true: true }[kind];
        return app.set({ goal: odd });
      }, kind);
      await app.settled();
      const lines = (await app.page.warnings()).slice(before).filter((line) => line.includes("credential-pathway"));
      assert.equal(lines.length, 1, `${kind}: ${lines.join("\n")}`);
      assert.match(lines[0], /\bgoal\b/, kind);
      assert.equal(await app.state(), STATE, kind);
      assert.deepEqual(await app.notices(), [], kind);
      assert.doesNotMatch(await app.run(() => app.element().outerHTML), /\[object|=>|Symbol/, kind);
    }
    await app.set({ goal: "credential.aami-chtm" });
    await app.says("want=credential.aami-chtm");
  },
};

/** Why children for the header and the footer are not seen beside the widget; false where they are. */
export const unseen = slots.some((row) => row.name === "header") ? false : "the element has no slot for a header";
