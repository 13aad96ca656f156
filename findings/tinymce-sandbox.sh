#!/usr/bin/env bash
# TinyMCE 7 and later: with `sandbox_iframes`, which is on by default, the `sandbox` that an author
# wrote is overwritten with the empty one.
#
# A page in such an iframe runs no script. If you write `sandbox="allow-scripts"`, you get less than
# that, and nothing tells you.
#
# What to do instead: ask for `sandbox_iframes_exclusions: ["host"]`, the host without a scheme.

set -euo pipefail
. "$(dirname "$0")/lib.sh"

install tinymce@8.9.2 jsdom@29.1.1
with tinymce.mjs
run <<'JS'
import { expect } from "./expect.mjs";
import { cleaner } from "./tinymce.mjs";

const clean = cleaner();
const iframe = '<p><iframe src="https://widgets.example/frame.html" sandbox="allow-scripts"></iframe></p>';

const empty = iframe.replace('"allow-scripts"', '""');
expect("with `sandbox_iframes`", clean(iframe, { sandbox_iframes: true }), empty);
const exclusions = { sandbox_iframes: true, sandbox_iframes_exclusions: ["widgets.example"] };
expect("with the host among `sandbox_iframes_exclusions`", clean(iframe, exclusions), iframe);
JS
