import { type Damage, groupByPageColumn, hurt, hurtAll, isSignedPercent, type Spot, spots } from "./damage.ts";
import { type Doc, LAYOUTS } from "./model.ts";
import type { Random } from "./random.ts";

const TAILS = ["9", "9", "9", "6", "0", "96"];

export const PERCENT_DAMAGES: readonly Damage[] = [
  { name: "percent-read-as-digit, page", layouts: LAYOUTS, apply: readSignsOfPage },
  { name: "percent-read-as-digit, cell", layouts: LAYOUTS, apply: readSignsOfCells },
  { name: "percent-sign-lost, page", layouts: LAYOUTS, apply: loseSignsOfPage },
  { name: "percent-sign-lost, cell", layouts: LAYOUTS, apply: loseSignsOfCells },
];

function readSignsOfPage(doc: Doc, random: Random): boolean {
  const tail = random.pick(TAILS);
  return hurtColumn(doc, random, (spot) => readSign(spot, tail, "percent-read-as-digit, page"));
}

function readSignsOfCells(doc: Doc, random: Random): boolean {
  const tail = random.pick(TAILS);
  const name = "percent-read-as-digit, cell";
  return hurtAll(random.some(signed(doc), random.int(1, 2)), (spot) => readSign(spot, tail, name));
}

function loseSignsOfPage(doc: Doc, random: Random): boolean {
  return hurtColumn(doc, random, (spot) => loseSign(spot, "percent-sign-lost, page"));
}

function loseSignsOfCells(doc: Doc, random: Random): boolean {
  return hurtAll(random.some(signed(doc), random.int(1, 3)), (spot) => loseSign(spot, "percent-sign-lost, cell"));
}

function signed(doc: Doc): Spot[] {
  return spots(doc, ({ cell }) => isSignedPercent(cell));
}

/** Every signed cell of one column on one page. */
function hurtColumn(doc: Doc, random: Random, act: (spot: Spot) => void): boolean {
  const columns = groupByPageColumn(signed(doc)).filter((group) => group.length >= 2);
  if (columns.length === 0) return false;
  for (const spot of random.pick(columns)) act(spot);
  return true;
}

function readSign({ cell }: Spot, tail: string, damage: string): void {
  hurt(cell, cell.shown.replace(/\s?%$/, tail), { damage, policy: "percent-tail", tail });
}

function loseSign({ cell }: Spot, damage: string): void {
  hurt(cell, cell.shown.replace(/\s?%$/, ""), { damage, policy: "sign-lost" });
}
