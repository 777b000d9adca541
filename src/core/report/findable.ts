import { isNumberField } from "../domain/field.ts";
import type { ReportRow } from "./report.ts";
import type { Findable } from "./search.ts";
import type { YearIndicator } from "./year-report.ts";

/** What a search finds an indicator of a year by. */
export function findableIndicator(one: YearIndicator): Findable {
  const { key, name, formerNames, area, objective, definition, programme, light } = one;
  return { texts: [key, name, ...formerNames, objective, definition, programme], area, marks: [light] };
}

/** The same of one that was read. */
export function findableRow({ key, area, programme, cells }: ReportRow): Findable {
  const texts = cells.filter(({ field }) => !isNumberField(field)).map(({ value, source }) => value ?? source.raw);
  const marks = cells.filter(({ field }) => isNumberField(field)).map(({ state }) => state);
  return { texts: [key, programme, ...texts], area, marks };
}
