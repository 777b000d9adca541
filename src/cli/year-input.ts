import type { Context } from "../actions/context.ts";
import type { SeenFigure } from "../actions/review-progress.ts";
import { parsePeriodText } from "../core/capture/period-text.ts";
import type { TypedCell } from "../core/capture/typed-line.ts";
import type { Period } from "../core/domain/cycle-period.ts";
import { type CalendarDate, parseDate } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Input } from "./input.ts";

/** "--set columna=valor", as often as given. */
export function readCells(input: Input): Result<readonly TypedCell[], Problem> {
  const cells: TypedCell[] = [];
  for (const text of input.list("set")) {
    const sign = text.indexOf("=");
    if (sign < 1) return fail({ code: "option-invalid", option: "--set", text, expected: "columna=valor" });
    cells.push([text.slice(0, sign).trim(), text.slice(sign + 1).trim()]);
  }
  return ok(cells);
}

/** A date of an option; today, where it was not given. */
export function readDay(input: Input, option: string, context: Pick<Context, "now">): Result<CalendarDate, Problem> {
  const text = input.text(option) ?? context.now().slice(0, 10);
  const day = parseDate(text);
  return day ? ok(day) : fail({ code: "option-invalid", option: `--${option}`, text, expected: "2025-04-10" });
}

/** A period as people write it. */
export function readPeriodArgument(text: string | null): Result<Period, Problem> {
  if (text === null) return fail({ code: "argument-missing", argument: "2025-Q1" });
  return parsePeriodText(text);
}

export function readPeriodOption(input: Input, option: string): Result<Period | null, Problem> {
  const text = input.text(option);
  return text === null ? ok(null) : parsePeriodText(text);
}

/**
 * "IND-001@2": the figure of an indicator by the revision that was seen; "IND-001:2025-M02@2", where its
 * period is another than the one reported on.
 */
function readSeen(typed: readonly string[], reported: Period): Result<readonly SeenFigure[], Problem> {
  const seen: SeenFigure[] = [];
  for (const text of typed) {
    const [, key = "", own, revision = ""] = /^([^:@]+)(?::([^@]+))?@(\d{1,6})$/.exec(text) ?? [];
    if (key === "") return fail({ code: "option-invalid", option: "KEY@N", text, expected: "IND-001@1" });
    const period = own === undefined ? ok(reported) : parsePeriodText(own);
    if (!period.ok) return period;
    seen.push({ key, period: period.value, revision: Number(revision) });
  }
  return seen.length > 0 ? ok(seen) : fail({ code: "argument-missing", argument: "IND-001@1" });
}

/** "PERIOD KEY@N …": the figures a person decides on, as they were seen. */
export function readSeenArguments(input: Input): Result<readonly SeenFigure[], Problem> {
  const period = readPeriodArgument(input.argument(0));
  return period.ok ? readSeen(input.arguments.slice(1), period.value) : period;
}

/** What `readSeen` reads. */
export function writeSeen({ key, period, revision }: SeenFigure, reported: Period): string {
  return period === reported ? `${key}@${revision}` : `${key}:${period}@${revision}`;
}
