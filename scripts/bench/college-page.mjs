// A page as a college may have it, around a program of study: header, picture, sections, a table
// of courses, a form, a footer. All of it is made here and says nothing of anybody.

import { deflateSync } from "node:zlib";

const WIDTH = 1200;
const HEIGHT = 520;

function crc(bytes) {
  let rest = ~0;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

function chunk(kind, data) {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, sum]);
}

/** A picture of hills in gray with a grain, so that it has the bytes of a photograph; PNG. */
export function picture() {
  const rows = [];
  let grain = 1;
  for (let y = 0; y < HEIGHT; y += 1) {
    const row = Buffer.alloc(WIDTH + 1);
    for (let x = 0; x < WIDTH; x += 1) {
      grain = (grain * 48271) % 2147483647;
      const hill = Math.sin(x / 90) * 40 + Math.sin(x / 37) * 15 + 300;
      row[x + 1] = Math.round(y > hill ? 60 + (y - hill) / 4 : 210 - y / 5) + (grain % 3);
    }
    rows.push(row);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head[8] = 8; // bits of a pixel, all of them gray
  const parts = [["IHDR", head], ["IDAT", deflateSync(Buffer.concat(rows), { level: 9 })], ["IEND", Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts.map(([kind, data]) => chunk(kind, data))]);
}

const SECTIONS = {
  "What you learn": "You learn how a device measures, how a record moves from one system to the next, and how both are kept safe. Each term has a theme, and each theme ends with something that you have built, mended or written yourself. Groups are small, and a bench is yours for the whole term.",
  "Who it is for": "Some come from school, some from years of work with their hands, some from an office. No one has to know how to program. A test at the beginning shows which short course helps to start, and nobody is sent home by it.",
  "How it is taught": "Half of the hours are in the laboratory. The other half are lectures that are recorded, so that shifts and family can be planned around them. Every teacher keeps two open hours a week. Questions that come up often are answered on the page of the course.",
  "Placements": "From the third term on, two days of each week are spent at a place of work. The college looks for the place together with you and stays in touch with both sides. What is learned there counts for the degree, and a short report says what it was.",
  "Costs and help": "Fees are paid by the term. Tools, the coat and the first set of books are lent out. An office helps with forms, with travel and with the care of children, and answers within three days.",
};

const TOPICS = ["Electricity", "Measuring", "Anatomy", "Networks", "Records", "Safety", "Imaging", "Statistics", "Writing", "Standards"];
const STEPS = ["first steps", "practice", "faults and how to find them", "a project of your own"];

function courses() {
  const rows = TOPICS.flatMap((topic, at) =>
    STEPS.map((step, term) => `<tr><th scope="row">${topic}: ${step}</th><td>${term + 1}</td><td>${2 + ((at + term) % 4)}</td><td>Two hours of lecture and ${1 + (at % 3)} of laboratory a week, with ${topic.toLowerCase()} as it is met at work. It ends with a talk of ten minutes and questions.</td></tr>`));
  return `<table><thead><tr><th scope="col">Course</th><th scope="col">Term</th><th scope="col">Credits</th><th scope="col">What happens in it</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function cards(words) {
  const short = words.split(". ");
  return `<ul class="cards">${short.map((line) => `<li><h3>${line.split(" ").slice(0, 4).join(" ")}</h3><p>${line}. ${words}</p></li>`).join("")}</ul>`;
}

const STYLE = `
*, *::before, *::after { box-sizing: border-box }
body { margin: 0; font: 1rem/1.6 Georgia, serif; color: #1d2530; background: #fff }
header, main, footer { padding: 0 1.25rem; max-width: 70rem; margin: 0 auto }
nav ul { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; list-style: none; padding: .75rem 0; margin: 0 }
nav a { color: #14407a; display: inline-block; padding: .6rem 0 }
.hero { width: 100%; height: auto; aspect-ratio: ${WIDTH} / ${HEIGHT}; display: block }
h1 { font-size: clamp(1.9rem, 6vw, 3rem); line-height: 1.15 }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); list-style: none; padding: 0 }
.cards li { border: 1px solid #c9d2dc; border-radius: .5rem; padding: 1rem }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { border-bottom: 1px solid #c9d2dc; text-align: start; padding: .5rem; vertical-align: top }
form { display: grid; gap: .75rem; max-width: 30rem }
input, select, textarea, button { font: inherit; padding: .6rem; min-height: 44px; width: 100% }
footer { border-top: 1px solid #c9d2dc; margin-top: 2rem; padding-top: 1rem; padding-bottom: 3rem }
.reserved credential-pathway { display: flow-root; min-height: 100vh }
`;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#14407a"/></svg>`;

const FORM = `<form action="#"><h2 id="ask">Ask us something</h2>
<label>Your name <input name="name" autocomplete="name"></label>
<label>Your e-mail <input name="mail" type="email" autocomplete="email"></label>
<label>Start <select name="start"><option>In spring</option><option>In autumn</option></select></label>
<label>Your question <textarea name="question" rows="5"></textarea></label>
<button>Send</button></form>`;

const READ = `<h2>Credentials after the program</h2>
<p>Many certificates build on what the program teaches. A counselor goes through them with you: what each one asks for, what it costs and how long it takes.</p>
<p><a href="#ask">Ask the counselors.</a></p>`;

/** The two lines that a web master adds, with a text for where the widget cannot run. */
export const EMBED = `<script type="module" src="/credential-pathway.js"></script>
<credential-pathway>${READ}</credential-pathway>`;

function html({ above = "", below = "", reserved = false }) {
  const links = [...Object.keys(SECTIONS), "Courses", "Ask us something"];
  const sections = Object.entries(SECTIONS).map(([name, words]) => `<section><h2>${name}</h2><p>${words}</p>${cards(words)}</section>`);
  return `<!doctype html>
<html lang="en"${reserved ? ' class="reserved"' : ""}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Healthcare technology, a program of two years</title><link rel="icon" href="/college/icon.svg"><link rel="stylesheet" href="/college/style.css"></head>
<body><header><nav aria-label="Main"><ul>${links.map((name) => `<li><a href="#ask">${name}</a></li>`).join("")}</ul></nav></header>
<main>${above}<h1>Healthcare technology, a program of two years</h1>
<img class="hero" src="/college/hero.png" width="${WIDTH}" height="${HEIGHT}" alt="Hills in the morning">
<p>Two years, four terms, one bench of your own: a program for people who want to keep the technology of care running.</p>
${sections.join("\n")}<section><h2>Courses</h2>${courses()}</section>
${below}${FORM}</main>
<footer><p>The program begins in spring and in autumn. All figures are for the current year.</p></footer></body></html>`;
}

/**
 * The pages, as scripts/serve.mjs takes them, and how many bytes the one without the widget has in all.
 * The widget is below the fold or above it; `-reserved` keeps room for it, as docs/web-master.md says.
 */
export function collegePages() {
  const [hero, without] = [picture(), html({})];
  const pages = {
    "/college/style.css": STYLE,
    "/college/hero.png": hero,
    "/college/icon.svg": ICON,
    "/college/without.html": without,
    "/college/below.html": html({ below: EMBED }),
    "/college/below-reserved.html": html({ below: EMBED, reserved: true }),
    "/college/above.html": html({ above: EMBED }),
    "/college/above-reserved.html": html({ above: EMBED, reserved: true }),
  };
  return { pages, bytes: hero.length + STYLE.length + without.length };
}
