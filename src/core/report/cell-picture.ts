import type { Field } from "../domain/field.ts";

/** The file of an edition that shows a cell as it was printed. */
export function pictureName(row: number, field: Field): string {
  return `celda-${row}-${field}.png`;
}
