import { classifyRow, lengthOf, type RowClass } from "./classify-row.ts";
import type { Grid, GridRow } from "./grid.ts";
import { guessColumns } from "./guess-columns.ts";
import type { HeaderColumn } from "./header.ts";
import { Table } from "./layout.ts";
import { RowForms, type RowView, viewRow } from "./row-form.ts";
import { SectionArea } from "./section-area.ts";

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
}

export type OutlinedRecord = Extract<OutlinedRow, { readonly is: "record" }>;

/** The tables of a document, and what each of its rows is: a few bytes a row, for there may be very many. */
export class Outline {
  readonly #grid: Grid;
  readonly #classes: RowClass[] = [];
  readonly #forms = new RowForms();
  readonly #printed: Table[] = [];
  readonly #guessed: Table | null;
  readonly #onePage: boolean;

  /** Classifies every row, in one walk over the grid. */
  constructor(grid: Grid) {
    this.#grid = grid;
    const loose: RowView[] = [];
    const pages = new RecordPages();
    for (const { is, view, page, inTable } of this.#classify(meanRecordLength(grid))) {
      if (is !== "record") continue;
      pages.add(page);
      if (!inTable && loose.length < MOST_LOOSE) loose.push(view);
    }
    this.#guessed = loose.length === 0 ? null : new Table(guessColumns(loose), true);
    this.#onePage = pages.areTiny();
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
    for (const row of this.#grid.rows()) {
      const is = this.#classes[index] ?? "blank";
      if (is === "header") {
        table = this.#printed[headers] ?? table;
        headers += 1;
      }
      section.pass(is, row.cells);
      const standing = {
        row,
        view: this.#forms.view(index, row.cells),
        page: this.#onePage ? 1 : pageOf(row),
        sectionArea: section.area,
      };
      yield outlined(standing, is, table);
      index += 1;
    }
  }

  /** The records of the document, in order. */
  *records(): Iterable<OutlinedRecord> {
    for (const row of this.walk()) if (row.is === "record") yield row;
  }

  *#classify(meanCharacters: number) {
    let columns: readonly HeaderColumn[] | null = null;
    for (const row of this.#grid.rows()) {
      const view = this.#forms.add(viewRow(row.cells));
      const { is, header } = classifyRow(view, { columns, meanCharacters });
      this.#classes.push(is);
      if (is === "header" && header) {
        columns = header;
        this.#printed.push(new Table(header, false));
      }
      yield { is, view, page: pageOf(row), inTable: columns !== null };
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
function meanRecordLength(grid: Grid): number {
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
