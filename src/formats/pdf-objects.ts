import { PDF_LIMITS, type PdfDocument, type PdfPage } from "./pdf-pages.ts";

export const KIND = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;

/** x' = ax + cy + e, y' = bx + dy + f */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Something drawn on a page; `matrix` takes its coordinates to where the page is written. */
export interface PdfObject {
  readonly handle: number;
  readonly kind: number;
  readonly matrix: Matrix;
}

/** A part of the page as shown, in points. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest area around all of these; null around none. */
export function areaAround(parts: readonly Area[]): Area | null {
  const [first] = parts;
  if (first === undefined) return null;
  let { left, top, right, bottom } = first;
  for (const part of parts) {
    left = Math.min(left, part.left);
    top = Math.min(top, part.top);
    right = Math.max(right, part.right);
    bottom = Math.max(bottom, part.bottom);
  }
  return { left, top, right, bottom };
}

/** Too much is drawn on a page. */
export class TooManyStrokes extends Error {}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Drawings within drawings, no deeper. */
const DEEPEST = 12;

/** All that is drawn on a page, also in drawings that are used whole, in the order it is drawn. */
export function* pdfObjects(document: PdfDocument, page: PdfPage): Generator<PdfObject> {
  const { engine } = document;
  const budget = { left: PDF_LIMITS.strokes };
  const count = engine._FPDFPage_CountObjects(page.handle);
  for (let i = 0; i < count; i += 1) {
    yield* within(
      document,
      { handle: engine._FPDFPage_GetObject(page.handle, i), matrix: IDENTITY },
      { budget, depth: 0 },
    );
  }
}

interface Descent {
  readonly budget: { left: number };
  readonly depth: number;
}

function* within(
  document: PdfDocument,
  { handle, matrix }: Pick<PdfObject, "handle" | "matrix">,
  { budget, depth }: Descent,
): Generator<PdfObject> {
  const { engine } = document;
  budget.left -= 1;
  if (budget.left < 0) throw new TooManyStrokes();
  const kind = engine._FPDFPageObj_GetType(handle);
  if (kind !== KIND.form) yield { handle, kind, matrix };
  else if (depth < DEEPEST) {
    const inner = times(ownMatrix(document, handle), matrix);
    const count = engine._FPDFFormObj_CountObjects(handle);
    for (let i = 0; i < count; i += 1) {
      const child = { handle: engine._FPDFFormObj_GetObject(handle, i), matrix: inner };
      yield* within(document, child, { budget, depth: depth + 1 });
    }
  }
}

/** Where an object's own coordinates lie in what it is drawn in. */
export function ownMatrix({ engine, scratch }: PdfDocument, handle: number): Matrix {
  if (engine._FPDFPageObj_GetMatrix(handle, scratch.address) === 0) return IDENTITY;
  const number = (place: number) => scratch.float(place);
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}

/** First the one, then the other. */
export function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Where an object is shown, whole. */
export function areaOf({ engine, scratch }: PdfDocument, page: PdfPage, { handle, matrix }: PdfObject): Area | null {
  const found = engine._FPDFPageObj_GetBounds(handle, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3));
  if (found === 0) return null;
  const [left, bottom, right, top] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)];
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const;
  const points = corners.map(([x, y]) => page.shown(...apply(matrix, x, y)));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
