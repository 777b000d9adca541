import type { Field } from "../../src/core/domain/field.ts";
import { type Damage, hurt, hurtAll, type Spot, spots } from "./damage.ts";
import { type Cell, LAYOUTS, type Mark } from "./model.ts";
import { at, type Random } from "./random.ts";

export const TEXT_DAMAGES: readonly Damage[] = [
  prose("letter-dropped", hasLongWord, (cell, random) => misspelt(changeWord(cell.shown, random, dropLetter))),
  prose("letter-doubled", hasLongWord, (cell, random) => misspelt(changeWord(cell.shown, random, doubleLetter))),
  prose("letters-swapped", hasLongWord, (cell, random) => misspelt(changeWord(cell.shown, random, swapLetters))),
  prose("letter-substituted", hasLongWord, (cell, random) =>
    misspelt(changeWord(cell.shown, random, substituteLetter)),
  ),
  prose("words-joined", hasWords(4), (cell, random) => misspelt(joinWords(cell.shown, random))),
  prose("word-doubled", hasWords(4), (cell, random) => misspelt(doubleWord(cell.shown, random))),
  // Accents fold for comparing: nobody need be asked about one.
  prose(
    "accents-missing",
    ({ cell }) => /[áéíóú]/i.test(cell.shown),
    (cell) => ({ shown: withoutAccents(cell.shown), policy: "harmless" }),
  ),
  prose("word-split", hasLongWord, (cell, random) =>
    misspelt(changeWord(cell.shown, random, (word, place) => `${word.slice(0, place)}- ${word.slice(place)}`)),
  ),
  prose(
    "accents-unreadable",
    ({ cell }) => /[áéíóúñ]/i.test(cell.shown),
    (cell, random) => misspelt(loseLetters(cell.shown, random)),
  ),
  // Two words nobody can read: leaving them as they are is not reading them.
  prose("words-unreadable", hasLongWordPair, (cell, random) => ({
    shown: garble(cell.shown, random),
    policy: "repairable",
  })),
  // The rest of the sentence is gone unless another cell of the row says the same in full.
  prose(
    "cut-at-end",
    (spot) => endCuts(spot.cell.shown).length > 0,
    (cell, random) => cut(random.pick(endCuts(cell.shown))),
  ),
  prose(
    "cut-in-word",
    (spot) => wordCuts(spot.cell.shown).length > 0,
    (cell, random) => cut(random.pick(wordCuts(cell.shown))),
  ),
  prose("cut-at-start", hasWords(6), (cell, random) => cut(withoutStart(cell.shown, random))),
  prose("piece-of-neighbour", (spot) => longNeighbours(spot).length > 0, piece),
  { name: "frequency-misspelt", layouts: LAYOUTS, apply: misspellFrequency },
];

type Change = { readonly shown: string } & Omit<Mark, "damage">;
const PROSE: readonly Field[] = ["objective", "indicator", "definition"];

function prose(
  name: string,
  wanted: (spot: Spot) => boolean,
  change: (cell: Cell, random: Random, spot: Spot) => Change,
): Damage {
  return {
    name,
    layouts: LAYOUTS,
    apply: (doc, random) => {
      const fits = (spot: Spot) => PROSE.includes(spot.cell.field) && wanted(spot);
      return hurtAll(random.some(spots(doc, fits), random.int(1, 3)), (spot) => {
        // What was hurt a moment ago may have been this one's neighbour.
        if (!fits(spot)) return;
        const { shown, ...mark } = change(spot.cell, random, spot);
        if (shown !== spot.cell.shown) hurt(spot.cell, shown, { damage: name, ...mark });
      });
    },
  };
}

function misspelt(shown: string): Change {
  return { shown, policy: "repairable", leftAsShown: "missed" };
}

const LONG_WORD = /\p{L}{7,}/gu;

function hasLongWord({ cell }: Spot): boolean {
  return cell.shown.search(LONG_WORD) >= 0;
}

function hasWords(count: number): (spot: Spot) => boolean {
  return ({ cell }) => cell.shown.split(" ").length >= count;
}

function hasLongWordPair({ cell }: Spot): boolean {
  return longPairs(cell.shown).length > 0;
}

function changeWord(text: string, random: Random, change: (word: string, place: number) => string): string {
  const found = random.pick([...text.matchAll(LONG_WORD)]);
  const place = random.int(2, found[0].length - 3);
  return text.slice(0, found.index) + change(found[0], place) + text.slice(found.index + found[0].length);
}

function dropLetter(word: string, place: number): string {
  return word.slice(0, place) + word.slice(place + 1);
}

function doubleLetter(word: string, place: number): string {
  return word.slice(0, place) + word.charAt(place) + word.slice(place);
}

function swapLetters(word: string, place: number): string {
  return word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);
}

