import { describe, expect, it } from "vitest";
import { NOTHING_SAID, parseReported, type ReportedText } from "../../../src/core/capture/reported-text.ts";
import { amount, percentage } from "../../../src/core/domain/figure.ts";
import { NO_PLAN } from "../../../src/core/domain/indicator-plan.ts";
import { d, must, problemOf, valueOf } from "../decimals.ts";
import { codes, KNOWN } from "./sheets.ts";

function read(key: string, said: Partial<ReportedText>) {
  return parseReported({ ...NOTHING_SAID, ...said }, must(KNOWN.get(key), key).plan);
}

function variables(atendidas: string, recibidas: string) {
  return { variables: new Map(Object.entries({ atendidas, recibidas })) };
}

describe("a figure as people give it", () => {
  it.each([
    [{ value: "12" }, amount(d("12"), "sesiones")],
    [{ value: "0" }, amount(d("0"), "sesiones")],
    [{ value: "1,200", unit: "Sesiones" }, amount(d("1200"), "sesiones")],
    [{ value: "12", status: "Valor" }, amount(d("12"), "sesiones")],
  ])("%j", (said, reported) => {
    expect(valueOf(read("SES-1", said))).toEqual({ reported, inputs: null });
  });

  it("a part of a whole keeps both", () => {
    const said = { numerator: "12", denominator: "15" };
    expect(valueOf(read("PCT-1", said)).reported).toEqual(percentage(d("12"), d("15")));
    expect(valueOf(read("SOL-1", said)).reported).toEqual(percentage(d("12"), d("15")));
    expect(valueOf(read("SES-1", { ...said, per: "1000" })).reported).toMatchObject({ figure: { per: "1000" } });
  });

  it("by its formula, with what was counted", () => {
    expect(valueOf(read("SOL-1", variables("12", "15")))).toEqual({
      reported: percentage(d("12"), d("15")),
      inputs: { atendidas: amount(d("12"), "solicitudes"), recibidas: amount(d("15"), "solicitudes") },
    });
  });

  it("none of none is said as such: nobody asked", () => {
    expect(valueOf(read("SOL-1", variables("0", "0"))).reported).toEqual(percentage(d("0"), d("0")));
  });
});

describe("the four empties", () => {
  it.each([
    [{ status: "cero" }, amount(d("0"), "sesiones")],
    [{ status: "Cero", value: "0" }, amount(d("0"), "sesiones")],
    [{ status: "sin dato" }, { kind: "no-data", why: null }],
    [
      { status: "ND", why: "se perdió la bitácora" },
      { kind: "no-data", why: "se perdió la bitácora" },
    ],
    [
      { status: "No aplica", why: "no hubo convocatoria" },
      { kind: "not-applicable", why: "no hubo convocatoria" },
    ],
    [{ status: "aún no toca" }, { kind: "not-due" }],
    [{ status: "AUN NO TOCA" }, { kind: "not-due" }],
  ])("%j", (said, reported) => {
    expect(valueOf(read("SES-1", said)).reported).toEqual(reported);
  });

  it.each([
    ["SES-1", {}, ["value-missing"]],
    ["SES-1", { status: "valor" }, ["value-missing"]],
    ["SES-1", { why: "no sé" }, ["value-missing"]],
    ["SES-1", { status: "sin dato", value: "0" }, ["value-beside-empty"]],
    ["SES-1", { status: "aún no toca", numerator: "0" }, ["value-beside-empty"]],
    ["SES-1", { status: "cero", value: "3" }, ["value-beside-empty"]],
    ["SES-1", { status: "no aplica" }, ["cell-missing"]],
    ["SES-1", { status: "pendiente" }, ["cell-unreadable"]],
    ["SOL-1", { status: "no aplica", why: "x", ...variables("", "0") }, ["value-beside-empty"]],
  ])("%s %j is asked", (key, said, found) => {
    expect(codes(problemOf(read(key, said)))).toEqual(found);
  });
});

describe("a figure that cannot be taken", () => {
  it.each([
    ["SES-1", { value: "1.234" }, ["number-two-ways"]],
    ["SES-1", { value: "12 %" }, ["unit-unlike"]],
    ["SES-1", { value: "12", unit: "talleres" }, ["unit-unlike"]],
    ["SES-1", { value: "12", unit: "<b>" }, ["cell-unreadable"]],
    ["SIN-1", { value: "12" }, ["unit-missing"]],
    ["SIN-1", { numerator: "doce", denominator: "1.234" }, ["cell-unreadable", "number-two-ways", "unit-missing"]],
    ["PCT-1", { value: "80", numerator: "4", denominator: "5" }, ["said-twice"]],
    ["PCT-1", { numerator: "4" }, ["ratio-invalid"]],
    ["PCT-1", { denominator: "5" }, ["ratio-invalid"]],
    ["PCT-1", { numerator: "4", denominator: "-5" }, ["ratio-invalid"]],
    ["PCT-1", { numerator: "4", denominator: "0" }, ["ratio-invalid"]],
    ["SES-1", { numerator: "4", denominator: "5" }, ["ratio-invalid"]],
    ["SOL-1", variables("12", ""), ["formula-inputs-missing"]],
    ["SOL-1", variables("doce", "quince"), ["cell-unreadable", "cell-unreadable"]],
    ["SOL-1", variables("12 %", "15"), ["unit-unlike"]],
    ["SOL-1", variables("12", "0"), ["ratio-invalid"]],
    ["SOL-1", { value: "80", ...variables("12", "15") }, ["said-twice"]],
  ])("%s %j", (key, said, found) => {
    expect(codes(problemOf(read(key, said)))).toEqual(found);
  });

  it("takes the unit that is written where the plan has none", () => {
    expect(valueOf(parseReported({ ...NOTHING_SAID, value: "12", unit: "%" }, NO_PLAN)).reported).toEqual(
      amount(d("12"), "percent"),
    );
  });
});
