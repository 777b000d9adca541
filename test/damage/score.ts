import { seriesOf } from "../../src/core/domain/calendar-field.ts";
import { type Field, isNumberField } from "../../src/core/domain/field.ts";
import type { Problem } from "../../src/core/domain/problem.ts";
import type { Reading } from "../../src/core/domain/reading.ts";
import type { Result } from "../../src/core/domain/result.ts";
import type { Proposal, ProposedRow, Readings } from "../../src/core/ingest/proposal.ts";
import type { Case } from "./case.ts";
import { expectCell, type Expected, NOTHING_LEFT, type Setting } from "./expect.ts";
import { allRecords, type Cell, type Doc, recordsOf, type RecordLine, tablesOf } from "./model.ts";
import { printedCells } from "./print-rows.ts";

export type Verdict = "exact" | "asked" | "askedTooMuch" | "missedSpelling" | "silentlyWrong";
export type Kind = "number" | "text" | "code" | "head";

export interface CellVerdict {
  readonly field: Field | "institution" | "cutoff";
  readonly kind: Kind;
  readonly verdict: Verdict;
  /** The cell itself was hurt, or its row no longer keeps to its columns. */
  readonly damaged: boolean;
  readonly expected: Expected;
  readonly reading: Reading;
  readonly cell: Cell | null;
  readonly record: RecordLine | null;
}

export interface Judgement {
  readonly cells: readonly CellVerdict[];
  readonly lost: readonly RecordLine[];
  readonly invented: readonly ProposedRow[];
  /** The document was refused whole: nothing lost in silence, nothing gained either. */
  readonly refused: Problem | null;
}

/** Judges what was read of a case against what is known of it. Throws nothing; reads no clock. */
export function judge(one: Case, read: Result<Proposal, Problem>): Judgement {
  if (!read.ok) return { cells: [], lost: [], invented: [], refused: read.problem };
  const proposal = read.value;
  const matched = matchRows(one, [...proposal.rows()]);
  return judgeMatched(one.doc, proposal, { ...matched, isAside: (record) => isShownAside(record, one, proposal) });
}

/** Which proposed row is which record, however that was found out. */
export interface Matched {
  readonly found: ReadonlyMap<RecordLine, ProposedRow>;
  readonly invented: readonly ProposedRow[];
  /** The record has no row, and what it says is shown all the same. */
  readonly isAside: (record: RecordLine) => boolean;
}

export function judgeMatched(doc: Doc, proposal: Proposal, { found, invented, isAside }: Matched): Judgement {
  const tables = tablesOf(doc);
  const { cutoff } = doc.head;
  return {
    cells: [
      ...judgeHead(doc, proposal),
      ...tables.flatMap((table) => judgeRecords(table, proposal, { found, cutoff })),
    ],
    lost: tables.flatMap(allRecords).filter((record) => !found.has(record) && !isAside(record)),
    invented,
    refused: null,
  };
}

/**
 * A record of which a single text is left looks like the title of a section, and one of which nothing is
 * left like a blank line: set aside with its reason the text is not lost, and blank there is nothing to lose.
 */
function isShownAside(record: RecordLine, { paper }: Case, { setAside }: Proposal): boolean {
  const filled = printedCells(record).filter((shown) => shown.trim() !== "").length;
  const { first, last } = paper.spans.get(record) ?? { first: 0, last: 0 };
  const isSaid = setAside.some(({ at: { line = 0 } }) => first <= line && line <= last);
  return filled === 0 || (filled === 1 && isSaid);
}

/** A proposed row belongs to the record whose lines it stands on; a second one for the same record is made up. */
function matchRows(one: Case, rows: readonly ProposedRow[]) {
  const found = new Map<RecordLine, ProposedRow>();
  const invented: ProposedRow[] = [];
  for (const row of rows) {
    const line = row.at.line ?? 0;
    const owner = [...one.paper.spans].find(([, span]) => span.first <= line && line <= span.last)?.[0];
    if (owner === undefined || found.has(owner)) invented.push(row);
    else found.set(owner, row);
  }
  return { found, invented };
}

interface Found {
  readonly found: ReadonlyMap<RecordLine, ProposedRow>;
  readonly cutoff: string | null;
}

function judgeRecords(doc: Doc, proposal: Proposal, { found, cutoff }: Found): CellVerdict[] {
  const columnsAsked = proposal.findings.some(({ code }) => COLUMN_FINDINGS.has(code));
  return doc.pages.flatMap((page) =>
    recordsOf(page).flatMap((record) => {
      const row = found.get(record);
      if (row === undefined) return [];
      const ofPeriod = periodVerdicts({ doc, page, record }, row.readings, cutoff);
      const own = record.cells.map((cell): CellVerdict => {
        const expected = expectCell(cell, { doc, page, record });
        const reading = row.readings[cell.field] ?? NOT_READ;
        const doubtful =
          doc.header === "none" || doc.columns.some((column) => column.field === cell.field && column.doubtful);
        const verdict = judgeReading(reading, expected, { kind: kindOf(cell), excused: doubtful && columnsAsked });
        return {
          field: cell.field,
          kind: kindOf(cell),
          verdict,
          damaged: cell.mark !== null || record.loose,
          expected,
          reading,
          cell,
          record,
        };
      });
      return [...own, ...ofPeriod];
    }),
  );
}

