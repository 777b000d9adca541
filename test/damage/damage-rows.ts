import type { Field } from "../../src/core/domain/field.ts";
import { isNumberField } from "../../src/core/domain/field.ts";
import { type Damage, DELIMITED, hurt, hurtAll, type Spot, spots, TABULAR, WITH_BLANKS } from "./damage.ts";
import { type Column, type Doc, LAYOUTS, type Page, recordsOf, type RecordLine } from "./model.ts";
import { at, type Random } from "./random.ts";

export const ROW_DAMAGES: readonly Damage[] = [
  { name: "column-lost-on-page", layouts: DELIMITED, apply: loseColumn },
  { name: "cell-lost-in-row", layouts: DELIMITED, apply: loseCell },
  { name: "cells-empty", layouts: WITH_BLANKS, apply: emptyCells },
  { name: "row-shifted", layouts: DELIMITED, apply: shiftRow },
  { name: "cells-swapped", layouts: DELIMITED, apply: swapCells },
  { name: "dump-row", layouts: TABULAR, apply: addDump },
  { name: "noise-line", layouts: TABULAR, apply: addNoise },
  { name: "blank-line-inside", layouts: TABULAR, apply: addBlank },
  { name: "heading-misspelt", layouts: LAYOUTS, apply: misspellHeading },
  { name: "heading-cut", layouts: LAYOUTS, apply: cutHeading },
];

const PROSE: readonly Field[] = ["objective", "indicator", "definition"];

/** One page prints a column less than its heading announces; every cell after it has moved. */
function loseColumn(doc: Doc, random: Random): boolean {
  if (doc.pages.length < 2 || doc.columns.length < 4) return false;
  const page = random.pick(doc.pages);
  const untouched = recordsOf(page).every((record) => !record.loose);
  const index = random.pick(losable(doc));
  if (!untouched || index === undefined) return false;
  for (const record of recordsOf(page)) takeOut(record, index, "column-lost-on-page");
  return true;
}

function loseCell(doc: Doc, random: Random): boolean {
  if (doc.columns.length < 4) return false;
  const whole = doc.pages.flatMap(recordsOf).filter((record) => !record.loose);
  if (whole.length === 0 || losable(doc).length === 0) return false;
  takeOut(random.pick(whole), random.pick(losable(doc)), "cell-lost-in-row");
  return true;
}

/** Without its frequency a row has no anchor; without its indicator it is none. */
function losable(doc: Doc): number[] {
  const fields = doc.columns.map((column) => column.field);
  const spare = PROSE.filter((field) => fields.includes(field)).length > 1;
  return [...fields.keys()].filter((index) => {
    const field = at(fields, index);
    return field !== "frequency" && (field !== "indicator" || spare);
  });
}

function takeOut(record: RecordLine, index: number, damage: string): void {
  const cell = at(record.cells, index);
  const twins = record.cells.filter(
    (other) => other !== cell && other.clean === cell.clean && !isNumberField(other.field),
  );
  cell.mark = { damage, policy: "absent", also: twins.map((twin) => twin.clean) };
  record.order = record.order.filter((place) => place !== index);
  record.loose = true;
}

function emptyCells(doc: Doc, random: Random): boolean {
  const enough = ({ record }: Spot) => record.cells.filter((cell) => cell.shown !== "").length > 2;
  return hurtAll(random.some(spots(doc, enough), random.int(1, 4)), ({ cell }) => {
    hurt(cell, "", { damage: "cells-empty", policy: "absent" });
  });
}

/** An empty cell slipped in; everything right of it stands one column further. */
function shiftRow(doc: Doc, random: Random): boolean {
  const whole = doc.pages.flatMap(recordsOf).filter((record) => !record.loose && record.order.length >= 4);
  if (whole.length === 0) return false;
  const record = random.pick(whole);
  const place = random.int(0, Math.floor(record.order.length / 2));
  const order = [...record.order.slice(0, place), -1, ...record.order.slice(place)];
  const last = order.at(-1) ?? -1;
  const shifted = record.cells[last]?.shown === "" ? order.slice(0, -1) : order;
  if (!showsShift(doc, record, shifted)) return false;
  record.order = shifted;
  markMoved(record, "row-shifted");
  return true;
}

/** The row has a cell too many, or a figure, a date or a word of a catalogue stands where texts do. */
function showsShift(doc: Doc, record: RecordLine, order: readonly number[]): boolean {
  if (order.length > doc.columns.length) return true;
  return order.some((from, to) => {
    const cell = record.cells[from];
    const under = record.cells[to];
    return cell !== undefined && cell.shown !== "" && cell.meant.kind !== "text" && under?.meant.kind === "text";
  });
}

