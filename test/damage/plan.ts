import { type Field, isField, type NumberField } from "../../src/core/domain/field.ts";
import { type Hand, holdHand } from "./figures.ts";
import type { Institution } from "./institution.ts";
import { INSTITUTIONS } from "./institutions.ts";
import type { Doc, Layout } from "./model.ts";
import { inQuarters } from "./quarter-columns.ts";
import type { Random } from "./random.ts";
import { chooseWays, type Ways } from "./ways.ts";

/** percent-progress: progress in percent whatever the row counts, as many bodies report it. */
export type Style = "percent-progress" | "mixed" | "bare" | "percent-headings";

/** Everything decided about a table before its first row is written. */
export interface Plan {
  readonly layout: Layout;
  readonly institution: Institution;
  readonly style: Style;
  readonly hand: Hand;
  readonly fields: readonly Field[];
  readonly header: Doc["header"];
  readonly ways: Ways;
  /** The definition says again what the indicator is called, row after row, as many reports do. */
  readonly repeats: boolean;
}

export function makePlan(seed: number, layout: Layout, random: Random): Plan {
  const ways = chooseWays(seed, layout);
  const drawn = random.pick<Style>(["percent-progress", "percent-progress", "mixed", "mixed", "bare"]);
  const style = drawn === "bare" && ways.percentHeadings ? "percent-headings" : drawn;
  const bare = style === "bare" || style === "percent-headings";
  const hand = { ...holdHand(random), ...(bare ? { signs: false, currencySign: false } : {}), ...ways };
  const fields = ways.everyColumn ? EVERY_COLUMN : inQuarters(chooseFields(layout, random), seed, layout);
  return {
    layout,
    institution: random.pick(INSTITUTIONS),
    style,
    hand,
    fields,
    header: chooseHeader(layout, fields, random),
    ways,
    repeats: random.chance(0.12),
  };
}

/** The load format of the national platform, fraction VI. */
const EVERY_COLUMN: readonly Field[] = [
  "year",
  "periodStart",
  "periodEnd",
  "programme",
  "objective",
  "indicator",
  "dimension",
  "definition",
  "method",
  "unit",
  "frequency",
  "baseline",
  "target",
  "adjustedTarget",
  "progress",
  "direction",
  "source",
  "area",
  "validatedOn",
  "updatedOn",
  "note",
];

const TEXT_ORDERS: readonly (readonly Field[])[] = [
  ["objective", "indicator", "definition"],
  ["objective", "indicator", "definition"],
  ["indicator", "objective", "definition"],
  ["indicator", "definition"],
  ["objective", "indicator"],
  ["indicator"],
];
const NUMBER_ORDERS: readonly (readonly NumberField[])[] = [
  ["baseline", "progress"],
  ["baseline", "progress"],
  ["baseline", "target", "progress"],
  ["target", "progress"],
  ["progress"],
];

/** Left of the texts, between texts and figures, right of the figures. */
function chooseFields(layout: Layout, random: Random): Field[] {
  const before = optional(random, { key: 0.25, programme: 0.2 });
  const between = optional(random, { dimension: 0.12, method: 0.3, unit: 0.4, frequency: 0.8 });
  const after = optional(random, { direction: 0.25, source: 0.15, area: 0.25, updatedOn: 0.1, note: 0.25 });
  const shuffledBetween = random.chance(0.3) ? random.shuffled(between) : between;
  const fields = [...before, ...random.pick(TEXT_ORDERS), ...shuffledBetween, ...random.pick(NUMBER_ORDERS), ...after];
  // One cell per line has no way to show that a note is missing.
  const printable = layout === "cell-per-line" ? fields.filter((field) => field !== "note") : fields;
  return printable.length < 3 ? ["objective", ...printable.filter((field) => field !== "objective")] : printable;
}

function optional(random: Random, odds: Partial<Record<Field, number>>): Field[] {
  return Object.keys(odds)
    .filter(isField)
    .filter((field) => random.chance(odds[field] ?? 0));
}

function chooseHeader(layout: Layout, fields: readonly Field[], random: Random): Doc["header"] {
  if (layout === "cell-per-line" || layout === "key-value") return "once";
  // Without header and without a frequency nothing tells a figure's column from another's.
  const bareable = fields.includes("frequency") && fields.length < 12;
  if (bareable && random.chance(0.06)) return "none";
  if (random.chance(0.1) && layout !== "aligned") return "stacked";
  return random.chance(0.4) ? "each-page" : "once";
}
