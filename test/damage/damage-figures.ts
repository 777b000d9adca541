import {
  type Damage,
  DELIMITED,
  hurt,
  hurtAll,
  isFigure,
  isSignedPercent,
  type Spot,
  spots,
  valueOf,
  WITH_BLANKS,
} from "./damage.ts";
import { type Cell, cellOf, type Doc, LAYOUTS, type Mark, recordsOf } from "./model.ts";
import type { Random } from "./random.ts";

export const FIGURE_DAMAGES: readonly Damage[] = [
  each("stray-mark", (spot) => isPlainCount(spot) || isSignedPercent(spot.cell), strayMark),
  // A column that prints percentages cannot hold six digits in a row; a column of counts could.
  each("impossible-number", amongPercents, (_, random) => ({
    shown: String(random.int(150_000, 999_999)),
    policy: "implausible",
    evidence: "among-percents",
  })),
  each("letters-among-digits", (spot) => disguises(spot.cell.shown).length > 0, letters),
  // In a column of small figures a year is no measure; what stood there nobody can tell.
  each("year-as-value", amongSmall, (_, random) => ({
    shown: String(random.int(2012, 2025)),
    policy: "implausible",
    evidence: "below-1000",
  })),
  each("placeholder-999", amongVerySmall, (_, random) => ({
    shown: random.pick(["999", "999", "9999", "99999"]),
    policy: "implausible",
    evidence: "below-101",
  })),
  // Most other figures stand between 2 and 100: 0.95 may be a ratio (95 %) or just under one percent.
  each("ratio-under-percent", underPercent, ratio),
  each("frequency-as-value", isFigureSpot, (_, random) => ({
    shown: random.pick(["Trimestral", "Anual", "Mensual"]),
    policy: "absent",
  })),
  each("date-as-value", isFigureSpot, (_, random) => ({
    shown: random.pick(["31 de diciembre de 2024", "30/06/2025", "15 de enero de 2023"]),
    policy: "absent",
  })),
  each("formula-error", isFigureSpot, (_, random) => ({
    shown: random.pick(["#¡DIV/0!", "#¡REF!", "#N/A", "#¡VALOR!", "#DIV/0!", "#¿NOMBRE?"]),
    policy: "absent",
  })),
  each("rank-as-value", isFigureSpot, rank),
  each("footnote-mark", isFigureSpot, (spot, random) => ({
    shown: spot.cell.shown + random.pick(["*", " *", " 1/", " (1)", "¹"]),
    policy: "repairable",
  })),
  each("counts-beside-percent", isWholePercent, countsBeside),
  { name: "two-values-in-cell", layouts: WITH_BLANKS, apply: twoValues },
  { name: "neighbour-value-joined", layouts: DELIMITED, apply: joinNeighbour },
];

type Change = { readonly shown: string } & Omit<Mark, "damage">;

function each(
  name: string,
  wanted: (spot: Spot) => boolean,
  change: (spot: Spot, random: Random, doc: Doc) => Change,
): Damage {
  return {
    name,
    layouts: LAYOUTS,
    apply: (doc, random) =>
      hurtAll(random.some(spots(doc, wanted), random.int(1, 2)), (spot) => {
        if (!wanted(spot)) return;
        const { shown, ...mark } = change(spot, random, doc);
        hurt(spot.cell, shown, { damage: name, ...mark });
      }),
  };
}

function isWholePercent({ cell }: Spot): boolean {
  return isSignedPercent(cell) && Number.isInteger(valueOf(cell)) && valueOf(cell) >= 0;
}

/** "25% (5 de 20)": the counts a percentage comes from stand beside it; where they differ nobody can tell which is right. */
function countsBeside({ cell }: Spot, random: Random): Change {
  const percent = valueOf(cell);
  const whole = percent % 5 === 0 ? 20 : 100;
  const agrees = random.chance(0.7);
  const part = (percent * whole) / 100 + (agrees ? 0 : random.int(1, 9));
  const counts = `${part}${random.pick([" de ", "/"])}${whole}`;
  const shown = random.pick([`${cell.shown} (${counts})`, `${counts} (${cell.shown})`, `${counts} = ${cell.shown}`]);
  return { shown, policy: agrees ? "repairable" : "destroyed" };
}

function isFigureSpot({ cell }: Spot): boolean {
  return isFigure(cell);
}

/** A bare whole number above zero in a column without negatives: a minus before it means nothing. */
function isPlainCount({ cell, column }: Spot): boolean {
  return /^[1-9]\d{0,2}$/.test(cell.shown) && isFigure(cell) && !column.some((other) => valueOf(other) < 0);
}