/** The frequency changed places with the cell beside it: the words say which is which. */
function swapCells(doc: Doc, random: Random): boolean {
  const found = spots(
    doc,
    ({ cell, record }) => cell.field === "frequency" && !record.loose && neighbours(record).length > 0,
  );
  return hurtAll(random.some(found, random.int(1, 2)), ({ record }) => {
    const frequency = record.cells.findIndex((cell) => cell.field === "frequency");
    const other = random.pick(neighbours(record));
    const moved = new Map([
      [frequency, other],
      [other, frequency],
    ]);
    record.order = record.order.map((place) => moved.get(place) ?? place);
    markMoved(record, "cells-swapped");
  });
}

function neighbours(record: RecordLine): number[] {
  const frequency = record.cells.findIndex((cell) => cell.field === "frequency");
  return [frequency - 1, frequency + 1].filter((place) => {
    const cell = record.cells[place];
    return cell !== undefined && cell.shown !== "" && (isNumberField(cell.field) || cell.field === "unit");
  });
}

/** The cells themselves are whole, only their places are not. */
function markMoved(record: RecordLine, damage: string): void {
  record.loose = true;
  for (const cell of record.cells) cell.mark ??= { damage, policy: cell.shown === "" ? "absent" : "repairable" };
}

/** Other rows' texts over and over in one cell, as a reader that lost its place leaves them. */
function addDump(doc: Doc, random: Random): boolean {
  const page = random.pick(doc.pages.filter((candidate) => recordsOf(candidate).length >= 3));
  const texts = recordsOf(page).flatMap((record) =>
    record.cells.filter((cell) => PROSE.includes(cell.field) && cell.clean.length > 25).map((cell) => cell.clean),
  );
  if (texts.length < 3) return false;
  const chosen = random.some(texts, 5);
  const text = Array.from({ length: random.int(3, 6) }, () => chosen.join("  "))
    .join("  ")
    .replace(/ {2,}/g, " ");
  const cells = doc.layout === "aligned" || random.chance(0.3) ? [text] : ["", text];
  insert(page, random, { kind: "dump", cells });
  return true;
}

const NOISE = [
  "the state of the s",
  ". . .",
  "~ -- .",
  "lI1 .",
  "Escaneado con CamScanner",
  "_____",
  "'' ,",
  "ii",
  "wv",
  "Hoja",
  "----",
];

function addNoise(doc: Doc, random: Random): boolean {
  for (let left = random.int(1, 2); left > 0; left -= 1) {
    insert(random.pick(doc.pages), random, { kind: "noise", cells: [random.pick(NOISE)] });
  }
  return true;
}

function addBlank(doc: Doc, random: Random): boolean {
  insert(random.pick(doc.pages), random, { kind: "noise", cells: [""] });
  return true;
}

/** After the first record, so that the line is not taken for part of the head. */
function insert(page: Page, random: Random, line: Page["lines"][number]): void {
  const first = page.lines.findIndex((other) => other.kind === "record");
  const place = random.int(first + 1, page.lines.length);
  page.lines.splice(place, 0, line);
}

function misspellHeading(doc: Doc, random: Random): boolean {
  return changeHeadings(doc, random, (heading) => {
    const place = random.int(2, Math.max(2, heading.length - 3));
    const dropped = heading.slice(0, place) + heading.slice(place + 1);
    const wrong = heading.slice(0, place) + "c" + heading.slice(place + 1);
    return heading.length < 6 ? heading : random.pick([dropped, wrong]);
  });
}

/** Headings that still name their column when only their start is left; not those that go on in the next row. */
function cutHeading(doc: Doc, random: Random): boolean {
  if (doc.headingRows?.startsWith("wrapped") === true) return false;
  return changeHeadings(doc, random, (heading) => {
    const words = heading.split(" ");
    return words.length < 3 ? heading : words.slice(0, 2).join(" ");
  });
}

function changeHeadings(doc: Doc, random: Random, change: (heading: string) => string): boolean {
  if (doc.header === "none") return false;
  const touched = random.some(doc.columns, random.int(1, 2)).filter((column) => !column.doubtful);
  return touched.filter((column) => rename(column, change(column.heading))).length > 0;
}

function rename(column: Column, heading: string): boolean {
  if (heading === column.heading) return false;
  column.heading = heading;
  column.doubtful = true;
  return true;
}
