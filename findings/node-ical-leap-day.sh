#!/usr/bin/env bash
# node-ical: an event of February 29 that repeats every year is on February 28 in all years after it, also in
# the next leap year.
#
# RFC 5545 (3.3.10) says that a date that does not exist is ignored, so the event takes place in leap
# years only. ical.js has it on March 1 (see ical-leap-day.sh). So three programs can show one file
# on three days, and one of them never comes back to the day of the file.
#
# What to do instead: if the last day of a month is meant, write FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=-1.
# Of that rule both programs make the same days.

set -euo pipefail
. "$(dirname "$0")/lib.sh"

install node-ical@0.26.1 ical.js@2.2.1
run <<'JS'
import { expect } from "./expect.mjs";
import ical from "node-ical";
import ICAL from "ical.js";

const text = (rule) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//example//EN",
    "BEGIN:VEVENT",
    "UID:one@example.org",
    "DTSTAMP:20261129T000000Z",
    "DTSTART;VALUE=DATE:20280229",
    "DTEND;VALUE=DATE:20280301",
    `RRULE:${rule};COUNT=5`,
    "SUMMARY:Renew",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

/** The days that node-ical makes of a rule, which it keeps as midnights of UTC. */
function days(rule) {
  const event = Object.values(ical.sync.parseICS(text(rule))).find((part) => part.type === "VEVENT");
  return event.rrule.all().map((day) => day.toISOString().slice(0, 10));
}

/** The days that ical.js makes of it. */
function others(rule) {
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text(rule))).getFirstSubcomponent("vevent"));
  const days = event.iterator();
  return Array.from({ length: 5 }, () => days.next().toString());
}

const last = ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"];
expect("node-ical, yearly", days("FREQ=YEARLY"), ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-28"]);
expect("ical.js, yearly", others("FREQ=YEARLY"), ["2028-02-29", "2029-03-01", "2030-03-01", "2031-03-01", "2032-02-29"]);
expect("node-ical, the last day of every 12th month", days("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=-1"), last);
expect("ical.js, the last day of every 12th month", others("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=-1"), last);
JS
