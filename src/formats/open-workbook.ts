import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { isInside, type OdsSheet } from "./ods-outline.ts";
import type { SoundWorkbook } from "./workbook-kind.ts";
import { workbookLibrary } from "./workbook-library.ts";
import type { SheetSource } from "./workbook-sheet.ts";

/**
 * Printed text, formats and what is hidden are asked for; links and macros are not. Dates in the short
 * format of whoever looks at them are written so that day and month cannot be confused.
 */
const OPTIONS = {
  dense: true,
  cellStyles: true,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
  dateNF: "yyyy-mm-dd",
} as const;

/** The library throws whatever it stumbles on. Formulas are only asked for where not all have a result. */
export function openWorkbook(file: string, { content, facts }: SoundWorkbook): Result<WorkBook, Problem> {
  const cellFormula = facts.uncalculated || facts.recalculates;
  const options = { ...OPTIONS, cellFormula, sheetStubs: facts.uncalculated };
  const { read } = workbookLibrary();
  try {
    return ok(
      inSilence(() =>
        typeof content === "string"
          ? read(content, { ...options, type: "string" })
          : read(content, { ...options, type: "array" }),
      ),
    );
  } catch (error) {
    const isProtected = /password|encrypt/i.test(String(error));
    return fail({ code: isProtected ? "workbook-protected" : "workbook-damaged", file });
  }
}

/** The library tells the terminal of formats that it does not know, which is nothing to whoever reads a report. */
function inSilence<T>(read: () => T): T {
  const terminal: Pick<Console, "error"> = console;
  const { error } = terminal;
  terminal.error = () => undefined;
  try {
    return read();
  } finally {
    terminal.error = error;
  }
}

/** Its sheets in order, with what is hidden of each; null for one that is listed and not there. */
export function* sheetSources(book: WorkBook, { facts }: SoundWorkbook): Generator<SheetSource | null> {
  const rules = { from1904: book.Workbook?.WBProps?.date1904 === true, recalculates: facts.recalculates };
  for (const [i, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    const isHidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    yield sheet === undefined ? null : { name, rules, ...sourceOf(sheet, isHidden, facts.ods[i]) };
  }
}

function sourceOf(sheet: WorkSheet, hidden: boolean, ods?: OdsSheet): Omit<SheetSource, "name" | "rules"> {
  if (ods === undefined) return { sheet, hidden, ...hiddenOf(sheet) };
  return { sheet: withFormulas(sheet, ods), hidden: ods.hidden, ...hiddenOfOds(ods) };
}

type Hides = Pick<SheetSource, "hidesRow" | "hidesColumn">;

function hiddenOf(sheet: WorkSheet): Hides {
  return {
    hidesRow: (row) => sheet["!rows"]?.[row]?.hidden === true,
    hidesColumn: (column) => sheet["!cols"]?.[column]?.hidden === true,
  };
}

function hiddenOfOds({ hiddenRows, hiddenColumns }: OdsSheet): Hides {
  return {
    hidesRow: (row) => isInside(hiddenRows, row),
    hidesColumn: (column) => isInside(hiddenColumns, column),
  };
}

/** With the formulas that have no result, which the library leaves out. */
function withFormulas(sheet: WorkSheet, { uncalculated }: OdsSheet): WorkSheet {
  const data = sheet["!data"];
  if (data === undefined) return sheet;
  for (const { row, column, formula } of uncalculated) {
    const cells = (data[row] ??= []);
    const cell: CellObject = { t: "z", f: formula.replace(/^\w+:=|^=/, "") };
    cells[column] ??= cell;
  }
  return sheet;
}
