import type { TargetVersion } from "../core/domain/target-version.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { printTarget } from "../core/words/evaluation.ts";
import type { Cli } from "./command.ts";
import type { Showing } from "./show-captured.ts";

interface ShownTarget extends TargetVersion {
  readonly key: string;
}

export function showingTargets({ language }: Cli): Showing<ShownTarget> {
  return {
    json: (one) => one,
    line: ({ key, target }) => `  ${key}  ${printTarget(target.annual, language)}`,
    count: (count) => YEAR_WORDS[language].targets(count),
  };
}
