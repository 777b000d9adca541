import { type Field, isField, isNumberField } from "../core/domain/field.ts";
import { COUNT, PERCENT, UNKNOWN_UNIT } from "../core/domain/measure.ts";
import type { Place } from "../core/domain/source.ts";
import type { GridRow } from "../core/ingest/grid.ts";
import { fieldName, printValue } from "../core/words/fields.ts";
import { EDITION_SCHEMA } from "./edition-json.ts";
import type { JsonValue } from "./json-source.ts";
import { isList, isObject, stringAt, valueAt } from "./json-text.ts";
import { YEAR_SCHEMA } from "./year-json.ts";

/** A record that we wrote ourselves: what each of its fields prints. */
interface OwnRecord {
  readonly at: Place;
  readonly texts: ReadonlyMap<Field, string>;
  /** Of cells that were in question when this was written: what else they could say. They are asked again. */
  readonly asked?: ReadonlyMap<Field, readonly string[]>;
  /** Figures that are no percentages, or not for sure. */
  readonly bare?: ReadonlySet<Field>;
}

interface OwnFile {
  readonly head: readonly string[];
  readonly records: readonly OwnRecord[];
  /** What a reading of a document had set aside. */
  readonly aside: readonly string[];
  /** Columns without anything in them are columns all the same. */
  readonly keepsBlank?: boolean;
  /** False where its document named no columns, which have to be guessed again. */
  readonly hasHeadings?: boolean;
}

/** The rows of a proposal, an edition, a year of results or a register, if it is one of ours. */
export function ownRows(values: readonly JsonValue[]): readonly GridRow[] | null {
  const [whole] = values;
  const own = values.length === 1 ? OWN.find(({ isIt }) => isIt(whole)) : undefined;
  if (own === undefined) return null;
  const file = own.read(whole);
  return [
    ...file.head.map((text) => ({ at: {}, cells: [text] })),
    ...tablesOf(file.records).flatMap((records) => tableRows(records, file)),
    ...file.aside.map((text) => ({ at: {}, cells: [text] })),
  ];
}

/** Records that follow one another and have the same fields. */
function tablesOf(records: readonly OwnRecord[]): readonly (readonly OwnRecord[])[] {
  const tables: OwnRecord[][] = [];
  let fields: string | null = null;
  for (const record of records) {
    const own = [...record.texts.keys()].join(" ");
    if (own !== fields) tables.push([]);
    tables.at(-1)?.push(record);
    fields = own;
  }
  return tables;
}

function tableRows(records: readonly OwnRecord[], { hasHeadings = true, keepsBlank = false }: OwnFile): GridRow[] {
  const isThere = (field: Field) => keepsBlank || records.some(({ texts }) => (texts.get(field) ?? "") !== "");
  const fields = [...(records[0]?.texts.keys() ?? [])].filter(isThere);
  const headings = fields.map((field) => `${fieldName(field, "es")}${isPercent(field, records) ? " (%)" : ""}`);
  return [
    { at: {}, cells: [] },
    ...(hasHeadings ? [{ at: {}, cells: headings }] : []),
    ...records.map((record) => rowOf(record, fields)),
  ];
}

/** Were all its figures read as percentages? Then so does its heading say, for their signs may be left out. */
function isPercent(field: Field, records: readonly OwnRecord[]): boolean {
  return isNumberField(field) && records.every(({ bare }) => bare !== undefined && !bare.has(field));
}

function rowOf({ at, texts, asked }: OwnRecord, fields: readonly Field[]): GridRow {
  const cells = fields.map((field) => texts.get(field) ?? "");
  if (asked === undefined || asked.size === 0) return { at, cells };
  const inks = fields.map((field) => {
    const otherwise = asked.get(field);
    return otherwise === undefined ? null : { otherwise };
  });
  return { at, cells, inks };
}

