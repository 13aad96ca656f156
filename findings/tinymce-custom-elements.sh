#!/usr/bin/env bash
# TinyMCE: `custom_elements: "my-widget"` keeps the element, but drops all its attributes that are not
# global ones.
#
# So the element is in the saved page and works, but without the values that the author set.
#
# What to do instead: add `extended_valid_elements: "my-widget[*]"`.

set -euo pipefail
. "$(dirname "$0")/lib.sh"

install tinymce@8.9.2 jsdom@29.1.1
with tinymce.mjs
run <<'JS'
import { expect } from "./expect.mjs";
import { cleaner } from "./tinymce.mjs";

const clean = cleaner();
const widget = '<p><my-widget id="one" goal="a">A text</my-widget></p>';

expect("by default, the element is removed", clean(widget, {}), "<p>A text</p>");
const named = clean(widget, { custom_elements: "~my-widget" });
expect("with `custom_elements`", named, '<p><my-widget id="one">A text</my-widget></p>');
const all = { custom_elements: "~my-widget", extended_valid_elements: "my-widget[*]" };
expect("with `extended_valid_elements` as well", clean(widget, all), widget);
JS
