// The script of frame.html: sets the element's attributes from the query, and tells the parent page
// the height. It listens to no messages.

const ATTRIBUTES = [
  "goal", "sub-domain", "level", "basis", "by", "view", "theme", "lang", "heading-level", "persist",
];
const COLORS = ["accent", "bg"];
const LONGEST = 200;

const element = document.querySelector("credential-pathway");
const query = new URLSearchParams(location.search);
for (const name of ATTRIBUTES) {
  if (query.has(name)) element.setAttribute(name, query.get(name).slice(0, LONGEST));
}
for (const name of COLORS) {
  const color = query.get(name) ?? "";
  if (CSS.supports("color", color)) element.style.setProperty(`--credential-pathway-${name}`, color);
}

let said = 0;
/** Whether the widget runs; undefined until that is known. */
let runs;

function say() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (parent === window || height === said) return;
  said = height;
  parent.postMessage({ __proto__: null, type: "credential-pathway-frame", height, runs }, "*");
  parent.postMessage(JSON.stringify({ subject: "lti.frameResize", height }), "*"); // Canvas
}

new ResizeObserver(say).observe(document.documentElement);
for (const [name, outcome] of [["ready", true], ["error", false]]) {
  element.addEventListener(`credential-pathway-${name}`, () => {
    [said, runs] = [0, outcome];
    say();
  });
}
