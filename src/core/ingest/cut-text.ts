import type { ReasonCode } from "../domain/reading.ts";
import { fold } from "./fold.ts";
import type { Speller } from "./spelling.ts";

/** What is known of the column that a text stands in, and of the language. */
export interface EdgeContext {
  /** Nearly every cell of this column ends with a full stop. */
  readonly endsWithStop: boolean;
  /** Nearly every cell of this column begins with a capital. */
  readonly startsWithCapital: boolean;
  readonly speller: Pick<Speller, "isKnown" | "isUsual" | "isBeginning">;
}

/** Signs that a cell (tidied) lost its beginning or its end. */
export function cutReasons(text: string, context: EdgeContext): readonly ReasonCode[] {
  const reasons: ReasonCode[] = [];
  if (endsOpen(text) || endsWithinWord(text, context) || (context.endsWithStop && /\p{L}$/u.test(text)))
    reasons.push("cut-at-end");
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

/**
 * A last word that ends as no Spanish word does, and is neither borrowed nor the document's own. Names
 * end in many ways ("Tuxtepec"): only one that begins a longer word of the document is cut.
 */
function endsWithinWord(text: string, { speller }: EdgeContext): boolean {
  const last = /(?:^|\P{L})(\p{L}\p{Ll}{2,})$/u.exec(text)?.[1];
  if (last === undefined || !/[bcfgjkmpqtvñ]$/.test(last)) return false;
  if (/^\p{Lu}/u.test(last)) return speller.isBeginning(last);
  return !BORROWED.has(fold(last)) && !speller.isUsual(last);
}

/** Words of other languages that reports may end with. */
const BORROWED = new Set(
  (
    "album auditorium bit blog camping carnet chat chip clic clip club complot curriculum debut deficit facebook film " +
    "forum habitat hub internet intranet item kit marketing memorandum microchip modem podcast podium quorum ranking " +
    "record referendum robot set smog spot stock streaming superavit tandem test ticket top ultimatum web zinc"
  ).split(" "),
);

/** Words that no text begins with. */
const OPEN_STARTS = new Set("de del y o u e que cuyo cuya mediante al".split(" "));

function startsOpen(text: string, { speller, startsWithCapital }: EdgeContext): boolean {
  if (/^[,;.)\]]/.test(text)) return true;
  const first = /^(\p{Ll}+)\s/u.exec(text)?.[1];
  if (first === undefined) return false;
  const isVerb = /[aei]r(?:se)?$/.test(first);
  return OPEN_STARTS.has(fold(first)) || !speller.isKnown(first) || (startsWithCapital && !isVerb);
}
