// The script of frame.html: sets the element's attributes from the query, and tells the parent page
// the height. It listens to no messages.
//
// It is no module, so that it runs before the page is read. The address of an iframe may name a
// credential behind its `#`, for a sandbox without scripts. Where scripts run, that name has to go: to
// reach it, a browser would scroll a parent page of the same origin too.

{
  const ATTRIBUTES = [
    "goal", "sub-domain", "level", "basis", "by", "view", "theme", "lang", "heading-level", "persist",
  ];
  const COLORS = ["accent", "bg"];
  const LONGEST = 200;
  const ANCHOR = /^#(credential\.|sub-domain-)[\w-]{1,100}$/;

  const anchor = ANCHOR.test(location.hash) ? location.hash.slice(1) : "";
  if (anchor && parent !== window) history.replaceState(history.state, "", location.pathname + location.search);

  let said = 0;
  /** Whether the widget runs; undefined until that is known. */
  let runs;

  const say = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (parent === window || height === said) return;
    said = height;
    parent.postMessage({ __proto__: null, type: "credential-pathway-frame", height, runs }, "*");
    parent.postMessage(JSON.stringify({ subject: "lti.frameResize", height }), "*"); // Canvas
  };

  /** Scrolls to the credential within this page alone. */
  const reach = () => {
    const named = anchor && document.getElementById(anchor);
    if (named && parent !== window) document.scrollingElement.scrollTop += named.getBoundingClientRect().top;
  };

  /** Begins when all of the page is read, and before the loader runs. */
  const begin = () => {
    const element = document.querySelector("credential-pathway");
    const query = new URLSearchParams(location.search);
    for (const name of ATTRIBUTES) {
      if (query.has(name)) element.setAttribute(name, query.get(name).slice(0, LONGEST));
    }
    for (const name of COLORS) {
      const color = query.get(name) ?? "";
      if (CSS.supports("color", color)) element.style.setProperty(`--credential-pathway-${name}`, color);
    }
    new ResizeObserver(say).observe(document.documentElement);
    for (const [name, outcome] of [["ready", true], ["error", false]]) {
      element.addEventListener(`credential-pathway-${name}`, () => {
        [said, runs] = [0, outcome];
        if (!outcome) reach();
        say();
      });
    }
  };

  document.addEventListener("readystatechange", begin, { __proto__: null, once: true });
}
