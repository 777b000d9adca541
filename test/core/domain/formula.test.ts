import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, percentage, type Reported } from "../../../src/core/domain/figure.ts";
import { type FormulaNode, type Operator, parseFormula, printFormula } from "../../../src/core/domain/formula.ts";
import { ratioShape, valueOf as valueOfFormula } from "../../../src/core/domain/formula-value.ts";
import { figureBy, makeMethod } from "../../../src/core/domain/method.ts";
import { d, must, problemOf, valueOf } from "../decimals.ts";
import { equal, type Fraction, fraction, minus, over, plus, times } from "./fractions.ts";

const NAMES = ["a", "b", "población_total"] as const;

const node: fc.Arbitrary<FormulaNode> = fc.letrec<{ node: FormulaNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: "formula" },
    fc.constantFrom(...NAMES).map((name): FormulaNode => ({ kind: "name", name })),
    fc.integer({ min: 0, max: 500 }).map((n): FormulaNode => ({ kind: "number", value: d(`${n / 4}`) })),
    tie("node").map((of): FormulaNode => ({ kind: "negation", of })),
    fc
      .tuple(fc.constantFrom<Operator>("+", "-", "*", "/"), tie("node"), tie("node"))
      .map(([operator, left, right]): FormulaNode => ({ kind: "operation", operator, left, right })),
  ),
})).node;

/** Null when something is divided by zero. */
function byFractions(one: FormulaNode, inputs: ReadonlyMap<string, Fraction>): Fraction | null {
  switch (one.kind) {
    case "number":
      return fraction(one.value);
    case "name":
      return inputs.get(one.name) ?? null;
    case "negation": {
      const of = byFractions(one.of, inputs);
      return of && { over: -of.over, under: of.under };
    }
    case "operation": {
      const [left, right] = [byFractions(one.left, inputs), byFractions(one.right, inputs)];
      if (!left || !right) return null;
      return { "+": plus, "-": minus, "*": times, "/": over }[one.operator](left, right);
    }
  }
}

function countOfNodes(one: FormulaNode): number {
  if (one.kind === "negation") return 1 + countOfNodes(one.of);
  return one.kind === "operation" ? 1 + countOfNodes(one.left) + countOfNodes(one.right) : 1;
}

function quotient(numerator: string, denominator: string): Fraction {
  return must(over(fraction(numerator), fraction(denominator)), denominator);
}

const inputs = (given: Readonly<Record<string, Reported>>) => new Map(Object.entries(given));
const counts = (given: Readonly<Record<string, string>>) =>
  new Map(Object.entries(given).map(([name, value]) => [name, amount(d(value), "count")]));