function strayMark({ cell }: Spot, random: Random): Change {
  const mark = random.pick([".", ".", "'", "*", "_", "~", "-", "-", "<", ">", "•"]);
  return { shown: `${mark} ${cell.shown}`, policy: "stray-mark" };
}

function otherFigures({ column }: Spot): Cell[] {
  return column.filter((other) => isFigure(other) && other.mark === null);
}

function amongPercents(spot: Spot): boolean {
  const others = otherFigures(spot);
  return isFigure(spot.cell) && others.length >= 4 && others.every(isSignedPercent);
}

function amongSmall(spot: Spot): boolean {
  return isFigure(spot.cell) && allBelow(spot, 1000);
}

function amongVerySmall(spot: Spot): boolean {
  return isFigure(spot.cell) && allBelow(spot, 101);
}

function allBelow(spot: Spot, limit: number): boolean {
  const others = otherFigures(spot);
  return others.length >= 4 && others.every((other) => Math.abs(valueOf(other)) < limit);
}

function underPercent(spot: Spot): boolean {
  const { cell, record } = spot;
  const named = /^porcentaje|^%$/i.test(cellOf(record, "unit")?.shown ?? "");
  const others = otherFigures(spot).filter((other) => valueOf(other) > 2);
  return (
    isFigure(cell) && cell.meant.kind === "figure" && cell.meant.nature === "percent" && named && others.length >= 3
  );
}

/** Written as its table writes decimals. */
function ratio(_: Spot, random: Random, { notation }: Doc): Change {
  return {
    shown: `0${notation === "eu" ? "," : "."}${random.pick(["95", "87", "5", "72"])}`,
    policy: "implausible",
    evidence: "ratio",
  };
}

/** "3er lugar" is a place in a list; taking it for no value is right too. */
function rank(_: Spot, random: Random): Change {
  const place = random.int(1, 3);
  const word = ["1er", "2do", "3er"][place - 1] ?? "";
  const shown = random.pick([`${place}°`, `${place}º`, `${word} lugar`, `${word}. lugar`]);
  return { shown, policy: "absent", also: [String(place)] };
}

const DISGUISES: Readonly<Record<string, readonly string[]>> = {
  "0": ["O", "o"],
  "1": ["l", "I"],
  "5": ["S"],
  "8": ["B"],
};

function disguises(shown: string): number[] {
  if (!/^\d{2,3}\s?%?$/.test(shown)) return [];
  const places = [...shown].flatMap((digit, index) => (digit in DISGUISES ? [index] : []));
  const digits = shown.replace(/\D/g, "").length;
  return places.length === digits ? places.slice(1) : places;
}

/** At least one digit stays a digit, so that the cell still looks like a number. */
function letters({ cell }: Spot, random: Random): Change {
  const places = disguises(cell.shown);
  const chosen = new Set(random.some(places, random.int(1, places.length)));
  const shown = [...cell.shown].map((digit, index) =>
    chosen.has(index) ? random.pick(DISGUISES[digit] ?? [digit]) : digit,
  );
  return { shown: shown.join(""), policy: "repairable" };
}

/** Two figures where one belongs, and nothing to say which: only a person can. */
function twoValues(doc: Doc, random: Random): boolean {
  const damage = "two-values-in-cell";
  return hurtAll(random.some(spots(doc, isFigureSpot), 1), ({ cell, column }) => {
    const others = column.filter((other) => isFigure(other) && other.clean !== cell.clean).map((other) => other.clean);
    const second = others.length > 0 ? random.pick(others) : "7";
    hurt(cell, cell.shown + random.pick([" ", " y ", " / "]) + second, { damage, policy: "destroyed" });
  });
}

/** The figure of the next column slid into this one and left its own cell empty: both can be told. */
function joinNeighbour(doc: Doc, random: Random): boolean {
  const damage = "neighbour-value-joined";
  const pairs = doc.pages.flatMap(recordsOf).flatMap((record) =>
    record.cells.flatMap((left, index) => {
      const right = record.cells[index + 1];
      const fit = right !== undefined && [left, right].every((cell) => isFigure(cell) && cell.mark === null);
      return fit && !record.loose ? [{ left, right }] : [];
    }),
  );
  if (pairs.length === 0) return false;
  const { left, right } = random.pick(pairs);
  hurt(left, `${left.shown} ${right.shown}`, { damage, policy: "repairable" });
  hurt(right, "", { damage, policy: "absent", also: [String(valueOf(right))] });
  return true;
}
