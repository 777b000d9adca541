import type { Field } from "../domain/field.ts";
import { adequate, clear, contributes, type Doubts, economic, monitorable, relevant } from "./cremaa-doubts.ts";
import { type QualityFinding, qualityFinding } from "./finding-codes.ts";
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
  const doubts: Readonly<Record<Criterion, Doubts>> = {
    clear: clear(known),
    relevant: relevant(known),
    economic: economic(known),
    monitorable: monitorable(known),
    adequate: adequate(known),
    "marginal-contribution": contributes(known, others?.map(withoutBlanks) ?? null),
  };
  const answers = CRITERIA.map((criterion) => answer(criterion, doubts[criterion], text.inDoubt));
  const count = (state: CriterionState) => answers.filter((one) => one.state === state).length;
  return {
    answers,
    counts: { met: count("met"), "not-met": count("not-met"), "cannot-be-told": count("cannot-be-told") },
  };
}

/** What each criterion is told by. */
const RESTS_ON: Readonly<Record<Criterion, readonly Field[]>> = {
  clear: ["indicator", "definition", "unit"],
  relevant: ["indicator", "objective"],
  economic: ["source", "frequency"],
  monitorable: ["method", "source", "frequency"],
  adequate: ["baseline", "target", "adjustedTarget"],
  "marginal-contribution": ["indicator", "definition", "objective"],
};

/** A cell in doubt is not missing: whoever reads the document has to answer for it first. */
function answer(criterion: Criterion, doubts: Doubts, inDoubt: readonly Field[]): CriterionAnswer {
  const doubted = RESTS_ON[criterion].filter((field) => inDoubt.includes(field));
  const isSaid = (reason: QualityFinding) => !isSaidByDoubt(reason, doubted);
  const against = doubts.against.filter(isSaid);
  const unknown = [
    ...doubts.unknown.filter(isSaid),
    ...doubted.map((field) => qualityFinding("cell-in-doubt", field, { column: field })),
  ];
  if (against.length > 0) return { criterion, state: "not-met", reasons: [...against, ...unknown] };
  if (unknown.length > 0) return { criterion, state: "cannot-be-told", reasons: unknown };
  return { criterion, state: "met", reasons: [] };
}

/** Does it miss only what is in doubt, or what is not known because of that? */
function isSaidByDoubt({ code, field }: QualityFinding, doubted: readonly Field[]): boolean {
  if (code === "others-unknown") return doubted.includes("objective");
  if (code === "nothing-shared-with-objective") return doubted.includes("indicator");
  return field !== null && doubted.includes(field) && code.endsWith("-missing");
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
