import { type Decimal, parseDecimal } from "../domain/decimal.ts";
import { foldLetters } from "../domain/fold-letters.ts";

/** A number written in a text, and what comes right after it. */
export interface SpokenNumber {
  /** As printed: "12", "1,250", "doce". */
  readonly printed: string;
  /** What it may say; "1.250" says two things. */
  readonly readings: readonly Decimal[];
  /** Folded text before and after it, for looking around. */
  readonly before: string;
  readonly after: string;
}

const WORDS: Readonly<Record<string, string>> = {
  dos: "2",
  tres: "3",
  cuatro: "4",
  cinco: "5",
  seis: "6",
  siete: "7",
  ocho: "8",
  nueve: "9",
  diez: "10",
  once: "11",
  doce: "12",
  trece: "13",
  catorce: "14",
  quince: "15",
  dieciseis: "16",
  diecisiete: "17",
  dieciocho: "18",
  diecinueve: "19",
  veinte: "20",
  treinta: "30",
  cuarenta: "40",
  cincuenta: "50",
  sesenta: "60",
  setenta: "70",
  ochenta: "80",
  noventa: "90",
  cien: "100",
};

const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(?:\\d[\\d.,]*\\d|\\d|${Object.keys(WORDS).join("|")})(?![\\p{L}\\p{N}/-])`,
  "gu",
);

/** The numbers of a text in digits or in words. "Treinta y dos" is left alone, and so is "uno", which is an article too. */
export function spokenNumbers(text: string): readonly SpokenNumber[] {
  const plain = foldLetters(text);
  return [...plain.matchAll(NUMBER)].flatMap(({ 0: printed, index }): SpokenNumber[] => {
    const before = plain.slice(0, index);
    const after = plain.slice(index + printed.length);
    if (/\by\s+$/.test(before) && /(?:nta|veinte)\s+y\s+$/.test(before)) return [];
    if (Object.hasOwn(WORDS, printed) && /^\s+y\s+(?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)/.test(after))
      return [];
    return [{ printed, readings: readingsOf(printed), before, after }];
  });
}

/** Mexico writes 1,250.75; "1.250" may be either. */
function readingsOf(printed: string): readonly Decimal[] {
  const word = WORDS[printed];
  const texts = word === undefined ? [printed.replaceAll(",", ""), ...thousandsByPoint(printed)] : [word];
  return texts.map(parseDecimal).filter((value) => value !== null);
}

function thousandsByPoint(printed: string): readonly string[] {
  return /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(printed) ? [printed.replaceAll(".", "").replace(",", ".")] : [];
}
