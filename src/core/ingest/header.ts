import { distance } from "fastest-levenshtein";
import type { Field } from "../domain/field.ts";
import { fold } from "./fold.ts";
import { LABELS } from "./labels.ts";
import { namesNoField } from "./other-labels.ts";
import { findDate } from "./read-date.ts";

export interface HeaderColumn {
  /** Null for a heading that names no field, or one that another column has already. */
  readonly field: Field | null;
  readonly label: string;
  /** The label itself says that its numbers are percentages. */
  readonly percent: boolean;
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
  const taken = new Set<Field>();
  const width = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (width > MOST_COLUMNS) return null;
  const columns = cells.slice(0, width).map((label) => {
    const field = fieldOfLabel(label);
    const free = field === null || taken.has(field) ? null : field;
    if (free !== null) taken.add(free);
    return { field: free, label: label.trim(), percent: saysPercent(label) };
  });
  const strange = filled.length - taken.size;
  return taken.size >= 2 && strange <= taken.size ? columns : null;
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

/** "ESTE CRITERIO APLICA A PARTIR DEL 01/07/2023 -> Meta": what is before the arrow is of the format. */
function withoutCriterion(label: string): string {
  return label.replace(/^.*->\s*/su, "");
}

/** The same for a label without damage: it holds a name of the field as it should be. */
export function fieldNamed(label: string): Field | null {
  const folded = fold(withoutCriterion(label));
  return LABELS.find(([, phrases]) => phrases.some((phrase) => names(folded, phrase)))?.[0] ?? null;
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

/** In a label of so many characters a name may stand anywhere; a longer one must begin with it. */
const SHORT_LABEL = 45;
/** What may follow a name in its heading. */
const LONGEST_REST = 60;
/** So little may follow a damaged name of fewer letters: any sentence may begin like it. */
const SHORT_REST = 30;
const LONG_NAME = 15;

function names(folded: string, phrase: string): boolean {
  if (phrase.startsWith("=")) return folded === phrase.slice(1);
  if (folded === phrase || folded.startsWith(`${phrase} `)) return folded.length <= phrase.length + LONGEST_REST;
  return folded.length <= SHORT_LABEL && ` ${folded} `.includes(` ${phrase} `);
}

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
