// What is changed in the glue that wasm-bindgen writes. Every change has to find its place, or the
// build fails.

/**
 * The glue with the names that wasm-opt gave to what the module and the glue share:
 * `{imports: [[module, old, new]], exports: [[old, new]]}`. It renames what is imported from as well,
 * but does not print how: the module says it.
 */
export function renamed(glue, { imports, exports }, wasm) {
  const one = (modules) => {
    const names = [...new Set(modules)];
    if (names.length !== 1) throw new Error(`the module imports from ${names.join(", ")}, not from one place`);
    return names[0];
  };
  const from = one(imports.map(([module]) => module));
  const to = one(WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ module }) => module));
  for (const [old, short] of [[from, to], ...imports.map((row) => row.slice(1))]) {
    const parts = glue.split(old);
    if (parts.length !== 2) throw new Error(`${old} stands ${parts.length - 1} times in the glue, not once`);
    glue = parts.join(short);
  }
  const names = new Map(exports);
  return glue.replaceAll(/\bwasm\.(\w+)/g, (_, old) => {
    if (!names.has(old)) throw new Error(`the glue calls ${old}, which the module does not export`);
    return `wasm.${names.get(old)}`;
  });
}

/**
 * What is not safe in a page that is not ours: `found` becomes `instead`, nothing may be `left`, and the
 * programs named in `has` have to have had it.
 */
const CHANGES = [
  {
    what: "HTML from a text, which a policy with trusted types refuses", // Yew can; the widget never does
    found: /arg0\.innerHTML = .*/g,
    instead: "",
    left: /\.(inner|outer)HTML\s*=(?!=)|\.insertAdjacentHTML\(|\bdocument\.write|\bnew Function\b|\beval\(/,
    has: ["credential-pathway"],
  },
  {
    what: "options that inherit what a page's scripts put into Object.prototype",
    found: /new Object\(\)/g,
    instead: "{ __proto__: null }",
    left: /\bnew Object\b/,
    has: ["credential-pathway"],
  },
];

/** The glue of a program with those changes. */
export function safe(glue, program) {
  for (const { what, found, instead, left, has } of CHANGES) {
    const text = glue.replaceAll(found, instead);
    if (text === glue && has.includes(program)) throw new Error(`${program}: nothing to change for: ${what}`);
    const rest = text.match(left);
    if (rest) throw new Error(`${program}: \`${rest[0]}\` is left in the glue: ${what}`);
    glue = text;
  }
  return glue;
}
