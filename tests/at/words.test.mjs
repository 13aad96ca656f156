// What a person hears: five journeys by keyboard with Orca, in Firefox and in WebKitGTK. CONTRIBUTING.md says
// what Orca does not announce in which of them.

import { test } from "node:test";
import { ENGINES, listening } from "./desktop.mjs";

const CHTM = "/#credential-pathway=v1&want=credential.aami-chtm";
const BMET = "study=associate.biomedical-equipment-technology.&has=eta-ceta&work=bmet.60..,htm-management.12..";
const DEGREE = "Bachelor's degree in biomedical technology";
const EARN = "Earn a bachelor's degree in biomedical technology";
const SUPERVISE = "Work 2 more years as a supervisor or manager in healthcare technology management";

for (const engine of ENGINES) {
  /** Orca announces changes of a status in Firefox alone. */
  const status = async (reader, ...lines) => {
    if (engine === "firefox") await reader.hears(...lines);
  };
  const journey = (name, path, job) => test(`${name}, in ${engine}`, () => listening(engine, path, job));

  journey("from a job and a goal to routes: each press is answered, and the focus stays or leads to the answer", "/", async (reader) => {
    await reader.tabTo("Medical device technician (BMET) toggle button not pressed.");
    reader.press("space");
    await reader.hears("pressed");
    await status(reader, "We assumed: biomedical equipment technician (BMET), 5 years.");
    reader.press("Tab");
    await reader.hears("Nurse or other clinician toggle button not pressed.");
    await reader.tabTo("CHTM toggle button not pressed.");
    reader.press("space");
    await reader.hears("pressed");
    await status(reader, "Your goal: CHTM.");
    await reader.tabTo("Show my routes push button.");
    reader.press("Return");
    await status(reader, "Three more years and one exam to CHTM. Next: Work 3 years as a supervisor or manager in healthcare technology management.");
    await reader.waits(() => document.querySelector("credential-pathway").shadowRoot.activeElement?.matches(".answer"));
    reader.press("Tab");
    await reader.ends(`Sort by: Soonest · Conditions${engine === "firefox" ? " collapsed push button" : ""}.`);
    reader.press("Tab");
    await reader.ends("At least 3 years Pathway 5: experience 1 exam · $500. selected radio button");
  });

  journey("another route is chosen, and the answer follows", `${CHTM}&work=bmet.60..`, async (reader) => {
    await reader.tabTo("Routes panel. At least 3 years Pathway 5: experience 1 exam · $500. selected radio button");
    const other = "At least 3 years Every level 5 exams · $850 or more";
    if (engine === "firefox") {
      // Down moves what Orca reads, not the focus.
      await reader.to("Down", "not selected radio button");
      reader.press("space");
      await reader.until((line) => line.includes("Three more years and five exams to CHTM. Next: "), "the new answer");
    } else {
      // Orca says the name before the browser has chosen it.
      reader.press("Down");
      await reader.until((line) => line.includes(other), other);
    }
    reader.press("Tab");
    await reader.ends("Steps push button.");
    reader.press("shift+Tab");
    await reader.ends(`${other}. selected radio button`);
  });

  journey("I have this: Undo says what it takes back, and the next step follows it", `${CHTM}&${BMET}`, async (reader) => {
    await reader.tabTo(`I have this: ${EARN} push button.`);
    reader.press("Return");
    await reader.hears(`Undo: ${DEGREE} push button.`);
    await status(reader, `Added: ${DEGREE}. Two more years and one exam to CHTM. Next: ${SUPERVISE}.`);
    reader.press("Tab");
    await reader.hears(`I have this: ${SUPERVISE} push button.`);
    reader.press("shift+Tab");
    await reader.hears(`Undo: ${DEGREE} push button.`);
    reader.press("Return");
    await status(reader, `Two more years and one exam to CHTM. Next: ${EARN}.`);
    await reader.tabTo(`I have this: ${EARN} push button.`);
  });

  journey("a goal is searched for: how many are found, and each with its state", "/", async (reader) => {
    await reader.tabTo(engine === "firefox" ? "Type a credential or a job entry." : "Type a credential or a job cancel entry.");
    reader.type("hit 001");
    await status(reader, "1 goal found.");
    await reader.waits(() => document.querySelector("credential-pathway").shadowRoot.querySelectorAll("button.goal").length === 1);
    const found = "HIT-001, CompTIA Healthcare IT Technician (certificate) closed to new applicants toggle button";
    reader.press("Tab");
    await reader.hears(`List with 1 item. ${found} not pressed.`);
    reader.press("space");
    await reader.hears("pressed");
    await status(reader, "Your goal: HIT-001.");
    reader.press("Tab");
    await reader.ends("Popular goals panel. CBET toggle button not pressed.");
    reader.press("shift+Tab");
    await reader.ends(`${found} pressed.`);
  });

  journey("a credential is a page, and Back leads to the button that opened it", `${CHTM}&show=table`, async (reader) => {
    await reader.tabTo("CBET, add more to see push button.");
    reader.press("Return");
    await status(reader, "CBET: there are 4 routes, add what you have to see if you qualify");
    await reader.waits(() => document.querySelector("credential-pathway").shadowRoot.activeElement?.id === "credential");
    reader.press("Tab");
    await reader.hears("AAMI website link.");
    reader.press("shift+Tab");
    await reader.ends("Back push button.");
    reader.press("Return");
    await reader.ends("CBET, add more to see push button.");
  });
}
