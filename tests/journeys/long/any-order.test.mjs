// Many more sequences of what a page does with elements, and some in which a fault of the page's own
// stops the module in the middle of its work.

import { test } from "node:test";
import { disorder } from "../hostile/any-order.mjs";

test("after any order of appending, moving, removing, setting and focusing, each element works", (t) => disorder(t, { sequences: 300, deeds: 60 }));

test("and so it does where the module stops at a fault now and then", (t) => disorder(t, { sequences: 60, deeds: 60, traps: true }));
