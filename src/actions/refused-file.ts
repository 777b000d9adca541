import { TO_CORRECT } from "../core/capture/columns.ts";
import type { RefusedLine } from "../core/capture/sheet.ts";
import { fold } from "../core/ingest/fold.ts";
import type { Language } from "../core/words/language.ts";
import { problemText } from "../core/words/problems.ts";
import { writeCsv } from "../formats/csv.ts";

/**
 * The lines that were refused, as a file for whoever wrote them: their own cells, and in one more column
 * what to correct. Handed in again, that column is not read.
 */
export function refusedFile(
  { header, refused }: { readonly header: readonly string[]; readonly refused: readonly RefusedLine[] },
  language: Language,
): Uint8Array {
  const kept = header.map((_, place) => place).filter((place) => !isOurs(header[place] ?? ""));
  const heads = [...kept.map((place) => header[place] ?? ""), TO_CORRECT[language]];
  const rows = refused.map(({ cells, problems }) => [
    ...kept.map((place) => cells[place] ?? ""),
    problems.map((problem) => Object.values(problemText(problem, language)).join(" ")).join(" "),
  ]);
  return withMark(writeCsv(heads, rows));
}

/** It is for a spreadsheet, which takes a file without the mark for another encoding. */
function withMark(bytes: Uint8Array): Uint8Array {
  return new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]);
}

function isOurs(heading: string): boolean {
  return Object.values(TO_CORRECT).some((own) => fold(own) === fold(heading));
}
