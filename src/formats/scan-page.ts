import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Place } from "../core/domain/source.ts";
import type { CellInk, GridRow } from "../core/ingest/grid.ts";
import { blocksOf, type InkBlock, type InkCell } from "./scan-blocks.ts";
import type { PageBitmap } from "./scan-decode.ts";
import type { ScanEngine } from "./scan-engine.ts";
import { looksLikeFigure } from "./scan-figures.ts";
import { boxOnPaper, layOut, type ScanLayout } from "./scan-layout.ts";
import { type CellText, readAgain, readFirst, type ReadLine } from "./scan-read.ts";

/** The rows of a page from the top; none where nothing is written, a problem where too little of it is legible. */
export async function readPage(
  engine: ScanEngine,
  bitmap: PageBitmap,
  { file, page }: { readonly file: string; readonly page: number },
): Promise<Result<readonly GridRow[], Problem>> {
  const layout = layOut(bitmap, bitmap.dpi);
  if (layout === null) return ok([]);
  const tooPoor = fail({ code: "scan-too-poor", file, page, letter: layout.letter } as const);
  const blocks = blocksOf(layout);
  const lineCount = blocks.flatMap(({ rows }) => rows.flat()).reduce((sum, cell) => sum + (cell?.lines.length ?? 0), 0);
  if (layout.quality.isTooPoor || lineCount > MOST_LINES) return tooPoor;
  const cells = await Promise.all(blocks.map(async (block) => await readBlock(engine, layout, block)));
  const rows = cells.flat();
  return isLegible(rows.flat()) ? ok(rows.map((row, i) => gridRow(row, { page, row: i + 1 }))) : tooPoor;
}

/** No page of writing has as many; a picture has. */
const MOST_LINES = 2500;

function gridRow(row: readonly (SeenCell | null)[], at: Place): GridRow {
  return { at, cells: row.map((cell) => cell?.text ?? ""), inks: row.map((cell) => cell?.ink ?? null) };
}

/** Of the lines, a third at least are read with some assurance: a picture or a haze is not. */
function isLegible(cells: readonly (SeenCell | null)[]): boolean {
  const lines = cells.flatMap((cell) => cell?.sureness ?? []);
  return lines.filter((sureness) => sureness >= 60).length * 3 >= lines.length;
}

interface SeenCell {
  readonly text: string;
  readonly ink: CellInk;
  /** Of each of its lines, 0 to 100. */
  readonly sureness: readonly number[];
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
            return seen(layout, cell, text);
          }),
        ),
    ),
  );
}

function seen(layout: ScanLayout, { cell, read }: FirstCell, { text, otherwise }: CellText): SeenCell {
  const trace = { box: boxOnPaper(layout, cell.box) };
  const sureness = read.map(({ first }) => (first.text === "" ? 0 : first.sureness));
  return { text, ink: otherwise === undefined ? { trace } : { trace, otherwise }, sureness };
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
