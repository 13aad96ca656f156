// What is brought to the widget, checked by a separate module: a host's own catalog and offers, fetched from their
// addresses within limits, and a person's learner file. The loader loads this file only where there is one.

import init, { faults, missing, offers, summary } from "./catalog-check.js";

const MODULE = new URL("%MODULE%", import.meta.url).href;
const BYTES_MAX = 4 * 1024 * 1024;
const OFFER_BYTES_MAX = 1024 * 1024;
const PATIENCE = 10_000;

/** Reads a body as text; `null` where it has more bytes than it may have. */
async function read(body, most) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > most) {
      reader.cancel();
      return null;
    }
    text += decoder.decode(value, { __proto__: null, stream: true });
  }
}

/** An address of the page as a whole one; undefined where it is none. */
function absolute(source) {
  try {
    return new URL(source, document.baseURI).href;
  } catch {
    return undefined;
  }
}

/** Whether a document may come from an address. */
function isAllowed(address) {
  const { protocol, origin } = new URL(address);
  return protocol === "https:" || origin === location.origin;
}

/** The text of a document, or `null` and why it could not be loaded. */
async function fetched(address, most) {
  if (!isAllowed(address)) return [null, "address"];
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const options = { __proto__: null, credentials: "omit", referrerPolicy: "no-referrer", signal };
    const answer = await fetch(address, options);
    if (!isAllowed(answer.url)) return [null, "address"]; // it was redirected to another site
    if (answer.status !== 200) return [null, String(answer.status)];
    return [await read(answer.body, most), "large"];
  } catch {
    return [null, signal.aborted ? "slow" : ""];
  }
}

let ready;

/** Starts the module that checks; its integrity is that of this build. One that did not come is asked for again. */
function check() {
  const options = { __proto__: null, credentials: "same-origin", integrity: "%MODULE_INTEGRITY%" };
  ready ??= fetch(MODULE, options)
    .then((module) => init({ module_or_path: module }))
    .catch((error) => {
      ready = undefined;
      throw error;
    });
  return ready;
}

/** The result for each address, for each instance of the widget's module. */
const added = new WeakMap();

/** Says what the author of a document can correct and no visitor needs to know. */
function warn(lines) {
  if (lines) for (const line of lines.split("\n")) console.warn(`credential-pathway: ${line}`);
}

async function addCatalog(address, glue) {
  const [[text, why]] = await Promise.all([fetched(address, BYTES_MAX), check()]);
  if (text === null) return [0, missing(address, why, false)];
  const [refused, warned] = faults(address, text).split("\n\n");
  if (refused) return [0, refused];
  warn(warned);
  return [glue.add_catalog(text), address];
}

/** The summary of a learner file, for the text of a catalog. */
export async function learner(catalog, file) {
  const [text] = await Promise.all([file.text(), check()]);
  return summary(catalog, file.name, text);
}

/** The number and the address of a host's catalog; or 0, and line by line why it is not shown. */
export async function hostCatalog(source, glue) {
  const address = absolute(source);
  if (!address) {
    await check();
    return [0, missing(source, "address", false)];
  }
  if (!added.has(glue)) added.set(glue, new Map());
  const own = added.get(glue);
  if (!own.has(address)) own.set(address, addCatalog(address, glue));
  const came = await own.get(address);
  if (came[0] === 0) own.delete(address); // the next element tries again
  return came;
}

/** The local day, such as 2026-11-29. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The document of a host's offers that the widget takes, and line by line why there is none. They come from an
 * address, else from the text of a block in the page, and are checked for the text of a catalog.
 */
export async function hostOffers(source, block, catalog) {
  const loaded = check();
  let [address, text] = ["offers", block];
  if (source) {
    const named = absolute(source);
    address = named ?? source;
    const [came, why] = named ? await fetched(named, OFFER_BYTES_MAX) : [null, "address"];
    await loaded;
    if (came === null) return ["", missing(address, why, true)];
    text = came;
  }
  await loaded;
  const [refused, warned, taken] = offers(catalog, address, text, today()).split("\n\n");
  warn(warned);
  return [taken, refused];
}
