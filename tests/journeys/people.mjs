// People of the first trials: what each does from an empty page, and the first step that is right
// for them. Each right step is derived by hand from the rules of the catalog; `why` says how.

import { TODAY } from "./harness.mjs";

/** What a person does, counted: a press, a choice in a field or a text that is typed is one action. */
export class Person {
  actions = 0;

  constructor(page) {
    this.page = page;
  }

  /** Presses the first control whose words, or whose accessible name, begin so. */
  async press(words, within = ".widget") {
    this.actions += 1;
    await this.page.until((words, within) => {
      const root = document.querySelector("credential-pathway").shadowRoot;
      const name = (row) => row.getAttribute("aria-label") ?? row.textContent.trim();
      const control = [...root.querySelectorAll(`${within} :is(button, summary, label.route)`)].find(
        (row) => name(row).startsWith(words) && row.checkVisibility() && !row.disabled,
      );
      control?.click();
      return Boolean(control);
    }, words, within);
    await this.page.ready();
  }

  /** Types into the search for a goal or a credential. */
  async search(text) {
    this.actions += 1;
    await this.page.tabTo("searchbox");
    await this.page.press(...text);
    await this.page.ready();
  }

  /** Opens a form, fills in its fields and adds it: an action for each field and each press. */
  async add(section, fields) {
    this.actions += 3 + Object.keys(fields).length;
    await this.page.openForm(section, Object.keys(fields)[0]);
    const before = await this.page.run(() => document.querySelector("credential-pathway").getState());
    await this.page.run((fields) => {
      const root = document.querySelector("credential-pathway").shadowRoot;
      for (const [name, value] of Object.entries(fields)) root.querySelector(`[name=${name}]`).value = value;
      root.querySelector(`[name=${Object.keys(fields)[0]}]`).closest("form").requestSubmit();
    }, fields);
    await this.page.until((before) => document.querySelector("credential-pathway").getState() !== before, before);
    await this.page.ready();
  }

  /** The end of the start page, and the answer. */
  async routes() {
    await this.press("Show my routes");
    await this.page.detailed();
    await this.page.shadow(".next, .card.done, .card.warn");
    await this.page.ready();
  }

  /** Goes through the self-check as somebody who does all of it, on two activities, and says so of each task. */
  async check(activities, work, answer) {
    for (const words of ["Continue", ...activities, work]) await this.press(words, ".place");
    const name = () => this.page.run(() => document.querySelector("credential-pathway").shadowRoot.querySelector("#place").textContent);
    while ((await name()) !== "Where you stand") await this.press(answer, ".place");
  }

  async goal(text, name = text) {
    await this.search(text);
    await this.press(name, ".goals-found");
  }
}

/** The people; `then` is what the first trial found: actions, and where the answer began on a phone of 390 px. */
export const PEOPLE = [
  {
    who: "a nurse of 25 years wants CAHIMS",
    then: "1, at 1,752 px: a high school diploma",
    right: /^45 hours of continuing education in healthcare information and technology/,
    why: "HIMSS requires a high school diploma and 45 hours of continuing education. A license implies the diploma.",
    async go(me) {
      await me.press("Nurse or other clinician");
      await me.goal("CAHIMS");
      await me.routes();
    },
  },
  {
    who: "a student wants CHTM",
    then: "3, at 1,890 px (320 wide): supervising, \"can start now\"",
    right: /^Earn an associate degree in biomedical technology/,
    why: "Pathway 3 is the soonest one that is open to everybody: a degree, which anybody can begin, and 3 years as a supervisor, which needs a job.",
    async go(me) {
      await me.press("Student");
      await me.press("CHTM");
      await me.routes();
    },
  },
  {
    who: "a BMET of 6 years at 60% wants CBET",
    then: "9: enlist in the military",
    right: /^Work 5 more months as a biomedical equipment technician/,
    why: "AAMI's experience route requires 48 months. 72 months at 60% are 43, so 5 are left.",
    async go(me) {
      await me.press("Something else");
      await me.add("Work", { "have-kind": "bmet", "have-long": "6", "have-unit": "y", "have-share": "60" });
      await me.press("CBET");
      await me.routes();
    },
  },
  {
    who: "a coder whose CCA has lapsed wants CCS",
    then: "5: a high school diploma",
    right: /^Pass the CCS exam/,
    why: "AHIMA requires a high school diploma for CCS. A CCA, also one that has lapsed, implies it.",
    async go(me) {
      await me.press("Coder or records clerk");
      await me.press("Edit");
      await me.add("Credentials", { "have-credential": "ahima-cca", "have-credential-answer": "expired" });
      await me.goal("CCS");
      await me.routes();
    },
  },
  {
    who: "a manager looks for her technician's way to imaging (CRES)",
    then: "7: CETa, and four exams",
    right: /^Pass the CRES exam/,
    why: "AAMI's experience route requires 48 months as a BMET. The job fills in 60.",
    async go(me) {
      await me.press("Medical device technician (BMET)");
      await me.goal("imaging engineer", "CRES");
      await me.routes();
    },
  },
  {
    who: "a BMET with a degree, 2 years a supervisor, wants CHTM",
    then: "no comparison of routes",
    right: /^Work 1 more year as a supervisor or manager/,
    why: "Pathway 3 requires an associate degree and 36 months of supervising in the last 60. 24 are there, so 12 are left.",
    async go(me) {
      await me.press("Medical device technician (BMET)");
      await me.press("Edit");
      await me.add("Education", { "have-level": "associate", "have-field": "biomedical-equipment-technology" });
      await me.add("Work", { "have-kind": "htm-management", "have-long": "2", "have-unit": "y", "have-from": since(24) });
      await me.press("CHTM");
      await me.routes();
    },
  },
];

