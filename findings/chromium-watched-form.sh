#!/usr/bin/env bash
# Chromium: after a history entry, a form that was typed into makes changes elsewhere lay out the page at once.
#
# A script that changes a page and measures nothing expects the browser to lay it out in the next frame. Once
# somebody has typed into a form and the page has called `history.pushState`, Chromium waits for the form to go
# away. It then lays out the whole page in the task of the script,
#
# - when the form is taken away, or
# - when the class of something around it changes, where a style depends on the size of a container.
#
# With many new nodes that makes one long task of two short ones.
#
# What to do instead: keep such a state around a form in an attribute other than `class` and `style`, and hide a
# form some time before it is taken away.
#
# This one needs Chromium and its driver (in CHROMIUM and CHROMEDRIVER, or as `chromium` and `chromedriver`).

set -euo pipefail
. "$(dirname "$0")/lib.sh"

install selenium-webdriver@4.45.0
"${CHROMIUM:-chromium}" --version 2>/dev/null
CHROMIUM=$(command -v "${CHROMIUM:-chromium}") CHROMEDRIVER=$(command -v "${CHROMEDRIVER:-chromedriver}") run <<'JS'
import { createServer } from "node:http";
import { Builder, By, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import { expect } from "./expect.mjs";

const page = (container) => `<!doctype html><title>A form</title>
<style>.outer { ${container ? "container-type: inline-size" : ""} } @container (min-width: 10em) { p { color: navy } }</style>
<div class="outer"><div id="around" class="one"><form><input name="words"><button>Send</button></form></div></div>`;
const server = createServer((request, response) => {
  response.setHeader("content-type", "text/html");
  response.end(page(request.url.startsWith("/container")));
}).listen(0, "127.0.0.1");

const options = new chrome.Options();
options.setChromeBinaryPath(process.env.CHROMIUM);
options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
const kinds = new logging.Preferences();
kinds.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
options.setLoggingPrefs(kinds);
options.setPerfLoggingPrefs({ enableNetwork: false, enablePage: false, traceCategories: "devtools.timeline,blink.user_timing" });

/** Whether the page is laid out in the task that adds 500 paragraphs and then does `change`. */
async function laidOut({ container = false, types = true, before = "", change }) {
  const service = new chrome.ServiceBuilder(process.env.CHROMEDRIVER);
  const driver = await new Builder().forBrowser("chrome").setChromeOptions(options).setChromeService(service).build();
  try {
    await driver.get(`http://127.0.0.1:${server.address().port}/${container ? "container" : "plain"}`);
    if (types) await driver.findElement(By.css("input")).sendKeys("x");
    await driver.executeScript("history.pushState(null, '', '?next')");
    await driver.executeScript(before);
    await driver.sleep(500);
    await driver.executeScript(`setTimeout(() => {
      performance.mark("begin");
      for (let row = 0; row < 500; row += 1) {
        const paragraph = document.createElement("p");
        paragraph.textContent = "word ".repeat(30);
        document.getElementById("around").append(paragraph);
      }
      ${change};
    }, 100)`);
    await driver.sleep(1000);
    const entries = await driver.manage().logs().get("performance");
    const messages = entries.map((entry) => JSON.parse(entry.message).message);
    const events = messages.filter((row) => row.method === "Tracing.dataCollected").map((row) => row.params);
    const begin = events.find((row) => row.name === "begin");
    const here = events.filter((row) => row.tid === begin.tid);
    const task = here.find((row) => row.name === "TimerFire" && row.ts <= begin.ts && begin.ts <= row.ts + row.dur);
    return here.some((row) => row.name === "Layout" && begin.ts <= row.ts && row.ts <= task.ts + task.dur);
  } finally {
    await driver.quit();
  }
}

const around = "document.getElementById('around')";
const form = "document.querySelector('form')";
const renamed = `${around}.className = 'two'`;
const cases = [
  ["paragraphs alone", { container: true, change: "" }, false],
  ["the class of what is around the form, in a container", { container: true, change: renamed }, true],
  ["the same, where nobody has typed", { container: true, types: false, change: renamed }, false],
  ["the same, outside of a container", { change: renamed }, false],
  ["another attribute, in a container", { container: true, change: `${around}.dataset.shows = 'two'` }, false],
  ["the form goes", { change: `${form}.remove()` }, true],
  ["the form goes, and was hidden before", { before: `${form}.style.display = 'none'`, change: `${form}.remove()` }, false],
];
for (const [what, how, recorded] of cases) expect(`laid out at once: ${what}`, await laidOut(how), recorded);
server.close();
JS
