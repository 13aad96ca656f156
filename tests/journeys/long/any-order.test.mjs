// Many more sequences of what a page does with elements, and some in which a fault of the page's own
// stops the widget in the middle of its work.

import { test } from "node:test";
import { disorder } from "../hostile/any-order.mjs";

test("after any order of appending, moving, removing, setting and focusing, each element works", (t) => disorder(t, { sequences: 300, deeds: 60 }));
