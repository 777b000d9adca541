import type { Field } from "../domain/field.ts";
import type { Finding } from "../domain/finding.ts";
import type { Unit } from "../domain/measure.ts";
import type { CalendarDate, Quarter } from "../domain/period.ts";
import type { Reading, ReasonCode } from "../domain/reading.ts";
import type { Answer, IndicatorVersion, Institution, Observation } from "../domain/register.ts";
import type { Place } from "../domain/source.ts";
import type { AuditPlace, PreviousEdition } from "./report.ts";

/** All that is known when an edition is made, read in one transaction. The store's own records fit. */
export interface Snapshot {
  readonly institution: Institution;
  readonly import: SnapshotImport;
  readonly cutoff: CalendarDate;
  /** In document order. */
  readonly rows: readonly SnapshotRow[];
  /** The newest version of each indicator, or every version. */
  readonly versions: readonly IndicatorVersion[];
  /** Every answer to this import, undone ones and undos too, in the order given. */
  readonly answers: readonly Answer[];
  /** Those of other imports are let be. */
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  /** Answered ones too: only what is still open is printed. */
  readonly questions: readonly SnapshotQuestion[];
  /** The pictures of cells that go with the edition, by `pictureName`. */
  readonly pictures: ReadonlySet<string>;
  readonly previous: PreviousEdition | null;
  readonly edition: { readonly number: number; readonly by: string; readonly at: string };
  readonly audit: AuditPlace | null;
}

export interface SnapshotImport {
  readonly id: number;
  readonly sha256: string;
  readonly documentName: string;
  readonly format: string;
  readonly title: Reading;
  readonly period: Quarter;
  readonly columns: readonly Field[];
  readonly setAside: readonly { readonly at: Place; readonly kind: string; readonly text: string }[];
  readonly by: string;
  readonly at: string;
}

export interface SnapshotRow {
  readonly row: number;
  readonly at: Place;
  readonly readings: Readonly<Partial<Record<Field, Reading>>>;
  readonly key: string;
}

export interface SnapshotQuestion {
  readonly id: string;
  readonly field: Field;
  readonly raw: string | null;
  readonly reasons: readonly ReasonCode[];
  readonly proposals: readonly SnapshotProposal[];
  /** Cells have proposals of their own where a page lost their column. */
  readonly cells: readonly {
    readonly row: number;
    readonly answer: Answer | null;
    readonly proposals?: readonly SnapshotProposal[];
  }[];
}

export interface SnapshotProposal {
  readonly value: string;
  readonly unit?: Unit;
  readonly why: ReasonCode;
}
