import { holdsDate } from "./read-date.ts";
import { readDirection, readFrequency } from "./read-frequency.ts";
import { cachedToken } from "./number-column.ts";

/** What a cell looks like by itself, whatever its column. */
export type CellKind = "blank" | "number" | "frequency" | "direction" | "date" | "marker" | "text";

export function cellKind(cell: string): CellKind {
  const text = cell.trim();
  if (text === "") return "blank";
  if (text.length > 60) return "text";
  if (readFrequency(text)) return "frequency";
  if (readDirection(text)) return "direction";
  const token = cachedToken(cell);
  if (token.kind === "marker") return "marker";
  const plain = token.kind === "number" && token.unitWord === null;
  if (!plain && holdsDate(text)) return "date";
  return token.kind === "word" ? "text" : "number";
}
