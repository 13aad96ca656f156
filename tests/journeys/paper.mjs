// The sheet that "Print" prints: a journey keeps it in place of the browser's dialog, and prints it by itself.

/** Runs in the page first of all: keeps what a frame would print, and says that it is done. */
export function keepPrints() {
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
  window.__prints = [];
  Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
    get() {
      const inside = get.call(this);
      if (this.className === "print-frame") {
        inside.print = () => {
          window.__prints.push(inside.document.documentElement.outerHTML);
          inside.dispatchEvent(new inside.Event("afterprint"));
        };
      }
      return inside;
    },
  });
}

/** Presses a button of the foot, also one that is behind "More". */
export function pressed(page, words) {
  return page.until((words) => {
    const { shadowRoot } = document.querySelector("credential-pathway");
    const button = [...shadowRoot.querySelectorAll(".foot button")].find((button) => button.textContent.trim() === words);
    button?.click();
    return Boolean(button);
  }, words);
}

/** Presses "Print" and gives back the document that is printed, as HTML. */
export async function printed(page) {
  const before = await page.run(() => window.__prints.length);
  await pressed(page, "Print");
  return page.until((before) => window.__prints[before], before);
}

/** A document with its stylesheet inside, so that it needs nothing else. Like the frame, it has no doctype. */
export async function alone(html) {
  const [link] = /<link[^>]*>/.exec(html);
  const [, address] = /href="([^"]*)"/.exec(link);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return html.replace(link, `<style>${await answer.text()}</style>`);
}

/** The sizes of paper, in centimeters. */
export const PAPER = { letter: { width: 21.59, height: 27.94 }, a4: { width: 21, height: 29.7 } };

/** Prints a document on a size of paper: the bytes of the PDF, and how many pages they are. */
export async function pages(page, html, size) {
  const home = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow("tab");
  try {
    await page.driver.get(`data:text/html;charset=utf-8;base64,${Buffer.from(await alone(html)).toString("base64")}`);
    const bytes = Buffer.from(await page.driver.printPage({ ...PAPER[size] }), "base64");
    return { bytes, count: counted(bytes) };
  } finally {
    await page.driver.close();
    await page.driver.switchTo().window(home);
  }
}

/** How many pages a PDF has. */
export function counted(bytes) {
  return bytes.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
