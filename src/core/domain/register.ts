import type { Decimal } from "./decimal.ts";
import type { Field, NumberField } from "./field.ts";
import type { Frequency } from "./frequency.ts";
import type { IndicatorPlan } from "./indicator-plan.ts";
import type { Unit } from "./measure.ts";
import type { Quarter } from "./period.ts";
import type { Place } from "./source.ts";

/** The tenant; its id (a slug, "iepc-durango") starts every key. */
export interface Institution {
  readonly id: string;
  readonly name: string;
  /** What the keys of its indicators begin with, chosen once: "IND" makes "IND-001". */
  readonly keyPrefix: string;
  readonly createdAt: string;
}

/**
 * One version of an indicator's description; versions are only ever added. The key is stable and is
 * not the name: names repeat across cycles. A text is null when nobody knows it yet.
 */
export interface IndicatorVersion {
  readonly key: string;
  readonly version: number;
  /** ISO 8601 interval, see `cycleKey`. */
  readonly cycle: string;
  readonly programme: string | null;
  readonly objective: string | null;
  readonly name: string | null;
  readonly definition: string | null;
  readonly method: string | null;
  readonly dimension: string | null;
  readonly unitLabel: string | null;
  readonly frequency: Frequency | null;
  readonly direction: Direction | null;
  readonly area: string | null;
  /** How it is measured; null while nobody has said anything of it. */
  readonly plan: IndicatorPlan | null;
  /** The row of the import this version comes from; null for both when somebody typed it. */
  readonly importId: number | null;
  readonly row: number | null;
  /** The answer that made it, or null when the import itself did. */
  readonly answer: number | null;
  readonly createdAt: string;
  readonly createdBy: string;
}

export const DIRECTIONS = ["ascending", "descending", "regular", "nominal", "none"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The row and cell a figure comes from. */
export interface FigureSource {
  readonly importId: number;
  readonly row: number;
  readonly field: NumberField;
  readonly raw: string | null;
  readonly at: Place;
}

interface ObservationBase {
  readonly key: string;
  readonly field: NumberField;
  readonly period: Quarter;
  /** 1, 2, 3 …: a correction is a new revision; the earlier ones stay. */
  readonly revision: number;
  readonly source: FigureSource;
  /** The answer that made it. */
  readonly answer: number;
  readonly by: string;
  readonly at: string;
}

/** An approved value, append-only. A withdrawn one says that the earlier revision no longer stands. */
export type Observation =
  | (ObservationBase & { readonly state: "confirmed"; readonly value: Decimal | null; readonly unit: Unit })
  | (ObservationBase & { readonly state: "withdrawn" });

/** A person's decision about one cell; append-only, an undo is an answer of its own. */
export interface Answer {
  readonly no: number;
  /** Answers given in one go ("these 14 cells alike") share their batch: the number of the first. */
  readonly batch: number;
  readonly importId: number;
  readonly row: number;
  readonly field: Field;
  readonly decision: Decision;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

export type Decision =
  | { readonly kind: "value"; readonly value: string | null; readonly unit?: Unit }
  | { readonly kind: "undo"; readonly answer: number };
