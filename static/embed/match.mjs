// Whether a list of sources allows an address: the matching algorithms of Content
// Security Policy Level 3, section 6.7.2, without redirects. An IP address is
// allowed where the list names it, as in Chromium.

const SCHEME_SOURCE = /^([a-z][a-z0-9+.-]*):$/i;
const HOST_SOURCE = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?)(?::(\d+|\*))?(\/[^?#]*)?$/i;
const PORTS = { __proto__: null, http: "80", ws: "80", https: "443", wss: "443", ftp: "21" };

const scheme = (url) => url.protocol.slice(0, -1);
const port = (url) => url.port || PORTS[scheme(url)];

/** `http` stands for `https` too, `ws` for all of them, `wss` for `https`: never the reverse. */
function schemeMatches(said, asked) {
  const one = said.toLowerCase();
  if (one === asked) return true;
  const also = { __proto__: null, http: ["https"], ws: ["wss", "http", "https"], wss: ["https"] };
  return also[one]?.includes(asked) ?? false;
}

function hostMatches(said, asked) {
  const one = said.toLowerCase();
  if (one.startsWith("*")) return asked.endsWith(one.slice(1));
  return one === asked;
}

function portMatches(said, url) {
  if (said === "*") return true;
  if (said === undefined) return port(url) === PORTS[scheme(url)];
  return Number(said) === Number(port(url));
}

function percentDecoded(piece) {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

/** A path that ends with a slash matches everything below it; any other path matches one file. */
function pathMatches(said, asked) {
  const one = said.split("/");
  const other = asked.split("/");
  const isFolder = one.at(-1) === "";
  if (isFolder) one.pop();
  if (isFolder ? one.length >= other.length : one.length !== other.length) return false;
  return one.every((piece, at) => percentDecoded(piece) === percentDecoded(other[at]));
}

function selfMatches(url, page) {
  if (url.origin === page.origin) return true;
  if (url.hostname !== page.hostname) return false;
  const defaults = (each) => port(each) === PORTS[scheme(each)];
  if (port(url) !== port(page) && !(defaults(url) && defaults(page))) return false;
  return ["https", "wss"].includes(scheme(url)) || (scheme(page) === "http" && ["http", "ws"].includes(scheme(url)));
}

/** Whether one source allows an address, on the page `page`; both are URLs. */
export function sourceMatches(source, url, page) {
  const asked = scheme(url);
  if (source === "*") return ["http", "https", scheme(page)].includes(asked);
  if (source.toLowerCase() === "'self'") return selfMatches(url, page);
  const alone = source.match(SCHEME_SOURCE);
  if (alone) return schemeMatches(alone[1], asked);
  const parts = source.match(HOST_SOURCE);
  if (!parts || !url.hostname) return false;
  const [, said, host, number, path] = parts;
  return (
    schemeMatches(said ?? scheme(page), asked) &&
    hostMatches(host, url.hostname) &&
    portMatches(number, url) &&
    (path === undefined || pathMatches(path, url.pathname))
  );
}

/** The first source of a list that allows an address; undefined where none does. */
export function matching(sources, url, page) {
  return sources.find((source) => sourceMatches(source, url, page));
}
