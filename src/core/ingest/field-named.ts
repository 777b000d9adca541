import type { Field } from "../domain/field.ts";
import { fold } from "./fold.ts";
import { LABELS, NARROWER_LABELS } from "./labels.ts";

/** The field that a label without damage names: it holds a name of the field as it should be. */
export function fieldNamed(label: string): Field | null {
  return nameIn(label)?.field ?? null;
}

/** "ESTE CRITERIO APLICA A PARTIR DEL 01/07/2023 -> Meta": what is before the arrow is of the format. */
export function withoutCriterion(label: string): string {
  return label.replace(/^.*->\s*/su, "");
}

/** The longest name of that field which the label holds. */
export function nameIn(label: string): { readonly field: Field; readonly name: string } | null {
  const folded = fold(withoutCriterion(label));
  for (const [field, phrases] of [...NARROWER_LABELS, ...LABELS]) {
    const [longest] = phrases.filter((phrase) => names(folded, phrase)).toSorted((a, b) => b.length - a.length);
    if (longest !== undefined) return { field, name: longest.replace(/^=/, "") };
  }
  return null;
}

/** In a label of so many characters a name may stand anywhere; a longer one must begin with it. */
export const SHORT_LABEL = 45;
/** What may follow a name in its heading. */
export const LONGEST_REST = 60;
function names(folded: string, phrase: string): boolean {
  if (phrase.startsWith("=")) return folded === phrase.slice(1);
  if (folded === phrase || folded.startsWith(`${phrase} `)) return folded.length <= phrase.length + LONGEST_REST;
  return folded.length <= SHORT_LABEL && ` ${folded} `.includes(` ${phrase} `);
}
