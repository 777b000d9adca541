import type { Place } from "../domain/source.ts";
import type { Language } from "./language.ts";
import { yearWords } from "./year-report.ts";

/** "renglón 3", "página 2, renglón 14": where something stands in its file. */
export function placeText({ page, sheet, line, row, column }: Place, language: Language): string {
  const { places } = yearWords(language).trail;
  return [
    ...(page === undefined ? [] : [places.page(page)]),
    ...(sheet === undefined ? [] : [places.sheet(sheet)]),
    ...(line === undefined ? [] : [places.line(line)]),
    ...(row === undefined ? [] : [places.row(row)]),
    ...(column === undefined ? [] : [places.column(column)]),
  ].join(", ");
}