/** People who look for something else than a first step: what they do, and the element that answers. */
export const OTHERS = [
  {
    who: "a holder of HIT-001 asks whether it still counts",
    then: "4; \"hit 001\" found nothing",
    answer: { 390: ".cards .card .sub", 1280: ".cards .card .sub" },
    right: /HIT-001/,
    async go(me) {
      await me.press("Does my old credential still count?");
      await me.search("hit 001");
      await me.page.until(() => document.querySelector("credential-pathway").shadowRoot.querySelectorAll(".cards .card").length === 1);
    },
  },
  {
    who: "a BMET compares the routes to CHTM",
    then: "impossible",
    answer: { 390: ".compare-cards .sub", 1280: ".compare thead th" },
    right: /^Pathway/,
    async go(me) {
      await me.press("Medical device technician (BMET)");
      await me.press("CHTM");
      await me.routes();
      await me.press("Compare routes");
      await me.page.shadow(".compare");
    },
  },
  {
    who: "a visitor looks for the total picture",
    then: "there was no map",
    answer: { 390: ".map-line.chosen .map-stop", 1280: ".map-stop" },
    right: /CETa|CEHRS/,
    async go(me) {
      await me.press("CHTM");
      await me.routes();
      await me.press("Map");
      await me.page.shadow(".map-stop");
    },
  },
];

/** The month so many months ago, as people write it. */
function since(months) {
  const day = new Date(TODAY);
  day.setMonth(day.getMonth() - months, 1);
  return `${day.getMonth() + 1}/${day.getFullYear()}`;
}

/** In the page: where an answer is, how many words come before it, and how many controls a person sees and meets. */
export function figures(selector, isOfPage = false) {
  const root = isOfPage ? document : document.querySelector("credential-pathway").shadowRoot;
  const isSeen = (row) => row.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
  const answer = root.querySelector(selector);
  const isRead = (row) => isSeen(row) && !row.closest('[aria-hidden=true], [role=status].status, textarea, option');
  let before = 0;
  let words = 0;
  const walker = document.createTreeWalker(root.querySelector(isOfPage ? "body" : ".widget"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!isRead(parentElement)) continue;
    const count = data.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    words += count;
    if (answer.compareDocumentPosition(walker.currentNode) & Node.DOCUMENT_POSITION_PRECEDING) before += count;
  }
  const controls = [...root.querySelectorAll("button, a[href], input, select, textarea, summary")].filter(isSeen);
  const met = controls.filter((row) => answer.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_PRECEDING).length;
  const { top } = answer.getBoundingClientRect();
  const trip = root.querySelector(".trip")?.getBoundingClientRect().top ?? top;
  return { text: answer.textContent, top: Math.round(top + scrollY), below: Math.round(top - trip), before, words, met, controls: controls.length };
}
