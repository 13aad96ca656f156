// What a person does on the pages of the studio's module: its fields and buttons stand in the page itself.

import { open } from "./harness.mjs";

/** Opens a page of the studio and waits for its first control. */
export async function tool(t, path, look = {}) {
  const page = await open(t, path, look);
  await page.until(() => document.getElementById("read"));
  return page;
}

/** Sets a field as a person does. */
export const fill = (page, id, value) =>
  page.run(
    (id, value) => {
      const field = document.getElementById(id);
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    id,
    value,
  );

/** Presses the button of this name, once it is there. */
export async function press(page, name) {
  await page.until((name) => [...document.querySelectorAll("button")].some((row) => row.textContent === name), name);
  await page.run((name) => [...document.querySelectorAll("button")].find((row) => row.textContent === name).click(), name);
}

/** Waits until a part of the page has a text. */
export const reads = (page, selector, text) =>
  page.until((selector, text) => document.querySelector(selector)?.textContent.includes(text), selector, text);
