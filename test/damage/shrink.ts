import type { Field } from "../../src/core/domain/field.ts";
import type { Case } from "./case.ts";
import { print } from "./encode.ts";
import { allRecords, type Doc, type Line, type RecordLine } from "./model.ts";
import type { Judgement } from "./score.ts";

/** What makes two failures the same one, whatever document they are seen in. */
export type Signature = string;

/** One signature per thing that went wrong in silence. */
export function signaturesOf(judgement: Judgement): Signature[] {
  const wrong = judgement.cells.filter(({ verdict }) => verdict === "silentlyWrong" || verdict === "askedTooMuch");
  return [
    ...(judgement.refused === null ? [] : [`refused ${judgement.refused.code}`]),
    ...judgement.lost.map(() => "lost"),
    ...judgement.invented.map(() => "invented"),
    ...wrong.map(({ verdict, kind, cell, reading }) =>
      [verdict, kind, cell?.mark?.damage ?? "undamaged", reading.reasons.join("+")].join(" / "),
    ),
  ];
}

/** With fewer records than this, what one column shows says little about a cell of it. */
const FEWEST_RECORDS = 4;

/**
 * The smallest document that still fails the same way: pages, lines and columns are taken out one
 * after the other for as long as the failure stays. Every truth is weighed anew at each step.
 */
export function shrink(one: Case, signature: Signature, judgeCase: (smaller: Case) => Judgement): Case {
  let smallest = one;
  for (;;) {
    const smaller = firstThat(candidates(smallest), (candidate) =>
      signaturesOf(judgeCase(candidate)).includes(signature),
    );
    if (smaller === null) return smallest;
    smallest = smaller;
  }
}

function firstThat(cases: Iterable<Case>, holds: (candidate: Case) => boolean): Case | null {
  for (const candidate of cases) if (holds(candidate)) return candidate;
  return null;
}

/** Every document with one thing less, big things first; made only as they are asked for. */
function* candidates({ seed, doc }: Case): Generator<Case> {
  for (const smaller of smallerDocs(doc)) yield { seed, doc: smaller, paper: print(smaller) };
}

function* smallerDocs(doc: Doc): Generator<Doc> {
  if (doc.next !== null) yield { ...doc, next: null };
  for (const docs of [withoutPages(doc), withoutHalves(doc), withoutLines(doc), withoutColumns(doc)]) {
    for (const smaller of docs) if (allRecords(smaller).length >= FEWEST_RECORDS) yield smaller;
  }
  if (doc.next === null) return;
  for (const next of smallerDocs(doc.next)) yield { ...doc, next };
}

function* withoutPages(doc: Doc): Generator<Doc> {
  for (const index of doc.pages.keys()) {
    if (doc.pages.length > 1) yield { ...doc, pages: doc.pages.toSpliced(index, 1) };
  }
}

function* withoutHalves(doc: Doc): Generator<Doc> {
  for (const [index, page] of doc.pages.entries()) {
    const half = Math.floor(page.lines.length / 2);
    if (half < 2) continue;
    yield withLines(doc, index, page.lines.slice(half));
    yield withLines(doc, index, page.lines.slice(0, half));
  }
}

function* withoutLines(doc: Doc): Generator<Doc> {
  for (const [index, page] of doc.pages.entries()) {
    for (const line of page.lines.keys()) {
      if (page.lines.length > 1) yield withLines(doc, index, page.lines.toSpliced(line, 1));
    }
  }
}

function withLines(doc: Doc, index: number, lines: Line[]): Doc {
  return { ...doc, pages: doc.pages.with(index, { lines }) };
}

function* withoutColumns(doc: Doc): Generator<Doc> {
  for (const [index, { field }] of doc.columns.entries()) {
    if (doc.columns.length <= 3 || needed(doc).includes(field)) continue;
    const pages = doc.pages.map(({ lines }) => ({ lines: lines.map((line) => withoutColumn(line, index)) }));
    yield { ...doc, columns: doc.columns.toSpliced(index, 1), pages };
  }
}

/** Without headings only the frequency tells where a row's figures begin. */
function needed(doc: Doc): readonly Field[] {
  return doc.header === "none" ? ["indicator", "frequency"] : ["indicator"];
}

function withoutColumn(line: Line, index: number): Line {
  if (line.kind !== "record")
    return { ...line, cells: line.cells.length > 2 ? line.cells.toSpliced(index, 1) : line.cells };
  const order = line.order.filter((place) => place !== index).map((place) => (place > index ? place - 1 : place));
  const record: RecordLine = { ...line, cells: line.cells.toSpliced(index, 1), order };
  return record;
}
