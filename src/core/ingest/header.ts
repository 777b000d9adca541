import { distance } from "fastest-levenshtein";
import { seriesOf } from "../domain/calendar-field.ts";
import type { Field } from "../domain/field.ts";
import { calendarFieldOf, pieceOfLabel } from "./calendar-label.ts";
import { fieldNamed, LONGEST_REST, nameIn, SHORT_LABEL, withoutCriterion } from "./field-named.ts";
import { fold } from "./fold.ts";
import { LABELS } from "./labels.ts";
import { namesNoField } from "./other-labels.ts";
import { findDate } from "./read-date.ts";
import { shareFields } from "./share-fields.ts";

export interface HeaderColumn {
  /** Null for a heading that names no field, or one that another column has already. */
  readonly field: Field | null;
  readonly label: string;
  /** The label itself says that its numbers are percentages. */
  readonly percent: boolean;
  /** The field that this heading names as well as the column that has it does: "Meta" twice. */
  readonly twin?: Field;
}

/** No heading is longer; a cell that is, is text. */
const LONGEST_LABEL = 160;
/** No table is wider, blank headings and all. */
const MOST_COLUMNS = 300;

/**
 * Reads a row of column headings: two or more distinct field names and at most as many cells that
 * are none. Null when the row is something else.
 */
export function readHeader(cells: readonly string[]): readonly HeaderColumn[] | null {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length < 2 || filled.some((cell) => cell.length > LONGEST_LABEL)) return null;
  const width = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (width > MOST_COLUMNS) return null;
  const labels = cells.slice(0, width);
  const columns = shareFields(labels, fieldsOfLabels(labels)).map((share, i) => {
    const label = labels[i] ?? "";
    return { ...share, label: label.trim(), percent: saysPercent(label) };
  });
  const taken = new Set(columns.flatMap(({ field }) => field ?? []));
  const pieces = columns.filter(({ field, label }) => field === null && pieceOfLabel(label) !== null);
  const strange = filled.length - pieces.length - taken.size;
  return taken.size >= 2 && strange <= taken.size ? columns : null;
}

/** The fields that labels name side by side. */
function fieldsOfLabels(labels: readonly string[]): readonly (Field | null)[] {
  const pieces = labels.map(calendarFieldOf);
  const series = pieces.flatMap((field) => (field === null ? [] : (seriesOf(field)?.of ?? [])));
  // The only piece there is of a figure is the period of the report.
  const printed = new Set<Field>(series.filter((of) => series.filter((other) => other === of).length > 1));
  return labels.map((label, i) => {
    const piece = pieces[i] ?? null;
    if (piece !== null && printed.has(seriesOf(piece)?.of ?? piece)) return piece;
    if (isPieceAlone(label)) return null;
    const field = fieldOfLabel(label);
    return field !== null && printed.has(field) && !isOfYear(label) ? null : field;
  });
}

/** Beside the pieces of the year: the figure of all of it, and no piece whose name is damaged. */
function isOfYear(label: string): boolean {
  const folded = fold(label.replace(/\(?%\)?\s*$/, ""));
  return nameIn(label)?.name === folded || /\b(?:anual|acumulad[oa]|total|ejercicio|final|general)\b/.test(folded);
}

function isPieceAlone(label: string): boolean {
  return pieceOfLabel(label)?.rest === "";
}

/** The field a label names, however the institution words it; null when it names none. */
export function fieldOfLabel(printed: string): Field | null {
  const label = withoutCriterion(printed);
  return namesNoField(label) ? null : fieldOfOwnLabel(label);
}

function fieldOfOwnLabel(label: string): Field | null {
  const folded = fold(label.replace(/\(?%\)?\s*$/, ""));
  if (folded === "" || folded.length > LONGEST_LABEL || findDate(label)) return null;
  const named = fieldNamed(label) ?? fieldNearest(folded);
  if (named !== null) return named;
  const [only, ...others] = fieldsOfCutLabel(label);
  if (only !== undefined && others.length === 0) return only;
  return folded.length <= SHORT_LABEL && /\bindicador(?:es)?\b/.test(folded) ? "indicator" : null;
}

/** What a label beyond recognition may still have been: the field of the nearest name, to ask a person about. */
export function fieldLikeLabel(label: string): Field | null {
  const folded = fold(label);
  if (namesNoField(label) || folded.length < SHORTEST_LIKE || folded.length > LONGEST_LABEL) return null;
  const known = LABELS.flatMap(([field, phrases]) =>
    phrases.map((phrase) => ({ field, apart: distance(folded, phrase.replace(/^=/, "")) / folded.length })),
  );
  const [first] = known.toSorted((a, b) => a.apart - b.apart);
  if (!first || first.apart > FARTHEST_LIKE) return null;
  return known.some(({ field, apart }) => field !== first.field && apart === first.apart) ? null : first.field;
}

const SHORTEST_LIKE = 6;
/** Share of its letters that may be others. */
const FARTHEST_LIKE = 0.45;

/**
 * The fields whose names begin like this cut heading: "Frecuencia de" can only be one, "Fecha de" may
 * be several. Empty for a text that begins no name.
 */
export function fieldsOfCutLabel(label: string): readonly Field[] {
  const folded = fold(label);
  if (folded.length < 4 || folded.length > 60) return [];
  return LABELS.flatMap(([field, phrases]) =>
    phrases.some((phrase) => phrase.startsWith(`${folded} `) || (folded.length >= 6 && phrase.startsWith(folded)))
      ? [field]
      : [],
  );
}

/** "Decominación" is a letter away from "denominación", and further from "definición". */
function fieldNearest(folded: string): Field | null {
  let nearest: { readonly field: Field; readonly apart: number } | null = null;
  for (const [field, phrases] of LABELS) {
    for (const phrase of phrases) {
      const apart = lettersApart(folded, phrase);
      if (apart !== null && (nearest === null || apart < nearest.apart)) nearest = { field, apart };
    }
  }
  return nearest?.field ?? null;
}

/** So little may follow a damaged name of fewer letters: any sentence may begin like it. */
const SHORT_REST = 30;
const LONG_NAME = 15;

/**
 * How far a heading with damaged letters, or cut, is from a name: "linea bas", "frecuenoia de medicion".
 * Null where it is too far.
 */
function lettersApart(folded: string, phrase: string): number | null {
  const plain = phrase.replace(/^=/, "");
  const isWhole = phrase !== plain || plain.length < 8;
  const longestRest = plain.length < LONG_NAME ? SHORT_REST : LONGEST_REST;
  if (plain.length < 6 || folded.length < 5 || folded.length > plain.length + longestRest) return null;
  const allowed = isWhole ? 1 : Math.max(1, Math.floor(plain.length / 6));
  const starts = isWhole ? [] : [-1, 0, 1].map((more) => folded.slice(0, plain.length + more).trim());
  const apart = Math.min(...[...starts, folded].map((text) => distance(text, plain)));
  return apart <= allowed ? apart : null;
}

function saysPercent(label: string): boolean {
  return /%|porcentaje|porcentual/i.test(label);
}
