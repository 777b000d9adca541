import { frequencyCode } from "./clean-row.ts";
import { isNumberField } from "../../src/core/domain/field.ts";
import { implausibleExpected, standsOut, strayMarkAsk } from "./expect-figure.ts";
import { notationAsk } from "./expect-notation.ts";
import { looksLikeTails, tailExpected } from "./expect-percent.ts";
import { unitsOf } from "./expect-unit.ts";
import { allRecords, cellOf, type Cell, type Doc, type Page, recordsOf, type RecordLine } from "./model.ts";

/** must: only asking is right. may: the right value and asking are both right. no: the document settles it. */
export type Ask = "must" | "may" | "no";

export interface Expected {
  /** Every reading that is right; null stands for "no value". */
  readonly values: readonly (string | null)[];
  /** Every unit that is right, folded; "*" is any named unit. Null where the field has none. */
  readonly units: readonly string[] | null;
  /** Left as printed, a misspelling is missed, not wrong. */
  readonly spellings: readonly string[];
  readonly ask: Ask;
}

/** Where a cell stands, for everything a reader could weigh. */
export interface Setting {
  readonly doc: Doc;
  readonly page: Page;
  readonly record: RecordLine;
}

/** What may be asked of whoever reads this cell, given everything the document shows. */
export function expectCell(cell: Cell, setting: Setting): Expected {
  const own = cell.mark === null ? expectClean(cell, setting) : expectMarked(cell, setting);
  const expected = hidesLoss(setting) ? orInPlace(own, cell, setting) : own;
  return isLoose(cell, setting) && expected.ask === "no" ? { ...expected, ask: "may" } : expected;
}

/** Tabs at the end of every line fill up a row that has lost a cell: nothing shows that the others moved. */
function hidesLoss({ doc, record }: Setting): boolean {
  return doc.ink.trailingTabs && record.order.length < record.cells.length;
}

/** Read where it stands, a cell of such a row is what now stands in its place. */
function orInPlace(own: Expected, cell: Cell, { record }: Setting): Expected {
  const standing = record.cells[record.order[record.cells.indexOf(cell)] ?? -1];
  const value = standing?.meant.kind === "figure" ? standing.meant.value : (standing?.shown ?? null);
  const units = own.units === null && !isNumberField(cell.field) ? null : ["percent", "count", "unknown", "*"];
  return { ...own, values: [...own.values, value], units };
}

/**
 * A row that lost or gained a cell, letters misread throughout, a column whose heading is damaged and a table without headings
 * leave open which column a cell belongs to: asking is right there. Frequencies say by themselves
 * what they are, except in a row that no longer keeps to its columns.
 */
function isLoose(cell: Cell, { doc, record }: Setting): boolean {
  if (record.loose || doc.ink.misread) return true;
  if (cell.field === "frequency") return false;
  const doubtful = doc.columns.some((column) => column.field === cell.field && column.doubtful);
  return doubtful || doc.header === "none";
}

function expectClean(cell: Cell, setting: Setting): Expected {
  switch (cell.meant.kind) {
    case "text":
      return expectText(cell.meant.text, cell, setting);
    case "code":
      return { values: [cell.meant.code], units: null, spellings: [], ask: "no" };
    case "figure":
      return expectFigure(cell.meant.value, cell, setting);
  }
}

/** A blank text is none; a person may be asked for it unless it is a note, which most rows lack. */
function expectText(text: string, cell: Cell, setting: Setting): Expected {
  if (text === "") return { ...absentText(cell, setting), ask: cell.field === "note" ? "no" : "may" };
  return { values: [text], units: null, spellings: [], ask: "no" };
}

/** Blank, "ND" and their like are no value: never zero. Asking for the value is right too. */
function expectFigure(value: string | null, cell: Cell, setting: Setting): Expected {
  if (value === null) return { values: [null], units: null, spellings: [], ask: "may" };
  const units = unitsOf(cell, setting);
  // Accountant's brackets are a minus to some and a remark to others.
  const doubtful = [
    units.contradictory,
    standsOut(cell, setting),
    looksLikeTails(cell, setting),
    cell.shown.startsWith("("),
  ];
  const ask = notationAsk(cell, setting);
  return {
    values: [value],
    units: units.accepted,
    spellings: [],
    ask: doubtful.includes(true) && ask === "no" ? "may" : ask,
  };
}

