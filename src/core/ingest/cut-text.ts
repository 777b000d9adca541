import type { ReasonCode } from "../domain/reading.ts";
import { fold } from "./fold.ts";
import type { Speller } from "./spelling.ts";

/** What is known of the column that a text stands in, and of the language. */
export interface EdgeContext {
  /** Nearly every cell of this column ends with a full stop. */
  readonly endsWithStop: boolean;
  /** Nearly every cell of this column begins with a capital. */
  readonly startsWithCapital: boolean;
  readonly speller: Pick<Speller, "isKnown">;
}

/** Signs that a cell (tidied) lost its beginning or its end. */
export function cutReasons(text: string, context: EdgeContext): readonly ReasonCode[] {
  const reasons: ReasonCode[] = [];
  if (endsOpen(text) || (context.endsWithStop && /\p{L}$/u.test(text))) reasons.push("cut-at-end");
  if (startsOpen(text, context)) reasons.push("cut-at-start");
  return reasons;
}

/** Words that no text ends with. */
const OPEN_ENDS = new Set(
  "de del la las los el en con por para al que su sus un una y o u e sobre entre ante mediante cuyo cuya".split(" "),
);

function endsOpen(text: string): boolean {
  const before = text.lastIndexOf(" ");
  const last = before === -1 ? undefined : /^(\p{Ll}+)[-,]?$/u.exec(text.slice(before + 1))?.[1];
  return last !== undefined && OPEN_ENDS.has(fold(last));
}

/** Words that no text begins with. */
const OPEN_STARTS = new Set("de del y o u e que cuyo cuya mediante al".split(" "));

function startsOpen(text: string, { speller, startsWithCapital }: EdgeContext): boolean {
  if (/^[,;.)\]]/.test(text)) return true;
  const first = /^(\p{Ll}+)\s/u.exec(text)?.[1];
  if (first === undefined) return false;
  const isVerb = /[aei]r(?:se)?$/.test(first);
  return OPEN_STARTS.has(fold(first)) || !speller.isKnown(first) || (startsWithCapital && !isVerb);
}
