import type { Press } from "./press.ts";
import { CHROMIUM_PRESSES } from "./print-chromium.ts";
import { CSV_PRESSES } from "./print-csv.ts";
import { DOCX_PRESS } from "./print-docx.ts";
import { FICHA_PRESSES } from "./print-ficha.ts";
import { HTML_PRESSES } from "./print-html.ts";
import { JSON_PRESSES } from "./print-json.ts";
import { OFFICE_PRESSES } from "./print-office.ts";
import { SCAN_PRESSES } from "./print-scan.ts";
import { SIPOT_PRESSES } from "./print-sipot.ts";
import { TYPST_PRESSES } from "./print-typst.ts";
import { OFFICE_BOOK_PRESS, WORKBOOK_PRESSES } from "./print-workbook.ts";

/** Every way to put a document on paper, in the order of the table. */
export const PRESSES: readonly Press[] = [
  ...WORKBOOK_PRESSES,
  OFFICE_BOOK_PRESS,
  ...CSV_PRESSES,
  ...HTML_PRESSES,
  DOCX_PRESS,
  ...JSON_PRESSES,
  ...TYPST_PRESSES,
  ...CHROMIUM_PRESSES,
  ...OFFICE_PRESSES,
  ...FICHA_PRESSES,
  ...SIPOT_PRESSES,
  ...SCAN_PRESSES,
];
