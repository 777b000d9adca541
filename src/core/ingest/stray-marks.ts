import { type Decimal, negated, parseDecimal } from "../domain/decimal.ts";
import { UNKNOWN_UNIT } from "../domain/measure.ts";
import type { ReasonCode, Reading } from "../domain/reading.ts";
import { askNumber, type NumberCandidate, type NumberJudge, plainReading, unitOf } from "./number-candidate.ts";
import type { NumberFound } from "./number-token.ts";
import { repaired } from "./reading-of.ts";

/** "- 5", "< 1", ". 25%": dropped when set apart, when they say nothing, and when the neighbours are bare. */
export function strayMarks(candidate: NumberCandidate, judge: NumberJudge): Reading | null {
  const { token } = candidate;
  if (token.mark === "" && token.trailing === "") return null;
  if (token.mark === "") return withoutTrailing(candidate, judge);
  if (isMinus(candidate)) return negative(candidate, judge);
  return saysNothing(candidate) && hasBareNeighbours(candidate)
    ? withoutMark(candidate, judge)
    : askAboutMark(candidate, "stray-mark-dropped");
}

/** A minus right before the digits, in a row or a column where numbers may be negative. */
function isMinus({ token, context }: NumberCandidate): boolean {
  return token.mark === "-" && !token.spaced && (context.speech.signed || context.column.negatives >= 2);
}

/** A mark set apart from the digits that compares nothing and, where numbers may be negative, is no minus. */
function saysNothing({ token, context }: NumberCandidate): boolean {
  if (!token.spaced || token.trailing !== "" || COMPARES.test(token.mark)) return false;
  const isOwnSign = token.mark === "-" && token.sign === "";
  return !isOwnSign || !(context.speech.signed || context.column.negatives >= 1);
}

/** Signs that no dirt on paper looks like. "<" and ">" are not among them: dirt does. */
const COMPARES = /[≥≤≠±≈]/u;

function hasBareNeighbours({ profile }: NumberCandidate): boolean {
  return profile.all.numbers >= 4 && profile.marked <= profile.all.numbers * 0.25;
}

function askAboutMark(candidate: NumberCandidate, reason: ReasonCode): Reading {
  const { token, context } = candidate;
  const { unit } = unitOf(token, context);
  const value = token.sign === "-" ? negated(candidate.value) : candidate.value;
  const kept = keptMarks(candidate).filter((other) => other !== value);
  const alternatives = [
    { value, unit, why: "stray-mark-dropped" as const },
    ...kept.map((other) => ({ value: other, unit, why: "stray-mark-kept" as const })),
  ];
  return askNumber(candidate, reason, { value, alternatives });
}

/** What the number is if its mark belongs to it: a minus, the point of a decimal, or a last 1. */
function keptMarks({ token, value }: NumberCandidate): readonly Decimal[] {
  if (isPerhapsMinus(token)) return [negated(value)];
  const text = withMark(token);
  const kept = text === null ? null : parseDecimal(text);
  return kept === null ? [] : [kept];
}

/** "-5", "(5)", "5-". */
function isPerhapsMinus({ mark, trailing }: NumberFound): boolean {
  return mark === "-" || mark === "(" || (mark === "" && /^[-−–]/u.test(trailing));
}

/** ".5" and "10|" with their marks read as part of the number. */
function withMark({ mark, spaced, trailing, digits }: NumberFound): string | null {
  if (!/^\d+$/.test(digits)) return null;
  if (mark === "." || mark === ",") return spaced ? null : `0.${digits}`;
  return mark === "" && /^[|!]/.test(trailing) ? `${digits}1` : null;
}

/** What is left without its mark must still pass every rule. */
function withoutMark(candidate: NumberCandidate, judge: NumberJudge): Reading {
  const { token } = candidate;
  const rest = judge({ ...candidate, token: { ...token, mark: token.sign, sign: "", spaced: false } });
  if (rest.status === "ask") return { ...rest, reasons: ["stray-mark-dropped", ...rest.reasons] };
  return {
    ...repaired(candidate.raw, rest.value ?? candidate.value, ["stray-mark-dropped"]),
    unit: rest.unit ?? UNKNOWN_UNIT,
  };
}

/** The digits are judged without the minus sign and the verdict is turned. A count of things has none. */
function negative(candidate: NumberCandidate, judge: NumberJudge): Reading {
  const { token, context } = candidate;
  const isCount = context.speech.kind === "counted" && !context.speech.signed && !token.percent;
  if (isCount) return askAboutMark(candidate, "negative-count");
  const size = judge({ ...candidate, token: { ...token, mark: "" } });
  const alternatives = size.alternatives.map((one) => ({ ...one, value: turned(one.value) }));
  return { ...size, value: size.value === null ? null : turned(size.value), alternatives };
}

function turned(value: string): string {
  if (value === "0") return value;
  return value.startsWith("-") ? value.slice(1) : `-${value}`;
}

/** "25%." or "25*": such a mark after the number changes nothing in it; "25-" and "25|" may. */
function withoutTrailing(candidate: NumberCandidate, judge: NumberJudge): Reading {
  if (!ENDS_NOTHING.test(candidate.token.trailing)) return askAboutMark(candidate, "stray-mark-dropped");
  const bare = { ...candidate, token: { ...candidate.token, trailing: "" } };
  const rest = judge(bare);
  return rest.status === "ask"
    ? { ...rest, reasons: ["stray-mark-dropped", ...rest.reasons] }
    : plainReading(bare, ["stray-mark-dropped"]);
}

/** Full stops, quotes, closing brackets, stars and small footnote numbers. */
const ENDS_NOTHING = /^[.,;:'"´`’”*•·_~)\]}¹²³⁴-⁹\s]+$/u;
