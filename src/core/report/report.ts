import type { Field, NumberField } from "../domain/field.ts";
import type { Addressee, Finding, FindingCode, Severity } from "../domain/finding.ts";
import type { Unit } from "../domain/measure.ts";
import type { CalendarDate, Quarter } from "../domain/period.ts";
import type { Alternative, ReasonCode } from "../domain/reading.ts";
import type { DocumentRef, CellTrace, Place } from "../domain/source.ts";

/** One edition of an institution's report at its cut-off date: everything its files print, nothing else. */
export interface Report {
  readonly institution: { readonly id: string; readonly name: string };
  readonly edition: EditionHead;
  /** The title as the document prints it, repaired where it could be; null when it prints none. */
  readonly title: string | null;
  readonly cutoff: CalendarDate;
  readonly period: Quarter;
  readonly document: DocumentRef;
  readonly import: { readonly id: number; readonly by: string; readonly at: string };
  /** The columns the document prints, in its own order. */
  readonly columns: readonly Field[];
  /** In document order. */
  readonly rows: readonly ReportRow[];
  readonly counts: Counts;
  readonly pages: readonly PageCounts[];
  readonly missing: readonly Missing[];
  readonly questions: readonly ReportQuestion[];
  readonly findings: Readonly<Record<Addressee, readonly FindingGroup[]>>;
  readonly setAside: readonly SetAsideRow[];
  /** Against the edition this one corrects; empty when it corrects none. */
  readonly differences: readonly Difference[];
  /** The last entry of the audit log when the edition was made; its own entry is the next one. */
  readonly audit: AuditPlace | null;
}

export interface EditionHead {
  readonly number: number;
  /** provisional: some figure is unconfirmed or some cell is in question. */
  readonly state: EditionState;
  /** The edition of the same period this one corrects. */
  readonly corrects: number | null;
  readonly by: string;
  readonly at: string;
}

export type EditionState = "provisional" | "final";

export interface AuditPlace {
  readonly seq: number;
  readonly hash: string;
}

export interface ReportRow {
  /** 1-based, in document order. */
  readonly row: number;
  readonly at: Place;
  readonly key: string;
  readonly version: number | null;
  /** ISO 8601 interval, see `cycleKey`. */
  readonly cycle: string | null;
  /** What the register knows of the indicator, printed by the document or not. */
  readonly programme: string | null;
  readonly area: string | null;
  /** One per column of the report, in its order. */
  readonly cells: readonly Cell[];
}

/** How far a cell has come: these are states of reading, never a verdict on the result. */
export const CELL_STATES = ["confirmed", "read", "repaired", "question", "blank"] as const;
export type CellState = (typeof CELL_STATES)[number];

/**
 * confirmed: a person vouches for it (null: for its being empty). read: as printed. repaired:
 * changed, for reasons that can be checked. question: a person must decide; it has proposals and no
 * value, so that none is taken for one. blank: the document prints nothing, which is never zero.
 */
export type Cell =
  | (CellBase & {
      readonly state: "confirmed";
      readonly by: string;
      readonly on: string;
      readonly note: string | null;
      readonly answer: number;
    })
  | (CellBase & {
      readonly state: "question";
      readonly question: string | null;
      readonly proposals: readonly CellProposal[];
    })
  | (CellBase & { readonly state: "read" | "repaired" | "blank" });

interface CellBase {
  readonly field: Field;
  /** Exact decimal, ISO date, catalogue code or text, as understood. */
  readonly value: string | null;
  /** Of a number; null for other fields and where there is no number. */
  readonly unit: Unit | null;
  readonly source: CellSource;
}

export interface CellProposal {
  readonly value: string;
  readonly unit: Unit | null;
  readonly why: ReasonCode;
}

/** The trail from a published cell back to the characters of its document. */
export interface CellSource {
  readonly at: Place;
  /** Characters as found; null where the document prints no such cell. */
  readonly raw: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly ReasonCode[];
  readonly alternatives: readonly Alternative[];
  /** Where its cell is, as far as more is known than the place of its row. */
  readonly trace?: CellTrace;
  /** The file of the edition that shows the cell as it was printed; not there where its document has no pages. */
  readonly picture?: string;
  /** Every answer ever given to this cell, in order, the undone ones too. */
  readonly answers: readonly CellAnswer[];
}

export interface CellAnswer {
  readonly no: number;
  readonly kind: "value" | "undo";
  /** What was answered; null for an undo and for "it is empty". */
  readonly value: string | null;
  readonly unit: Unit | null;
  /** For an undo, the answer it takes back. */
  readonly undoes: number | null;
  readonly standing: "stands" | "undone" | "superseded" | "undo";
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

export type StateCounts = Readonly<Record<CellState, number>>;

export interface Counts {
  readonly indicators: number;
  /** Number cells by state; their sum is every number cell of the report. */
  readonly figures: StateCounts;
  /** All other cells by state. */
  readonly texts: StateCounts;
  readonly setAside: number;
}

/** How one page (or sheet) of the document was read: the state of each figure, in document order. */
export interface PageCounts {
  readonly page: string | null;
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: readonly { readonly field: NumberField; readonly states: readonly CellState[] }[];
}

/** Something an evaluation needs, and how many indicators go without it. */
export interface Missing {
  readonly what: "target" | "unit" | "direction" | "method" | "area";
  /** Without it no traffic light may be shown at all. */
  readonly essential: boolean;
  readonly printed: boolean;
  readonly without: number;
  readonly of: number;
}

/** Cells that are alike and wait for one decision. */
export interface ReportQuestion {
  readonly id: string;
  readonly field: Field;
  readonly raw: string | null;
  readonly reasons: readonly ReasonCode[];
  readonly proposals: readonly CellProposal[];
  /** The rows still open. */
  readonly rows: readonly number[];
}

export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly cases: readonly FindingCase[];
}

export interface FindingCase {
  readonly at: Place;
  /** The rows of the report it is about; none when it is about a column or the whole document. */
  readonly rows: readonly number[];
  readonly field: Field | null;
  readonly data: Finding["data"];
}

export interface SetAsideRow {
  readonly at: Place;
  readonly kind: string;
  readonly text: string;
}

/** What an edition says otherwise than the one it corrects. */
export interface Difference {
  /** value: another value or unit. state: the same value, further or less far. added, removed: a whole row. */
  readonly kind: "value" | "state" | "added" | "removed";
  readonly key: string;
  readonly name: string | null;
  readonly field: Field | null;
  readonly before: DifferenceSide | null;
  readonly after: DifferenceSide | null;
  readonly cause: DifferenceCause;
}

export interface DifferenceSide {
  readonly value: string | null;
  readonly unit: Unit | null;
  readonly state: CellState;
}

export interface DifferenceCause {
  /** answer, undo: a person's decision. import: another document, or another reading of it. */
  readonly kind: "answer" | "undo" | "import";
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** All an earlier edition must give for a table of differences. */
export interface PreviousEdition {
  readonly number: number;
  readonly rows: readonly PreviousRow[];
}

export interface PreviousRow {
  readonly key: string;
  readonly name: string | null;
  readonly cells: readonly (DifferenceSide & { readonly field: Field })[];
}
