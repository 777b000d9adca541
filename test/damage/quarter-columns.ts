import { calendarField, type SeriesField, seriesOf, type YearPiece } from "../../src/core/domain/calendar-field.ts";
import type { Field } from "../../src/core/domain/field.ts";
import type { Column, Doc, Layout } from "./model.ts";
import { seeded } from "./random.ts";

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const satisfies readonly YearPiece[];
const WITH_BANDS: readonly Layout[] = ["tab", "pipe", "semicolon", "comma"];

/** Some tables print progress, and perhaps the target, quarter by quarter. */
export function inQuarters(fields: readonly Field[], seed: number, layout: Layout): readonly Field[] {
  const random = seeded(seed, "quarters");
  if (!WITH_BANDS.includes(layout) || fields.length > 12 || !random.chance(0.12)) return fields;
  const series: readonly Field[] = random.chance(0.4) ? ["target", "progress"] : ["progress"];
  return fields.flatMap((field) =>
    (field === "target" || field === "progress") && series.includes(field)
      ? QUARTERS.map((piece) => calendarField(field, piece))
      : [field],
  );
}

const NAMES: Readonly<Record<SeriesField, readonly string[]>> = {
  target: ["Meta", "Meta programada", "Programado"],
  progress: ["Avance", "Alcanzado", "Avance de metas", "Realizado"],
};

const WORDS: readonly (readonly string[])[] = [
  ["T1", "T2", "T3", "T4"],
  ["1T", "2T", "3T", "4T"],
  ["1er. trimestre", "2º trimestre", "3er. trimestre", "4º trimestre"],
  ["Primer trimestre", "Segundo trimestre", "Tercer trimestre", "Cuarto trimestre"],
  ["Ene-Mar", "Abr-Jun", "Jul-Sep", "Oct-Dic"],
  ["Trim. I", "Trim. II", "Trim. III", "Trim. IV"],
];

/** What stands over a column of a quarter, and the quarter itself; null for any other column. */
export function quarterHeading(field: Field, seed: number): { readonly band: string; readonly piece: string } | null {
  const series = seriesOf(field);
  if (series === null) return null;
  const band = seeded(seed, `band ${series.of}`).pick(NAMES[series.of]);
  const words = seeded(seed, "quarter words").pick(WORDS);
  return { band, piece: words[Number(series.piece.slice(1)) - 1] ?? "" };
}

/** One row, a heading broken over two where it is long, or bands over quarters. */
export type HeadingRows = "one" | "wrapped" | "wrapped-down" | "bands";

export function chooseHeadingRows(columns: readonly Column[], seed: number, layout: Layout): HeadingRows {
  const random = seeded(seed, "heading rows");
  if (!WITH_BANDS.includes(layout)) return "one";
  if (columns.some(({ field }) => seriesOf(field) !== null)) return random.pick(["one", "bands"] as const);
  return random.chance(0.1) ? random.pick(["wrapped", "wrapped-down"] as const) : "one";
}

export function headingRows({ columns, headingRows: rows = "one", seed }: Doc): string[][] {
  const headings = columns.map(({ heading }) => heading);
  if (rows === "one") return [headings];
  if (rows === "bands") return bandRows(columns, seed);
  const broken = headings.map((heading) => breakInTwo(heading, rows));
  return [broken.map(([upper]) => upper), broken.map(([, lower]) => lower)];
}

/** A single word stands above or below. */
function breakInTwo(heading: string, rows: HeadingRows): readonly [string, string] {
  const words = heading.split(" ");
  const half = Math.ceil(words.length / 2);
  if (words.length > 1) return [words.slice(0, half).join(" "), words.slice(half).join(" ")];
  return rows === "wrapped" ? [heading, ""] : ["", heading];
}

/** The band stands over the first of its quarters, and nothing over the others. */
function bandRows(columns: readonly Column[], seed: number): string[][] {
  const found = columns.map(({ field }) => quarterHeading(field, seed));
  const upper = columns.map(({ heading }, i) => {
    const own = found[i] ?? null;
    if (own === null) return heading;
    return found[i - 1]?.band === own.band ? "" : own.band;
  });
  return [upper, found.map((own) => own?.piece ?? "")];
}
