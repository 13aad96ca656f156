// Whatever a page does with elements, in whatever order: nothing is thrown, and each of them works
// after it. The sequences are the same each time.

import { test } from "node:test";
import { disorder } from "./hostile/any-order.mjs";

test("after any order of appending, moving, removing, setting and focusing, each element works", (t) => disorder(t, { sequences: 40, deeds: 40 }));
