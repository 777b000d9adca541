import type { ProgressStep } from "../core/domain/progress-history.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { printPeriod } from "../core/words/periods.ts";
import type { Cli } from "./command.ts";
import type { Showing } from "./show-captured.ts";

/** Figures after an act on them, each by the revision it was done to. */
export function showingSteps(cli: Cli, count: (count: number) => string): Showing<ProgressStep> {
  return {
    json: ({ key, period, revision, step, act, by, at }) => ({ key, period, revision, step, act: act.kind, by, at }),
    line: ({ key, period, revision }) => `  ${key}@${revision}  ${printPeriod(period, cli.language)}`,
    count,
  };
}

export function movedWords({ language }: Cli, move: ProgressStep["act"]["kind"]): (count: number) => string {
  return (count) => YEAR_WORDS[language].moved(move, count);
}
