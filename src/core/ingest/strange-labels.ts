import { fold } from "./fold.ts";
import { type Labelled, labelledOf, type Line } from "./sheet-pair.ts";

/**
 * The lines of a sheet, where labels that name no known field are labels all the same: one that stands
 * among those of a record, or beside them record after record. Their values are then shown to a person
 * instead of being lost among the notes.
 */
export function withStrangeLabels(lines: readonly Line[]): readonly Line[] {
  const strange = lines.map((line, i) => (line.pair === null ? strangeAt(lines, i) : null));
  const times = new Map<string, number>();
  for (const one of strange) if (one !== null) times.set(one.key, (times.get(one.key) ?? 0) + 1);
  const fewest = Math.max(FEWEST_TIMES, recordsOf(lines) / 2);
  return lines.map((line, i) => {
    const one = strange[i];
    if (!one) return line;
    const recurs = (times.get(one.key) ?? 0) >= fewest;
    if (!recurs && !one.within) return line;
    return { row: line.row, pair: { ...one.labelled, at: line.row.at, field: null, recurs } };
  });
}

/** So often at least comes a label that may open a record. */
const FEWEST_TIMES = 2;

interface Strange {
  readonly labelled: Labelled;
  readonly key: string;
  /** A known label stands right above it and another right below. */
  readonly within: boolean;
}

function strangeAt(lines: readonly Line[], i: number): Strange | null {
  const labelled = labelledAt(lines[i]);
  const known = [i - 1, i + 1].filter((beside) => isPair(lines[beside])).length;
  if (labelled === null || known === 0) return null;
  return { labelled, key: fold(labelled.label), within: known === 2 };
}

function labelledAt(line: Line | undefined): Labelled | null {
  const labelled = line ? labelledOf(line.row) : null;
  return labelled !== null && !labelled.alone && isLabel(labelled.label) ? labelled : null;
}

function isPair(line: Line | undefined): boolean {
  return line !== undefined && line.pair !== null;
}

/** A label begins with a capital, says something, and is none of the words that stand around records. */
function isLabel(label: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(label) && /\p{L}{3}/u.test(label) && !AROUND_RECORDS.test(fold(label));
}

const AROUND_RECORDS =
  /^(?:ficha|hoja|pagina|pag|formato|anexo|titulo|informe|institucion|sujeto obligado|ente|entidad|municipio|estado|fecha|corte|periodo|trimestre|elabor[oa]|reviso|autorizo|atentamente)\b/;

/** How many records there are: how often the label comes that comes most. */
function recordsOf(lines: readonly Line[]): number {
  const times = new Map<string, number>();
  for (const field of lines.flatMap(({ pair }) => pair?.field ?? [])) times.set(field, (times.get(field) ?? 0) + 1);
  return Math.max(0, ...times.values());
}
