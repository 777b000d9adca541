import { isNumberField } from "../../src/core/domain/field.ts";
import { cleanDoc } from "../damage/clean.ts";
import { allRecords, cellOf, type Doc, type RecordLine } from "../damage/model.ts";
import { headLines } from "../damage/print-rows.ts";
import { type Random, seeded } from "../damage/random.ts";
import type { Block, Table, TableCell, TableRow } from "./blocks.ts";
import { paperFor } from "./paper.ts";
import { type Press, pressOf } from "./press.ts";
import { docxOf } from "./print-docx.ts";
import { htmlOf, PLAIN } from "./print-html.ts";
import { LOOK, pdfOf } from "./print-typst.ts";
import { bookOfBlocks } from "./print-workbook.ts";

/** A sheet an indicator, label beside value, as the blocks of a document. */
type Print = (blocks: readonly Block[], random: Random) => Uint8Array;

const PRINTS: readonly (readonly [string, Print])[] = [
  ["xlsx", (blocks) => bookOfBlocks(blocks, { stored: "numbers", type: "xlsx" })],
  ["docx", (blocks) => docxOf(blocks, { paper: { width: 612, height: 792 }, isRuled: true })],
  ["html", (blocks, random) => new TextEncoder().encode(htmlOf(blocks, PLAIN, random))],
  ["pdf", (blocks, random) => pdfOf(blocks, { look: LOOK, paper: paperFor(blocks, 4.7, random) })],
];

/** pairs: a label and its value a line. double: two of each, side by side. */
const STYLES = [
  ["a pair a line", 1],
  ["two pairs a line", 2],
] as const;

export const FICHA_PRESSES: readonly Press[] = STYLES.flatMap(([style, across]) =>
  PRINTS.map(([extension, print]) => {
    const name = `ficha, ${extension}, ${style}`;
    return pressOf({ name, format: "ficha" }, ({ seed }) => {
      const random = seeded(seed, name);
      const doc = cleanDoc(seed, "key-value");
      return { sample: { seed, doc }, name: `ficha.${extension}`, bytes: print(fichas(doc, across, random), random) };
    });
  }),
);

/** Each record of a report as a sheet of its own, with so many pairs of label and value side by side. */
export function fichas(doc: Doc, across: number, random: Random): Block[] {
  const isPaged = random.chance(0.5);
  const head = headLines(doc).map((text): Block => ({ kind: "paragraph", text, isTitle: true }));
  const records = allRecords(doc).flatMap((record, index): Block[] => [
    ...(index > 0 && isPaged ? [{ kind: "page-end" } as const] : []),
    { kind: "paragraph", text: `Ficha técnica ${index + 1}`, isTitle: true },
    ficha(doc, record, across),
  ]);
  return [...head, ...records];
}

function ficha(doc: Doc, record: RecordLine, across: number): Table {
  const pairs = doc.columns.map(({ field, heading }): TableCell[] => {
    const cell = cellOf(record, field) ?? null;
    const value = { ...plain(cell?.shown ?? ""), isFigure: isNumberField(field), cell };
    return [plain(heading), value];
  });
  const rows = Array.from({ length: Math.ceil(pairs.length / across) }, (_, index): TableRow => {
    const cells = pairs.slice(index * across, (index + 1) * across).flat();
    const missing = across * 2 - cells.length;
    return { role: "record", cells: [...cells, ...Array.from({ length: missing }, () => plain(""))] };
  });
  const widths = Array.from({ length: across }, () => [22, 44 / across + 8]).flat();
  return { kind: "table", widths, rows };
}

function plain(text: string): TableCell {
  return { text, across: 1, down: 1, isFigure: false, cell: null };
}
