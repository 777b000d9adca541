import { type Field, isNumberField } from "../domain/field.ts";
import { calendarFieldOf } from "./calendar-label.ts";
import { nameIn } from "./field-named.ts";
import { fold } from "./fold.ts";

/** What one of several columns side by side holds. */
export interface FieldShare {
  readonly field: Field | null;
  /** The field of another column, which this heading names as well. */
  readonly twin?: Field;
}

/**
 * One column for each field, where several headings name it: the one that says nothing but its name, and of
 * equals the first; of targets the annual one. The others hold what nobody has placed, and are twins where
 * their headings leave open which is meant.
 */
export function shareFields(labels: readonly string[], fields: readonly (Field | null)[]): readonly FieldShare[] {
  return fields.map((field, i) => {
    if (field === null) return { field };
    const rivals = fields.flatMap((other, j) => (other === field ? [j] : []));
    const [only] = rivals.filter((j) => isAnnual(field, labels[j]));
    const annual = rivals.filter((j) => isAnnual(field, labels[j])).length === 1 ? only : undefined;
    const own = annual ?? strongest(rivals, labels, field);
    if (own === i) return { field };
    const isOpen = annual === undefined && isTwin(field, labels[own], labels[i]);
    return isOpen ? { field: null, twin: field } : { field: null };
  });
}

function isAnnual(field: Field, label = ""): boolean {
  return field === "target" && /\banual(?:es)?\b/.test(fold(label));
}

function strongest(rivals: readonly number[], labels: readonly string[], field: Field): number {
  return rivals.reduce((best, j) => (strength(labels[j], field) > strength(labels[best], field) ? j : best));
}

/** Any two figures may be meant; a text with more in its heading is about something else. */
function isTwin(field: Field, own: string | undefined, label: string | undefined): boolean {
  const strong = strength(label, field);
  if (isCompliance(label) && !isCompliance(own)) return false;
  return strong > GUESSED && (isNumberField(field) || strong === strength(own, field));
}

/** "% de cumplimiento" beside "Avance": what follows from it and the target. */
function isCompliance(label = ""): boolean {
  return /\bcumplimiento\b/.test(fold(label));
}

const GUESSED = 1;

/** 3: nothing but a name of the field. 2: a name among other words. 1: understood in spite of damage. */
function strength(label = "", field: Field): number {
  if (calendarFieldOf(label) === field) return 2;
  const found = nameIn(label);
  if (found?.field !== field) return GUESSED;
  return found.name === fold(label.replace(/\(?%\)?\s*$/, "")) ? 3 : 2;
}
