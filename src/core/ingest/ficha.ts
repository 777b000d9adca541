import { type Field, FIELDS } from "../domain/field.ts";
import { type FichaLine, type FichaPair, readFicha } from "./ficha-lines.ts";
import { SECTION_MARK } from "./ficha-scope.ts";
import { fold } from "./fold.ts";
import type { CellInk, GridRow } from "./grid.ts";
import type { HeaderColumn } from "./header.ts";
import { isPageMark } from "./page-mark.ts";
import type { ShapedRow } from "./shaped-row.ts";
import { SheetTable } from "./sheet-table.ts";

/** So many fields have a value in a sheet of an indicator, its name among them. */
const FEWEST_FIELDS = 4;
/** So many rows bring a field that no row before has, and so many labelled ones, or such a share, are laid out as only a sheet is. */
const FEWEST_LABELLED = 3;
const FEWEST_TELLING = 2;
const MOSTLY_TELLING = 0.04;
const MOST_TELLING = 0.75;
/** Share of its rows that may be something else than labels, values and titles. */
const MOST_OTHERS = 0.4;

/** Do these rows (the first few hundred that are not blank) lay out indicators as sheets, each with its labels? */
export function isFicha(rows: readonly GridRow[]): boolean {
  const { lines, telling, tables, isPlain } = readFicha(rows);
  if (tables > 0) return false;
  const pairs = pairsOf(lines);
  const fields = new Set(pairs.flatMap(({ field, text }) => (text === "" ? [] : (field ?? []))));
  const labelled = new Set(pairs.map(({ row }) => row)).size;
  const first = new Map(
    pairs.toReversed().flatMap(({ field, row }) => (field === null ? [] : [[field, row] as const])),
  );
  const others = lines.filter(({ is }) => is === "noise").length;
  const isLaidOut = telling >= Math.max(FEWEST_TELLING, labelled * MOSTLY_TELLING) || isPlain;
  return (
    isLaidOut &&
    new Set(first.values()).size >= fewestTimes(labelled, telling) &&
    fields.has("indicator") &&
    fields.size >= FEWEST_FIELDS &&
    others <= rows.length * MOST_OTHERS
  );
}

/** Two rows that bring new fields are enough where nearly every labelled row, of two sheets at least, is telling. */
function fewestTimes(labelled: number, telling: number): number {
  return labelled >= 2 * FEWEST_TELLING && telling >= labelled * MOST_TELLING ? FEWEST_TELLING : FEWEST_LABELLED;
}

/** The records of such sheets as rows of a table; what stands before the first is its head. */
export function* fichaRows(rows: Iterable<GridRow>): Iterable<ShapedRow> {
  const { lines } = readFicha(rows);
  const first = lines.findIndex((line, i) => line.is === "pair" && !isOfTheHead(lines, i));
  for (const line of lines.slice(0, first)) yield* headRows(line);
  const pairs = pairsOf(lines.slice(first));
  yield* headLines(pairs);
  yield* recordRows(pairs);
  yield* lines.slice(first).flatMap((line) => (line.is === "pair" ? [] : [aside(line)]));
}

/** A row of the head, and the value that stood below its label. */
function* headRows(line: FichaLine): Iterable<ShapedRow> {
  if (line.is !== "pair") yield { ...line.row, known: { is: "head" } };
  else {
    const { row, text } = line.pair;
    yield { ...row, known: { is: "head" } };
    if (!row.cells.join(" ").includes(text)) yield { at: row.at, cells: [text], known: { is: "head" } };
  }
}

function pairsOf(lines: readonly FichaLine[]): readonly FichaPair[] {
  return lines.flatMap((line) => (line.is === "pair" ? [line.pair] : []));
}

function aside({ is, row }: Extract<FichaLine, { readonly row: GridRow }>): ShapedRow {
  const isMark = row.cells.filter((cell) => cell.trim() !== "").every(isPageMark);
  return { ...row, known: { is: isMark ? "note" : is } };
}

/** Labels of what the report says of itself; what stands beside them is read as its head too. */
const OF_THE_REPORT =
  /^(?:institucion|sujeto obligado|ente|ente publico|organismo|municipio|dependencia|formato|fecha de corte|corte|periodos?|periodo (?:que se )?(?:informa|reporta|reportado)|trimestre)$/;

