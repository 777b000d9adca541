import { fold } from "../ingest/fold.ts";
import { cellText } from "./cell-text.ts";
import { INDICATOR_FORM } from "./indicator-form.ts";
import { PROGRESS_HEADINGS } from "./progress-form.ts";
import { TARGET_FORM } from "./target-form.ts";

/** Every file of figures has a column for the key or for the name of its indicators. */
const SIGNS: ReadonlySet<string> = new Set(
  [PROGRESS_HEADINGS.key, TARGET_FORM.headings.key, INDICATOR_FORM.headings.key, INDICATOR_FORM.headings.name]
    .flat()
    .map(fold),
);

/** Whether these cells are the headings of a file of figures, whichever it is. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const inked = cells.map(cellText).filter((cell) => cell !== "");
  return inked.length > 1 && inked.some((cell) => SIGNS.has(fold(cell)));
}
