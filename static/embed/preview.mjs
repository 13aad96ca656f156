// The live preview of the widget with the current choices.

import { attributes } from "./snippet.mjs";

const LOOKS = ["accent", "bg", "font"];

/** Returns a function that shows a state in the element. */
export function preview(element) {
  let before = "";
  return (state) => {
    for (const name of LOOKS) {
      if (state[name]) element.style.setProperty(`--credential-pathway-${name}`, state[name]);
      else element.style.removeProperty(`--credential-pathway-${name}`);
    }
    // A state that the web master saved on this device must not override the choices here.
    const said = attributes({ ...state, persist: "none" });
    const now = JSON.stringify(said);
    if (now === before) return;
    const kept = new Set(said.map(([name]) => name));
    for (const name of element.getAttributeNames()) if (!kept.has(name) && name !== "style") element.removeAttribute(name);
    for (const [name, value] of said) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    before = now;
    customElements.whenDefined("credential-pathway").then(() => element.reset());
  };
}
