import { type Field, isField } from "../domain/field.ts";
import type { Finding, FindingCode } from "../domain/finding.ts";
import type { ReasonCode, Reading } from "../domain/reading.ts";
import type { Place } from "../domain/source.ts";
import type { ProposedRow } from "./proposal.ts";

/** Lines listed with a finding that covers many cells. */
const MOST_LINES = 200;
/** Printed texts shown with it, and characters shown of each. */
const MOST_RAWS = 20;
const MOST_CHARACTERS = 120;

/** All cells of a column doubted alike on a page. */
interface Tally {
  readonly code: FindingCode;
  readonly field: Field;
  readonly at: Place;
  readonly raws: Set<string>;
  readonly lines: number[];
  cells: number;
}

/** Doubts about cells: one finding per kind, column and page. */
export class CellDoubts {
  readonly #tallies = new Map<string, Tally>();

  add({ at, readings }: ProposedRow): void {
    for (const field of Object.keys(readings).filter(isField)) {
      const reading = readings[field];
      if (reading) for (const code of codesOf(reading)) addTo(this.#open({ code, field, at }), { reading, at });
    }
  }

  all(): readonly Finding[] {
    return [...this.#tallies.values()].map(({ code, at, field, raws, lines, cells }) => ({
      code,
      at,
      field,
      severity: SEVERITY[code] ?? "warning",
      addressee: "digitiser",
      data: { cells, raws: [...raws], lines },
    }));
  }

  #open({ code, field, at }: Pick<Tally, "code" | "field" | "at">): Tally {
    const key = `${code} ${field} ${at.sheet ?? at.page ?? 1}`;
    const tally = this.#tallies.get(key) ?? { code, field, at, raws: new Set<string>(), lines: [], cells: 0 };
    this.#tallies.set(key, tally);
    return tally;
  }
}

function addTo(tally: Tally, { reading, at }: { readonly reading: Reading; readonly at: Place }): void {
  tally.cells += 1;
  if (reading.raw !== null && tally.raws.size < MOST_RAWS) tally.raws.add(reading.raw.slice(0, MOST_CHARACTERS));
  const line = at.line ?? at.row;
  if (line !== undefined && tally.lines.length < MOST_LINES) tally.lines.push(line);
}

const SEVERITY: Readonly<Partial<Record<FindingCode, Finding["severity"]>>> = {
  "cells-repaired": "info",
  "stray-marks": "info",
  "column-lost": "error",
};

/** Reasons that have a finding of their own; every other doubt counts as repaired or asked. */
const CODE_OF: Readonly<Partial<Record<ReasonCode, FindingCode>>> = {
  "percent-sign-read-as-digit": "percent-sign-lost",
  "stray-mark-dropped": "stray-marks",
  "column-lost-on-page": "column-lost",
  "cut-at-end": "cell-truncated",
  "cut-at-start": "cell-truncated",
  "piece-of-neighbour": "cell-truncated",
  "text-damaged": "text-unreadable",
  "text-too-long": "text-unreadable",
};

/** A column that the document never prints is no doubt about a cell. */
function codesOf({ reasons, status }: Reading): ReadonlySet<FindingCode> {
  if (reasons.includes("column-not-printed")) return new Set();
  const named = reasons.map((reason) => CODE_OF[reason]).filter((code) => code !== undefined);
  if (named.length > 0) return new Set(named);
  if (status === "ask") return new Set<FindingCode>(["cells-asked"]);
  return new Set<FindingCode>(status === "repaired" ? ["cells-repaired"] : []);
}
