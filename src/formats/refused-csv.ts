import { TO_CORRECT } from "../core/capture/columns.ts";
import type { CapturedSheet, RefusedLine } from "../core/capture/sheet.ts";
import { fold } from "../core/ingest/fold.ts";
import type { Language } from "../core/words/language.ts";
import { problemText } from "../core/words/problems.ts";
import { writeCsv } from "./csv.ts";

/**
 * The lines that were refused, for whoever wrote them: their cells as found, and last all that is to be
 * corrected. Corrected, the file can be handed in as it is; the remarks of an earlier time are replaced.
 */
export function writeRefused(
  { header, refused }: Pick<CapturedSheet<unknown>, "header" | "refused">,
  language: Language,
): Uint8Array {
  const last = TO_CORRECT[language];
  const earlier = new Set(Object.values(TO_CORRECT).map(fold));
  const kept = [...header.keys()].filter((place) => !earlier.has(fold(header[place] ?? "")));
  const width = refused.reduce((widest, { cells }) => Math.max(widest, cells.length), header.length);
  const beyond = Array.from({ length: width - header.length }, (_, i) => header.length + i);
  const places = [...kept, ...beyond];
  return writeCsv(
    [...places.map((place) => header[place] ?? ""), last],
    refused.map((line) => [...places.map((place) => line.cells[place] ?? ""), sentencesOf(line, language)]),
  );
}

function sentencesOf({ problems }: RefusedLine, language: Language): string {
  return problems
    .map((problem) => {
      const { found, todo } = problemText(problem, language);
      return `${found} ${todo}`;
    })
    .join(" · ");
}
