import { cleanDoc } from "./clean.ts";
import { type Damage, TABULAR } from "./damage.ts";
import { FIGURE_DAMAGES } from "./damage-figures.ts";
import { INK_DAMAGES } from "./damage-ink.ts";
import { PERCENT_DAMAGES } from "./damage-percent.ts";
import { ROW_DAMAGES } from "./damage-rows.ts";
import { TEXT_DAMAGES } from "./damage-texts.ts";
import { type Paper, print } from "./encode.ts";
import { type Doc, ENCODINGS, type Layout, LAYOUTS } from "./model.ts";
import { type Random, seeded } from "./random.ts";

export const DAMAGES: readonly Damage[] = [
  ...PERCENT_DAMAGES,
  ...FIGURE_DAMAGES,
  ...TEXT_DAMAGES,
  ...ROW_DAMAGES,
  ...INK_DAMAGES,
];

/** How damages are drawn: percent signs get lost most of all. */
const DRAWN: readonly Damage[] = [...DAMAGES, ...PERCENT_DAMAGES, ...PERCENT_DAMAGES];

/** One document with everything that is known about it. */
export interface Case {
  readonly seed: number;
  readonly doc: Doc;
  readonly paper: Paper;
}

export interface Wish {
  readonly layout?: Layout;
  /** Names of damages; [] leaves the document whole. */
  readonly damages?: readonly string[];
}

/** The document of a seed: layout, encoding and damages follow from it unless wished otherwise. */
export function makeCase(seed: number, wish: Wish = {}): Case {
  const random = seeded(seed, "case");
  const layout = wish.layout ?? random.pick(LAYOUTS);
  const damages = wish.damages?.map(damageNamed) ?? chooseDamages(layout, random);
  const doc = hurtDoc(seed, layout, damages);
  if (random.chance(0.05) && doc.header !== "none") doc.next = secondTable(doc);
  doc.ink.encoding = random.chance(0.6) ? "utf-8" : random.pick(ENCODINGS);
  return { seed, doc, paper: print(doc) };
}

function damageNamed(name: string): Damage {
  const found = DAMAGES.find((damage) => damage.name === name);
  if (found === undefined) throw new RangeError(`no damage is called ${name}`);
  return found;
}

/** None in one case of ten; one in two cases of three; else two to four together. */
function chooseDamages(layout: Layout, random: Random): Damage[] {
  const possible = DRAWN.filter((damage) => damage.layouts.includes(layout));
  const luck = random.next();
  if (luck < 0.1) return [];
  return [...new Set(random.shuffled(possible))].slice(0, luck < 0.75 ? 1 : random.int(2, 4));
}

/** Another table of the same body under the first, of other columns: under the same ones it would be one table. */
export function secondTable(doc: Doc): Doc | null {
  const seeds = Array.from({ length: 40 }, (_, index) => doc.seed * 40 + index + 7);
  const other = seeds
    .map((seed) => cleanDoc(seed, doc.layout))
    .find(
      (candidate) =>
        candidate.notation === doc.notation && candidate.header === "once" && fieldsOf(candidate) !== fieldsOf(doc),
    );
  if (other === undefined || !TABULAR.includes(doc.layout)) return null;
  const head = {
    ...other.head,
    institution: "",
    title: "Segunda parte",
    cutoffShown: "",
    extra: [],
    joined: false,
    onEachPage: false,
  };
  return { ...other, seed: doc.seed, head };
}

function fieldsOf({ columns }: Doc): string {
  return columns.map(({ field }) => field).join(" ");
}

const ATTEMPTS = 12;

/** Tries the tables of a few neighbouring seeds until one has something for the first damage to hurt. */
function hurtDoc(seed: number, layout: Layout, damages: readonly Damage[]): Doc {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const doc = cleanDoc(seed * ATTEMPTS + attempt, layout);
    for (const damage of damages) {
      if (damage.apply(doc, seeded(doc.seed, damage.name))) doc.damages.push(damage.name);
    }
    if (damages.length === 0 || doc.damages.length > 0) return doc;
  }
  return cleanDoc(seed * ATTEMPTS, layout);
}
