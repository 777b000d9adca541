import type { Field } from "../domain/field.ts";
import type { Unit } from "../domain/measure.ts";
import type { Reading } from "../domain/reading.ts";
import { fold } from "./fold.ts";
import type { Match } from "./match-indicator.ts";
import type { Readings } from "./proposal.ts";
import { isPrinted, isQuestioned, readingsOf } from "./questions.ts";

/** A document against the register, before anything is written. Rows by number, indicators by key. */
export interface DocumentDiff {
  readonly new: readonly { readonly row: number; readonly name: string | null }[];
  readonly changed: readonly ChangedRow[];
  /** Changed rows whose indicator goes by another name now. */
  readonly renamed: readonly {
    readonly row: number;
    readonly key: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly unchanged: readonly { readonly row: number; readonly key: string }[];
  /** Indicators of the same cycle that the document no longer has. */
  readonly gone: readonly { readonly key: string; readonly name: string | null }[];
  readonly undecided: readonly {
    readonly row: number;
    readonly name: string | null;
    readonly why: "tie" | "near";
    readonly keys: readonly string[];
  }[];
}

export interface ChangedRow {
  readonly row: number;
  readonly key: string;
  readonly name: string | null;
  readonly changes: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: Field;
  readonly before: CellText | null;
  readonly after: CellText | null;
  /** The new value is only proposed: the cell is in question. */
  readonly inQuestion: boolean;
}

export interface CellText {
  readonly value: string | null;
  readonly unit?: Unit;
}

/** One indicator as the register and its newest document have it. */
export interface EarlierRow {
  readonly key: string;
  readonly cycle: string;
  readonly name: string | null;
  /** What the register says, where it differs from the newest document's own reading. */
  readonly settled: Readonly<Partial<Record<Field, CellText>>>;
  readonly readings: Readings;
  /** Whether that document reports the same period: then its progress is comparable too. */
  readonly samePeriod: boolean;
}

export interface LaterRow {
  readonly row: number;
  readonly readings: Readings;
}

export function diffDocument(
  rows: readonly LaterRow[],
  matches: readonly Match[],
  earlier: { readonly rows: readonly EarlierRow[]; readonly cycles: ReadonlySet<string> },
): DocumentDiff {
  const byKey = new Map(earlier.rows.map((row) => [row.key, row]));
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const nameAt = (row: number) => byRow.get(row)?.readings.indicator?.value ?? null;
  const compared = matches.flatMap((match) => compareMatch(match, byRow, byKey));
  const changed = compared.filter((row) => row.changes.length > 0);
  return {
    new: matches.filter((one) => one.kind === "new").map(({ row }) => ({ row, name: nameAt(row) })),
    changed,
    renamed: changed.flatMap(renaming),
    unchanged: compared.filter((row) => row.changes.length === 0).map(({ row, key }) => ({ row, key })),
    gone: goneFrom(earlier, matches),
    undecided: matches.flatMap((one) =>
      one.kind === "undecided" ? [{ row: one.row, name: nameAt(one.row), why: one.why, keys: one.keys }] : [],
    ),
  };
}

function compareMatch(
  match: Match,
  byRow: ReadonlyMap<number, LaterRow>,
  byKey: ReadonlyMap<string, EarlierRow>,
): ChangedRow[] {
  if (match.kind !== "same") return [];
  const [later, before] = [byRow.get(match.row), byKey.get(match.key)];
  if (!later || !before) return [];
  const changes = readingsOf(later).flatMap(([field, reading]) => compareCell(field, reading, before));
  return [{ row: match.row, key: match.key, name: later.readings.indicator?.value ?? before.name, changes }];
}

/** The same characters as last time are no change, whatever has been settled about them since. */
function compareCell(field: Field, reading: Reading, before: EarlierRow): FieldChange[] {
  const old = before.readings[field];
  if (!isPrinted(reading) || (field === "progress" && !before.samePeriod)) return [];
  if (old && isPrinted(old) && old.raw === reading.raw) return [];
  const oldText = before.settled[field] ?? cellText(old);
  const newText = cellText(reading);
  if (sameText(oldText, newText)) return [];
  return [{ field, before: oldText, after: newText, inQuestion: isQuestioned(reading) }];
}

function renaming(row: ChangedRow): DocumentDiff["renamed"] {
  return row.changes
    .filter((change) => change.field === "indicator")
    .map(({ before, after }) => ({
      row: row.row,
      key: row.key,
      before: before?.value ?? null,
      after: after?.value ?? null,
    }))
    .filter(({ before, after }) => fold(before ?? "") !== fold(after ?? ""));
}

function goneFrom(
  earlier: { readonly rows: readonly EarlierRow[]; readonly cycles: ReadonlySet<string> },
  matches: readonly Match[],
): DocumentDiff["gone"] {
  const taken = new Set(matches.flatMap(keysOf));
  return earlier.rows
    .filter((row) => earlier.cycles.has(row.cycle) && !taken.has(row.key))
    .map(({ key, name }) => ({ key, name }));
}

/** An indicator an undecided row might be is not gone yet. */
function keysOf(match: Match): readonly string[] {
  if (match.kind === "new") return [];
  return match.kind === "same" ? [match.key] : match.keys;
}

function cellText(reading: Reading | undefined): CellText | null {
  if (!reading || !isPrinted(reading)) return null;
  return { value: reading.value, ...(reading.unit === undefined ? {} : { unit: reading.unit }) };
}

function sameText(a: CellText | null, b: CellText | null): boolean {
  return (a?.value ?? null) === (b?.value ?? null) && (a?.unit ?? null) === (b?.unit ?? null);
}
