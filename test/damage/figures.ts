import type { Topic } from "./compose.ts";
import type { Notation } from "./model.ts";
import type { Random } from "./random.ts";

/** How the figures of one table are written. */
export interface Hand {
  readonly notation: Notation;
  /** 12,345 rather than 12345. */
  readonly grouped: boolean;
  readonly percentSpace: boolean;
  readonly percentDecimals: 0 | 1 | 2;
  readonly currencySign: boolean;
  /** "%" is printed after percentages. */
  readonly signs: boolean;
  /** Counts lean to 9 at the end, to tempt whoever takes every 9 for a percent sign. */
  readonly nines: boolean;
  /** Most percentages of a page are one and the same. */
  readonly constant: boolean;
  /** "12 sesiones" rather than "12". */
  readonly unitWords: boolean;
  readonly space: " " | "\u00a0";
  readonly minus: "-" | "\u2212" | "(";
}

/** The hand of a table where it writes this row. */
export interface RowHand extends Hand {
  /** What the row counts in; "" when it counts nothing. */
  readonly unit: string;
  /** The percentage a constant page repeats. */
  readonly usual: string;
}

export const NO_VALUE = ["", "", "", "ND", "N/D", "NA", "N/A", "-", "No aplica", "S/D"];

export interface Figure {
  /** Exact decimal in canonical text; null when the cell holds no value. */
  readonly value: string | null;
  readonly shown: string;
}

export function holdHand(random: Random): Omit<Hand, "unitWords" | "space" | "minus"> {
  return {
    notation: random.chance(0.75) ? "mx" : "eu",
    grouped: random.chance(0.7),
    percentSpace: random.chance(0.2),
    percentDecimals: random.pick([0, 0, 0, 1, 2] as const),
    currencySign: random.chance(0.7),
    signs: true,
    nines: random.chance(0.25),
    constant: random.chance(0.5),
  };
}

export function drawFigure(topic: Topic, hand: RowHand, random: Random): Figure {
  const drawn = drawValue(topic, hand, random);
  return { value: String(Number(drawn)), shown: printFigure(drawn, topic, hand) };
}

function printFigure(value: string, topic: Topic, hand: RowHand): string {
  const number = printNumber(value, hand.notation, hand.grouped || topic === "money");
  const signed = withMinus(withUnit(number, topic, hand), hand.minus);
  return topic === "money" && hand.currencySign ? `$${signed}` : signed;
}

function withUnit(number: string, topic: Topic, hand: RowHand): string {
  if (topic === "percent" || topic === "variation") {
    if (!hand.signs) return number;
    return hand.percentSpace ? `${number}${hand.space}%` : `${number}%`;
  }
  return topic === "count" && hand.unitWords && hand.unit !== "" ? `${number} ${plural(hand.unit)}` : number;
}

function plural(unit: string): string {
  const word = (unit.split(" ")[0] ?? "").toLowerCase();
  if (word.endsWith("ón")) return word.replace(/ón$/, "ones");
  if (word.endsWith("s")) return word;
  return /[aeiouáéíóú]$/.test(word) ? `${word}s` : `${word}es`;
}

/** Accountants put what falls in brackets: "(3.2%)". */
function withMinus(text: string, minus: Hand["minus"]): string {
  if (!text.startsWith("-")) return text;
  return minus === "(" ? `(${text.slice(1)})` : text.replace("-", minus);
}

function printNumber(value: string, notation: Notation, grouped: boolean): string {
  const negative = value.startsWith("-");
  const [whole = "", decimals] = value.replace("-", "").split(".");
  const group = notation === "mx" ? "," : ".";
  const point = notation === "mx" ? "." : ",";
  const grouping = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  return (negative ? "-" : "") + grouping + (decimals === undefined ? "" : point + decimals);
}

function drawValue(topic: Topic, hand: RowHand, random: Random): string {
  switch (topic) {
    case "percent":
      return drawPercent(hand, random);
    case "variation":
      return decimal(random.int(-400, 400), 1);
    case "money":
      return decimal(random.int(1_000_00, 90_000_000_00), 2);
    case "days":
      return decimal(random.int(10, 450), 1);
    case "count":
      return drawCount(hand, random);
  }
}

function drawPercent(hand: RowHand, random: Random): string {
  if (hand.constant && random.chance(0.8)) return hand.usual;
  if (random.chance(0.03)) return String(random.int(101, 260));
  const scale = 10 ** hand.percentDecimals;
  return decimal(random.int(5 * scale, 100 * scale), hand.percentDecimals);
}

function drawCount(hand: Hand, random: Random): string {
  const value = random.pick([random.int(0, 12), random.int(1, 99), random.int(20, 900), random.int(1000, 48_000)]);
  if (!hand.nines || value < 10) return String(value);
  return String(value - (value % 10) + 9);
}

/** 1230 with 2 places is "12.30": printed as it stands. */
function decimal(units: number, places: number): string {
  return (units / 10 ** places).toFixed(places);
}
