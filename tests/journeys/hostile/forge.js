// What a page or a frame sends that is not from the widget's own frame: heights and other things,
// to whoever is there. A module for the page itself; in a frame it begins at once.

const TYPE = "credential-pathway-frame";

/** Messages of every kind; those that cannot be sent are left out by the browser itself. */
function shapes(height) {
  const trapped = Object.defineProperty({ type: TYPE }, "height", { enumerable: true, get: () => height });
  const made = Object.assign(Object.create({ type: TYPE, height }), { runs: true });
  const own = JSON.parse(`{"type":"${TYPE}","height":${height},"__proto__":{"runs":true,"polluted":1}}`);
  const around = { type: TYPE, height };
  around.self = around;
  const texts = [JSON.stringify({ subject: "lti.frameResize", height }), JSON.stringify({ type: TYPE, height }), "x".repeat(100_000), "", "{", "null", "javascript:ran = 1"];
  const heights = [NaN, -1, -0, 0, 1e9, Infinity, -Infinity, 0.4, "600", "1px", null, undefined, [height], { valueOf: 600 }, 600n, new Date(600), new Number(600), true];
  return [
    ...heights.map((height) => ({ type: TYPE, height, runs: true })),
    ...[true, false, "true", 1, null, {}].map((runs) => ({ type: TYPE, height, runs })),
    ...[[TYPE], new String(TYPE), { toString: TYPE }, TYPE.toUpperCase(), `${TYPE} `, "", null, 7].map((type) => ({ type, height })),
    ...texts, { subject: "lti.frameResize", height }, [TYPE, height], [{ type: TYPE, height }], trapped, made, own, around,
    new Map([["type", TYPE], ["height", height]]), new Error(TYPE), new ArrayBuffer(8), /x/, null, undefined, 7, true,
    { type: TYPE, height, html: "<img src=x onerror='ran = 1'>", src: "javascript:ran = 1", state: "v1&has=aami-cbet", goal: "x" },
    { type: "credential-pathway-change", detail: "v1&has=aami-cbet" }, { type: "set", text: "v1&has=aami-cbet" },
    () => 600, { type: TYPE, height, call() {} }, Symbol.iterator,
  ];
}

/** Sends all of them to each of the windows, and gives back how many went out. */
function forge(windows, height) {
  let sent = 0;
  for (const target of windows) {
    for (const shape of shapes(height)) {
      try {
        target.postMessage(shape, "*");
        sent += 1;
      } catch (error) {
        if (error.name !== "DataCloneError") throw error;
      }
    }
  }
  return sent;
}

window.forge = forge;
if (parent !== window) {
  addEventListener("message", ({ data }) => {
    if (data !== "forge") return;
    const windows = [parent, ...Array.from({ length: parent.length }, (_, at) => parent[at])];
    const sent = forge(windows.filter((each) => each !== window), 4321);
    parent.postMessage({ forged: sent }, "*");
  });
}
