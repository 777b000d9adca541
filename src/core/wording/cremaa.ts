import { adequate, clear, contributes, type Doubts, economic, monitorable, relevant } from "./cremaa-doubts.ts";
import type { QualityFinding } from "./finding-codes.ts";
import type { IndicatorText } from "./indicator-text.ts";

/**
 * The six questions public indicators are chosen by (CONEVAL, Manual para el diseño y la construcción
 * de indicadores): claro, relevante, económico, monitoreable, adecuado, aporte marginal. Unweighted.
 */
export const CRITERIA = ["clear", "relevant", "economic", "monitorable", "adequate", "marginal-contribution"] as const;
export type Criterion = (typeof CRITERIA)[number];

/** "met" says that what is written gives no cause for doubt; only people can say more. */
export const CRITERION_STATES = ["met", "not-met", "cannot-be-told"] as const;
export type CriterionState = (typeof CRITERION_STATES)[number];

export interface CriterionAnswer {
  readonly criterion: Criterion;
  readonly state: CriterionState;
  /** Why it is not met, and what keeps from telling; none when it is met. */
  readonly reasons: readonly QualityFinding[];
}

export interface Checklist {
  readonly answers: readonly CriterionAnswer[];
  /** How many criteria are in each state. No score: six questions of unlike weight make no number. */
  readonly counts: Readonly<Record<CriterionState, number>>;
}

/** `others`: the other indicators of the same objective; null when nobody knows them. */
export function checkCremaa(text: IndicatorText, others: readonly IndicatorText[] | null): Checklist {
  const known = withoutBlanks(text);
  const answers = [
    answer("clear", clear(known)),
    answer("relevant", relevant(known)),
    answer("economic", economic(known)),
    answer("monitorable", monitorable(known)),
    answer("adequate", adequate(known)),
    answer("marginal-contribution", contributes(known, others?.map(withoutBlanks) ?? null)),
  ];
  const count = (state: CriterionState) => answers.filter((one) => one.state === state).length;
  return {
    answers,
    counts: { met: count("met"), "not-met": count("not-met"), "cannot-be-told": count("cannot-be-told") },
  };
}

function answer(criterion: Criterion, { against, unknown }: Doubts): CriterionAnswer {
  if (against.length > 0) return { criterion, state: "not-met", reasons: [...against, ...unknown] };
  if (unknown.length > 0) return { criterion, state: "cannot-be-told", reasons: unknown };
  return { criterion, state: "met", reasons: [] };
}

/** A text of spaces is not written. */
function withoutBlanks(text: IndicatorText): IndicatorText {
  const { name, objective, definition, method, unit, source } = text;
  return {
    ...text,
    name: written(name),
    objective: written(objective),
    definition: written(definition),
    method: written(method),
    unit: written(unit),
    source: written(source),
  };
}

function written(text: string | null): string | null {
  return text === null || text.trim() === "" ? null : text.trim();
}
