#!/usr/bin/env node
// Scores what `indicadora propose FILE --json` prints against a hand-made reading, cell by cell.
// Usage: node scripts/score-import.mjs GOLD.json PROPOSED.json [--verbose]
// Ends with 0 only when nothing is silently wrong and no row is lost or invented.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const TEXTS = ["objective", "indicator", "definition"];
const NUMBERS = ["baseline", "progress"];
/** An unrepaired misspelling differs from the right word by a few letters, never by more. */
const MISSPELLING_LETTERS = 4;

/** Case, accents, punctuation and spacing are not what an import is judged by. */
export function fold(text) {
  return (text ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** Counts per kind, and one note for everything that is not exact. */
export function score(gold, proposed) {
  const count = {
    cells: 0,
    exact: 0,
    asked: 0,
    askedTooMuch: 0,
    missedSpelling: 0,
    silentlyWrong: 0,
    lostRows: 0,
    inventedRows: 0,
  };
  const notes = [];
  const byLine = new Map(proposed.rows.map((row) => [row.at.line, row]));
  for (const want of gold.rows) {
    const got = byLine.get(want.line);
    byLine.delete(want.line);
    if (!got) {
      count.lostRows += 1;
      notes.push(`lostRows\tline ${want.line}`);
      continue;
    }
    for (const { field, kind } of judgeRow(want, got)) {
      count.cells += 1;
      count[kind] += 1;
      if (kind !== "exact") notes.push(describe(kind, { line: want.line, field, reading: got[field] }));
    }
  }
  for (const line of byLine.keys()) {
    count.inventedRows += 1;
    notes.push(`inventedRows\tline ${line}`);
  }
  return { count, notes };
}

function judgeRow(want, got) {
  const judged = [];
  for (const field of TEXTS) judged.push({ field, kind: judgeText(want[field], got[field]) });
  const frequency = got.frequency?.value === want.frequency.value;
  judged.push({ field: "frequency", kind: judge(want.frequency, got.frequency, frequency) });
  for (const field of NUMBERS) {
    judged.push({ field, kind: judge(want[field], got[field], sameMeasure(want[field], got[field])) });
  }
  return judged;
}

function judgeText(cell, reading) {
  const kind = judge(cell, reading, fold(reading?.value) === fold(cell.text));
  return kind === "silentlyWrong" && cell.ask !== "must" && isMisspelling(cell, reading) ? "missedSpelling" : kind;
}

function judge(cell, reading, right) {
  if (!reading) return "silentlyWrong";
  if (reading.status === "ask") return cell.ask === "no" ? "askedTooMuch" : "asked";
  if (cell.ask === "must") return "silentlyWrong";
  return right ? "exact" : "silentlyWrong";
}

function isMisspelling(cell, reading) {
  if (!hasValue(reading)) return false;
  const printed = fold(cell.raw ?? cell.text);
  const letters = Math.abs(printed.length - fold(cell.text).length);
  return fold(reading.value) === printed && letters <= MISSPELLING_LETTERS;
}

function sameMeasure(cell, reading) {
  if (!hasValue(reading) || !hasValue(cell)) return false;
  return Number(reading.value) === Number(cell.value) && cell.unit.includes(reading.unit ?? "unknown");
}

function hasValue(cell) {
  return cell?.value !== null && cell?.value !== undefined;
}

function describe(kind, { line, field, reading }) {
  const raw = JSON.stringify(reading?.raw);
  const value = JSON.stringify(reading?.value);
  return `${kind}\tline ${line}\t${field}\traw ${raw}\tvalue ${value} ${reading?.unit ?? ""}`;
}

function main([goldPath, proposedPath, flag]) {
  if (!goldPath || !proposedPath) {
    console.error("usage: score-import.mjs GOLD.json PROPOSED.json [--verbose]");
    return 2;
  }
  const read = (path) => JSON.parse(readFileSync(path, "utf8"));
  const { count, notes } = score(read(goldPath), read(proposedPath));
  if (flag === "--verbose") for (const note of notes) console.log(note);
  console.log(JSON.stringify(count));
  return count.silentlyWrong + count.lostRows + count.inventedRows === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = main(process.argv.slice(2));
}
