import type { IndicatorTrace } from "../actions/trace-indicator.ts";
import type { ProgressStep } from "../core/domain/progress-history.ts";
import { REGISTER_WORDS } from "../core/words/cli-register.ts";
import type { Language } from "../core/words/language.ts";
import { lineageText } from "../core/words/lineage.ts";
import { printPeriod } from "../core/words/periods.ts";
import { printReported } from "../core/words/reported.ts";
import { yearWords } from "../core/words/year-report.ts";
import { sourceText } from "./show-revisions.ts";
import { targetVersionText } from "./show-target-versions.ts";

/** One thing that happened to an indicator: when, by whom, and what. */
export interface Happening {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

/** What was captured of an indicator: its targets, what became of it, and every step of its figures. */
export function yearHappenings(trace: IndicatorTrace, language: Language): readonly Happening[] {
  const words = REGISTER_WORDS[language];
  return [
    ...trace.lineage.map(({ event, by, at }) => {
      const since = yearWords(language).lineage.from(printPeriod(event.from, language));
      return { at, by, text: `${lineageText(event, language)} ${since} «${event.why}»` };
    }),
    ...trace.targets.map((one) => {
      const { version, cycle, by, at } = one;
      return { at, by, text: `${words.target(version, cycle)}: ${targetVersionText(one, language)}` };
    }),
    ...trace.steps.map((step) => ({ at: step.at, by: step.by, text: stepText(step, language) })),
  ];
}

function stepText({ key, period, revision, act }: ProgressStep, language: Language): string {
  const head = `${key}@${revision}, ${printPeriod(period, language)}: ${REGISTER_WORDS[language].moves[act.kind]}`;
  if (act.kind === "returned") return `${head}: «${act.reason}»`;
  if (act.kind !== "drafted") return head;
  const { reported, source, justification } = act.content;
  const why = justification === null ? [] : [`${yearWords(language).trail.justification} «${justification}»`];
  return [`${head}, ${printReported(reported, language)}.`, ...why, sourceText(source, language)].join(" ");
}
