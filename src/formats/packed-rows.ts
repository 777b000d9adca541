import type { CellInk, GridRow } from "../core/ingest/grid.ts";

/** Rows of a grid as bytes: a fraction of what they take as objects, and fit to be sent between processes. */
export type PackedRows = Uint8Array;

type PackedRow = readonly [at: GridRow["at"], cells: readonly string[], inks?: readonly (number | null)[]];

interface Piece {
  readonly rows: readonly PackedRow[];
  /** Each once, however many cells share it. */
  readonly inks: readonly CellInk[];
}

export function packRows(rows: readonly GridRow[]): PackedRows {
  const inks = new Map<CellInk, number>();
  const numberOf = (ink: CellInk | null) => {
    if (ink === null) return null;
    const number = inks.get(ink) ?? inks.size;
    inks.set(ink, number);
    return number;
  };
  const packed = rows.map((row): PackedRow =>
    row.inks ? [row.at, row.cells, row.inks.map(numberOf)] : [row.at, row.cells],
  );
  const piece: Piece = { rows: packed, inks: [...inks.keys()] };
  return new TextEncoder().encode(JSON.stringify(piece));
}

/** The rows as they were packed; they come from nowhere else. */
export function* unpackRows(packed: PackedRows): Iterable<GridRow> {
  const piece: unknown = JSON.parse(new TextDecoder().decode(packed));
  if (!isPiece(piece)) throw new TypeError("these bytes are no packed rows");
  for (const [at, cells, numbers] of piece.rows) {
    if (numbers === undefined) yield { at, cells };
    else yield { at, cells, inks: numbers.map((number) => (number === null ? null : (piece.inks[number] ?? null))) };
  }
}

function isPiece(found: unknown): found is Piece {
  return typeof found === "object" && found !== null && "rows" in found && "inks" in found;
}
