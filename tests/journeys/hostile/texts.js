// Texts that nobody means well with, and what comes of each as the value of an attribute. A module for
// the page itself: some of them are no Unicode, which nothing but a page can hold.

const million = (text) => text.repeat((1 << 20) / text.length);
const codes = (from, to) => String.fromCharCode(...Array.from({ length: to - from }, (_, at) => from + at));

const TEXTS = {
  nul: "\0", controls: codes(0, 32), later: codes(127, 160), bidi: "\u202e\u2066gnidaelsim\u2069\u202c\u200f", joiner: "a\u200d\ufeffb",
  lone: "\ud800", swapped: "\udc00\ud800", astral: "\u{1f600}".repeat(150), cut: `${"x".repeat(199)}\u{1f600}`,
  script: "<script>ran = 1</script>", image: "<img src=x onerror=ran=1>", quotes: "\"' onload=ran=1 x=`",
  url: "javascript:ran=1", data: "data:text/html,<script>ran=1</script>", pairs: "a&has=aami-cbet&work=x", equals: "credential.aami-cbet=x==",
  commas: ",,,credential.aami-cbet,,", version: "v1&want=credential.aami-cbet", hash: "#credential-pathway=v1", percent: "00%zz%26has%3Daami-cbet",
  proto: "__proto__", made: "constructor", zero: "0", minus: "-1", six: "6", large: "9007199254740993", huge: "1e999",
  nan: "NaN", fraction: "2.5", plus: "+2", hex: "0x2", wide: "\uff12", arabic: "\u0662",
  megabyte: million("x"), slashes: `${million("/")}x`, blanks: million(" "), lines: million("\n"), separators: million("&"), marks: million("\u0301"), words: million("goal.cpt"),
};

const OWN = { goal: "want", "sub-domain": "in", view: "show" };
const NOT_SHOWN = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
function turn() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = done;
    port2.postMessage(0);
  });
}

/** What is wrong after an attribute has a value: a line each. */
function faults(element, name, known) {
  const said = [...element.shadowRoot.querySelectorAll(".notices li")].map((row) => row.textContent);
  const [before, after] = [known, element.getState()].map((text) => new URLSearchParams(text));
  const own = OWN[name] ?? name;
  const others = [...new Set([...before.keys(), ...after.keys()])].filter((key) => key !== own && before.get(key) !== after.get(key));
  return [
    ...(said.length > 1 ? [`${said.length} lines: ${said.map((line) => line.slice(0, 80))}`] : []),
    ...said.filter((line) => line.length > 250).map((line) => `a line of ${line.length} characters`),
    ...said.filter((line) => NOT_SHOWN.test(line)).map((line) => `signs that nobody sees: ${JSON.stringify(line)}`),
    ...others.map((key) => `${key} is ${String(after.get(key)).slice(0, 99)}`),
  ];
}

/** Gives each attribute each of the texts, as attribute or as property in turn, and tells what is wrong after it. */
window.tryTexts = async (attributes, known) => {
  const element = document.querySelector("credential-pathway");
  const found = [];
  let turns = 0;
  for (const name of attributes) {
    const property = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    for (const [kind, text] of Object.entries(TEXTS)) {
      element.setState(known);
      if ((turns += 1) % 2) element.setAttribute(name, text);
      else element[property] = text;
      await turn();
      found.push(...faults(element, name, known).map((fault) => `${name} ${kind}: ${fault}`));
      element.removeAttribute(name);
      await turn();
    }
  }
  return [...new Set(found)];
};

/** The same with the texts given to `setState`, alone and as the value of each key. */
window.tryStates = async (keys) => {
  const element = document.querySelector("credential-pathway");
  const found = [];
  for (const [kind, text] of Object.entries(TEXTS)) {
    for (const state of [text, `v1&${text}`, ...keys.map((key) => `v1&want=credential.aami-cbet&${key}=${text}`)]) {
      element.setState(state);
      await turn();
      const said = [...element.shadowRoot.querySelectorAll(".notices li")].map((row) => row.textContent);
      if (said.length > 20 || said.some((line) => line.length > 250 || NOT_SHOWN.test(line))) found.push(`${kind} ${state.slice(0, 60)}: ${said.length} lines, ${JSON.stringify(said[0].slice(0, 99))}`);
      if (element.getState().length > 4000) found.push(`${kind} ${state.slice(0, 60)}: a state of ${element.getState().length}`);
      element.setState("v1");
    }
  }
  return found;
};
