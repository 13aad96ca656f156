// Documents of offers that nobody means well with, the same for ever.

const PAYLOADS = [
  "</script><script>ran=1</script>", "<img src=x onerror=ran=1>", "<svg onload=ran=1>", `"' onfocus=ran=1 autofocus x=\``,
  "<style>*{display:none!important}</style>", "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>", "<base href=https://evil.example/>", "{{constructor.constructor('ran=1')()}}",
];

/** Spellings of an address that is no link. */
export const SCRIPTS = [
  "javascript:ran=1", "JavaScript:ran=1", "JAVASCRIPT:ran=1", " javascript:ran=1", "\tjavascript:ran=1", "\njavascript:ran=1", "\u0001javascript:ran=1",
  "java\tscript:ran=1", "java\nscript:ran=1", "java\rscript:ran=1", "javascript\t:ran=1", "javascript&colon;ran=1", "&#106;avascript:ran=1", "javascript&#58;ran=1",
  "javascript%3Aran=1", "javascript://https://a.example/%0Aran=1", "javascript:https://a.example/", "view-source:javascript:ran=1", "feed:javascript:ran=1", "\ufeffjavascript:ran=1",
];

/** A tiny generator of numbers below a limit (mulberry32). */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) % sides;
  };
}

const CREDENTIALS = ["aami-cbet", "aami-chtm", "ahima-rhit", "himss-cphims"];

/** A sound document with payloads in its texts: so many rows, a third of them jobs that say what they require. */
export function payloads(seed, count) {
  const below = dice(seed);
  const of = (list) => list[below(list.length)];
  const words = () => ({ en: of(PAYLOADS).slice(0, 250) });
  const gains = () => [
    { award: { level: of(["associate", "bachelor"]), field: "biomedical-equipment-technology" } },
    { work: { kind: "bmet", months: 1 + below(720) } },
    { credential: of(CREDENTIALS) },
  ];
  const row = (_, at) => ({
    id: `o-${at}`,
    kind: at % 3 === 0 ? "job" : of(["program", "course", "apprenticeship"]),
    name: { en: `bmet ${of(PAYLOADS)}` },
    url: `https://a.example/?javascript:ran=${at}`,
    leads_to: gains(),
    prepares_for: CREDENTIALS,
    ...(at % 3 === 0 && { requires: [...gains().slice(below(2)), { any: gains() }] }),
    months: 1 + below(720),
    costs: [{ usd: below(1_000_001), for: words() }],
    location: words(),
    credits: of(PAYLOADS),
  });
  return { version: 1, provider: { name: words(), contact: words(), address: words() }, offers: Array.from({ length: count }, row) };
}

/** Documents by name: sound ones with payloads, and what is none. */
export function documents() {
  const sound = Array.from({ length: 30 }, (_, seed) => [`payloads ${seed}`, JSON.stringify(payloads(seed, seed === 0 ? 1_000 : 1 + (seed % 12)))]);
  const scripts = SCRIPTS.map((url, at) => {
    const document = payloads(at, 3);
    document.offers[at % 3].url = url;
    return [`url ${JSON.stringify(url)}`, JSON.stringify(document)];
  });
  const text = JSON.stringify(payloads(1, 3));
  const broken = {
    empty: "", null: "null", list: "[]", page: "<!doctype html><script>ran=1</script>", cut: text.slice(0, -2), twice: text + text,
    arrays: `{"version":1,"a":${"[".repeat(50_000)}`, objects: `{"version":1,"a":${'{"a":'.repeat(50_000)}`,
    huge: text.replace('"version":1', '"version":1e999'), proto: text.replace("{", '{"__proto__":{"polluted":1},'), lone: text.replace('"o-0"', '"\\ud800"'),
    "same id": text.replace('"o-1"', '"o-0"'), "unknown id": text.replace("aami-cbet", "nobody-issues-this"), large: text + " ".repeat(1_100_000),
    many: JSON.stringify(payloads(1, 1_001)), bidi: text.replace("bmet ", "\u202ebmet "),
  };
  return [...sound, ...scripts, ...Object.entries(broken)];
}