function periodVerdicts(setting: Setting, readings: Readings, cutoff: string | null): CellVerdict[] {
  const { doc, record } = setting;
  const excused = doc.columns.some((column) => column.doubtful);
  return periodFigures(setting, cutoff).map(({ field, cell, expected }): CellVerdict => {
    const reading = readings[field] ?? NOT_READ;
    const verdict = judgeReading(reading, expected, { kind: "number", excused });
    return { field, kind: "number", verdict, damaged: true, expected, reading, cell, record };
  });
}

/** Target and progress of a table that prints them quarter by quarter: those of the quarter of the cut-off date. */
export function periodFigures(setting: Setting, cutoff: string | null) {
  return (["target", "progress"] as const).flatMap((field) => {
    const cells = setting.record.cells.filter((cell) => seriesOf(cell.field)?.of === field);
    if (cells.length === 0) return [];
    const due = cutoff === null ? null : `Q${Math.ceil(Number(cutoff.slice(5, 7)) / 3)}`;
    const cell = cells.find((one) => seriesOf(one.field)?.piece === due) ?? null;
    return [{ field, cell, expected: expectPeriod(cells, cell, setting) }];
  });
}

/** Only to be asked without a cut-off date, and where its quarter is blank and another is not. */
function expectPeriod(cells: readonly Cell[], due: Cell | null, setting: Setting): Expected {
  const others = cells.filter((cell) => cell !== due && cell.shown !== "");
  const isFilled = others.some(({ meant, mark }) => meant.kind === "figure" && meant.value !== null && mark === null);
  if (due === null || due.shown === "") return { ...NOTHING_LEFT, values: [null], ask: isFilled ? "must" : "may" };
  const own = expectCell(due, setting);
  return own.ask === "no" ? { ...own, ask: "may" } : own;
}

const COLUMN_FINDINGS: ReadonlySet<string> = new Set([
  "column-not-recognised",
  "header-damaged",
  "table-without-header",
]);

const NOT_READ: Reading = { raw: null, value: null, status: "read", confidence: 0, reasons: [], alternatives: [] };

function judgeHead({ head, ink }: Doc, proposal: Proposal): CellVerdict[] {
  const settled = {
    institution: head.institutionSaysSo && !ink.misread,
    cutoff: head.cutoff !== null && head.cutoffSpelledOut,
  };
  const verdicts = [
    { field: "institution", value: head.institution, ask: settled.institution ? "no" : "may" },
    { field: "cutoff", value: head.cutoff, ask: settled.cutoff ? "no" : "may" },
  ] as const;
  return verdicts.map(({ field, value, ask }) => {
    const expected: Expected = { values: [value], units: null, spellings: [], ask };
    const reading = proposal.head[field];
    const kind = field === "institution" ? "text" : "code";
    const verdict = judgeReading(reading, expected, { kind, excused: false });
    return { field, kind: "head", verdict, damaged: false, expected, reading, cell: null, record: null };
  });
}

function kindOf(cell: Cell): "number" | "text" | "code" {
  if (isNumberField(cell.field)) return "number";
  return cell.meant.kind === "code" ? "code" : "text";
}

interface Manner {
  readonly kind: "number" | "text" | "code";
  /** Nothing was read, and the document's own findings say that a column was not understood. */
  readonly excused: boolean;
}

export function judgeReading(reading: Reading, expected: Expected, { kind, excused }: Manner): Verdict {
  if (reading.status === "ask") return expected.ask === "no" ? "askedTooMuch" : "asked";
  if (excused && reading.value === null) return "asked";
  if (expected.ask === "must") return "silentlyWrong";
  const right = expected.values.some((value) => sameValue(reading.value, value, kind));
  if (right && (reading.value === null || sameUnit(reading, expected))) return "exact";
  const misspelt = expected.spellings.some((spelling) => fold(reading.value) === fold(spelling));
  return misspelt ? "missedSpelling" : "silentlyWrong";
}

function sameValue(read: string | null, wanted: string | null, kind: Manner["kind"]): boolean {
  if (wanted === null || wanted === "") return read === null || read === "";
  if (read === null) return false;
  if (kind === "number") return Number(read) === Number(wanted);
  return kind === "code" ? read === wanted : fold(read) === fold(wanted);
}

function sameUnit({ unit = "unknown" }: Reading, { units }: Expected): boolean {
  if (units === null || units.includes(unit.toLowerCase())) return true;
  return units.includes("*") && unit !== "percent" && unit !== "count";
}

/** Case, accents, punctuation and spacing are not what an import is judged by. */
function fold(text: string | null): string {
  return (text ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}
