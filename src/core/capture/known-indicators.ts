import { type Period, periodsOf } from "../domain/cycle-period.ts";
import type { CaptureProblem } from "../domain/capture-problem.ts";
import { FREQUENCIES, type Frequency } from "../domain/frequency.ts";
import { type IndicatorPlan, NO_PLAN } from "../domain/indicator-plan.ts";
import { nearWords } from "../domain/near-words.ts";
import { type Cycle, cycleKey, parseCycle } from "../domain/period.ts";
import type { Problem } from "../domain/problem.ts";
import type { Direction, IndicatorVersion } from "../domain/register.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { inShort } from "./cell-text.ts";
import { readPeriod } from "./period-text.ts";

/** What a file of figures is held against: an indicator in its newest cycle. */
export interface KnownIndicator {
  readonly plan: IndicatorPlan;
  readonly cycle: Cycle;
  readonly frequency: Frequency | null;
  readonly direction: Direction | null;
}

/** Of versions in any order, the newest of each indicator. */
export function knownIndicators(versions: readonly IndicatorVersion[]): ReadonlyMap<string, KnownIndicator> {
  const oldestFirst = versions.toSorted((a, b) => a.version - b.version);
  return new Map(
    oldestFirst.flatMap(({ key, plan, cycle: text, frequency, direction }) => {
      const cycle = parseCycle(text);
      return cycle ? [[key, { plan: plan ?? NO_PLAN, cycle, frequency, direction }] as const] : [];
    }),
  );
}

/** So many unknown keys get suggestions; a file of another institution has thousands. */
const MOST_SUGGESTED = 200;

const MOST_TEXTS = 1000;

/** Looks things up for the lines of one file, each only once. */
export class Lookup {
  readonly #known: ReadonlyMap<string, KnownIndicator>;
  readonly #near = new Map<string, readonly string[]>();
  readonly #texts = new Map<string, ReturnType<typeof readPeriod>>();
  readonly #periods = new Map<string, ReadonlySet<Period>>();

  constructor(known: ReadonlyMap<string, KnownIndicator>) {
    this.#known = known;
  }

  indicator(key: string): Result<KnownIndicator, Problem> {
    const found = this.#known.get(key);
    return found ? ok(found) : fail({ code: "indicator-not-found", key: inShort(key), near: this.#nearTo(key) });
  }

  /** The period a text names: the lines of a file are mostly of one. */
  periodOf(text: string, of: Parameters<typeof readPeriod>[1]): ReturnType<typeof readPeriod> {
    const asked = `${of.frequency ?? ""}\n${text}`;
    const known = this.#texts.get(asked);
    if (known) return known;
    const found = readPeriod(text, of);
    if (this.#texts.size < MOST_TEXTS) this.#texts.set(asked, found);
    return found;
  }

  /** The period, if the cycle of the indicator is divided so: its quarters need not be those of the year. */
  period(
    period: Period,
    { key, cycle }: { readonly key: string; readonly cycle: Cycle },
  ): Result<Period, CaptureProblem> {
    if (this.#periodsOf(cycle).has(period)) return ok(period);
    return fail({ code: "period-outside-cycle", key, period, periods: periodsOf(cycle, "quarterly").slice(0, SHOWN) });
  }

  #nearTo(key: string): readonly string[] {
    const known = this.#near.get(key);
    if (known) return known;
    if (key.length > LONGEST_KEY || this.#near.size >= MOST_SUGGESTED) return [];
    const near = nearWords(key, this.#known.keys());
    this.#near.set(key, near);
    return near;
  }

  #periodsOf(cycle: Cycle): ReadonlySet<Period> {
    const known = this.#periods.get(cycleKey(cycle));
    if (known) return known;
    const periods = new Set(FREQUENCIES.flatMap((frequency) => periodsOf(cycle, frequency)));
    this.#periods.set(cycleKey(cycle), periods);
    return periods;
  }
}

const LONGEST_KEY = 60;
const SHOWN = 12;
