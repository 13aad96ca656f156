// What every driver does alike with the windows of its browser.

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
