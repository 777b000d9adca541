import { type FigureStatus, periodStatus, type PeriodStatus } from "../actions/period-status.ts";
import type { Period } from "../core/domain/cycle-period.ts";
import { ok } from "../core/domain/result.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { type Cli, type Command, type Shown, withInstitution } from "./command.ts";
import { commandText } from "./command-text.ts";
import { periodLine } from "./show-period.ts";
import { printTable } from "./table.ts";
import { readPeriodArgument, writeSeen } from "./year-input.ts";

/** Every period, or of one period what each indicator still wants. */
export const run: Command = async (cli, input) => {
  const typed = input.argument(0);
  if (typed === null) {
    return withInstitution(cli, async (context, { id }) => {
      const periods = await context.store.periods(id);
      const lines = periods.map((period) => periodLine(cli, period));
      const text = lines.length === 0 ? YEAR_WORDS[cli.language].noPeriods : lines.join("\n");
      return ok({ json: { periods }, text: () => text });
    });
  }
  const period = readPeriodArgument(typed);
  if (!period.ok) return period;
  return withInstitution(cli, async (context, { id: institution }) => {
    const status = await periodStatus(context.store, { institution, period: period.value });
    return status.ok ? ok(showStatus(cli, status.value)) : status;
  });
};

export function showStatus(cli: Cli, status: PeriodStatus): Shown {
  return { json: status, text: () => statusText(cli, status) };
}

function statusText(cli: Cli, { period, figures }: PeriodStatus): string {
  const { language, terminal } = cli;
  const words = YEAR_WORDS[language];
  const columns = [
    { title: words.columns.key },
    { title: words.columns.name, flexible: true },
    { title: words.columns.area, flexible: true },
    { title: words.columns.state },
    { title: words.columns.author },
  ];
  const rows = figures.map((one) => {
    return [figureText(one, period.period), one.name ?? "—", one.area ?? "—", stateWord(cli, one), one.author ?? ""];
  });
  const submitted = figures.filter((one) => one.state === "submitted");
  const seen = submitted.map((one) => figureText(one, period.period));
  const next = seen.length === 0 ? [] : [words.approveNext(commandText(cli, approval(period.period, seen)))];
  return [periodLine(cli, period), printTable(columns, rows, terminal.width), countsOf(cli, figures), ...next].join(
    "\n\n",
  );
}

function figureText({ key, period, revision }: FigureStatus, reported: Period): string {
  if (revision !== null) return writeSeen({ key, period, revision }, reported);
  return period === reported ? key : `${key}:${period}`;
}

function approval(period: string, seen: readonly string[]): readonly string[] {
  return ["progress", "approve", period, ...seen, "--by", "…"];
}

function stateWord({ language }: Cli, { state, due, late }: FigureStatus): string {
  const words = YEAR_WORDS[language];
  const word = words.progressStates[state === "missing" && !due ? "not-due" : state];
  return late ? `${word}, ${words.late}` : word;
}

function countsOf({ language }: Cli, figures: readonly FigureStatus[]): string {
  const approved = figures.filter((one) => one.state === "approved").length;
  const missing = figures.filter((one) => one.state === "missing" && one.due).length;
  const notDue = figures.filter((one) => one.state === "missing" && !one.due).length;
  const waiting = figures.length - approved - missing - notDue;
  return YEAR_WORDS[language].counts({ approved, waiting, missing });
}
