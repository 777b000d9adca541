import type { ReportingPeriod } from "../core/domain/reporting-period.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { printDate } from "../core/words/language.ts";
import { printPeriod } from "../core/words/periods.ts";
import type { Cli, Shown } from "./command.ts";

export function showPeriod(cli: Cli, period: ReportingPeriod): Shown {
  return { json: period, text: () => periodLine(cli, period) };
}

export function periodLine({ language }: Cli, { period, state, dueOn }: ReportingPeriod): string {
  return YEAR_WORDS[language].period(printPeriod(period, language), state, printDate(dueOn, language));
}
