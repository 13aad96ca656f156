import { test } from "node:test";
import { open } from "./harness.mjs";
const link = process.env.LINK ?? "";
test("shot", async (t) => {
  for (const [w, c] of [[1280, "light"], [320, "dark"], [768, "light"]]) {
    const page = await open(t, "/" + (link ? "#credential-pathway=" + link : ""), { width: w, height: 900, colorScheme: c });
    await page.ready();
    await new Promise((r) => setTimeout(r, 400));
    console.log(await page.screenshot(`${process.env.NAME ?? "page"}-${w}-${c}`), await page.violations(), await page.errors(), await page.overflow(), (await page.axe()).slice(0, 10));
  }
});
