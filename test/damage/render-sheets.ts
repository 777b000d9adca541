import { cellOf, type Doc, recordsOf, type RecordLine } from "./model.ts";
import type { Random } from "./random.ts";
import { headLines, pageBreakLines, type Printed, printedCells, showsHeader } from "./print-rows.ts";

const blank: Printed = { text: "", record: null };
const line = (text: string): Printed => ({ text, record: null });

/** One cell per line, as a table copied out of a viewer arrives: headings first, then record after record. */
export function renderStacked(doc: Doc, random: Random): Printed[] {
  const apart = random.chance(0.5);
  const pages = doc.pages.flatMap((page, index): Printed[] => {
    const breaks = index === 0 ? [] : pageBreakLines(doc, index + 1, random).map(line);
    const header = showsHeader(doc, index) ? doc.columns.map((column) => line(column.heading)) : [];
    const records = recordsOf(page).flatMap((record) => {
      const cells = printedCells(record).map((text) => ({ text, record }));
      return apart ? [blank, ...cells] : cells;
    });
    return [...breaks, ...header, ...records];
  });
  return [...headLines(doc).map(line), blank, ...pages];
}

/** A sheet per indicator: "Nombre del indicador: …", line after line. */
export function renderSheets(doc: Doc, random: Random): Printed[] {
  const separator = random.pick([": ", ": ", ":\t", "\t"]);
  const between = random.pick([[""], [""], ["", "--------------------", ""], ["\f"]]);
  const titled = random.chance(0.3);
  const lines = doc.pages.flatMap((page) => page.lines);
  const sheets = lines.flatMap((item, index): Printed[] => {
    const before = index === 0 ? [blank] : between.map(line);
    if (item.kind !== "record") return [...before, ...item.cells.map(line)];
    const title = titled ? [line(`Ficha ${index + 1}`)] : [];
    return [...before, ...title, ...sheet(doc, item, separator)];
  });
  return [...headLines(doc).map(line), ...sheets];
}

function sheet(doc: Doc, record: RecordLine, separator: string): Printed[] {
  return doc.columns.map((column) => {
    const shown = cellOf(record, column.field)?.shown ?? "";
    return { text: `${column.heading}${separator}${shown}`.trimEnd(), record };
  });
}