/** What a reader of worn print takes letters for. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  c: "o",
  e: "c",
  n: "u",
  i: "l",
  a: "o",
  r: "t",
  s: "e",
  t: "l",
  o: "e",
  d: "a",
  m: "n",
  l: "i",
  u: "n",
};

function substituteLetter(word: string, place: number): string {
  const letter = word.charAt(place).toLowerCase();
  return sameCase(word, word.slice(0, place) + (LOOKALIKES[letter] ?? "x") + word.slice(place + 1));
}

function sameCase(model: string, word: string): string {
  return model === model.toUpperCase() ? word.toUpperCase() : word;
}

function joinWords(text: string, random: Random): string {
  const words = text.split(" ");
  const place = random.int(1, words.length - 2);
  return [...words.slice(0, place), at(words, place) + at(words, place + 1), ...words.slice(place + 2)].join(" ");
}

function doubleWord(text: string, random: Random): string {
  const words = text.split(" ");
  const place = random.int(1, words.length - 2);
  return [...words.slice(0, place + 1), ...words.slice(place)].join(" ");
}

function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0301]/g, "")
    .normalize("NFC");
}

/** Letters an old program could not show. */
function loseLetters(text: string, random: Random): string {
  const sign = random.pick(["?", "\ufffd"]);
  return text.replace(/[áéíóúñ]/gi, sign);
}

function longPairs(text: string): number[] {
  const words = text.split(" ");
  const long = (word: string | undefined) => word !== undefined && /^\p{L}{7,}$/u.test(word);
  return words.flatMap((word, index) => (long(word) && long(words[index + 1]) ? [index] : []));
}

function garble(text: string, random: Random): string {
  const words = text.split(" ");
  const first = random.pick(longPairs(text));
  const change = (word: string, index: number) =>
    index === first || index === first + 1 ? garbleWord(word, random) : word;
  return words.map(change).join(" ");
}

/** Three letters in four of a word's inside become letters no Spanish word strings together. */
function garbleWord(word: string, random: Random): string {
  const inside = Array.from(word.slice(1, -1), (letter, index) =>
    index % 4 === 3 ? letter : random.pick(["x", "k", "w", "q", "j", "z", "v", "h"]),
  );
  return sameCase(word, word.charAt(0) + inside.join("") + word.slice(-1));
}

function cut(shown: string): Change {
  return { shown, policy: "cut" };
}

const LINK_WORDS = new Set(["de", "la", "las", "los", "del", "en", "y", "para", "con", "el"]);

/** The text up to each inner link word: no sentence ends in "de". */
function endCuts(text: string): string[] {
  const words = text.split(" ");
  return words.flatMap((word, index) =>
    index >= 2 && index < words.length - 1 && LINK_WORDS.has(word) ? [words.slice(0, index + 1).join(" ")] : [],
  );
}

/** The text up to the middle of a long word, at a letter no Spanish word ends with. */
function wordCuts(text: string): string[] {
  return [...text.matchAll(LONG_WORD)].flatMap((found) => {
    const [word] = found;
    const stops = [...word.matchAll(/[bcfgjmpqtvñ]/g)].map((stop) => stop.index);
    const inside = stops.filter((place) => place >= 3 && place < word.length - 2);
    return found.index < 12 ? [] : inside.map((place) => text.slice(0, found.index + place + 1));
  });
}

/** Starts in the middle of its sentence, in small letters, where every other cell starts with a capital. */
function withoutStart(text: string, random: Random): string {
  const words = text.split(" ");
  return words.slice(random.int(1, Math.min(3, words.length - 4))).join(" ");
}

function longNeighbours({ cell, record }: Spot): Cell[] {
  return record.cells.filter(
    (other) =>
      other !== cell &&
      PROSE.includes(other.field) &&
      other.mark === null &&
      other.shown !== cell.shown &&
      other.shown.split(" ").length >= 7,
  );
}

/** What the cell said is gone; the neighbour's whole text is the one thing that could be put there. */
function piece(_: Cell, random: Random, spot: Spot): Change {
  const whole = random.pick(longNeighbours(spot));
  const words = whole.shown.split(" ");
  const start = random.int(1, 2);
  return { shown: words.slice(start, start + random.int(3, 4)).join(" "), policy: "absent", also: [whole.shown] };
}

function misspellFrequency(doc: Parameters<Damage["apply"]>[0], random: Random): boolean {
  const found = spots(doc, ({ cell }) => cell.field === "frequency" && cell.shown.length > 5);
  return hurtAll(random.some(found, random.int(1, 2)), ({ cell }) => {
    const change = random.pick([dropLetter, doubleLetter, swapLetters]);
    const place = random.int(2, cell.shown.length - 3);
    hurt(cell, change(cell.shown, place), { damage: "frequency-misspelt", policy: "repairable" });
  });
}
