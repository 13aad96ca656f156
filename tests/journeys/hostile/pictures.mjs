// Pictures of the widget, and by how much two of them differ.

import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** The picture of the first widget, or of an element inside of it, with where it stands in the page. */
export async function picture(page, selector = null) {
  const box = await page.run(async (selector) => {
    const host = document.querySelector("credential-pathway");
    await Promise.all(host.shadowRoot.getAnimations().map((animation) => animation.finished));
    const { x, y, width, height } = (selector ? host.shadowRoot.querySelector(selector) : host).getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  }, selector);
  return { box, png: PNG.sync.read(Buffer.from(await page.picture(box), "base64")) };
}

/** The share of the pixels that differ, from 0 to 1; 1 where the boxes themselves do. */
export function difference(one, other) {
  if (JSON.stringify(one.box) !== JSON.stringify(other.box)) return 1;
  const { width, height } = one.png;
  return pixelmatch(one.png.data, other.png.data, null, width, height, { threshold: 0.1 }) / (width * height);
}

/** Whether most of a picture is dark: its middle pixel by brightness is. */
export function isDark({ png: { data } }) {
  const bright = Array.from({ length: data.length / 4 }, (_, at) => data[4 * at] + data[4 * at + 1] + data[4 * at + 2]).sort((one, other) => one - other);
  return bright[bright.length >> 1] < 3 * 128;
}
