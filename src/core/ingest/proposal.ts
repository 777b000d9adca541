import type { Field } from "../domain/field.ts";
import type { Finding } from "../domain/finding.ts";
import type { CalendarDate, Quarter } from "../domain/period.ts";
import type { Reading } from "../domain/reading.ts";
import type { DocumentRef, Place } from "../domain/source.ts";

export interface ProposedRow {
  readonly at: Place;
  readonly readings: Readings;
  /** What the row prints under headings that name no field; only where it does. */
  readonly unplaced?: readonly Unplaced[];
}

/** A text of which nobody knows what it says of its record. */
export interface Unplaced {
  readonly label: string;
  readonly text: string;
  /** The field that the label resembles most; null where it resembles none. */
  readonly like: Field | null;
}

export type Readings = Readonly<Partial<Record<Field, Reading>>>;

/** The head of a report: what it is, whose, and up to when. `cutoff` holds an ISO date. */
export interface ReportHead {
  readonly institution: Reading;
  readonly title: Reading;
  readonly cutoff: Reading;
}

export interface SetAside {
  readonly at: Place;
  readonly kind: SetAsideKind;
  readonly text: string;
  /** Says why, as a key of `words/`. */
  readonly why: SetAsideKind;
}

/**
 * Why a row is no record. format: part of the form that was filled in, as it came. other-period: a record of
 * a period that nobody asked for.
 */
export type SetAsideKind =
  | "dump"
  | "noise"
  | "note"
  | "repeated-header"
  | "total"
  | "section"
  | "format"
  | "other-period";

/**
 * What a document is taken to say, before anyone has confirmed it. `rows()` can be walked any
 * number of times; it reads each row afresh, in document order, so memory stays bounded.
 */
export interface Proposal {
  readonly document: DocumentRef;
  readonly head: ReportHead;
  readonly cutoff: CalendarDate | null;
  /**
   * The quarters that its records print as theirs, in order of time. Where there are several, a person
   * chooses one before the document can be imported.
   */
  readonly periods: readonly Quarter[];
  /** The fields the document prints, in its own order. */
  readonly columns: readonly Field[];
  readonly rowCount: number;
  rows(): Iterable<ProposedRow>;
  readonly setAside: readonly SetAside[];
  /** Made while `rows()` is first walked to its end; asked for earlier, they walk it themselves. */
  readonly findings: readonly Finding[];
}
