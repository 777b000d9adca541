import type { Field } from "../domain/field.ts";
import type { CellKind } from "./cell-kind.ts";
import type { RowView } from "./row-form.ts";
import type { HeaderColumn } from "./header.ts";
import { mostUsual } from "./most-usual.ts";

/** Columns guessed from what they hold, where the document prints no header. */
export function guessColumns(rows: readonly RowView[]): readonly HeaderColumn[] {
  const width = mostUsual(rows.map((row) => row.cells.length));
  const fitting = rows.filter((row) => row.cells.length === width);
  const kinds = Array.from({ length: width ?? 0 }, (_, i) =>
    mostUsual(fitting.map((row) => row.form.kinds[i] ?? "blank")),
  );
  const fields = new Map<number, Field>([
    ...spread(kinds, "number", NUMBERS),
    ...spread(kinds, "text", TEXTS),
    ...spread(kinds, "frequency", FREQUENCIES),
  ]);
  return kinds.map((_, i) => ({ field: fields.get(i) ?? null, label: "", percent: false }));
}

/** What one, two or three columns of a kind are taken to be, from left to right. */
const TEXTS: readonly (readonly Field[])[] = [
  ["indicator"],
  ["objective", "indicator"],
  ["objective", "indicator", "definition"],
];
const NUMBERS: readonly (readonly Field[])[] = [
  ["progress"],
  ["baseline", "progress"],
  ["baseline", "target", "progress"],
];
const FREQUENCIES: readonly (readonly Field[])[] = [["frequency"]];

/** Gives the first columns of a kind their names; further ones have none. */
function spread(
  kinds: readonly (CellKind | null)[],
  kind: CellKind,
  names: readonly (readonly Field[])[],
): readonly (readonly [number, Field])[] {
  const places = kinds.flatMap((one, i) => (one === kind ? [i] : []));
  const fields = names[Math.min(places.length, names.length) - 1] ?? [];
  return fields.flatMap((field, i): (readonly [number, Field])[] => {
    const place = places[i];
    return place === undefined ? [] : [[place, field]];
  });
}
