import { parsePeriod } from "../core/domain/cycle-period.ts";
import { type Decimal, parseDecimal } from "../core/domain/decimal.ts";
import { type Light, LIGHTS } from "../core/domain/evaluation.ts";
import { type Reported, readReported } from "../core/domain/figure.ts";
import { isRecord } from "../core/domain/plain-data.ts";
import type { Measure } from "../core/domain/measure.ts";
import type { Target } from "../core/domain/target.ts";
import type { PreviousIndicator, PreviousYear, YearReport } from "../core/report/year-report.ts";
import { parseJson } from "./parse-json.ts";

/** Changes when a reader of an earlier year.json would misunderstand this one. */
export const YEAR_SCHEMA = "indicadora/year/1";

/** year.json: the `YearReport` as it is, one line per indicator, so that two editions can be compared line by line. */
export function yearJson(report: YearReport): Uint8Array {
  const { indicators, ...head } = report;
  const properties = Object.entries({ schema: YEAR_SCHEMA, ...head }).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
  );
  const lines = indicators.map((one) => `    ${JSON.stringify(one)}`);
  return new TextEncoder().encode(`{\n${properties.join("")}  "indicators": [\n${lines.join(",\n")}\n  ]\n}\n`);
}

/** The report of a published edition; null when the bytes are none this version knows. They must be as they were frozen. */
export function readYearReport(bytes: Uint8Array): YearReport | null {
  const found = parseJson(bytes);
  return isYearReport(found) ? found : null;
}

/** What has our schema we wrote ourselves, from a `YearReport`. */
function isYearReport(found: unknown): found is YearReport {
  return isRecord(found) && found["schema"] === YEAR_SCHEMA && Array.isArray(found["indicators"]);
}

/** What a new edition needs of the one it corrects; null when the bytes are no edition this version knows. */
export function readYearEdition(bytes: Uint8Array): PreviousYear | null {
  const found = parseJson(bytes);
  if (!isRecord(found) || found["schema"] !== YEAR_SCHEMA) return null;
  const { edition, rules, indicators } = found;
  const period = typeof found["period"] === "string" ? parsePeriod(found["period"]) : null;
  if (!isRecord(edition) || !isRecord(rules) || period === null) return null;
  const [number, id] = [edition["number"], rules["id"]];
  const read = everyOf(indicators, readIndicator);
  if (typeof number !== "number" || typeof id !== "string" || read === null) return null;
  return { number, period, rules: id, indicators: read };
}

type Point = PreviousIndicator["points"][number];

function readIndicator(found: unknown): PreviousIndicator | null {
  if (!isRecord(found)) return null;
  const { key, name } = found;
  const points = everyOf(found["series"], readPoint);
  return typeof key === "string" && isTextOrNull(name) && points ? { key, name, points } : null;
}

function readPoint(found: unknown): Point | null {
  if (!isRecord(found)) return null;
  const period = typeof found["period"] === "string" ? parsePeriod(found["period"]) : null;
  const reported = readReportedJson(found["reported"]);
  const target = orNull(found["target"], (applied) => (isRecord(applied) ? readTarget(applied["target"]) : null));
  const shown = orNull(found["achievement"], (of) => (isRecord(of) ? orNull(of["shown"], readDecimal) : null));
  const light = found["light"];
  if (period === null || reported === null || target === null || shown === null || !isLight(light)) return null;
  return { period, reported, target: target.value, light, shown: flat(shown.value) };
}

/** Through the cells of a table, which say one thing or nothing: an empty is never taken for another. */
function readReportedJson(found: unknown): Reported | null {
  if (!isRecord(found)) return null;
  const figure = isRecord(found["figure"]) ? found["figure"] : {};
  const text = (of: unknown) => (typeof of === "string" ? of : "");
  return readReported({
    status: text(found["kind"]),
    value: text(figure["value"]),
    numerator: text(figure["numerator"]),
    denominator: text(figure["denominator"]),
    per: text(figure["per"]),
    unit: text(figure["unit"]),
    why: text(found["why"]),
  });
}

function readTarget(found: unknown): Target | null {
  if (!isRecord(found)) return null;
  const { kind } = found;
  if (kind === "between") {
    const [lower, upper] = [readMeasure(found["lower"]), readMeasure(found["upper"])];
    return lower && upper ? { kind, lower, upper } : null;
  }
  const bound = readMeasure(found["bound"]);
  const isKnown = kind === "at-least" || kind === "at-most" || kind === "exactly";
  return isKnown && bound ? { kind, bound } : null;
}

function readMeasure(found: unknown): Measure | null {
  if (!isRecord(found) || typeof found["unit"] !== "string") return null;
  const value = readDecimal(found["value"]);
  return value === null ? null : { value, unit: found["unit"] };
}

function readDecimal(found: unknown): Decimal | null {
  return typeof found === "string" ? parseDecimal(found) : null;
}

/** What is read, or that there is nothing; null where something is there and cannot be read. */
function orNull<T>(found: unknown, read: (found: unknown) => T | null): { readonly value: T | null } | null {
  if (found === null) return { value: null };
  const value = read(found);
  return value === null ? null : { value };
}

function flat<T>(nested: { readonly value: T | null } | null): T | null {
  return nested?.value ?? null;
}

function everyOf<T>(found: unknown, read: (one: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(found)) return null;
  const all = found.map(read);
  return all.every((one) => one !== null) ? all : null;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isLight(value: unknown): value is Light {
  return LIGHTS.some((light) => light === value);
}
