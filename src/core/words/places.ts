import type { CellTrace, Place } from "../domain/source.ts";
import type { Language } from "./language.ts";
import { yearWords } from "./year-report.ts";

/** "renglón 3", "página 2, fila 14", "hoja T1, fila 5, columna E": where something stands in its file. */
export function placeText(place: Place, language: Language, trace: CellTrace = {}): string {
  const { sheet, table, line, row } = place;
  const page = trace.page ?? place.page;
  const column = trace.column ?? place.column;
  const { places } = yearWords(language).trail;
  return [
    ...(page === undefined ? [] : [places.page(page)]),
    ...(sheet === undefined ? [] : [places.sheet(sheet)]),
    ...(table === undefined ? [] : [places.table(table)]),
    ...(line === undefined ? [] : [places.line(line)]),
    ...(row === undefined ? [] : [places.row(row)]),
    ...(column === undefined ? [] : [places.column(column)]),
  ].join(", ");
}
