import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Place } from "../core/domain/source.ts";
import type { CellInk, GridRow } from "../core/ingest/grid.ts";
import { blocksOf } from "./scan-blocks.ts";
import type { PageBitmap } from "./scan-decode.ts";
import type { ScanEngine } from "./scan-engine.ts";
import { looksLikeFigure } from "./scan-figures.ts";
import type { InkBlock, InkCell } from "./scan-ink.ts";
import { boxOnPaper, layOut, type ScanLayout } from "./scan-layout.ts";
import { readAgain, readFirst, type ReadLine } from "./scan-read.ts";

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
  if (layout.quality.isTooPoor || lineCount(blocks) > MOST_LINES) return tooPoor;
  const first = await Promise.all(blocks.map(async (block) => seeBlock(engine, layout, block)));
  if (!isLegible(first)) return tooPoor;
  const rows = (await Promise.all(first.map(async (block) => settleBlock(engine, layout, block)))).flat();
  return ok(rows.map((row, i) => gridRow(row, { page, row: i + 1 })));
}

/** No page of writing has as many; a picture has. */
const MOST_LINES = 2500;

function gridRow(row: readonly (SeenCell | null)[], at: Place): GridRow {
  return { at, cells: row.map((cell) => cell?.text ?? ""), inks: row.map((cell) => cell?.ink ?? null) };
}

function lineCount(blocks: readonly InkBlock[]): number {
  return blocks.flatMap(({ rows }) => rows.flat()).reduce((sum, cell) => sum + (cell?.lines.length ?? 0), 0);
}

/** A block whose lines were read once. */
interface SeenBlock {
  readonly isTable: boolean;
  readonly rows: readonly (readonly (FirstCell | null)[])[];
}

interface FirstCell {
  readonly cell: InkCell;
  readonly read: readonly ReadLine[];
}

interface SeenCell {
  readonly text: string;
  readonly ink: CellInk;
}

/** Of the lines, a third at least are read with some assurance: a picture or a haze is not. */
function isLegible(blocks: readonly SeenBlock[]): boolean {
  const lines = blocks.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell?.read ?? []));
  const legible = lines.filter(({ first }) => first.text !== "" && first.sureness >= 60);
  return legible.length * 3 >= lines.length;
}

async function seeBlock(engine: ScanEngine, layout: ScanLayout, { isTable, rows }: InkBlock): Promise<SeenBlock> {
  const see = async (cell: InkCell | null) =>
    cell === null ? null : { cell, read: await readFirst(engine, layout, cell) };
  return { isTable, rows: await Promise.all(rows.map(async (row) => Promise.all(row.map(see)))) };
}

async function settleBlock(
  engine: ScanEngine,
  layout: ScanLayout,
  block: SeenBlock,
): Promise<readonly (readonly (SeenCell | null)[])[]> {
  const figures = figureColumns(block);
  const settle = async (seen: FirstCell, isFigure: boolean): Promise<SeenCell> => {
    const { text, otherwise } = await readAgain(engine, layout, { read: seen.read, isFigure });
    const trace = { box: boxOnPaper(layout, seen.cell.box) };
    const asked = otherwise ?? (seen.cell.isMixed ? [] : undefined);
    return { text, ink: asked === undefined ? { trace } : { trace, otherwise: asked } };
  };
  return Promise.all(
    block.rows.map(async (row, i) =>
      Promise.all(row.map(async (cell, column) => (cell ? settle(cell, i > 0 && figures.has(column)) : null))),
    ),
  );
}

/** Columns half of whose cells are figures: there every cell is read as closely as one. */
function figureColumns({ isTable, rows }: SeenBlock): ReadonlySet<number> {
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
