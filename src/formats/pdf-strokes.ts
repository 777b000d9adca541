import { type Area, apply, KIND, type Matrix, ownMatrix, type PdfObject, pdfObjects, times } from "./pdf-objects.ts";
import { type PdfDocument, type PdfPage } from "./pdf-pages.ts";
import type { Rule } from "./ruled-grid.ts";

/** What is drawn on a page that may part a table. */
export interface Strokes {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
  /** Upper and lower edges of filled rectangles, as behind every other row. */
  readonly edges: readonly Rule[];
}

/** A filled rectangle no thicker than this is a line, in points. */
const THIN = 3;
/** A line may lean as little as this and still be level or upright, in points. */
const STRAIGHT = 0.7;
/** Pieces of a line no farther apart than this are one line, as are lines side by side, in points. */
const APART = { along: 3, beside: 0.8 } as const;
const SHORTEST = 4;

type Point = readonly [x: number, y: number];

/** Lines and filled rectangles of a page as it is shown; drawings with curves or slanting lines are left out. */
export function readStrokes(document: PdfDocument, page: PdfPage): Strokes {
  const [level, upright, fills]: [Rule[], Rule[], Area[]] = [[], [], []];
  for (const object of pdfObjects(document, page)) {
    if (object.kind !== KIND.path) continue;
    const { stroked, filled } = drawMode(document, object);
    for (const points of subpaths(document, page, object)) {
      if (stroked) addLines(points, { level, upright });
      if (filled) addFill(points, { level, upright, fills });
    }
  }
  return { level: joined(level), upright: joined(upright), edges: joined(fills.flatMap(edgesOf)) };
}

function drawMode({ engine, scratch }: PdfDocument, { handle }: PdfObject) {
  const known = engine._FPDFPath_GetDrawMode(handle, scratch.at(0), scratch.at(1)) !== 0;
  return { filled: known && scratch.integer(0) !== 0, stroked: known && scratch.integer(1) !== 0 };
}

const MOVE = 2;
const LINE = 0;

/** The corners of each part of a path; null for a part with curves. */
function* subpaths(document: PdfDocument, page: PdfPage, object: PdfObject): Generator<readonly Point[]> {
  const { engine, scratch } = document;
  const matrix = times(ownMatrix(document, object.handle), object.matrix);
  let points: Point[] = [];
  let straight = true;
  const count = engine._FPDFPath_CountSegments(object.handle);
  for (let i = 0; i < count; i += 1) {
    const segment = engine._FPDFPath_GetPathSegment(object.handle, i);
    const type = engine._FPDFPathSegment_GetType(segment);
    if (type === MOVE) {
      if (straight && points.length > 1) yield points;
      [points, straight] = [[], true];
    } else if (type !== LINE) straight = false;
    engine._FPDFPathSegment_GetPoint(segment, scratch.at(0), scratch.at(1));
    points.push(shownPoint(page, matrix, [scratch.float(0), scratch.float(1)]));
    if (engine._FPDFPathSegment_GetClose(segment) !== 0 && points[0]) points.push(points[0]);
  }
  if (straight && points.length > 1) yield points;
}

function shownPoint(page: PdfPage, matrix: Matrix, [x, y]: Point): Point {
  return page.shown(...apply(matrix, x, y));
}

function addLines(points: readonly Point[], { level, upright }: { level: Rule[]; upright: Rule[] }): void {
  for (const [i, [x1, y1]] of points.entries()) {
    const [x0, y0] = points[i - 1] ?? [x1, y1];
    const [across, down] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (down <= STRAIGHT && across > down)
      level.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    else if (across <= STRAIGHT && down > across) {
      upright.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
    }
  }
}

function addFill(
  points: readonly Point[],
  { level, upright, fills }: { level: Rule[]; upright: Rule[]; fills: Area[] },
) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const area = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  if (height <= THIN && width > height)
    level.push({ at: (area.top + area.bottom) / 2, from: area.left, to: area.right });
  else if (width <= THIN && height > width) {
    upright.push({ at: (area.left + area.right) / 2, from: area.top, to: area.bottom });
  } else if (height > THIN && width > THIN && isBox(points, area)) fills.push(area);
}

function edgesOf({ left, right, top, bottom }: Area): readonly Rule[] {
  return [top, bottom].map((at) => ({ at, from: left, to: right }));
}

/** Every corner lies on a corner of the area. */
function isBox(points: readonly Point[], { left, right, top, bottom }: Area): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= STRAIGHT;
  return points.every(([x, y]) => (near(x, left) || near(x, right)) && (near(y, top) || near(y, bottom)));
}

/** Pieces of one line as one rule; what is too short then is no rule. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const lines: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const last = lines.at(-1);
    const [first] = last ?? [];
    if (last && first && rule.at - first.at <= APART.beside) last.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap(joinPieces).filter(({ from, to }) => to - from >= SHORTEST);
}

function joinPieces(pieces: readonly Rule[]): readonly Rule[] {
  const whole: Rule[] = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && piece.from - last.to <= APART.along)
      whole[whole.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    else whole.push(piece);
  }
  return whole;
}
