// The types of <credential-pathway>, for TypeScript 5.1 or later. The loader exports
// nothing: these are for what a page says to the element and hears from it.
//
//   import type {} from "./credential-pathway.js";
//   document.querySelector("credential-pathway")?.getState();

/** Whose rules are asked. */
export type CredentialPathwayBasis = "ladder" | "issuer";

/** What the best pathway has least of. */
export type CredentialPathwayObjective = "time" | "cost" | "steps" | "exams";

/** The place that is shown. `organisations` is `organizations` in the edition before. */
export type CredentialPathwayView =
  | "steps" | "routes" | "map" | "table" | "check" | "desk" | "occupations" | "organizations" | "bridges" | "glossary"
  | "organisations";

/** What a person may want: `credential.ID`, `level.SUB-DOMAIN.NUMBER`, `occupation.ID`, or `job.ID` of your offers. */
export type CredentialPathwayGoal = `credential.${string}` | `level.${string}.${number}` | `occupation.${string}` | `job.${string}`;

/** The element. Reading a property gives the attribute's text, empty where there is none. */
export interface CredentialPathwayElement extends HTMLElement {
  /** The attribute `goal`. */
  get goal(): string;
  set goal(value: CredentialPathwayGoal | null);
  /** The attribute `sub-domain`. */
  get subDomain(): string;
  set subDomain(value: string | null);
  /** The attribute `level`. */
  get level(): string;
  set level(value: "1" | "2" | "3" | "4" | "5" | 1 | 2 | 3 | 4 | 5 | null);
  /** The attribute `basis`. */
  get basis(): string;
  set basis(value: CredentialPathwayBasis | null);
  /** The attribute `by`. */
  get by(): string;
  set by(value: CredentialPathwayObjective | null);
  /** The attribute `view`. */
  get view(): string;
  set view(value: CredentialPathwayView | null);
  /** The attribute `heading-level`. */
  get headingLevel(): string;
  set headingLevel(value: "1" | "2" | "3" | "4" | 1 | 2 | 3 | 4 | null);
  /** The attribute `persist`. */
  get persist(): string;
  set persist(value: "ask" | "none" | null);
  /** The attribute `report-url`. */
  get reportUrl(): string;
  set reportUrl(value: `https://${string}` | null);
  /** The attribute `catalog-src`. */
  get catalogSrc(): string;
  set catalogSrc(value: string | null);
  /** The attribute `offers-src`. */
  get offersSrc(): string;
  set offersSrc(value: string | null);
  /** The attribute `theme`. */
  get theme(): string;
  set theme(value: "light" | "dark" | null);
  /** The attribute `loading`. */
  get loading(): string;
  set loading(value: "lazy" | "eager" | null);
  /** The attribute `base-url`. */
  get baseUrl(): string;
  set baseUrl(value: string | null);
  /** The attribute `fallback`. */
  get fallback(): string;
  set fallback(value: "frame" | "text" | null);
  /** Settles at the first outcome: `true` when the widget has painted and can answer, `false` when it could not start; trying again makes a new one. */
  readonly ready: Promise<boolean>;

  /** Gives the whole state as the text of a share link, with what the person told. */
  getState(): string;
  /** Puts the state of a share link's text in the place of the state there is; what is shown follows a moment later. */
  setState(text: string): void;
  /** Gives what is shown as plain text; empty before `ready` has settled. */
  getPathway(): string;
  /** Gives the learner file, which is JSON; empty before `ready` has settled. */
  export(): string;
  /** Gives the address of the page with the state in its fragment, and a sign that tells when the link was changed on its way. A page without an address (`about:srcdoc`, `about:blank`, `data:`) gives that of `index.html` beside the widget's files if it is `https`, else an empty text. */
  shareUrl(): string;
  /** Begins anew with what the attributes say, without what the person told. */
  reset(): void;
  /** Moves the focus to the first control of the widget. */
  focus(options?: FocusOptions): void;
}

/** The events that start at the element, by name. */
export interface CredentialPathwayEventMap {
  /** The widget has painted; `detail` is the state, as `getState` gives it. */
  "credential-pathway-ready": CustomEvent<string>;
  /** A person did something, or followed a link of this page; `detail` is the state, as `getState` gives it. */
  "credential-pathway-change": CustomEvent<string>;
  /** Beside a change, another credential is open; `detail` is its id, `null` when none is open. */
  "credential-pathway-select": CustomEvent<string | null>;
  /** Beside a change, something else is wanted; `detail` is written like `goal`, `null` when nothing is wanted. */
  "credential-pathway-pathway": CustomEvent<string | null>;
  /** A person has come to the end of the self-check; `detail` is what was found, `SUB-DOMAIN.NUMBER` with commas between, empty where nothing says where to look. */
  "credential-pathway-self-check-complete": CustomEvent<string>;
  /** A person presses the link of an offer; `detail` is its id. The event `credential-pathway-outbound` follows where the link leads to another site. */
  "credential-pathway-offer": CustomEvent<string>;
  /** A person follows a link to another site; `detail` is its address, and `preventDefault()` keeps the person here. */
  "credential-pathway-outbound": CustomEvent<string>;
  /** The widget could not start in the page, or stopped again within five seconds; `detail` says why, and what is shown instead. */
  "credential-pathway-error": CustomEvent<{ reason: string; rung: "frame" | "page" | "text" | "link" }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "credential-pathway": CredentialPathwayElement;
  }
  // The events bubble: the element, what holds it, the document and the window hear them.
  interface GlobalEventHandlersEventMap extends CredentialPathwayEventMap {}
}
