import { distance } from "fastest-levenshtein";
import type { Frequency } from "../domain/frequency.ts";
import type { Direction } from "../domain/register.ts";
import { fold } from "./fold.ts";

export interface CatalogWord<T> {
  readonly value: T;
  /** False when the word was understood in spite of a damaged letter, or when it is used for something else too. */
  readonly exact: boolean;
  /** What the word may mean where people use it for more than one thing: "bianual"; empty for a plain word. */
  readonly meanings: readonly T[];
}

/** "Trimestral", "TRIMESTRE", "cada tres meses", "Trimestrl"; null for anything else. */
export function readFrequency(text: string): CatalogWord<Frequency> | null {
  return readWord(text, FREQUENCIES);
}

/** "Ascendente", "Descendente", "Regular", "Nominal", "Sin sentido"; null for anything else. */
export function readDirection(text: string): CatalogWord<Direction> | null {
  return readWord(text, DIRECTIONS);
}

/** The words of a catalogue, folded. */
interface Catalogue<T> {
  readonly exact: ReadonlyMap<string, T>;
  /** Those that are understood with a letter or two damaged. */
  readonly damaged: ReadonlyMap<string, T>;
  /** Words that people use for more than one thing, with what the register can hold of it, likeliest first. */
  readonly ambiguous: ReadonlyMap<string, readonly T[]>;
  /** Spanish words that look like a damaged one and mean something else. */
  readonly unrelated: ReadonlySet<string>;
}

function readWord<T>(text: string, catalogue: Catalogue<T>): CatalogWord<T> | null {
  if (text.length > LONGEST) return null;
  const folded = fold(text);
  const exact = catalogue.exact.get(folded);
  if (exact !== undefined) return { value: exact, exact: true, meanings: [] };
  const meanings = catalogue.ambiguous.get(folded) ?? [];
  const value = meanings[0] ?? nearTo(folded, catalogue);
  return value === null ? null : { value, exact: false, meanings };
}

/** No catalogue word, however printed, is longer. */
const LONGEST = 40;

/** The one value whose words are near, of several the nearest where it begins alike; null where that leaves several, or none. */
function nearTo<T>(folded: string, { damaged, unrelated }: Catalogue<T>): T | null {
  if (folded.length < 5 || unrelated.has(folded)) return null;
  const words = [...damaged].filter(([word]) => isNear(word, folded));
  const nearest = Math.min(...words.map(([word]) => distance(word, folded)));
  const best = onlyValue(words.filter(([word]) => distance(word, folded) === nearest));
  const beginsAlike = words.some(([word, value]) => value === best && word.startsWith(folded.slice(0, 1)));
  return onlyValue(words) ?? (beginsAlike ? best : null);
}

function onlyValue<T>(words: readonly (readonly [string, T])[]): T | null {
  const [first, ...others] = words.map(([, value]) => value);
  return first !== undefined && others.every((value) => value === first) ? first : null;
}

/** One letter apart, two in long words. */
function isNear(word: string, folded: string): boolean {
  const allowed = word.length >= 9 ? 2 : 1;
  return Math.abs(word.length - folded.length) <= allowed && distance(word, folded) <= allowed;
}

type Words<T extends string> = Readonly<Partial<Record<T, string>>>;

/** From lists of words with a comma between them. */
function wordMap<T extends string>(...lists: readonly Words<T>[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const list of lists) {
    for (const value in list) for (const word of list[value]?.split(", ") ?? []) map.set(fold(word), value);
  }
  return map;
}

const FREQUENCY_WORDS: Words<Frequency> = {
  monthly: "mensual, cada mes",
  bimonthly: "bimestral, bimestre, cada dos meses",
  quarterly: "trimestral, trimestre, cada tres meses, cada trimestre",
  "four-monthly": "cuatrimestral, cuatrimestre, cada cuatro meses",
  "half-yearly": "semestral, semestre, cada seis meses",
  annual: "anual, cada año",
  biennial: "bienal, cada dos años",
  triennial: "trienal, cada tres años",
  "six-yearly": "sexenal, cada seis años",
  "per-process": "por proceso, por proceso electoral, por evento",
};

const FREQUENCY_SYNONYMS: Words<Frequency> = {
  monthly: "mensualmente, mes, monthly",
  bimonthly: "bimestralmente",
  quarterly: "trimestralmente, quarterly",
  "four-monthly": "cuatrimestralmente, cuadrimestral, cuadrimestre",
  "half-yearly": "semestralmente, half yearly",
  annual: "anualmente, año, annual",
  "six-yearly": "sexenalmente",
  "per-process": "única vez, única",
  "on-demand": "a demanda, por demanda, a solicitud, cuando se requiera, permanente",
};

const FREQUENCIES: Catalogue<Frequency> = {
  exact: wordMap(FREQUENCY_WORDS, FREQUENCY_SYNONYMS),
  damaged: wordMap(FREQUENCY_WORDS),
  // Twice a month or every two months; twice a year or every two years; three times a year or every three years.
  ambiguous: new Map<string, readonly Frequency[]>([
    ["bimensual", ["bimonthly"]],
    ["bianual", ["biennial", "half-yearly"]],
    ["trianual", ["triennial", "four-monthly"]],
  ]),
  unrelated: new Set(
    "anuas bimetal breñal censual manual menestral mensural semental sensual trimensual tricenal trimembre trimetro"
      .split(" ")
      .map(fold),
  ),
};

const DIRECTION_WORDS: Words<Direction> = {
  ascending: "ascendente",
  descending: "descendente",
  regular: "regular",
  nominal: "nominal",
};

const DIRECTION_SYNONYMS: Words<Direction> = {
  ascending: "creciente, positivo, aumentar, incremento",
  descending: "decreciente, negativo, disminuir, reducción",
  regular: "constante, mantener",
  none: "sin sentido, no aplica sentido",
};

const DIRECTIONS: Catalogue<Direction> = {
  exact: wordMap(DIRECTION_WORDS, DIRECTION_SYNONYMS),
  damaged: wordMap(DIRECTION_WORDS),
  ambiguous: new Map<string, readonly Direction[]>(),
  unrelated: new Set(
    (
      "ascendere ascendiente ascendientes ascendiste dependente descendere descendiente descendientes descendiste " +
      "descontente trascendente hominal nomina nominad nominan nominar nominas recular regalar reglar reguilar " +
      "regula regulad regulan regulara regulare regulas"
    ).split(" "),
  ),
};
