// A thousand elements, one after the other.

import { test } from "node:test";
import { comeAndGo } from "../come-and-go.mjs";

test("a thousand elements come and go, and nothing of them stays", (t) => comeAndGo(t, 1000));
