import type { Alternative, ReasonCode, Reading } from "../domain/reading.ts";
import type { CellInk } from "./grid.ts";

/** No person wants to choose among more. */
const MOST_ALTERNATIVES = 6;

/**
 * A cell's reading, with what its paper says besides: where it stands, and whether the characters
 * themselves are beyond doubt. Where they are not, it is asked; `readAs` reads the cell with others.
 */
export function readInk(reading: Reading, ink: CellInk | null, readAs: (raw: string) => Reading): Reading {
  if (ink === null) return reading;
  const { trace, otherwise } = ink;
  const read = otherwise === undefined ? reading : askedOf(reading, otherwise.map(readAs));
  return trace === undefined ? read : { ...read, trace };
}

function askedOf(reading: Reading, others: readonly Reading[]): Reading {
  const why: ReasonCode = others.length > 0 ? "ink-read-two-ways" : "ink-not-legible";
  const alternatives: Alternative[] = [...reading.alternatives];
  for (const { value, unit } of others) {
    const known = [reading, ...alternatives].some((one) => one.value === value && one.unit === unit);
    if (value !== null && !known) alternatives.push({ value, ...(unit === undefined ? {} : { unit }), why });
  }
  return {
    ...reading,
    status: "ask",
    confidence: Math.min(reading.confidence, UNSETTLED),
    reasons: [why, ...reading.reasons.filter((reason) => reason !== "as-printed")],
    alternatives: alternatives.slice(0, MOST_ALTERNATIVES),
  };
}

const UNSETTLED = 0.4;
