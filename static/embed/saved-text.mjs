// The sentences about a saved page, by language. Words between backticks are code.

const VERDICTS = {
  __proto__: null,
  runs: "The widget runs here.",
  runsBare: "The widget runs here, but some of its settings are lost.",
  frame: "The iframe works here.",
  readable: "The iframe shows a text to read. The planner cannot run in it.",
  link: "The widget does not run here. Visitors see a text with a link to it.",
  text: "The widget does not run here. Visitors see a text without a link.",
  tags: "Visitors read the lines as text, with their tags.",
  nothing: "Nothing is left. Visitors see none of the lines.",
};

const LINES = { __proto__: null, script: "the script line", element: "the element", frame: "the iframe" };

/** Of each loss: what is lost, and what to do. */
const LOSSES = {
  __proto__: null,
  shown: [
    (names) => `Shown as text: ${names.map((name) => LINES[name]).join(", ")}.`,
    (names) => (names.join() === "script"
      ? "Put the script line in the theme, and only the element in the page."
      : "Use a block for raw HTML. In a Markdown program, turn raw HTML on."),
  ],
  omitted: ["The Markdown program left out all raw HTML.", "Turn raw HTML on. It is often called `unsafe` or `html`."],
  noScript: ["The script line is not here.", "Put it in the theme. If it is there already, check \"The script line is in my theme\"."],
  noModule: ["The script line does not say `type=\"module\"`, so it cannot run.", "Write the script line in the theme, with `type=\"module\"`."],
  scriptNotClosed: ["The script line has no `</script>`. It hides the rest of the page.", "Let the system write HTML, not XML. Or put the script line in the theme."],
  notClosed: ["The element has no closing tag.", "Let the system write `</credential-pathway>` behind the element's text."],
  attributes: [
    (names) => `Lost or changed attributes of the element: ${names.map((name) => `\`${name}\``).join(", ")}.`,
    "Let the system allow the element with these attributes.",
  ],
  noElement: ["The element is not here.", "Let the system allow `credential-pathway`, or use a block for raw HTML. If your system takes iframes, use \"An iframe\"."],
  noFrame: ["The iframe is not here.", "Use a block for raw HTML, or let the system allow iframes from the host of the files."],
  noAddress: ["The iframe lost its address.", "Paste the lines in the system itself, not by way of a word processor."],
  frameNotClosed: ["The iframe has no `</iframe>`. It hides the rest of the page.", "Let the system write HTML, not XML."],
  sandbox: ["`sandbox` keeps scripts from running in the iframe. TinyMCE 7 and later adds it to every iframe.", "Add the host of the files to `sandbox_iframes_exclusions` of TinyMCE. To write another `sandbox` does not help."],
  sandboxOrigin: ["`sandbox` lacks `allow-same-origin`: nothing can be saved on the device.", "Let the host of the files send `Access-Control-Allow-Origin: *`, or the planner does not run."],
  noQuery: ["The address of the iframe lost your choices.", "Copy the line again, and let the system keep what follows `?`."],
  noTitle: ["The iframe has no `title`, so screen readers cannot name it.", "Let the system allow `title` on iframes."],
  noAllow: ["The iframe has no `allow`: the button to copy shows the text instead.", "Let the system allow `allow` on iframes, or leave it so."],
  noHeight: ["The iframe has no `height`, so it is very low.", "Let the system allow `height` on iframes, or set the height in the stylesheet."],
  noFitter: ["The script that fits the height is not here.", "Give the iframe a fixed height."],
  noLink: ["The link is not here: whoever does not see the widget cannot get to it.", "Add a link to `index.html` below the lines."],
};

const said = (words, names) => (typeof words === "function" ? words(names) : words);

export const saved = {
  __proto__: null,
  en: {
    savedVerdict: (code) => VERDICTS[code],
    lossOf: ({ code, names }) => said(LOSSES[code][0], names),
    cureOf: ({ code, names }) => said(LOSSES[code][1], names),
    lostHeading: "What is lost, and what to do",
    nothingLost: "Nothing is lost.",
  },
};
