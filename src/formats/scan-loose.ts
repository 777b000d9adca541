import type { PixelBox } from "./scan-bitmap.ts";
import type { InkBlock, InkCell } from "./scan-blocks.ts";
import type { ScanLayout } from "./scan-layout.ts";
import { type InkLine, linesOf } from "./scan-lines.ts";
import type { Mark } from "./scan-marks.ts";

/** Writing without rules: lines of text, and tables whose columns only the paper between them shows. */
export function looseRows(lines: readonly InkLine[], layout: ScanLayout): readonly InkBlock[] {
  const split = lines.map((line) => ({ line, pieces: piecesOf(line, layout) }));
  const blocks: InkBlock[] = [];
  let open: SplitLine[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(...blocksOf(open, layout));
    open = [];
  };
  for (const one of split) {
    const last = open.at(-1);
    if (last !== undefined && one.line.y0 - last.line.y1 > 5 * layout.letter) close();
    open.push(one);
  }
  close();
  return blocks;
}

interface SplitLine {
  readonly line: InkLine;
  readonly pieces: readonly InkLine[];
}

/** Words apart by more than any space between words. */
function piecesOf(line: InkLine, { marks }: ScanLayout): readonly InkLine[] {
  const own = [...line.ids].map((id) => marks.all[id - 1]).filter((mark) => mark !== undefined);
  const groups: Mark[][] = [];
  let reached = -Infinity;
  for (const mark of own.toSorted((a, b) => a.x0 - b.x0)) {
    if (mark.x0 - reached > 1.5 * line.letter) groups.push([mark]);
    else groups.at(-1)?.push(mark);
    reached = Math.max(reached, mark.x1);
  }
  return groups.flatMap((group) => linesOf(group, line.letter));
}

function blocksOf(lines: readonly SplitLine[], layout: ScanLayout): readonly InkBlock[] {
  const first = lines.findIndex(({ pieces }) => pieces.length > 1);
  const last = lines.findLastIndex(({ pieces }) => pieces.length > 1);
  const body = lines.slice(first, last + 1);
  const columns = first === -1 ? [] : columnsOf(body.flatMap(({ pieces }) => pieces));
  if (columns.length < 2 || body.length < 2) return lines.map(textBlock);
  return [
    ...lines.slice(0, first).map(textBlock),
    tableBlock(body, columns, layout),
    ...lines.slice(last + 1).map(textBlock),
  ];
}

function textBlock({ line, pieces }: SplitLine): InkBlock {
  return {
    y0: line.y0,
    isTable: false,
    rows: [pieces.map((piece) => ({ box: piece, lines: [piece], isRuled: false }))],
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Stretches across the page that no paper cuts from top to bottom. */
function columnsOf(pieces: readonly InkLine[]): readonly Span[] {
  const columns: Span[] = [];
  for (const { x0, x1 } of pieces.toSorted((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last !== undefined && x0 < last.to)
      columns[columns.length - 1] = { from: last.from, to: Math.max(last.to, x1) };
    else columns.push({ from: x0, to: x1 });
  }
  return columns;
}

function tableBlock(lines: readonly SplitLine[], columns: readonly Span[], layout: ScanLayout): InkBlock {
  const rows = rowsOf(lines, layout).map((row) =>
    columns.map(({ from, to }): InkCell | null => {
      const own = row.flatMap(({ pieces }) => pieces.filter(({ x0 }) => x0 >= from && x0 < to));
      return own.length === 0 ? null : { box: around(own), lines: own, isRuled: false };
    }),
  );
  return { y0: lines[0]?.line.y0 ?? 0, isTable: true, rows };
}

/** Lines of one row stand closer to one another than to those of the next. */
function rowsOf(lines: readonly SplitLine[], { letter }: ScanLayout): readonly (readonly SplitLine[])[] {
  const gaps = lines.slice(1).map(({ line }, i) => line.y0 - (lines[i]?.line.y1 ?? line.y0));
  const least = Math.min(...gaps);
  const limit = Math.max(...gaps) > least + letter * 0.5 ? (least + Math.max(...gaps)) / 2 : -Infinity;
  const rows: SplitLine[][] = [];
  for (const [i, one] of lines.entries()) {
    const gap = gaps[i - 1];
    if (gap === undefined || gap > limit) rows.push([one]);
    else rows.at(-1)?.push(one);
  }
  return rows;
}

function around(lines: readonly InkLine[]): PixelBox {
  return {
    x0: Math.min(...lines.map(({ x0 }) => x0)),
    y0: Math.min(...lines.map(({ y0 }) => y0)),
    x1: Math.max(...lines.map(({ x1 }) => x1)),
    y1: Math.max(...lines.map(({ y1 }) => y1)),
  };
}
