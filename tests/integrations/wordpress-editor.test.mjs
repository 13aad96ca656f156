// The block in WordPress's own editor, by its controls.

import assert from "node:assert/strict";
import { test } from "node:test";
import { block, login, plugin } from "./plugin.mjs";

const { written, visit, run, complaints } = plugin();

const NAME = "credential-pathway/widget";

/** Opens the editor as the admin, without its tour, with the settings of the block in sight. */
async function editor(t, path) {
  const page = await visit(t, "/");
  await login(page);
  await page.go(path);
  await page.until((name) => window.wp?.blocks?.getBlockType(name) && wp.data.select("core/edit-post"), NAME);
  await page.until(() => wp.data.select("core/editor").getCurrentPostId());
  await page.run(() => {
    wp.data.dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false);
    wp.data.dispatch("core/edit-post").openGeneralSidebar("edit-post/block");
  });
  return page;
}

/** Puts the block into the page and turns to it. */
const insert = (page) =>
  page.run((name) => {
    const made = wp.blocks.createBlock(name);
    wp.data.dispatch("core/block-editor").insertBlock(made);
    wp.data.dispatch("core/block-editor").selectBlock(made.clientId);
  }, NAME);

/** The control of a label. */
const control = (page, label) =>
  page.until((label) => {
    const found = [...document.querySelectorAll("label")].find((row) => row.innerText.toLowerCase() === label.toLowerCase());
    return found && document.getElementById(found.htmlFor);
  }, label);

/** Saves the page for everybody to read, and gives its id. */
async function publish(page) {
  await page.run(() => {
    wp.data.dispatch("core/editor").editPost({ title: "Made in the editor", status: "publish" });
    wp.data.dispatch("core/editor").savePost();
  });
  await page.until(() => {
    const { didPostSaveRequestSucceed, isSavingPost } = wp.data.select("core/editor");
    return didPostSaveRequestSucceed() && !isSavingPost();
  });
  return page.run(() => wp.data.select("core/editor").getCurrentPostId());
}

/** Errors of the page; that a box is measured a turn later is the editor's own and none. */
const errors = async (page) => (await page.errors()).filter((line) => !line.startsWith("ResizeObserver loop"));

const first = (page) => page.until(() => wp.data.select("core/block-editor").getBlocks()[0]);

test("the block is there, and its controls offer what the element takes", async (t) => {
  const page = await editor(t, "/wp-admin/post-new.php?post_type=page");
  await insert(page);
  const offered = {};
  for (const label of ["Level, in the sub-domain", "Whose rules", "The best pathway has least", "What is shown first", "Colors", "Level of the first heading"]) {
    const select = await control(page, label);
    offered[label] = await page.run((select) => [...select.options].map((option) => option.value).filter(Boolean), select);
  }
  assert.deepEqual(offered, {
    "Level, in the sub-domain": ["1", "2", "3", "4", "5"],
    "Whose rules": ["ladder", "issuer"],
    "The best pathway has least": ["time", "cost", "steps", "exams"],
    "What is shown first": ["steps", "routes", "map", "table", "check", "desk", "occupations", "organizations", "bridges", "glossary", "organisations"],
    Colors: ["light", "dark"],
    "Level of the first heading": ["1", "2", "3", "4"],
  });
  for (const label of ["Goal", "Sub-domain", "Text where the widget cannot run"]) assert.ok(await control(page, label));
  await page.screenshot("wordpress-editor");
  assert.deepEqual(await errors(page), []);
  assert.deepEqual(complaints(), []);
});

test("what is said in the editor is kept as JSON alone, and the page says it", async (t) => {
  const page = await editor(t, "/wp-admin/post-new.php?post_type=page");
  await insert(page);
  const text = 'See <a href="https://www.example.org/">our page</a>. <script>window.taken = 1</script>';
  await (await control(page, "Goal")).sendKeys("credential.aami-cbet");
  await (await control(page, "Whose rules")).sendKeys("ladder");
  await (await control(page, "Text where the widget cannot run")).sendKeys(text);
  const id = await publish(page);
  const content = await run({ do: "content", id });
  const [, json] = content.match(/^<!-- wp:credential-pathway\/widget (\{[^<>]*\}) \/-->$/) ?? assert.fail(content);
  assert.deepEqual(JSON.parse(json), { goal: "credential.aami-cbet", basis: "ladder", text });

  await page.go(`/wp-admin/post.php?post=${id}&action=edit`);
  await page.until((name) => window.wp?.blocks?.getBlockType(name), NAME);
  const { isValid, attributes } = await first(page);
  assert.deepEqual({ isValid, attributes }, { isValid: true, attributes: { goal: "credential.aami-cbet", basis: "ladder", text } });

  await page.go(`/?page_id=${id}`);
  await page.ready();
  assert.equal(await page.run(() => document.querySelector("credential-pathway").getState()), "v1&want=credential.aami-cbet&basis=ladder");
  const inner = await page.run(() => document.querySelector("credential-pathway").innerHTML.trim());
  assert.match(inner, /^<p>See <a href="https:\/\/www\.example\.org\/">our page<\/a>\. window\.taken = 1<\/p>$/);
  assert.deepEqual(await errors(page), []);
  assert.deepEqual(complaints(), []);
});

test("a goal that is none is said to be left out as it is written, and so is a level alone", async (t) => {
  const page = await editor(t, "/wp-admin/post-new.php?post_type=page");
  await insert(page);
  await (await control(page, "Goal")).sendKeys("the best one");
  await (await control(page, "Level, in the sub-domain")).sendKeys("3");
  const said = () => page.run(() => document.querySelector(".interface-complementary-area").innerText);
  assert.match(await said(), /Left out: it is not credential\.ID, level\.SUB-DOMAIN\.NUMBER, occupation\.ID, or job\.ID of your offers\./);
  assert.match(await said(), /A level says nothing without its sub-domain\./);
  await (await control(page, "Sub-domain")).sendKeys("medical-devices-imaging");
  assert.doesNotMatch(await said(), /A level says nothing/);
});

test("a value that the block does not know leaves it a sound block", async (t) => {
  const id = (await written(block({ goal: "x", theme: "purple", level: 2 }))).split("=")[1];
  const page = await editor(t, `/wp-admin/post.php?post=${id}&action=edit`);
  const { isValid, name } = await first(page);
  assert.deepEqual({ isValid, name }, { isValid: true, name: NAME });
  assert.deepEqual(await errors(page), []);
});
