import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Outline } from "../../../src/core/ingest/outline.ts";
import { classesOf, gridOf, gridOfCells } from "./documents.ts";

const HEADER = "Indicador\tFrecuencia\tAvance";
const OTHER_HEADER = "Indicador\tAvance\tMeta";

function tablesOf(...lines: readonly string[]) {
  return new Outline(gridOf(...lines)).tables.map(({ columns, guessed }) => ({
    fields: columns.map(({ field }) => field),
    guessed,
  }));
}

describe("the outline of a document", () => {
  it("tells the head, the header, the records and what is set aside", () => {
    const lines = [
      "Instituto Electoral",
      HEADER,
      "Sesiones\tAnual\t25%",
      "",
      "Dirección Jurídica",
      "Actas\tAnual\t50%",
      HEADER,
      "Foros\tAnual\t75%",
      "Total\t\t50%",
      "Fuente: registros",
      "~~",
    ];
    expect(classesOf(gridOf(...lines))).toEqual([
      "1 head",
      "2 header",
      "3 record",
      "4 blank",
      "5 section",
      "6 record",
      "7 repeated-header",
      "8 record",
      "9 total",
      "10 note",
      "11 noise",
    ]);
  });

  it("opens a table at each header of other columns", () => {
    expect(tablesOf(HEADER, "Sesiones\tAnual\t25%", OTHER_HEADER, "Actas\t50%\t100%")).toEqual([
      { fields: ["indicator", "frequency", "progress"], guessed: false },
      { fields: ["indicator", "progress", "target"], guessed: false },
    ]);
  });

  it("gives each record the table it stands in", () => {
    const outline = new Outline(gridOf(HEADER, "Sesiones\tAnual\t25%", OTHER_HEADER, "Actas\t50%\t100%"));
    const [first, second] = [...outline.records()];
    expect(first?.table).toBe(outline.tables[0]);
    expect(second?.table).toBe(outline.tables[1]);
  });

  it("guesses the columns of records that stand before any header", () => {
    expect(tablesOf("Sesiones\tAnual\t25%", "Actas\tAnual\t50%", HEADER, "Foros\tAnual\t75%")).toEqual([
      { fields: ["indicator", "frequency", "progress"], guessed: true },
      { fields: ["indicator", "frequency", "progress"], guessed: false },
    ]);
  });

  it("has no table where there is no record and no header", () => {
    expect(tablesOf("Instituto Electoral", "Sin datos")).toEqual([]);
  });

  it("judges records page by page, unless pages hold about one each", () => {
    const pagesOf = (perPage: number) => {
      const records = Array.from({ length: 6 }, (_, i) => ["Sesiones", "Anual", `${i}%`]);
      const rows = [["Indicador", "Frecuencia", "Avance"], ...records];
      const grid = gridOfCells(rows);
      const paged = {
        ...grid,
        rows: () => rows.map((cells, i) => ({ at: { line: i + 1, page: Math.ceil(i / perPage) }, cells })),
      };
      return [...new Outline(paged).records()].map(({ page }) => page);
    };
    expect(pagesOf(3)).toEqual([1, 1, 1, 2, 2, 2]);
    expect(pagesOf(1)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("walks the document the same way every time", () => {
    const outline = new Outline(gridOf("Instituto", HEADER, "Sesiones\tAnual\t25%", "Actas\t50%"));
    const seen = () => [...outline.walk()].map(({ is, page, row, view }) => [is, page, row.at.line, view.form.kinds]);
    expect(seen()).toEqual(seen());
  });

  it("leaves no line with ink out: each is head, header, record or set aside", () => {
    const someCell = fc.constantFrom(
      "",
      "Sesiones",
      "25%",
      "Anual",
      "ND",
      "Total",
      "Indicador",
      "Avance",
      "31/03/2025",
      "x",
    );
    const someRow = fc.array(someCell, { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 25 }), (rows) => {
        const walked = [...new Outline(gridOfCells(rows)).walk()];
        expect(walked.map(({ row }) => row.cells)).toEqual(rows);
        for (const { is, row } of walked) expect(is === "blank").toBe(row.cells.every((cell) => cell === ""));
        for (const { is, table } of walked) expect(is === "record" && table === null).toBe(false);
      }),
    );
  });
});
