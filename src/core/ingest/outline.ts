import { isSigning } from "./aside-row.ts";
import { type Classified, classifyRow, lengthOf, type RowClass } from "./classify-row.ts";
import type { GridRow } from "./grid.ts";
import { guessColumns } from "./guess-columns.ts";
import type { HeaderColumn } from "./header.ts";
import { Table } from "./layout.ts";
import { RowForms, type RowView, viewRow } from "./row-form.ts";
import type { Cutoff } from "./read-cutoff.ts";
import { SectionArea } from "./section-area.ts";
import { SectionPeriod } from "./section-period.ts";
import type { ShapedGrid } from "./shaped-row.ts";

/** One row with what it is and where it stands. */
export type OutlinedRow = Standing &
  (
    | { readonly is: "record"; readonly table: Table }
    | { readonly is: Exclude<RowClass, "record">; readonly table: Table | null }
  );

interface Standing {
  readonly row: GridRow;
  readonly view: RowView;
  /** The page whose rows it is judged with. */
  readonly page: number;
  /** The area that the lines above name; null where none does. */
  readonly sectionArea: string | null;
  /** The end of the period that they name, where the document has several. */
  readonly sectionEnd: Cutoff | null;
}

export type OutlinedRecord = Extract<OutlinedRow, { readonly is: "record" }>;

/** The tables of a document, and what each of its rows is: a few bytes a row, for there may be very many. */
export class Outline {
  readonly #grid: ShapedGrid;
  readonly #classes: RowClass[] = [];
  readonly #forms = new RowForms();
  readonly #printed: Table[] = [];
  readonly #guessed: Table | null;
  readonly #onePage: boolean;
  readonly #manyPeriods: boolean;

  /** Classifies every row, in one walk over the grid. */
  constructor(grid: ShapedGrid) {
    this.#grid = grid;
    const loose: RowView[] = [];
    const pages = new RecordPages();
    const periods = new SectionPeriod();
    for (const { is, row, view, page, inTable } of this.#classify(meanRecordLength(grid))) {
      periods.pass(is, row);
      if (is !== "record") continue;
      pages.add(page);
      if (!inTable && loose.length < MOST_LOOSE) loose.push(view);
    }
    this.#guessed = loose.length === 0 ? null : new Table(guessColumns(loose), true);
    this.#onePage = pages.areTiny();
    this.#manyPeriods = periods.quarters.size > 1;
  }

  /** Its parts name different periods above them. */
  get hasSectionPeriods(): boolean {
    return this.#manyPeriods;
  }

  /** In document order; what stands before the first header has a table only where one was guessed. */
  get tables(): readonly Table[] {
    return this.#guessed === null ? this.#printed : [this.#guessed, ...this.#printed];
  }

  /** Walks the document again; headers open their tables in the order they were found. */
  *walk(): Iterable<OutlinedRow> {
    let table = this.#guessed;
    let headers = 0;
    let index = 0;
    const section = new SectionArea();
    const period = new SectionPeriod();
    for (const row of this.#grid.rows()) {
      const is = this.#classes[index] ?? "blank";
      if (is === "header") {
        table = this.#printed[headers] ?? table;
        headers += 1;
      }
      section.pass(is, row.cells);
      if (this.#manyPeriods) period.pass(is, row);
      const standing = {
        row,
        view: this.#forms.view(index, row.cells),
        page: this.#onePage ? 1 : pageOf(row),
        sectionArea: section.area,
        sectionEnd: period.end,
      };
      yield outlined(standing, is, table);
      index += 1;
    }
  }

  /** The records of the document, in order. */
  *records(): Iterable<OutlinedRecord> {
    for (const row of this.walk()) if (row.is === "record") yield row;
  }

  /** From now on the records that are not `kept` are none: they are of another period. */
  keep(kept: (record: OutlinedRecord) => boolean): void {
    const dropped: number[] = [];
    let index = 0;
    for (const row of this.walk()) {
      if (row.is === "record" && !kept(row)) dropped.push(index);
      index += 1;
    }
    for (const one of dropped) this.#classes[one] = "other-period";
  }

  *#classify(meanCharacters: number) {
    let columns: readonly HeaderColumn[] | null = null;
    let signedPage: string | null = null;
    for (const row of this.#grid.rows()) {
      const view = this.#forms.add(viewRow(row.cells));
      const signed = signedPage === signedOn(row);
      const { is, header }: Classified = row.known ?? classifyRow(view, { columns, meanCharacters, signed });
      if (is === "note" && isSigning(view)) signedPage = signedOn(row);
      if (is === "record" || is === "header" || is === "repeated-header") signedPage = null;
      this.#classes.push(is);
      if (is === "header" && header) {
        columns = header;
        this.#printed.push(new Table(header, false));
      }
      yield { is, row, view, page: pageOf(row), inTable: columns !== null };
    }
  }
}

/** Loose records by which the columns of a table without header are guessed. */
const MOST_LOOSE = 2000;

function outlined(standing: Standing, is: RowClass, table: Table | null): OutlinedRow {
  if (is !== "record") return { ...standing, is, table };
  if (table === null) throw new Error("a record outside any table");
  return { ...standing, is, table };
}

function signedOn({ at }: GridRow): string {
  return `${at.sheet ?? ""} ${at.page ?? 1}`;
}

function pageOf({ at }: GridRow): number {
  return at.page ?? 1;
}

/** Pages of about one record each (a sheet of labels, say) are too small to profile a column by. */
class RecordPages {
  readonly #pages = new Set<number>();
  #records = 0;

  add(page: number): void {
    this.#pages.add(page);
    this.#records += 1;
  }

  areTiny(): boolean {
    return this.#pages.size > 1 && this.#records < this.#pages.size * 2;
  }
}

const MOST_MEASURED = 2000;

/** Mean length of the rows that are records beyond doubt; 0 where there are none. */
function meanRecordLength(grid: ShapedGrid): number {
  let rows = 0;
  let characters = 0;
  for (const { cells } of grid.rows()) {
    if (rows >= MOST_MEASURED) break;
    const view = viewRow(cells);
    const { filled, count } = view.form;
    if (filled < 3 || count.frequency + count.number === 0) continue;
    rows += 1;
    characters += lengthOf(view);
  }
  return rows === 0 ? 0 : characters / rows;
}
