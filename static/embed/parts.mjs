// The page's building blocks: elements, sentences with code in them, and texts to
// copy.

/** An element by its id. */
export const byId = (id) => document.getElementById(id);

/** An element with attributes and children; no text is ever read as HTML. */
export function make(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A sentence as nodes; words between backticks become code. */
export function rich(text) {
  return text.split("`").map((part, at) => (at % 2 ? make("code", {}, part) : part));
}

async function copied(area) {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.focus();
    area.select();
    return false;
  }
}

let blocks = 0;

/** A text to copy, under its name. The page's status line says whether copying worked. */
export function block(name, text, say) {
  blocks += 1;
  const id = `lines-${blocks}`;
  const area = make("textarea", { id, class: "lines", readonly: true, spellcheck: "false", rows: String(Math.min(12, text.split("\n").length + 1)) });
  area.value = text.trimEnd();
  const button = make("button", { type: "button", "aria-label": say.copyNamed(name) }, say.copy);
  button.addEventListener("click", async () => {
    byId("said").textContent = "";
    const done = await copied(area);
    byId("said").textContent = done ? say.copied(name) : say.notCopied(name);
  });
  return make("div", { class: "block" }, make("div", { class: "block-top" }, make("label", { for: id }, name), button), area);
}

/** Sets or clears the line that says what is wrong with a field. */
export function fault(id, line) {
  const place = byId(`${id}-fault`);
  if (place.textContent !== (line ?? "")) place.textContent = line ?? "";
  if (line) byId(id).setAttribute("aria-invalid", "true");
  else byId(id).removeAttribute("aria-invalid");
}
