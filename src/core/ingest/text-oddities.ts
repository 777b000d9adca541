import { foldLetters } from "../domain/fold-letters.ts";
import { type CalendarDate, yearOf } from "../domain/period.ts";
import { fold } from "./fold.ts";
import type { Readings } from "./proposal.ts";
import { isDoubtedFor, odd, type RowCheck, type RowFinding, textOf } from "./row-finding.ts";

/** What can be odd in the texts of one row. */
export const TEXT_CHECKS: readonly RowCheck[] = [sameText, emptyDefinition, otherYear, packed, misspelling];

/** One text in several columns: at most one of them says what it should. */
function sameText(readings: Readings): RowFinding | null {
  const texts = (["objective", "indicator", "definition"] as const).flatMap((field) => {
    const text = readings[field]?.status === "ask" ? null : textOf(readings[field]);
    return text === null ? [] : [{ field, text, beginning: beginningOf(text) }];
  });
  const alike = texts.filter((one) => texts.some((other) => other !== one && other.beginning === one.beginning));
  const columns = Map.groupBy(alike, ({ text }) => fold(text));
  const same = [...columns.values()].find((fields) => fields.length >= 2)?.map(({ field }) => field);
  return same ? odd("same-text-in-columns", "indicator", { columns: same }) : null;
}

/** Texts that are the same but for signs begin with the same letters; most texts do not, and need no further look. */
function beginningOf(text: string): string {
  return (foldLetters(text.slice(0, LOOKED_AT)).match(/[a-z0-9%]/g) ?? []).slice(0, BEGINNING).join("");
}

const LOOKED_AT = 60;
const BEGINNING = 6;

/** "Trámite" under definition, or any one word, says nothing of what is counted or how. */
function emptyDefinition({ definition }: Readings): RowFinding | null {
  const text = textOf(definition);
  if (text === null) return null;
  if (text.length > LONGEST_EMPTY) return null;
  const folded = fold(text);
  const isEmpty = !folded.includes(" ") || folded === "no aplica";
  return isEmpty ? odd("definition-defines-nothing", "definition", { text }) : null;
}

/** No word is longer. */
const LONGEST_EMPTY = 60;

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
