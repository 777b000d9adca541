import type { Field } from "../../src/core/domain/field.ts";
import type { HeadingRows } from "./quarter-columns.ts";

/** What the author of a cell meant, whatever the paper shows. */
export type Meaning =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly value: string | null; readonly nature: Nature }
  /** A word of a catalogue (frequency, direction) or a date, by its code. */
  | { readonly kind: "code"; readonly code: string | null };

/** What a figure counts in. "other" is a rate, an average or an index: neither count nor percent. */
export type Nature = "percent" | "count" | "money" | "other";

export interface Cell {
  readonly field: Field;
  readonly meant: Meaning;
  /** As the clean document prints it. */
  readonly clean: string;
  /** As the damaged document prints it. */
  shown: string;
  mark: Mark | null;
}

/** What happened to a cell, and so what may be asked of whoever reads it. */
export interface Mark {
  readonly damage: string;
  readonly policy: Policy;
  /** The digits a percent sign was read as. */
  readonly tail?: string;
  /** What the column must look like for an implausible figure to be one. */
  readonly evidence?: Evidence;
  /** Further readings nobody could call wrong. */
  readonly also?: readonly string[];
  /** A text left as it is shown: a misspelling missed, or (when not said) silently wrong. */
  readonly leftAsShown?: "missed";
}

/**
 * repairable: the true value can be had from what is shown, and asking is right too.
 * harmless: shown otherwise than meant, but the document settles it; asking is too much.
 * destroyed: nothing shows the true value any more; only asking is right.
 * absent: the cell holds no value; reading none and asking are both right.
 * The others depend on what stands around the cell, and are weighed when everything is done:
 * percent-tail: a percent sign became digits. sign-lost: the value stands, its percent sign does not.
 * implausible: a figure that cannot stand in its column. stray-mark: a mark before a figure.
 * cut: the rest of the text is gone, unless another cell of the row has it in full.
 */
export type Policy =
  | "repairable"
  | "harmless"
  | "destroyed"
  | "absent"
  | "percent-tail"
  | "sign-lost"
  | "implausible"
  | "stray-mark"
  | "cut";

/**
 * among-percents: every other figure is a signed percentage. below-…: every other figure is smaller.
 * ratio: the unit is percent, and other percentages stand well above 1.
 */
export type Evidence = "among-percents" | "below-1000" | "below-101" | "ratio";

export interface Column {
  readonly field: Field;
  heading: string;
  /** Its heading is damaged: whether its cells need asking is then open. */
  doubtful: boolean;
}

export interface RecordLine {
  readonly kind: "record";
  readonly cells: Cell[];
  /** Which cells are printed, in printing order; -1 prints an empty cell. */
  order: number[];
  /** Its cells no longer stand under their headings. */
  loose: boolean;
}

/** Lines that are no records: they must never become rows. */
export interface OtherLine {
  readonly kind: "section" | "total" | "note" | "noise" | "dump";
  readonly cells: readonly string[];
}

export type Line = RecordLine | OtherLine;

export interface Page {
  lines: Line[];
}

export interface Head {
  readonly institution: string;
  /** Its name says that it is an institution ("Instituto…", "Municipio de…"). */
  readonly institutionSaysSo: boolean;
  readonly title: string;
  /** As printed, "" when the document prints none. */
  readonly cutoffShown: string;
  /** ISO date. */
  readonly cutoff: string | null;
  /** A quarter or a span of months names its last day only in passing: asking is right too. */
  readonly cutoffSpelledOut: boolean;
  /** Institution and title share a line. */
  readonly joined: boolean;
  /** Lines about form, annex or year. */
  readonly extra: readonly string[];
  readonly onEachPage: boolean;
}

export const LAYOUTS = ["tab", "pipe", "semicolon", "comma", "aligned", "cell-per-line", "key-value"] as const;
export type Layout = (typeof LAYOUTS)[number];

export const ENCODINGS = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252", "latin-1"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How the finished text becomes bytes. */
export interface Ink {
  encoding: Encoding;
  lineEnd: "\n" | "\r\n";
  lastLineEnd: boolean;
  trailingTabs: boolean;
  /** Control characters strewn between letters; 0 leaves the text clean. */
  controls: number;
  /** Bytes of UTF-8 were taken for single letters once: "PromociÃ³n". */
  misread: boolean;
}

export interface Doc {
  readonly seed: number;
  readonly layout: Layout;
  readonly head: Head;
  readonly columns: Column[];
  /** "none": the table starts with its first record. */
  readonly header: "once" | "each-page" | "stacked" | "none";
  /** One row unless it says otherwise. */
  readonly headingRows?: HeadingRows;
  readonly pageBreak: PageBreak;
  readonly notation: Notation;
  pages: Page[];
  readonly ink: Ink;
  readonly damages: string[];
  /** A second table of other columns below this one. */
  next: Doc | null;
}

export type PageBreak = "blank" | "form-feed" | "numbered";
/** mx: 1,234.5. eu: 1.234,5. */
export type Notation = "mx" | "eu";

export function recordsOf(page: Page): RecordLine[] {
  return page.lines.filter((line) => line.kind === "record");
}

/** A document and the tables that follow it. */
export function tablesOf(doc: Doc): Doc[] {
  return doc.next === null ? [doc] : [doc, ...tablesOf(doc.next)];
}

export function allRecords(doc: Doc): RecordLine[] {
  return doc.pages.flatMap(recordsOf);
}

export function cellOf(record: RecordLine, field: Field): Cell | undefined {
  return record.cells.find((cell) => cell.field === field);
}
