#!/usr/bin/env bash
# wasm-opt (binaryen): `--all-features` rewrites a module that uses none of the newer features.
#
# The module uses only reference types, so every engine with reference types loads it. With
# `--all-features`, wasm-opt writes the type of a null reference in the form of the garbage collection
# proposal, although the module uses nothing else of that proposal. An engine without it, such as
# Node 20, refuses the module.
#
# What to do instead: name each feature that your engines have (`--enable-reference-types`, ...).

set -euo pipefail
. "$(dirname "$0")/lib.sh"

install binaryen@132.0.0
run <<'JS'
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "./expect.mjs";

const WASM_OPT = join(import.meta.dirname, "node_modules", "binaryen", "bin", "wasm-opt");
const source = join(import.meta.dirname, "module.wat");
writeFileSync(source, '(module (func (export "none") (result externref) (ref.null extern)))');

/** Optimizes the module, prints whether this Node loads it, and returns the bytes of its one instruction. */
function optimized(...features) {
  const file = join(import.meta.dirname, "module.wasm");
  execFileSync(process.execPath, [WASM_OPT, source, "-O", "-o", file, ...features], { stdio: "ignore" });
  const bytes = readFileSync(file);
  try {
    new WebAssembly.Module(bytes);
    console.log(`${features.join(" ")}: this Node loads the module`);
  } catch (error) {
    console.log(`${features.join(" ")}: ${error.message}`);
  }
  const hex = bytes.toString("hex");
  return hex.match(/d0(6f|72)0b/)?.[0];
}

// d0 is `ref.null`, 6f is `extern`, 72 is `noextern`, 0b ends the function.
expect("with reference types alone: ref.null extern", optimized("--enable-reference-types"), "d06f0b");
expect("with all features: ref.null noextern", optimized("--all-features"), "d0720b");
JS
