// The policy check's part of the page: shows in words what it found.

import { diagnose } from "./doctor.mjs";
import { block, byId, make, rich } from "./parts.mjs";

const item = (...words) => make("li", {}, ...words.flatMap(rich));

/** The reasons for the outcome of a piece, one line each. */
function reasons(piece, { policies }, say) {
  const isOne = policies.length < 2;
  const url = piece.url?.href ?? "";
  const rows = piece.verdicts.flatMap((verdict) => {
    const prefix = isOne ? "" : say.policyNumber(verdict.policy + 1);
    const isReport = policies[verdict.policy].disposition === "report";
    if (verdict.ok) return isReport ? [] : [prefix + say.allowed(verdict)];
    const words = say.refused(verdict, url);
    return [prefix + (isReport ? say.wouldRefuse(words) : words)];
  });
  return [...rows, ...piece.others.map(say.beside)];
}

function pieceItem(piece, said, say) {
  const mark = make("span", { class: `mark ${piece.outcome}` }, say.marks[piece.outcome]);
  const why = reasons(piece, said, say).map((line) => item(line));
  return make("li", {}, make("strong", {}, say.piece(piece.name)), mark, make("ul", {}, ...why));
}

function changes({ fix, policies }, say) {
  const isOne = policies.length < 2;
  const seen = new Set();
  const rows = fix.changes.flatMap(({ policy, piece, added }) => {
    const line = (isOne ? "" : say.addedAt(policy + 1)) + say.added(added, piece);
    const key = `${policy} ${added.name} ${added.source}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [item(line)];
  });
  const all = [...rows, ...fix.tags.map((tag) => item(say.tags[tag]))];
  const texts = fix.policies.flatMap((text, at) => (text ? [block(say.corrected(at + 1, isOne), text, say)] : []));
  return [make("h3", {}, say.changes), make("ul", {}, ...(all.length > 0 ? all : [item(say.nothingToChange)])), ...texts];
}

function notes(said, say) {
  const slips = said.policies.flatMap((policy) => policy.slips).map((slip) => item(say.slip(slip)));
  const all = [...slips, ...said.notes.map((code) => item(say.note(code)))];
  if (said.policies.length === 0) all.push(item(say.noPolicy));
  if (said.rung === "text" && said.pieces[0].outcome !== "refused") all.push(item(say.link));
  if (said.rung === "text" && said.pieces.at(-1).outcome !== "refused") all.unshift(item(say.frameInstead));
  return all.length > 0 ? [make("h3", {}, say.notes), make("ul", {}, ...all)] : [];
}

/** Shows a diagnosis. */
function show(said, say) {
  const verdict = byId("verdict");
  if (said.problem) {
    delete verdict.dataset.rung;
    verdict.textContent = said.problem === "page" ? say.noPage : say.noBase;
    return byId("diagnosis").replaceChildren();
  }
  verdict.dataset.rung = said.rung;
  verdict.textContent = [say.rung(said.rung, said.isStyled), said.isSure ? "" : say.unsure].join(" ").trim();
  const rows = said.pieces.map((piece) => pieceItem(piece, said, say));
  byId("diagnosis").replaceChildren(...changes(said, say), make("h3", {}, say.pieces), make("ul", { class: "pieces" }, ...rows), ...notes(said, say));
}

/** Connects the form; `files` returns the list of integrity.json, empty until it is loaded. */
export function doctor(say, files) {
  byId("page").value = location.href.split(/[?#]/)[0];
  byId("asking").addEventListener("submit", (event) => {
    event.preventDefault();
    const value = (id) => byId(id).value;
    const tag = { nonce: byId("nonce").checked, integrity: byId("tag-integrity").checked };
    show(diagnose({ text: value("paste"), page: value("page").trim(), base: value("base").trim(), answer: value("answer"), ...tag, files: files() }), say);
  });
}
