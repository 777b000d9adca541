import { round } from "../domain/arithmetic.ts";
import type { Disagreement, JudgedCase, StatedAnswers } from "./case.ts";
import { ANSWERS } from "./read-case.ts";
import { inShort, readNumber } from "./read-case-value.ts";

/** Where a case states other answers than those found. What it does not state is not compared. */
export function compareCase(found: Omit<JudgedCase, "disagreements">, stated: StatedAnswers): readonly Disagreement[] {
  const answers: Readonly<Record<string, unknown>> = { ...found };
  return ANSWERS.filter((field) => Object.hasOwn(stated, field)).flatMap((field) => {
    const answer = stated[field];
    const agrees = field === "finding" ? isAmong(answer, found.findings) : isSame(answer, answers[field] ?? null);
    return agrees ? [] : [{ field, stated: isPlain(answer) ? answer : inShort(answer), found: answers[field] ?? null }];
  });
}

function isAmong(answer: unknown, all: readonly string[]): boolean {
  return answer === null ? all.length === 0 : all.some((one) => one === answer);
}

/** Numbers are compared at two decimals, which is what is stated at most. */
function isSame(stated: unknown, found: unknown): boolean {
  if (Array.isArray(stated) && Array.isArray(found)) {
    return stated.length === found.length && stated.every((one, i) => isSame(one, found[i]));
  }
  if (stated === found) return true;
  const [theirs, ours] = [readNumber(stated), readNumber(found)];
  return theirs !== null && ours !== null && round(theirs, PLACES) === round(ours, PLACES);
}

const PLACES = 2;

/** What can be shown as it is: a value, or a list of values. */
function isPlain(value: unknown): boolean {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.every((one) => typeof one !== "object" || one === null);
}