const OWN: readonly {
  isIt: (whole: JsonValue | undefined) => boolean;
  read: (whole: JsonValue | undefined) => OwnFile;
}[] = [
  { isIt: (whole) => isObject(whole) && ["report", "rows", "setAside"].every((key) => whole.has(key)), read: proposal },
  { isIt: (whole) => stringAt(whole, "schema") === EDITION_SCHEMA, read: edition },
  { isIt: (whole) => stringAt(whole, "schema") === YEAR_SCHEMA, read: year },
  {
    isIt: (whole) => isObject(whole) && ["institution", "asOf", "indicators"].every((key) => whole.has(key)),
    read: register,
  },
];

/** What `propose --json` prints: each cell with the characters of its document. */
function proposal(whole: JsonValue | undefined): OwnFile {
  const heads = ["institution", "title", "cutoff"].map((part) => stringAt(whole, "report", part, "raw"));
  const rows = listAt(whole, "rows");
  const aside = listAt(whole, "setAside").flatMap((one) => stringAt(one, "text") ?? []);
  return {
    head: [...new Set(present(heads))],
    records: rows.map(readingsOf),
    aside,
    hasHeadings: !rows.some(isGuessed),
    keepsBlank: true,
  };
}

function readingsOf(row: JsonValue, index: number): OwnRecord {
  const texts = new Map<Field, string>();
  const asked = new Map<Field, readonly string[]>();
  const bare = new Set<Field>();
  for (const [field, reading] of isObject(row) ? row : []) {
    if (!isField(field) || listAt(reading, "reasons").includes("column-not-printed")) continue;
    texts.set(field, stringAt(reading, "raw") ?? "");
    const others = othersOf(field, reading);
    if (others !== null) asked.set(field, others);
    if (stringAt(reading, "value") !== null && stringAt(reading, "unit") !== PERCENT) bare.add(field);
  }
  return { at: placeAt(row, index), texts, asked, bare };
}

/** What else a reading could say, where it was in question; or what it took from elsewhere, its own cell being blank. */
function othersOf(field: Field, reading: JsonValue | undefined): readonly string[] | null {
  const [raw, value] = [stringAt(reading, "raw"), stringAt(reading, "value")];
  if (raw === null && value !== null) return [settledText(field, value, stringAt(reading, "unit"))];
  return stringAt(reading, "status") === "ask" ? proposalsOf(field, listAt(reading, "alternatives")) : null;
}

function isGuessed(row: JsonValue): boolean {
  return isObject(row) && [...row.values()].some((reading) => listAt(reading, "reasons").includes("column-guessed"));
}

/** An edition: what was settled as it stands, and what is in question as its document prints it. */
function edition(whole: JsonValue | undefined): OwnFile {
  const records = listAt(whole, "rows").map((row, i) => ({ at: placeAt(row, i), ...cellsOf(row) }));
  return { head: headOf(whole, stringAt(whole, "title")), records, aside: [] };
}

function register(whole: JsonValue | undefined): OwnFile {
  const records = listAt(whole, "indicators").map((one, i) => {
    const texts = describe(valueAt(one, "version"), valueAt(one, "version", "plan"));
    const printed = cellsOf(one);
    for (const [field, text] of printed.texts) if ((texts.get(field) ?? "") === "") texts.set(field, text);
    return { at: { row: i + 1 }, texts, asked: printed.asked };
  });
  return { head: headOf(whole, null), records, aside: [] };
}

/** The figures are those of the last period. */
function year(whole: JsonValue | undefined): OwnFile {
  const records = listAt(whole, "indicators").map((one, i) => {
    const texts = describe(one, one);
    const last = listAt(one, "series").at(-1);
    texts.set("target", measureText("target", valueAt(last, "target", "target", "bound")));
    texts.set("progress", figureText(valueAt(last, "reported", "figure")));
    return { at: { row: i + 1 }, texts };
  });
  return { head: headOf(whole, null), records, aside: [] };
}

