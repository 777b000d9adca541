import type { CellInk, GridRow } from "../core/ingest/grid.ts";
import { blocksOf, type InkBlock, type InkCell } from "./scan-blocks.ts";
import type { GrayBitmap } from "./scan-bitmap.ts";
import type { ScanEngine } from "./scan-engine.ts";
import { looksLikeFigure } from "./scan-figures.ts";
import { boxOnPaper, layOut, type ScanLayout } from "./scan-layout.ts";
import { type CellText, readAgain, readFirst, type ReadLine } from "./scan-read.ts";

/** The rows of a page from the top; none where nothing is written. */
export async function rowsOfPage(engine: ScanEngine, bitmap: GrayBitmap, page: number): Promise<readonly GridRow[]> {
  const layout = layOut(bitmap);
  if (layout === null) return [];
  const blocks = await Promise.all(blocksOf(layout).map(async (block) => await readBlock(engine, layout, block)));
  return blocks.flat().map((cells, i) => ({
    at: { page, row: i + 1 },
    cells: cells.map((cell) => cell?.text ?? ""),
    inks: cells.map((cell) => cell?.ink ?? null),
  }));
}

interface SeenCell {
  readonly text: string;
  readonly ink: CellInk;
}

interface FirstCell {
  readonly cell: InkCell;
  readonly read: readonly ReadLine[];
}

async function readBlock(
  engine: ScanEngine,
  layout: ScanLayout,
  block: InkBlock,
): Promise<readonly (readonly (SeenCell | null)[])[]> {
  const first = await Promise.all(
    block.rows.map(
      async (row) =>
        await Promise.all(
          row.map(async (cell) => (cell === null ? null : { cell, read: await readFirst(engine, layout, cell) })),
        ),
    ),
  );
  const figures = figureColumns(block, first);
  return await Promise.all(
    first.map(
      async (row, i) =>
        await Promise.all(
          row.map(async (cell, column) => {
            if (cell === null) return null;
            const isFigure = i > 0 && figures.has(column);
            const text = await readAgain(engine, layout, { read: cell.read, isFigure });
            return seen(layout, cell.cell, text);
          }),
        ),
    ),
  );
}

function seen(layout: ScanLayout, { box }: InkCell, { text, otherwise }: CellText): SeenCell {
  const trace = { box: boxOnPaper(layout, box) };
  return { text, ink: otherwise === undefined ? { trace } : { trace, otherwise } };
}

/** Columns half of whose cells are figures: there every cell is read as closely as one. */
function figureColumns({ isTable }: InkBlock, rows: readonly (readonly (FirstCell | null)[])[]): ReadonlySet<number> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: isTable ? width : 0 }, (_, column) => column);
  return new Set(
    columns.filter((column) => {
      const texts = rows.map((row) => textOf(row[column] ?? null)).filter((text) => text !== "");
      return texts.filter(looksLikeFigure).length * 2 >= Math.max(1, texts.length - 1);
    }),
  );
}

function textOf(cell: FirstCell | null): string {
  return cell === null ? "" : cell.read.map(({ first }) => first.text).join(" ");
}
