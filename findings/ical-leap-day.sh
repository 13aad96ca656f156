#!/usr/bin/env bash
# ical.js: an event of February 29 that repeats every year is on March 1 in other years.
#
# RFC 5545 (3.3.10) says that a date that does not exist is ignored, so the event takes place in leap
# years only; rrule does this. So two calendars can show the same file on different days.
#
# What to do instead: do not start a yearly reminder on February 29. If the rule names BYMONTH and
# BYMONTHDAY, ical.js uses leap years only, too.

set -euo pipefail
. "$(dirname "$0")/lib.sh"

install ical.js@2.2.1 rrule@2.8.1
run <<'JS'
import { expect } from "./expect.mjs";
import ICAL from "ical.js";
import rrule from "rrule";

const { RRule } = rrule;

function ical(rule) {
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString("2024-02-29T09:00:00"));
  return Array.from({ length: 3 }, () => days.next().toString().slice(0, 10));
}

const yearly = new RRule({ freq: RRule.YEARLY, dtstart: new Date(Date.UTC(2024, 1, 29)), count: 3 });
expect("rrule, yearly", yearly.all().map((day) => day.toISOString().slice(0, 10)), ["2024-02-29", "2028-02-29", "2032-02-29"]);
expect("ical.js, yearly", ical("FREQ=YEARLY"), ["2024-02-29", "2025-03-01", "2026-03-01"]);
expect("ical.js, with BYMONTH and BYMONTHDAY", ical("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"), ["2024-02-29", "2028-02-29", "2032-02-29"]);
JS
