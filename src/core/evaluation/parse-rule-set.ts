import { compareDecimals, type Decimal } from "../domain/decimal.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { FaultList, type RuleFaultCode } from "../domain/rule-fault.ts";
import type { YearProblemOf } from "../domain/year-problem.ts";
import { inShort, readNumber } from "./read-case-value.ts";
import type { Bands, RuleSet, RuleSetData } from "./rule-set.ts";

type Parsed = Result<RuleSet, YearProblemOf<"rules-invalid">>;

/** Our own rules: those that may be called "default". */
export function readRuleSet(data: RuleSetData): Parsed {
  return parse(data, []);
}

/**
 * The rules of an institution, as it keeps them in JSON. Names every fault in one pass, each with its
 * place. Evaluations cite their rules by name, so nobody else's may pass for ours.
 */
export function parseRuleSet(data: unknown): Parsed {
  return parse(data, ["default"]);
}

function parse(data: unknown, reserved: readonly string[]): Parsed {
  const faults = new FaultList();
  const fields = faults.object(data, "", ["name", "version", "places", "bands", "overFulfilled"]);
  const name = faults.id(fields["name"], "name");
  if (reserved.includes(name)) faults.add("reserved-name", "name", name);
  const version = readWhole(fields["version"], { path: "version", from: 1, to: 999_999, fault: "bad-version" }, faults);
  const places = readWhole(fields["places"], { path: "places", from: 0, to: 10, fault: "bad-places" }, faults);
  const bands = faults.record(fields["bands"], "bands", ["standard", "regular"]);
  const standard = bands && readBands(bands["standard"], "bands.standard", faults);
  const regular = bands && readBands(bands["regular"], "bands.regular", faults);
  const overFulfilled = readOver(fields["overFulfilled"], standard, faults);
  if (faults.all.length > 0 || places === null || !standard || !regular || !overFulfilled) {
    return fail({ code: "rules-invalid", faults: faults.all });
  }
  return ok({ id: `${name}-${version}`, places, bands: { standard, regular }, overFulfilled });
}

interface Whole {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly fault: RuleFaultCode;
}

function readWhole(data: unknown, { path, from, to, fault }: Whole, faults: FaultList): number | null {
  if (typeof data === "number" && Number.isInteger(data) && data >= from && data <= to) return data;
  noteAt(path, data, { fault, faults });
  return null;
}

/** A percentage, as text or as a number of JSON. */
function readPercent(data: unknown, path: string, faults: FaultList): Decimal | null {
  const number = readNumber(data);
  if (number === null) noteAt(path, data, { fault: "not-a-number", faults });
  return number;
}

function readBands(data: unknown, path: string, faults: FaultList): Bands | null {
  const fields = faults.record(data, path, ["green", "yellow"]);
  if (!fields) return null;
  const green = readPercent(fields["green"], `${path}.green`, faults);
  const yellow = readPercent(fields["yellow"], `${path}.yellow`, faults);
  if (green === null || yellow === null) return null;
  if (compareDecimals(yellow, green) >= 0) faults.add("out-of-order", path, `yellow ${yellow}, green ${green}`);
  return { green, yellow };
}

const OVER_FIELDS = { "own-state": ["kind", "above"], mapped: ["kind", "yellowAbove", "redAbove"] } as const;

/** Over-fulfilment begins where green ends, never below where it begins. */
function readOver(data: unknown, standard: Bands | null, faults: FaultList): RuleSet["overFulfilled"] | null {
  const over = readKindOfOver(data, faults);
  if (!over || !standard) return over;
  const from = over.kind === "mapped" ? over.yellowAbove : over.above;
  if (compareDecimals(from, standard.green) < 0) {
    faults.add("below-green", "overFulfilled", `${from}, green ${standard.green}`);
  }
  return over;
}

function readKindOfOver(data: unknown, faults: FaultList): RuleSet["overFulfilled"] | null {
  const path = "overFulfilled";
  const fields = faults.record(data, path, null);
  if (!fields) return null;
  const { kind } = fields;
  if (kind !== "own-state" && kind !== "mapped") {
    noteAt(`${path}.kind`, kind, { fault: "bad-kind", faults });
    return null;
  }
  faults.record(fields, path, OVER_FIELDS[kind]);
  const read = (name: string) => readPercent(fields[name], `${path}.${name}`, faults);
  return kind === "own-state" ? readOwnState(read) : readMapped(read, faults);
}

type ReadField = (name: string) => Decimal | null;

function readOwnState(read: ReadField): RuleSet["overFulfilled"] | null {
  const above = read("above");
  return above && { kind: "own-state", above };
}

function readMapped(read: ReadField, faults: FaultList): RuleSet["overFulfilled"] | null {
  const [yellowAbove, redAbove] = [read("yellowAbove"), read("redAbove")];
  if (yellowAbove === null || redAbove === null) return null;
  if (compareDecimals(yellowAbove, redAbove) >= 0) {
    faults.add("out-of-order", "overFulfilled", `yellowAbove ${yellowAbove}, redAbove ${redAbove}`);
  }
  return { kind: "mapped", yellowAbove, redAbove };
}

function noteAt(
  path: string,
  data: unknown,
  { fault, faults }: { readonly fault: RuleFaultCode; readonly faults: FaultList },
): void {
  if (data === undefined) faults.add("missing", path);
  else faults.add(fault, path, inShort(data));
}