/** What stands before the first record and says of the report: whose it is, and of when. */
function isOfTheHead(lines: readonly FichaLine[], i: number): boolean {
  const line = lines[i];
  if (line?.is !== "pair") return false;
  const { row, field, label } = line.pair;
  const key = keyOf(line.pair);
  const isAlone = pairsOf(lines).filter((other) => other.row === row).length === 1;
  const pairs = pairsOf(lines);
  const times = (wanted: string) => pairs.filter((pair) => keyOf(pair) === wanted).length;
  if (!isAlone || times(key) > 1) return false;
  const isDate = field !== null && (FIELDS[field] === "date" || FIELDS[field] === "year");
  return isDate ? times("indicator") > 1 : field === null && OF_THE_REPORT.test(ownLabel(label));
}

/** Without the section it stands in. */
function ownLabel(label: string): string {
  return fold(label.split(SECTION_MARK).at(-1) ?? "");
}

function* headLines(pairs: readonly FichaPair[]): Iterable<ShapedRow> {
  const seen = new Set<string>();
  for (const { row, label, text } of pairs) {
    const key = ownLabel(label);
    if (!OF_THE_REPORT.test(key) || text === "" || seen.has(key)) continue;
    seen.add(key);
    yield { at: row.at, cells: [text], known: { is: "head" } };
  }
}

function* recordRows(pairs: readonly FichaPair[]): Iterable<ShapedRow> {
  const records = new FichaRecords(pairs);
  const [header, ...rows] = records.rows();
  if (header) yield { ...header, known: { is: "header", header: records.columns() } };
  for (const row of rows) yield { ...row, known: { is: "record" } };
}

/** Pairs put together to records: one for each indicator. */
class FichaRecords {
  readonly #table = new SheetTable();
  readonly #fields = new Map<string, Field>();
  /** Keys that stand before the indicator's name in its sheet, or are it: where they come again, the next one begins. */
  readonly #opening: ReadonlySet<string>;
  #sheet: string | undefined;

  constructor(pairs: readonly FichaPair[]) {
    this.#opening = openingKeys(pairs);
    for (const pair of pairs) this.#add(pair);
  }

  rows(): readonly GridRow[] {
    return [...this.#table.rows()];
  }

  columns(): readonly HeaderColumn[] {
    return [...this.#table.labels].map(([key, label]) => ({
      field: this.#fields.get(key) ?? null,
      label,
      percent: /%|porcentaje|porcentual/i.test(label),
    }));
  }

  #add(pair: FichaPair): void {
    const key = keyOf(pair);
    const isOther = this.#sheet !== pair.row.at.sheet && this.#opening.has(key);
    const isNext = isOther || (this.#opening.has(key) && this.#table.last(key) !== undefined && this.#hasIndicator());
    if (this.#table.last(key) === null || isNext) this.#table.open(pair.row.at);
    this.#sheet = pair.row.at.sheet;
    this.#put(key, pair);
  }

  #hasIndicator(): boolean {
    return (this.#table.last("indicator")?.text ?? "") !== "";
  }

  /** What comes twice under one label with different values is asked; under another label it stays by itself. */
  #put(key: string, { label, field, text, ink }: FichaPair): void {
    const known = this.#table.last(key);
    if (!known || known.text === "") {
      if (field !== null) this.#fields.set(key, field);
      this.#table.put(key, label, { text, ink });
    } else if (text !== "" && text !== known.text) {
      const isSame = fold(this.#table.labels.get(key) ?? "") === fold(label);
      if (field !== null && isSame) this.#table.put(key, label, { text: known.text, ink: doubted(known.ink, text) });
      this.#table.put(this.#freeKey(label), label, { text, ink });
    }
  }

  #freeKey(label: string): string {
    const key = ` ${fold(label)} `;
    for (let n = 1; ; n += 1) if ((this.#table.last(`${key}${n}`) ?? null) === null) return `${key}${n}`;
  }
}

function keyOf({ field, label }: FichaPair): string {
  return field ?? ` ${fold(label)}`;
}

function doubted(ink: CellInk | null, other: string): CellInk {
  return { ...ink, otherwise: [...(ink?.otherwise ?? []), other] };
}

function openingKeys(pairs: readonly FichaPair[]): ReadonlySet<string> {
  const named = pairs.findIndex(({ field, text }) => field === "indicator" && text !== "");
  const times = new Map<string, number>();
  for (const pair of pairs) times.set(keyOf(pair), (times.get(keyOf(pair)) ?? 0) + 1);
  const most = times.get("indicator") ?? 0;
  const before = pairs.slice(0, named + 1).map(keyOf);
  return new Set(before.filter((key) => (times.get(key) ?? 0) <= most));
}