function headOf(whole: JsonValue | undefined, title: string | null): readonly string[] {
  const cutoff = stringAt(whole, "cutoff");
  const dated = cutoff === null ? "" : ` al ${printValue({ field: "updatedOn", value: cutoff }, "es")}`;
  return present([stringAt(whole, "institution", "name"), `${title ?? "Indicadores de Resultados"}${dated}`]);
}

/** The description of an indicator, by the names that the register has for its parts. */
function describe(indicator: JsonValue | undefined, plan: JsonValue | undefined): Map<Field, string> {
  const texts = new Map<Field, string>();
  for (const [field, name] of DESCRIBED) {
    const value = stringAt(indicator, name);
    texts.set(field, value === null ? "" : settledText(field, value, null));
  }
  texts.set("source", stringAt(plan, "informationSource") ?? "");
  texts.set("baseline", measureText("baseline", valueAt(plan, "baseline", "measure")));
  return texts;
}

const DESCRIBED: readonly (readonly [Field, string])[] = [
  ["key", "key"],
  ["programme", "programme"],
  ["objective", "objective"],
  ["indicator", "name"],
  ["dimension", "dimension"],
  ["definition", "definition"],
  ["method", "method"],
  ["unit", "unitLabel"],
  ["frequency", "frequency"],
  ["direction", "direction"],
  ["area", "area"],
];

function cellsOf(row: JsonValue | undefined): Required<Pick<OwnRecord, "texts" | "asked">> {
  const texts = new Map<Field, string>();
  const asked = new Map<Field, readonly string[]>();
  for (const cell of listAt(row, "cells")) {
    const field = stringAt(cell, "field") ?? "";
    if (!isField(field)) continue;
    const isAsked = stringAt(cell, "state") === "question";
    const value = isAsked ? null : stringAt(cell, "value");
    const raw = stringAt(cell, "source", "raw") ?? "";
    texts.set(field, value === null ? raw : settledText(field, value, stringAt(cell, "unit")));
    if (isAsked) asked.set(field, proposalsOf(field, listAt(cell, "proposals")));
  }
  return { texts, asked };
}

function proposalsOf(field: Field, proposals: readonly JsonValue[]): readonly string[] {
  return proposals.flatMap((one) => {
    const value = stringAt(one, "value");
    return value === null ? [] : [settledText(field, value, stringAt(one, "unit"))];
  });
}

/** A value as a report prints it: a number keeps its digits, a code has its word. */
function settledText(field: Field, value: string, unit: string | null): string {
  if (unit === PERCENT) return `${value}%`;
  if (unit !== null && unit !== COUNT && unit !== UNKNOWN_UNIT) return `${value} ${unit}`;
  return unit === null ? printValue({ field, value }, "es") : value;
}

function measureText(field: Field, measure: JsonValue | undefined): string {
  const value = stringAt(measure, "value");
  return value === null ? "" : settledText(field, value, stringAt(measure, "unit") ?? UNKNOWN_UNIT);
}

/** A ratio stays two numbers: which one it is must be asked. */
function figureText(figure: JsonValue | undefined): string {
  const [top, bottom] = [stringAt(figure, "numerator"), stringAt(figure, "denominator")];
  return top === null || bottom === null ? measureText("progress", figure) : `${top} / ${bottom}`;
}

/** Which record of the file it is; and its page in the document it was read from, so that pages are judged as they were. */
function placeAt(row: JsonValue | undefined, index: number): Place {
  const page = valueAt(row, "at", "page");
  const isNumber = typeof page === "object" && page !== null && "digits" in page;
  return { ...(isNumber ? { page: Number(page.digits) } : {}), row: index + 1 };
}

function listAt(value: JsonValue | undefined, name: string): readonly JsonValue[] {
  const found = valueAt(value, name);
  return isList(found) ? found : [];
}

function present(texts: readonly (string | null)[]): readonly string[] {
  return texts.flatMap((text) => (text === null || text === "" ? [] : [text]));
}
