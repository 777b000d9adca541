import type { Field } from "./field.ts";
import type { Answer, Decision } from "./register.ts";

export type ValueAnswer = Answer & { readonly decision: Extract<Decision, { kind: "value" }> };

/** One cell of one import, as a key: "1/17/progress". */
export function cellKey(importId: number, row: number, field: Field): string {
  return `${importId}/${row}/${field}`;
}

/**
 * The answer that stands for each cell: the newest one that nobody undid. Undoing the newest brings
 * the earlier one back.
 */
export function standingAnswers(answers: readonly Answer[]): ReadonlyMap<string, ValueAnswer> {
  const standing = new Map<string, ValueAnswer>();
  for (const [cell, stack] of stacksByCell(answers)) {
    const top = stack.at(-1);
    if (top) standing.set(cell, top);
  }
  return standing;
}

/** Whether an answer still stands, was undone, or was overtaken by a later answer to the same cell. */
export type AnswerState =
  | { readonly state: "standing"; readonly earlier: ValueAnswer | null }
  | { readonly state: "undone" }
  | { readonly state: "superseded"; readonly by: number };

export function answerState(answers: readonly Answer[], answer: Answer): AnswerState {
  const stack = stacksByCell(answers).get(cellKey(answer.importId, answer.row, answer.field)) ?? [];
  const place = stack.findIndex((one) => one.no === answer.no);
  if (place === -1) return { state: "undone" };
  const later = stack.at(-1);
  if (later && later.no !== answer.no) return { state: "superseded", by: later.no };
  return { state: "standing", earlier: stack[place - 1] ?? null };
}

export function isValueAnswer(answer: Answer): answer is ValueAnswer {
  return answer.decision.kind === "value";
}

function stacksByCell(answers: readonly Answer[]): Map<string, ValueAnswer[]> {
  const stacks = new Map<string, ValueAnswer[]>();
  for (const answer of answers) {
    const cell = cellKey(answer.importId, answer.row, answer.field);
    const stack = stacks.get(cell) ?? [];
    if (!stacks.has(cell)) stacks.set(cell, stack);
    if (isValueAnswer(answer)) stack.push(answer);
    else removeUndone(stack, answer.decision);
  }
  return stacks;
}

function removeUndone(stack: ValueAnswer[], decision: Decision): void {
  if (decision.kind !== "undo") return;
  const place = stack.findIndex((one) => one.no === decision.answer);
  if (place !== -1) stack.splice(place, 1);
}
