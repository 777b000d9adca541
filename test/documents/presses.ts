import type { Press } from "./press.ts";
import { CSV_PRESSES } from "./print-csv.ts";
import { DOCX_PRESS } from "./print-docx.ts";
import { HTML_PRESSES } from "./print-html.ts";
import { JSON_PRESSES } from "./print-json.ts";
import { TYPST_PRESSES } from "./print-typst.ts";
import { WORKBOOK_PRESSES } from "./print-workbook.ts";

/** Every way to put a document on paper, in the order of the table. */
export const PRESSES: readonly Press[] = [
  ...WORKBOOK_PRESSES,
  ...CSV_PRESSES,
  ...HTML_PRESSES,
  DOCX_PRESS,
  ...JSON_PRESSES,
  ...TYPST_PRESSES,
];
