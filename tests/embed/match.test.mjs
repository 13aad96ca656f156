// Which addresses a source lets in, each row derived from section 6.7.2 of
// Content Security Policy Level 3.

import assert from "node:assert/strict";
import { test } from "node:test";
import { matching, sourceMatches } from "../../static/embed/match.mjs";

const PAGE = "https://www.example.edu/careers/";

/** Holds that each source does, or does not, let an address in: `[source, address, page]`. */
function holds(expected, rows) {
  for (const [source, url, page = PAGE] of rows) {
    assert.equal(sourceMatches(source, new URL(url), new URL(page)), expected, `${source} and ${url} on ${page}`);
  }
}

test("a star lets in http and https, and no other scheme but the page's own", () => {
  holds(true, [["*", "https://a.example/x"], ["*", "http://a.example/x"]]);
  holds(false, [["*", "data:text/css,"], ["*", "blob:https://a.example/1"]]);
});

test("'self' is the page's origin, or the same host made secure", () => {
  holds(true, [
    ["'self'", "https://www.example.edu/pathway/x.js"],
    ["'SELF'", "https://www.example.edu/x.js"],
    ["'self'", "https://www.example.edu/x.js", "http://www.example.edu/"],
    ["'self'", "http://www.example.edu:8080/x.js", "http://www.example.edu:8080/"],
    ["'self'", "https://www.example.edu:8080/x.js", "http://www.example.edu:8080/"],
  ]);
  holds(false, [
    ["'self'", "http://www.example.edu/x.js"],
    ["'self'", "https://example.edu/x.js"],
    ["'self'", "https://www.example.edu:8443/x.js"],
    ["'self'", "https://www.example.edu:8080/x.js", "http://www.example.edu/"],
    ["self", "https://www.example.edu/x.js"],
  ]);
});

test("a scheme alone lets in all of its hosts, and http lets in https but not the other way", () => {
  holds(true, [["https:", "https://a.example/"], ["HTTPS:", "https://a.example/"], ["http:", "https://a.example/"], ["data:", "data:text/css,"]]);
  holds(false, [["https:", "http://a.example/"], ["data:", "https://a.example/"], ["https", "https://a.example/"]]);
});

test("a host without a scheme takes the page's, or a more secure one", () => {
  holds(true, [["a.example", "https://a.example/x"], ["a.example", "https://a.example/x", "http://b.example/"], ["A.EXAMPLE", "https://a.example/x"]]);
  holds(false, [["a.example", "http://a.example/x"], ["a.example", "https://www.a.example/x"], ["a.example", "https://a.example.evil.example/"]]);
});

test("a leading star stands for one name or more, never for none", () => {
  holds(true, [["*.a.example", "https://www.a.example/"], ["https://*.a.example", "https://x.y.a.example/"]]);
  holds(false, [["*.a.example", "https://a.example/"], ["*.a.example", "https://nota.example/"], ["www.*.example", "https://www.a.example/"], ["*a.example", "https://xa.example/"]]);
});

test("a port is that port, none is the scheme's own, a star is any", () => {
  holds(true, [
    ["https://a.example:443", "https://a.example/"],
    ["https://a.example", "https://a.example:443/"],
    ["a.example:8443", "https://a.example:8443/"],
    ["a.example:*", "https://a.example:8443/"],
    ["http://a.example:*", "https://a.example/"],
    ["*:8443", "https://a.example:8443/"],
  ]);
  holds(false, [["a.example", "https://a.example:8443/"], ["a.example:443", "https://a.example:8443/"], ["http://a.example:80", "https://a.example/"]]);
});

test("a path that ends with a slash is a folder, any other is that one file, in the same case", () => {
  holds(true, [
    ["https://a.example/", "https://a.example/any/thing.js"],
    ["https://a.example/p/", "https://a.example/p/x.js"],
    ["https://a.example/p/", "https://a.example/p/q/x.js"],
    ["https://a.example/p/x.js", "https://a.example/p/x.js?version=1"],
    ["https://a.example/p%20q/", "https://a.example/p%20q/x.js"],
    ["https://a.example/%70/", "https://a.example/p/x.js"],
  ]);
  holds(false, [
    ["https://a.example/p", "https://a.example/p/x.js"],
    ["https://a.example/p/", "https://a.example/p"],
    ["https://a.example/p/", "https://a.example/pq/x.js"],
    ["https://a.example/P/", "https://a.example/p/x.js"],
    ["https://a.example/p/x.js", "https://a.example/p/y.js"],
    ["https://a.example/%zz/", "https://a.example/p/x.js"],
  ]);
});

test("what is no source lets nothing in", () => {
  holds(false, [["", PAGE], ["'none'", PAGE], ["'unsafe-inline'", PAGE], ["'nonce-abc'", PAGE], ["//www.example.edu", PAGE], ["https://", PAGE], ["https://www.example.edu?x", PAGE]]);
});

test("of a list the first that fits is told", () => {
  assert.equal(matching(["'none'", "https://b.example", "https:"], new URL("https://a.example/"), new URL(PAGE)), "https:");
  assert.equal(matching([], new URL("https://a.example/"), new URL(PAGE)), undefined);
});
