import type { CapturedSheet } from "../core/capture/sheet.ts";
import type { Language } from "../core/words/language.ts";
import { writeRefused } from "../formats/refused-csv.ts";

/**
 * The lines that were refused, as a file for whoever wrote them, with the mark without which a spreadsheet
 * takes it for another encoding.
 */
export function refusedFile(sheet: Pick<CapturedSheet<unknown>, "header" | "refused">, language: Language): Uint8Array {
  return new Uint8Array([0xef, 0xbb, 0xbf, ...writeRefused(sheet, language)]);
}