describe("a formula", () => {
  it("has the exact value that fractions of whole numbers give, or says what was divided by zero", () => {
    fc.assert(
      fc.property(
        node,
        fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 3, maxLength: 3 }),
        (root, numbers) => {
          fc.pre(countOfNodes(root) <= 150);
          const texts = NAMES.map((name, i) => [name, `${(numbers[i] ?? 0) / 8}`] as const);
          const formula = valueOf(parseFormula(printFormula(root)));
          const found = valueOfFormula(formula, counts(Object.fromEntries(texts)));
          const expected = byFractions(root, new Map(texts.map(([name, text]) => [name, fraction(text)])));
          if (expected === null) expect(problemOf(found).code).toBe("formula-divides-by-zero");
          else {
            const { numerator, denominator } = valueOf(found).value;
            expect(equal(quotient(numerator, denominator), expected)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("reads what it prints", () => {
    fc.assert(
      fc.property(node, (root) => {
        fc.pre(countOfNodes(root) <= 150 && printFormula(root).length < 900);
        expect(valueOf(parseFormula(printFormula(root))).root).toEqual(root);
      }),
    );
  });

  it.each([
    ["(atendidas / recibidas) × 100", "80"],
    ["100 * atendidas ÷ recibidas", "80"],
    ["−atendidas + recibidas", "3"],
    ["0.1 + 0.2 - 0.3", "0"],
  ])("%s is %s", (source, value) => {
    const found = valueOf(valueOfFormula(valueOf(parseFormula(source)), counts({ atendidas: "12", recibidas: "15" })));
    expect(equal(quotient(found.value.numerator, found.value.denominator), fraction(value))).toBe(true);
  });
});

describe("a missing input", () => {
  const formula = valueOf(parseFormula("(a + b) / c + d * e"));

  it("is named, every one at once, each with the way in which it is lacking; zero is not missing", () => {
    const given = inputs({
      a: amount(d("0"), "count"),
      b: { kind: "no-data", why: null },
      c: { kind: "not-applicable", why: "sin programa" },
      d: { kind: "not-due" },
    });
    expect(problemOf(valueOfFormula(formula, given))).toEqual({
      code: "formula-inputs-missing",
      inputs: [
        { name: "b", why: "no-data" },
        { name: "c", why: "not-applicable" },
        { name: "d", why: "not-due" },
        { name: "e", why: "absent" },
      ],
    });
  });

  it("is not found on the prototype of an object", () => {
    const hostile = valueOf(parseFormula("constructor + toString + __proto__"));
    const problem = problemOf(valueOfFormula(hostile, inputs({})));
    expect(problem).toMatchObject({ code: "formula-inputs-missing", inputs: [{}, {}, {}] });
  });

  it("is a whole piece when the divisor is zero", () => {
    const found = valueOfFormula(valueOf(parseFormula("1 / (x - y)")), counts({ x: "2", y: "2" }));
    expect(problemOf(found)).toEqual({ code: "formula-divides-by-zero", divisor: "x - y" });
    const none = inputs({ tasa: percentage(d("0"), d("0")) });
    expect(problemOf(valueOfFormula(valueOf(parseFormula("tasa + 1")), none))).toEqual({
      code: "formula-divides-by-zero",
      divisor: "tasa",
    });
  });
});

describe("what is no formula is refused, and nothing of it runs", () => {
  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["a b", "several-expressions"],
    ["a; b", "several-expressions"],
    ["a, b", "several-expressions"],
    ["1,000", "several-expressions"],
    ["()", "several-expressions"],
    ["process.exit(1)", "function"],
    ["f(1)", "function"],
    ["a.constructor.constructor('return 1')()", "function"],
    ["a[0]", "function"],
    ["'texto' + a", "text"],
    ["this", "name"],
    ["true + 1", "name"],
    ["null", "name"],
    ["$x + 1", "name"],
    ["a ** 2", "operator"],
    ["a ^ 2", "operator"],
    ["a % b", "operator"],
    ["a > b", "operator"],
    ["a && b", "operator"],
    ["!a", "operator"],
    ["+a", "operator"],
    ["1e999", "number"],
    [".5", "number"],
    ["0x10", "not-understood"],
    ["a = 1", "not-understood"],
    ["a => b", "not-understood"],
    ["`x`", "not-understood"],
    ["(a", "not-understood"],
    ["a)", "not-understood"],
    ["a +", "not-understood"],
    ["a ? b : c", "other"],
    ["[a]", "other"],
  ])("%s", (source, why) => {
    expect(problemOf(parseFormula(source))).toMatchObject({ code: "formula-invalid", why });
  });

  const terms = (count: number) => Array.from({ length: count }, () => "a").join("+");

  it.each([
    ["61 parentheses deep", `${"(".repeat(61)}a${")".repeat(61)}`, "too-deep"],
    ["150 minus signs in a row", `${"-".repeat(150)}a`, "too-deep"],
    ["a sum of 150", terms(150), "too-deep"],
    ["two sums of 110", `(${terms(110)})*(${terms(110)})`, "too-many-terms"],
    ["1200 characters", "a + ".repeat(300), "too-long"],
  ])("%s", (_, source, why) => {
    expect(problemOf(parseFormula(source))).toMatchObject({ code: "formula-invalid", why });
  });

  it("whatever is typed, there is an answer and never an exception", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("ab1.0+-*/() ,;[]{}'\"?:<>=!&|^%$_ñ×")), maxLength: 60 }),
        (source) => {
          expect(typeof parseFormula(source).ok).toBe("boolean");
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("units", () => {
  const persons = amount(d("12"), "personas");
  const pesos = amount(d("3000"), "pesos");
  const value = (source: string, given: Readonly<Record<string, Reported>>) =>
    valueOfFormula(valueOf(parseFormula(source)), inputs(given));

  it("of one kind only are added", () => {
    expect(problemOf(value("a + b", { a: persons, b: pesos }))).toEqual({
      code: "formula-unlike-units",
      text: "a + b",
      units: ["personas", "pesos"],
    });
    expect(value("a - 2", { a: persons }).ok).toBe(true);
    expect(value("a + b", { a: persons, b: amount(d("1"), "unknown") }).ok).toBe(true);
  });

  const variables = [
    { name: "a", label: "atendidas", unit: "personas" },
    { name: "b", label: "presupuesto", unit: "pesos" },
  ];

  it("of the result are those the indicator is measured in", () => {
    const perPerson = valueOf(makeMethod("b / a", { variables, unit: "pesos/personas", places: 2 }));
    const share = valueOf(makeMethod("a / b * 100", { variables, unit: "percent", places: 2 }));
    expect(problemOf(figureBy(share, inputs({ a: persons, b: pesos })))).toEqual({
      code: "formula-other-unit",
      declared: "percent",
      found: "personas/pesos",
    });
    expect(problemOf(figureBy(perPerson, inputs({ a: persons, b: pesos })))).toMatchObject({ found: "pesos/personas" });
  });

  it("are declared with the variables, and a name without one is refused", () => {
    expect(problemOf(makeMethod("a / total", { variables, unit: "percent", places: 2 }))).toEqual({
      code: "formula-name-unknown",
      names: ["total"],
    });
  });
});

describe("a ratio keeps its numerator and denominator", () => {
  it.each([
    ["(a / b) * 100", "a", "b", "100"],
    ["100 * a / b", "a", "b", "100"],
    ["a * 100 / b", "a", "b", "100"],
    ["100 * (a / b)", "a", "b", "100"],
    ["(a + c) / (b - 1)", "a + c", "b - 1", "1"],
  ])("%s", (...[source, numerator, denominator, per]) => {
    const shape = must(ratioShape(valueOf(parseFormula(source)).root), source);
    expect([printFormula(shape.numerator), printFormula(shape.denominator), shape.per]).toEqual([
      numerator,
      denominator,
      per,
    ]);
  });

  it.each(["a + b", "a * b", "(a / b - 1) * 100", "-a"])("%s is none", (source) => {
    expect(ratioShape(valueOf(parseFormula(source)).root)).toBeNull();
  });

  const variables = ["a", "b"].map((name) => ({ name, label: name, unit: "solicitudes" }));
  const method = valueOf(makeMethod("(a / b) * 100", { variables, unit: "percent", places: 2 }));
  const asked = (a: string, b: string) =>
    figureBy(method, inputs({ a: amount(d(a), "solicitudes"), b: amount(d(b), "solicitudes") }));

  it("undivided, so that none of none is no accident", () => {
    expect(valueOf(asked("12", "15"))).toEqual({
      kind: "ratio",
      numerator: "12",
      denominator: "15",
      per: "100",
      unit: "percent",
    });
    expect(valueOf(asked("0", "0"))).toMatchObject({ numerator: "0", denominator: "0" });
  });

  it("and what is no ratio is rounded to the places its method names", () => {
    const growth = valueOf(makeMethod("(a / b - 1) * 100", { variables, unit: "percent", places: 2 }));
    const given = inputs({ a: amount(d("12"), "solicitudes"), b: amount(d("7"), "solicitudes") });
    expect(valueOf(figureBy(growth, given))).toEqual({ kind: "amount", value: "71.43", unit: "percent" });
  });
});
