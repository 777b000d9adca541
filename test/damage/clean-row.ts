import { seriesOf } from "../../src/core/domain/calendar-field.ts";
import { type Field, isNumberField, type NumberField } from "../../src/core/domain/field.ts";
import { NATURES, type Story, tellStory, type Topic } from "./compose.ts";
import { drawFigure, NO_VALUE } from "./figures.ts";
import type { Cell, Meaning, RecordLine } from "./model.ts";
import type { Plan, Style } from "./plan.ts";
import type { Random } from "./random.ts";
import { printDate, spice, type Ways } from "./ways.ts";

/** A plan, and the quarter of the year in which the report was made: 1 to 4. */
export interface TimedPlan extends Plan {
  readonly quarter: number;
}

/** What a row is written from. */
export interface RowPlan {
  readonly plan: TimedPlan;
  readonly random: Random;
  /** The percentage a constant page repeats. */
  readonly usual: string;
  readonly number: number;
}

interface Draft extends RowPlan {
  readonly story: Story;
}

const TOPICS: readonly Topic[] = [
  "percent",
  "percent",
  "percent",
  "count",
  "count",
  "count",
  "variation",
  "money",
  "days",
];

export function makeRecord(row: RowPlan): RecordLine {
  const { plan, random } = row;
  const topic = plan.style === "percent-headings" ? "percent" : random.pick(TOPICS);
  const told = tellStory(plan.institution, topic, random);
  const draft = { ...row, story: plan.repeats ? sayTwice(told) : told };
  const cells = plan.fields.map((field) => (isNumberField(field) ? figureCell(field, draft) : wordCell(field, draft)));
  return { kind: "record", cells, order: [...cells.keys()], loose: false };
}

function sayTwice(story: Story): Story {
  return { ...story, words: { ...story.words, definition: story.words.indicator } };
}

function figureCell(field: NumberField, { story, plan, random, usual }: Draft): Cell {
  const topic = topicOf(field, story.topic, plan.style);
  const blanks = plan.layout === "cell-per-line" ? NO_VALUE.filter((text) => text !== "") : NO_VALUE;
  const unit = story.topic === "count" ? story.words.unit : "";
  // An adjusted target is the exception: most rows have none.
  const series = seriesOf(field);
  const isAhead = series?.of === "progress" && Number(series.piece.slice(1)) > plan.quarter;
  if (isAhead) return makeCell(field, { kind: "figure", value: null, nature: NATURES[topic] }, "");
  const missing = random.chance(field === "adjustedTarget" ? 0.8 : 0.03);
  const figure = missing
    ? { value: null, shown: random.pick(blanks) }
    : drawFigure(topic, { ...plan.hand, unit, usual }, random);
  return makeCell(field, { kind: "figure", value: figure.value, nature: NATURES[topic] }, figure.shown);
}

function topicOf(field: NumberField, topic: Topic, style: Style): Topic {
  if (style !== "percent-progress") return topic;
  return field === "progress" || seriesOf(field)?.of === "progress" ? "percent" : "count";
}

const FREQUENCIES = {
  monthly: "Mensual",
  quarterly: "Trimestral",
  "half-yearly": "Semestral",
  annual: "Anual",
  bimonthly: "Bimestral",
  "four-monthly": "Cuatrimestral",
};
/** The code of a frequency printed as these tables print it; null for anything else. */
export function frequencyCode(shown: string): string | null {
  return Object.entries(FREQUENCIES).find(([, word]) => word.toLowerCase() === shown.toLowerCase())?.[0] ?? null;
}

const DIRECTIONS = { ascending: "Ascendente", descending: "Descendente", regular: "Regular" };

function wordCell(field: Field, draft: Draft): Cell {
  const { plan, random, number } = draft;
  switch (field) {
    case "frequency":
      return frequencyCell(plan.ways, random);
    case "direction":
      return codeCell(field, DIRECTIONS, random.pick(["ascending", "ascending", "descending", "regular"]));
    case "periodStart":
    case "periodEnd":
    case "validatedOn":
    case "updatedOn":
      return dateCell(field, plan.ways, random);
    case "year":
      return makeCell(field, { kind: "code", code: "2025" }, "2025");
    case "key":
      return textCell(field, `IND-${String(number).padStart(3, "0")}`);
    default:
      return proseCell(field, draft);
  }
}

const SPICED: readonly Field[] = ["objective", "indicator", "definition"];

function proseCell(field: Field, { story, plan: { ways }, random }: Draft): Cell {
  const words: Partial<Record<Field, string>> = story.words;
  const plain = words[field] ?? "";
  const spiced = ways.spicedTexts && SPICED.includes(field) && random.chance(0.4) ? spice(plain, random) : plain;
  return textCell(field, ways.capitals ? spiced.toUpperCase() : spiced);
}

function frequencyCell({ frequencyCase }: Ways, random: Random): Cell {
  const code = random.chance(0.6) ? "quarterly" : random.pick(Object.keys(FREQUENCIES));
  const { meant, clean } = codeCell("frequency", FREQUENCIES, code);
  const cases = { "as-is": clean, lower: clean.toLowerCase(), upper: clean.toUpperCase() };
  return makeCell("frequency", meant, cases[frequencyCase]);
}

function codeCell(field: Field, words: Readonly<Record<string, string>>, code: string): Cell {
  return makeCell(field, { kind: "code", code }, words[code] ?? "");
}

function dateCell(field: Field, { longDates }: Ways, random: Random): Cell {
  const [year, month, day] = [random.int(2020, 2026), random.int(1, 12), random.int(13, 28)];
  const code = `${year}-${String(month).padStart(2, "0")}-${day}`;
  return makeCell(field, { kind: "code", code }, printDate(code, longDates));
}

function textCell(field: Field, text: string): Cell {
  return makeCell(field, { kind: "text", text }, text);
}

export function makeCell(field: Field, meant: Meaning, clean: string): Cell {
  return { field, meant, clean, shown: clean, mark: null };
}
