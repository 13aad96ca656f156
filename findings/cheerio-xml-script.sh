#!/usr/bin/env bash
# cheerio: written with `xml: true`, an HTML fragment has self-closing <script/> and <iframe/>.
#
# This is correct XML. HTML has no self-closing <script/>, so a browser reads the rest of the page as
# the text of the script. If you parse the output as HTML, the second paragraph is gone.
#
# What to do instead: write HTML with `$.html()` without `xml`.

set -euo pipefail
. "$(dirname "$0")/lib.sh"

install cheerio@1.2.0
run <<'JS'
import { expect } from "./expect.mjs";
import * as cheerio from "cheerio";
const $ = cheerio.load('<p>One</p><script src="a.js"></script><p>Two</p>', null, false);

const [html, xml] = [$.html(), $.html({ xml: true })];
expect("as HTML", html, '<p>One</p><script src="a.js"></script><p>Two</p>');
expect("with `xml: true`", xml, '<p>One</p><script src="a.js"/><p>Two</p>');

const paragraphs = (text) => cheerio.load(text, null, false)("p").length;
expect("paragraphs that an HTML parser finds in each", [html, xml].map(paragraphs), [2, 1]);
JS
