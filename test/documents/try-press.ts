import { failuresOf } from "./failure.ts";
import type { Press } from "./press.ts";
import { misplaced } from "./places.ts";
import { importBytes, judgeSample } from "./reading.ts";
import { makeSample } from "./sample.ts";
import { addTo, emptyTally, type Tally } from "./tally.ts";

/** Prints and reads the samples of these seeds: what they came to, and everything that must never happen. */
export async function tryPress(
  press: Press,
  seeds: readonly number[],
): Promise<{ readonly tally: Tally; readonly failures: readonly string[] }> {
  const tally = emptyTally();
  const failures: string[] = [];
  for (const { sample, name, bytes } of await press.print(seeds.map(makeSample))) {
    const read = await importBytes(name, bytes);
    const judgement = judgeSample(sample, read);
    addTo(tally, sample, { judgement, spent: 0 });
    const places = read.ok ? misplaced(name, [...read.value.rows()]) : [];
    failures.push(...[...failuresOf(judgement), ...places].map((line) => `seed ${sample.seed}: ${line}`));
  }
  return { tally, failures };
}

/** Of the cells that the documents settle, the share that was read exactly. */
export function exactShare({ settledExact, settled }: Tally): number {
  return settledExact / settled;
}
