// Elements that come and go: what of them stays.

import assert from "node:assert/strict";
import { ENGINE, open } from "./harness.mjs";

const HOST =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>' +
  '<script type="module" src="credential-pathway.js"></script></head><body><main><h1>Host</h1></main></body></html>';

/** Finds the module's memory as it is made. */
function findMemory() {
  const own = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...options) => {
    const made = await own.apply(WebAssembly, options);
    window.memory = Object.values(made.instance.exports).find((part) => part instanceof WebAssembly.Memory);
    return made;
  };
}

/** Puts so many elements into the page, one after the other, each until it has painted; the module's bytes after. */
async function all(times) {
  for (let time = 0; time < times; time += 1) {
    const element = document.createElement("credential-pathway");
    element.loading = "eager";
    document.querySelector("main").append(element);
    await element.ready;
    element.remove();
    await new Promise((done) => setTimeout(done));
  }
  return memory.buffer.byteLength;
}

/** After fifty to warm up and so many more, no page of the module, listener or node is left, and no more than 1 MiB. */
export async function comeAndGo(t, times) {
  const page = await open(t, "/host.html", { server: { pages: { "/host.html": HOST } }, before: findMemory });
  const turn = async (times) => {
    // In parts, as a browser has a limit for each.
    let wasm = 0;
    for (let part = 0; part < times; part += 50) wasm = await page.run(all, 50);
    return { ...(await page.usage()), wasm };
  };
  const warm = await turn(50);
  const after = await turn(times);
  assert.equal(after.wasm, warm.wasm);
  if (warm.heap === undefined) return t.diagnostic(`${ENGINE} does not tell its heap, listeners and nodes`);
  assert.equal(after.listeners, warm.listeners);
  assert.equal(after.nodes, warm.nodes);
  assert.ok(after.heap - warm.heap <= 1024 * 1024, `${after.heap - warm.heap} bytes more`);
  t.diagnostic(`${after.heap - warm.heap} bytes of heap more after ${times}`);
}
