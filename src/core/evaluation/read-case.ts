import { type Accumulation, isAccumulation } from "../domain/accumulation.ts";
import { HUNDRED } from "../domain/arithmetic.ts";
import { PROGRESS_BASES, type ProgressBasis, type Reported } from "../domain/figure.ts";
import { COUNT, type Measure, PERCENT, type Unit } from "../domain/measure.ts";
import { isRecord } from "../domain/plain-data.ts";
import { type Direction, DIRECTIONS } from "../domain/register.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import type { Target } from "../domain/target.ts";
import type { Expected, YearProblemOf } from "../domain/year-problem.ts";
import type { CaseCalendar, EvaluationCase, GivenValues, RefusedCase } from "./case.ts";
import type { PrintedRatio } from "./compare-ratio.ts";
import { hasParts, inShort, readMeasure, readNumber, readReported, readTarget, readUnit } from "./read-case-value.ts";

type Fault = YearProblemOf<"case-field-invalid">;

/** Fields that say what is to be judged. */
const INPUTS = [
  "name",
  "direction",
  "unit",
  "accumulation",
  "baseline",
  "target",
  "annualTarget",
  "calendar",
  "actual",
  "quarters",
  "basis",
  "due",
  "printed",
] as const;

/** Fields that say what the answers should be, and remarks. */
export const ANSWERS = [
  "met",
  "gap",
  "ratio",
  "formula",
  "light",
  "finding",
  "findings",
  "missing",
  "yearToDate",
  "yearToDateByQuarter",
  "shareOfYearByQuarter",
  "lightByQuarter",
] as const;
const REMARKS = ["about", "note", "explanation"];
const KNOWN: ReadonlySet<string> = new Set([...INPUTS, ...ANSWERS, ...REMARKS]);

const MOST_PERIODS = 12;

/** A case as a file gives it, or everything that is wrong with it. */
export function readCase(value: unknown, place: number): Result<EvaluationCase, RefusedCase> {
  const name = isRecord(value) && typeof value["name"] === "string" ? value["name"] : `#${place}`;
  if (!isRecord(value)) return fail({ place, name, problems: [faultOf("case", value, "object")] });
  const reader = new CaseReader(value);
  const found = reader.read();
  return reader.faults.length > 0
    ? fail({ place, name, problems: reader.faults })
    : ok({ place, name, ...found, ignored: Object.keys(value).filter((field) => !KNOWN.has(field)), stated: value });
}

/** Reads field by field, and notes each that does not hold what it should. */
class CaseReader {
  readonly faults: Fault[] = [];
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #unit: Unit;

  constructor(fields: Readonly<Record<string, unknown>>) {
    this.#fields = fields;
    this.#unit = this.#readUnit();
  }

  read(): Omit<EvaluationCase, "place" | "name" | "ignored" | "stated"> {
    const direction = this.#direction();
    return {
      direction,
      accumulation: this.#accumulation(),
      baseline: this.#baseline(),
      target: this.#target("target", direction),
      annualTarget: this.#target("annualTarget", direction),
      given: this.#given(),
      calendar: this.#calendar(direction),
      due: this.#due(),
      printed: this.#printed(),
    };
  }

  /** Where a case names none, its numbers share one known unit: percent for parts of wholes. */
  #readUnit(): Unit {
    const { unit, quarters, actual } = this.#fields;
    const given = Array.isArray(quarters) ? quarters : [actual];
    if (unit === undefined) return hasParts(given) ? PERCENT : COUNT;
    return this.#or("unit", readUnit(unit) ?? undefined, "text") ?? COUNT;
  }

  #direction(): Direction | null {
    const { direction = null } = this.#fields;
    if (direction === null) return null;
    return this.#or(
      "direction",
      DIRECTIONS.find((one) => one === direction),
      "direction",
    );
  }

  #accumulation(): Accumulation | null {
    const { accumulation = null } = this.#fields;
    if (accumulation === null) return null;
    const known = typeof accumulation === "string" && isAccumulation(accumulation) ? accumulation : undefined;
    return this.#or("accumulation", known, "accumulation");
  }

  #baseline(): Measure | null {
    const { baseline = null } = this.#fields;
    return baseline === null ? null : this.#or("baseline", readMeasure(baseline, this.#unit), "number");
  }

  #target(field: "target" | "annualTarget", direction: Direction | null): Target | null {
    const value = this.#fields[field] ?? null;
    return value === null ? null : this.#or(field, readTarget(value, this.#unit, direction), "target");
  }

  #given(): GivenValues {
    const { quarters, actual = null } = this.#fields;
    if (quarters === undefined) {
      const reported = this.#or("actual", readReported(actual, this.#unit), "number");
      return { kind: "actual", reported: reported ?? { kind: "no-data", why: null } };
    }
    const isList = Array.isArray(quarters) && quarters.length > 0 && quarters.length <= MOST_PERIODS;
    const values: readonly unknown[] = isList ? quarters : [];
    if (!isList) this.#note("quarters", "quarters");
    const reported = values.map((value, i) => this.#reported(value, `quarters[${i}]`));
    return { kind: "periods", reported, basis: this.#basis() };
  }

  #reported(value: unknown, field: string): Reported {
    const reported = readReported(value, this.#unit);
    if (!reported) this.faults.push(faultOf(field, value, "quarters"));
    return reported ?? { kind: "not-due" };
  }

  #basis(): ProgressBasis {
    const { basis = "period" } = this.#fields;
    const known = PROGRESS_BASES.find((one) => one === basis);
    return this.#or("basis", known, "basis") ?? "unknown";
  }

  #calendar(direction: Direction | null): CaseCalendar | null {
    const { calendar = null, quarters } = this.#fields;
    if (calendar === null) return null;
    const kind = (["discrete", "cumulative"] as const).find((one) => isRecord(calendar) && one in calendar);
    const values: unknown = isRecord(calendar) && kind !== undefined ? calendar[kind] : null;
    if (kind === undefined || !Array.isArray(values) || !Array.isArray(quarters) || values.length !== quarters.length) {
      this.#note("calendar", "calendar");
      return null;
    }
    const targets = values.map((value: unknown) => (value === null ? null : readTarget(value, this.#unit, direction)));
    if (targets.includes(undefined)) this.#note("calendar", "calendar");
    return { kind, targets: targets.map((target) => target ?? null) };
  }

  #due(): boolean {
    const { due = true } = this.#fields;
    return this.#or("due", typeof due === "boolean" ? due : undefined, "due") ?? true;
  }

  #printed(): PrintedRatio | null {
    const { printed = null } = this.#fields;
    if (printed === null) return null;
    const [numerator, denominator] = isRecord(printed)
      ? [readNumber(printed["numerator"]), readNumber(printed["denominator"])]
      : [null, null];
    const value = isRecord(printed) && typeof printed["value"] === "string" ? printed["value"] : null;
    if (!numerator || !denominator || value === null || readNumber(value) === null) {
      this.#note("printed", "parts");
      return null;
    }
    return { printed: value, numerator, denominator, per: HUNDRED };
  }

  #or<T>(field: string, value: T | undefined, expected: Expected): T | null {
    if (value === undefined) this.#note(field, expected);
    return value ?? null;
  }

  #note(field: string, expected: Expected): void {
    this.faults.push(faultOf(field, this.#fields[field], expected));
  }
}

function faultOf(field: string, value: unknown, expected: Expected): Fault {
  return { code: "case-field-invalid", field, text: inShort(value), expected };
}
