import type { Field } from "../domain/field.ts";
import { type CalendarDate, yearOf } from "../domain/period.ts";
import { fold } from "./fold.ts";
import type { Readings } from "./proposal.ts";
import { isDoubtedFor, odd, type RowCheck, type RowFinding, textOf } from "./row-finding.ts";

/** What can be odd in the texts of one row. */
export const TEXT_CHECKS: readonly RowCheck[] = [sameText, emptyDefinition, otherYear, packed, misspelling];

/** One text in several columns: at most one of them says what it should. */
function sameText(readings: Readings): RowFinding | null {
  const columns = new Map<string, Field[]>();
  for (const field of ["objective", "indicator", "definition"] as const) {
    const text = readings[field]?.status === "ask" ? null : textOf(readings[field]);
    if (text !== null) columns.set(fold(text), [...(columns.get(fold(text)) ?? []), field]);
  }
  const same = [...columns.values()].find((fields) => fields.length >= 2);
  return same ? odd("same-text-in-columns", "indicator", { columns: same }) : null;
}

/** "Trámite" under definition, or any one word, says nothing of what is counted or how. */
function emptyDefinition({ definition }: Readings): RowFinding | null {
  const text = textOf(definition);
  if (text === null) return null;
  const isEmpty = !fold(text).includes(" ") || fold(text) === "no aplica";
  return isEmpty ? odd("definition-defines-nothing", "definition", { text }) : null;
}

/** A process of a year that is over before the one reported: "Proceso Electoral 2023 - 2024" in a report of 2025. */
function otherYear(readings: Readings, cutoff: CalendarDate | null): RowFinding | null {
  if (cutoff === null) return null;
  const reported = yearOf(cutoff);
  for (const field of ["objective", "indicator", "definition"] as const) {
    const years = yearsIn(textOf(readings[field]) ?? "");
    if (years.length > 0 && years.every((year) => Number(year) < reported))
      return odd("process-of-another-year", field, { years, reported });
  }
  return null;
}

function yearsIn(text: string): readonly string[] {
  return text.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
}

/** Three or more activities in one indicator cannot share one number. */
function packed({ indicator }: Readings): RowFinding | null {
  const activities = (textOf(indicator) ?? "").split(";").filter((part) => part.trim() !== "").length;
  return activities >= 3 ? odd("several-activities-packed", "indicator", { activities }) : null;
}

/** The same misspelling twice in a row points to the source, not to the reader. */
function misspelling(readings: Readings): RowFinding | null {
  const fields = ["indicator", "definition", "objective"] as const;
  const field = fields.find((name) => isDoubtedFor(readings[name], "misspelling-in-source"));
  if (field === undefined) return null;
  return odd("misspelling-repeated", field, { printed: (readings[field]?.raw ?? "").slice(0, 200) });
}
