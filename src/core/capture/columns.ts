import type { CaptureProblem } from "../domain/capture-problem.ts";
import { nearWords } from "../domain/near-words.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { fold, tidy } from "../ingest/fold.ts";
import { cellText, inShort } from "./cell-text.ts";

/** Which columns a file may have. Those that are always called alike, and those named by what they hold. */
export interface SheetForm<C extends string, O> {
  /** The names of each column, any case and accents; the first is the one we write. */
  readonly headings: Readonly<Record<C, readonly string[]>>;
  readonly required: readonly C[];
  /** Columns that people keep for themselves, and that are not read. */
  readonly remarks: readonly string[];
  /** What a column holds by its own heading: "variable:atendidas", "T1". Null for one that is none of these. */
  readonly open: (heading: string) => O | null;
}

/** Where each column of a file stands. */
export interface Columns<C extends string, O> {
  /** As the file writes them. */
  readonly header: readonly string[];
  readonly places: ReadonlyMap<C, number>;
  readonly open: readonly OpenColumn<O>[];
  /** Places of all columns that are understood, remarks included. */
  readonly known: ReadonlySet<number>;
}

export interface OpenColumn<O> {
  readonly place: number;
  readonly heading: string;
  readonly what: O;
}

/** No table is wider. */
const MOST_COLUMNS = 300;
/** No heading of ours is nearly as long. */
const LONGEST = 80;
/** What we add to the lines we refuse; they come back with it. */
export const TO_CORRECT = { es: "qué corregir", en: "what to correct" } as const;

/** Finds the column of each heading, or everything that is wrong with them: one nobody knows is never left out in silence. */
export function readColumns<C extends string, O>(
  cells: readonly string[],
  form: SheetForm<C, O>,
): Result<Columns<C, O>, readonly CaptureProblem[]> {
  const header = cells.slice(0, MOST_COLUMNS).map((cell) => tidy(cellText(cell)));
  const found = header.map((heading) => meaningOf(heading, form));
  if (!found.some((one) => one.kind === "column")) return fail([withoutHeadings(form)]);
  const problems = [
    ...found.flatMap((one): readonly CaptureProblem[] =>
      one.kind === "unknown" ? [unknownColumn(one.heading, form)] : [],
    ),
    ...repeatedColumns(header, found),
    ...missingColumns(found, form),
  ];
  if (problems.length > 0) return fail(problems);
  return ok({
    header,
    places: new Map(found.flatMap((one, place) => (one.kind === "column" ? [[one.column, place] as const] : []))),
    open: found.flatMap((one, place) => (one.kind === "open" ? [{ place, heading: one.heading, what: one.what }] : [])),
    known: new Set(found.flatMap((one, place) => (one.kind === "blank" ? [] : [place]))),
  });
}

export function withoutHeadings<C extends string, O>({ headings, required }: SheetForm<C, O>): CaptureProblem {
  return { code: "sheet-without-headings", wanted: required.map((column) => firstOf(headings[column])) };
}

export function firstOf(names: readonly string[]): string {
  return names[0] ?? "";
}

type Meaning<C, O> =
  | { readonly kind: "column"; readonly column: C }
  | { readonly kind: "open"; readonly heading: string; readonly what: O }
  | { readonly kind: "remark" }
  | { readonly kind: "blank" }
  | { readonly kind: "unknown"; readonly heading: string };

function meaningOf<C extends string, O>(heading: string, form: SheetForm<C, O>): Meaning<C, O> {
  const folded = fold(heading);
  if (heading === "") return { kind: "blank" };
  for (const column in form.headings) {
    if (form.headings[column].some((name) => fold(name) === folded)) return { kind: "column", column };
  }
  if ([...form.remarks, TO_CORRECT.es, TO_CORRECT.en].some((name) => fold(name) === folded)) return { kind: "remark" };
  const what = form.open(heading);
  return what === null ? { kind: "unknown", heading } : { kind: "open", heading, what };
}

function unknownColumn<C extends string, O>(heading: string, { headings }: SheetForm<C, O>): CaptureProblem {
  const names = new Map(
    Object.values<readonly string[]>(headings).flatMap((all) => all.map((name) => [fold(name), name])),
  );
  const near = heading.length > LONGEST ? [] : nearWords(fold(heading), names.keys());
  return {
    code: "column-unknown",
    heading: inShort(heading),
    near: near.map((name) => names.get(name) ?? name),
  };
}

/** Two columns of one meaning: nobody says which of them counts. */
function repeatedColumns<C extends string, O>(
  header: readonly string[],
  found: readonly Meaning<C, O>[],
): readonly CaptureProblem[] {
  const byMeaning = new Map<string, string[]>();
  for (const [place, one] of found.entries()) {
    const heading = header[place] ?? "";
    const meaning = one.kind === "column" ? `=${one.column}` : fold(heading);
    if (one.kind === "column" || one.kind === "open") {
      byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), heading]);
    }
  }
  return [...byMeaning.values()].flatMap((headings) =>
    headings.length > 1 ? [{ code: "column-repeated", headings } as const] : [],
  );
}

function missingColumns<C extends string, O>(
  found: readonly Meaning<C, O>[],
  { required, headings }: SheetForm<C, O>,
): readonly CaptureProblem[] {
  const there = new Set(found.flatMap((one) => (one.kind === "column" ? [one.column] : [])));
  return required.flatMap((column) =>
    there.has(column) ? [] : [{ code: "column-missing", heading: firstOf(headings[column]) } as const],
  );
}