function expectMarked(cell: Cell, setting: Setting): Expected {
  switch (cell.mark?.policy) {
    case "percent-tail":
      return tailExpected(cell, setting);
    case "implausible":
      return implausibleExpected(cell, setting);
    case "stray-mark":
      return { ...meant(cell, setting), ask: strayMarkAsk(cell, setting) };
    case "destroyed":
      return NOTHING_LEFT;
    case "cut":
      return expectCut(cell, setting);
    case "absent":
      return withRaw(cell, setting, withAlso(cell, absent(cell, setting)));
    default:
      return withAlso(cell, { ...meant(cell, setting), ask: cell.mark?.policy === "harmless" ? "no" : "may" });
  }
}

export const NOTHING_LEFT: Expected = { values: [], units: null, spellings: [], ask: "must" };

/** A text that does not end, or does not begin, where it should. */
function expectCut(cell: Cell, setting: Setting): Expected {
  if (hasTwin(cell, setting)) return withRaw(cell, setting, { ...meant(cell, setting), ask: "may" });
  if (startsLikeOthers(cell, setting)) return { values: [cell.shown], units: null, spellings: [], ask: "may" };
  return NOTHING_LEFT;
}

/**
 * That the start is missing shows in a small letter where the other cells of the column start with a
 * capital. Where nothing shows it, nobody can be blamed for reading on: an infinitive and what follows
 * it ("actualizar los catálogos…") are a whole objective, and authors begin them with small letters too.
 */
function startsLikeOthers(cell: Cell, { doc }: Setting): boolean {
  if (cell.mark?.damage !== "cut-at-start" && cell.mark?.damage !== "piece-of-neighbour") return false;
  if (!/^\p{Ll}/u.test(cell.shown)) return true;
  if (cell.mark.damage === "cut-at-start" && INFINITIVE.test(cell.shown)) return true;
  const others = allRecords(doc).flatMap((record) => cellOf(record, cell.field) ?? []);
  const whole = others.filter((other) => other.mark === null && other.shown !== "");
  return whole.length < 3 || whole.some((other) => /^\p{Ll}/u.test(other.shown));
}

const INFINITIVE = /^\p{Ll}+[aei]r(?:se)? /u;

function withRaw(cell: Cell, setting: Setting, expected: Expected): Expected {
  const unnoticed = cell.shown !== "" && startsLikeOthers(cell, setting);
  return unnoticed ? { ...expected, values: [...expected.values, cell.shown] } : expected;
}

/** Another cell of the row says in full what this one said. */
function hasTwin(cell: Cell, { record }: Setting): boolean {
  return record.cells.some((other) => other !== cell && other.mark === null && other.shown === cell.clean);
}

/** The value the author meant; a text left as it is shown is a misspelling missed. */
function meant(cell: Cell, setting: Setting): Expected {
  const plain = { ...cell, mark: null };
  const expected = expectClean(plain, setting);
  const units = expected.units === null ? null : unitsOf(cell, setting).accepted;
  const misspelt = cell.meant.kind === "text" && cell.mark?.leftAsShown === "missed";
  return { ...expected, units, spellings: misspelt ? [cell.shown] : [] };
}

function withAlso(cell: Cell, expected: Expected): Expected {
  return { ...expected, values: [...expected.values, ...(cell.mark?.also ?? [])] };
}

function absent(cell: Cell, setting: Setting): Expected {
  if (isNumberField(cell.field)) return { values: [null], units: null, spellings: [], ask: "may" };
  if (cell.meant.kind === "code") {
    return { values: [null, ...strayCodes(cell, setting)], units: null, spellings: [], ask: "may" };
  }
  return absentText(cell, setting);
}

/** "Trimestral" under "Avance" beside a blank frequency: the word says what it is, wherever it stands. */
function strayCodes({ field }: Cell, { record }: Setting): string[] {
  if (field !== "frequency") return [];
  return record.cells.flatMap((other) => (isNumberField(other.field) ? (frequencyCode(other.shown) ?? []) : []));
}

/**
 * An empty text may be left empty, or completed where the document gives reason to: merged cells are
 * printed once, above; and where another column repeats its neighbour row after row, the empty one
 * says the same.
 */
function absentText(cell: Cell, { page, record }: Setting): Expected {
  const records = recordsOf(page);
  const before = records.slice(0, records.indexOf(record)).toReversed();
  const above = before.map((other) => cellOf(other, cell.field)?.shown ?? "").find((text) => text !== "");
  const beside = record.cells
    .filter((other) => other !== cell && other.meant.kind === "text")
    .map((other) => other.shown);
  const same = cell.clean !== "" && beside.includes(cell.clean) ? [cell.clean] : [];
  return {
    values: [null, "", ...(above === undefined ? [] : [above]), ...same],
    units: null,
    spellings: [],
    ask: "may",
  };
}
