import { type Field, isNumberField } from "../../src/core/domain/field.ts";
import { makeCell, makeRecord, type TimedPlan } from "./clean-row.ts";
import { addFurniture } from "./furniture.ts";
import { cutoffWordings, HEADINGS, TITLES } from "./headings.ts";
import type { Column, Doc, Head, Layout, RecordLine } from "./model.ts";
import { makePlan, type Plan } from "./plan.ts";
import { chooseHeadingRows, quarterHeading } from "./quarter-columns.ts";
import { type Random, seeded } from "./random.ts";

/** A table nobody has damaged yet: what every cell means is what it shows. */
export function cleanDoc(seed: number, layout: Layout): Doc {
  const random = seeded(seed, "clean");
  const plan = makePlan(seed, layout, random);
  const pages = layout === "key-value" ? 1 : random.pick([1, 1, 2, 2, 3, 4]);
  const opening = head(plan, random);
  const columns = plan.fields.map((field) => column(field, plan, { random, seed }));
  const doc: Doc = {
    seed,
    layout,
    head: opening,
    columns,
    header: plan.header,
    headingRows: plan.header === "none" || plan.header === "stacked" ? "one" : chooseHeadingRows(columns, seed, layout),
    pageBreak: random.pick(["blank", "form-feed", "numbered"] as const),
    notation: plan.hand.notation,
    pages: Array.from({ length: pages }, (_, index) => ({
      lines: page({ ...plan, quarter: quarterOf(opening) }, random, index),
    })),
    ink: { encoding: "utf-8", lineEnd: "\n", lastLineEnd: true, trailingTabs: false, controls: 0, misread: false },
    damages: [],
    next: null,
  };
  addFurniture(doc, plan.institution, random);
  return doc;
}

/** 2 where nothing says which. */
function quarterOf({ cutoff }: Head): number {
  return cutoff === null ? 2 : Math.ceil(Number(cutoff.slice(5, 7)) / 3);
}

function column(field: Field, { style }: Plan, { random, seed }: { random: Random; seed: number }): Column {
  const quarter = quarterHeading(field, seed);
  const heading = quarter === null ? random.pick(HEADINGS[field] ?? [field]) : `${quarter.band} ${quarter.piece}`;
  const percent = style === "percent-headings" && isNumberField(field);
  return { field, heading: percent ? `${heading} (%)` : heading, doubtful: false };
}

function head({ institution: { names }, ways }: Plan, random: Random): Head {
  const wording = random.pick(cutoffWordings(random.int(2019, 2026), random.int(1, 4)));
  const printed = random.chance(0.9);
  const institution = random.pick(names);
  return {
    institution,
    institutionSaysSo: !/^(?:Red|Régimen) /.test(institution) && !ways.joinedHead,
    title: random.pick(TITLES),
    cutoffShown: printed ? wording.shown : "",
    cutoff: printed ? wording.iso : null,
    cutoffSpelledOut: wording.spelledOut,
    joined: ways.joinedHead,
    extra: ways.extraHead,
    onEachPage: ways.headOnEachPage,
  };
}

function page(plan: TimedPlan, random: Random, place: number): RecordLine[] {
  const usual = random.pick(["100", "100", "25", "50", "75", "20"]);
  const count = plan.layout === "key-value" ? random.int(2, 8) : random.int(4, 14);
  const records = Array.from({ length: count }, (_, index) =>
    makeRecord({ plan, random, usual, number: place * 20 + index + 1 }),
  );
  return plan.ways.mergedObjectives ? records.map((one, index) => mergeUp(one, index, random)) : records;
}

/** Its objective is the one printed above: the cell itself is empty. */
export function mergeUp(one: RecordLine, index: number, random: Random): RecordLine {
  if (index === 0 || random.chance(0.5)) return one;
  const cells = one.cells.map((cell) =>
    cell.field === "objective" ? makeCell("objective", { kind: "text", text: "" }, "") : cell,
  );
  return { ...one, cells };
}
