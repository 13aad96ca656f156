// What every driver does alike with the windows of its browser.

import { PNG } from "pngjs";

/** The pixels of a picture, in base64, that are wholly in a box `{x, y, width, height}` of it; all of it without one. */
export function cut(picture, box) {
  if (!box) return picture;
  const [x, y] = [box.x, box.y].map(Math.ceil);
  const [width, height] = [Math.floor(box.x + box.width) - x, Math.floor(box.y + box.height) - y];
  const whole = PNG.sync.read(Buffer.from(picture, "base64"));
  const part = new PNG({ width, height });
  PNG.bitblt(whole, part, x, y, width, height, 0, 0);
  return PNG.sync.write(part).toString("base64");
}

/** Opens an empty window and closes every other one: nothing of a page, its tab or its history is left. */
export async function renew(driver) {
  const before = await driver.getAllWindowHandles();
  await driver.switchTo().newWindow("tab");
  const own = await driver.getWindowHandle();
  for (const handle of before) {
    await driver.switchTo().window(handle);
    await driver.close();
  }
  await driver.switchTo().window(own);
}
