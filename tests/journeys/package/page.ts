// A page's program in TypeScript, held to the package's types and never run.

import "credential-pathway";
import type { CredentialPathwayElement, CredentialPathwayGoal, CredentialPathwayView } from "credential-pathway";

const element: CredentialPathwayElement = document.createElement("credential-pathway");
const goal: CredentialPathwayGoal = "credential.aami-cbet";
const view: CredentialPathwayView = "table";

element.goal = goal;
element.view = view;
element.level = 3;
element.subDomain = null;
export const read: string[] = [element.goal, element.level, element.subDomain];

element.addEventListener("credential-pathway-outbound", (event) => {
  const address: string = event.detail;
  if (address.startsWith("https://")) event.preventDefault();
});
document.addEventListener("credential-pathway-select", (event) => {
  const id: string | null = event.detail;
  element.setState(`v1&open=${id ?? ""}`);
});
export const ready: Promise<boolean> = element.ready;
export const given: string[] = [element.getState(), element.getPathway(), element.export(), element.shareUrl()];
element.reset();
element.focus({ preventScroll: true });

// @ts-expect-error: no such place
element.view = "nowhere";
// @ts-expect-error: no such level
element.level = 6;
// @ts-expect-error: not written like a goal
element.goal = "aami-cbet";
// @ts-expect-error: the element settles it
element.ready = Promise.resolve(true);
// @ts-expect-error: a text
element.setState(1);
// @ts-expect-error: no such method
element.start();
