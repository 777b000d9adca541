import { compareDecimals, type Decimal } from "../domain/decimal.ts";
import type { Finding, FindingCode } from "../domain/finding.ts";
import type { Place } from "../domain/source.ts";
import type { ProposedRow } from "./proposal.ts";
import { figureOf } from "./row-finding.ts";

/** Lines listed with a run. */
const MOST_LINES = 200;
/** Different progress values followed in a run, and shown with it. */
const MOST_PROGRESS = 50;
const SHOWN_PROGRESS = 10;
/** Fewer rows alike are no pattern. */
const LEAST_ROWS = 5;

/** Neighbouring rows of one page with the same baseline. */
interface Run {
  readonly at: Place;
  readonly value: Decimal;
  readonly lines: number[];
  readonly progress: Set<Decimal>;
  rows: number;
}

/** One baseline over many unlike rows: 75 nine times, 90 thirteen times. */
export class ConstantBaselines {
  readonly #long: Run[] = [];
  #last: Run | null = null;

  add({ at, readings }: ProposedRow): void {
    const baseline = figureOf(readings.baseline);
    if (baseline === null) return;
    const run = this.#runOf(baseline, at);
    run.rows += 1;
    if (run.rows === LEAST_ROWS) this.#long.push(run);
    const line = at.line ?? at.row;
    if (line !== undefined && run.lines.length < MOST_LINES) run.lines.push(line);
    const progress = figureOf(readings.progress);
    if (progress !== null && run.progress.size < MOST_PROGRESS) run.progress.add(progress);
  }

  all(): readonly Finding[] {
    return this.#long.flatMap(findingsOf);
  }

  #runOf(value: Decimal, at: Place): Run {
    const last = this.#last;
    if (last && last.value === value && last.at.page === at.page) return last;
    this.#last = { at, value, lines: [], progress: new Set(), rows: 0 };
    return this.#last;
  }
}

function findingsOf(run: Run): readonly Finding[] {
  const { value, lines, rows } = run;
  const constant = findingOf(run, "constant-baseline", { value, rows, lines });
  if (!isLikeTarget(run)) return [constant];
  const progress = [...run.progress].slice(0, SHOWN_PROGRESS);
  return [constant, findingOf(run, "baseline-behaves-like-target", { value, rows, lines, progress })];
}

/** Between 50 and 100, and no progress beyond 100: percentages to reach, not where things stood. */
function isLikeTarget({ value, progress }: Run): boolean {
  const isShare = compareDecimals(value, 50) >= 0 && compareDecimals(value, 100) <= 0;
  return isShare && [...progress].every((one) => compareDecimals(one, 100) <= 0);
}

function findingOf({ at }: Run, code: FindingCode, data: Finding["data"]): Finding {
  return { code, at, field: "baseline", severity: "warning", addressee: "area", data };
}
