import { describe, expect, it } from "vitest";
import { checkCremaa, CRITERIA, type Criterion } from "../../../src/core/wording/cremaa.ts";
import type { IndicatorText } from "../../../src/core/wording/indicator-text.ts";
import { decimal, GOOD, written } from "./fixture.ts";

/** The state of one criterion and the codes of its reasons. */
function ask(criterion: Criterion, text: IndicatorText, others: readonly IndicatorText[] | null = []) {
  const answer = checkCremaa(text, others).answers.find((one) => one.criterion === criterion);
  return [answer?.state, ...(answer?.reasons.map(({ code }) => code) ?? [])];
}

const MET = ["met"];

describe("an indicator nothing can be said against", () => {
  it.each(CRITERIA)("is met on %s", (criterion) => {
    expect(ask(criterion, GOOD)).toEqual(MET);
  });

  it("counts six criteria met, and makes no score of them", () => {
    expect(checkCremaa(GOOD, []).counts).toEqual({ met: 6, "not-met": 0, "cannot-be-told": 0 });
  });
});

const long =
  "Porcentaje de solicitudes que la ciudadanía del estado presenta cada trimestre del año en la Plataforma Nacional y que reciben respuesta";

/** A change to the good indicator, and what the criterion answers then. */
const CASES: readonly (readonly [
  about: string,
  Criterion,
  change: Partial<IndicatorText>,
  answer: readonly string[],
])[] = [
  ["no name", "clear", { name: null }, ["not-met", "name-missing"]],
  ["a name of spaces", "clear", { name: "  " }, ["not-met", "name-missing"]],
  ["a name of 21 words", "clear", { name: long }, ["not-met", "name-too-long"]],
  ["a name of 20 words", "clear", { name: long.replace("del año ", "") }, MET],
  [
    "two activities",
    "clear",
    { name: "Elaboración y difusión de boletines" },
    ["not-met", "several-activities-packed"],
  ],
  ["two verbs", "clear", { name: "Retener y enterar impuestos" }, ["not-met", "several-activities-packed"]],
  [
    "a list with semicolons",
    "clear",
    { name: "Control Interno; Rendición de Cuentas" },
    ["not-met", "several-activities-packed"],
  ],
  ["one activity on two things", "clear", { name: "Capacitación a escuelas y familias" }, MET],
  ["words like verbs", "clear", { name: "Mujeres del hogar y de la esfera escolar" }, MET],
  ["no definition", "clear", { definition: null }, ["not-met", "definition-missing"]],
  ["a definition of one word", "clear", { definition: "Trámite" }, ["not-met", "definition-defines-nothing"]],
  [
    "a definition that repeats",
    "clear",
    { definition: "Solicitudes respondidas en plazo" },
    ["not-met", "definition-repeats-name"],
  ],
  ["a count in percent", "clear", { name: "Número de solicitudes" }, ["not-met", "number-of-beside-percentage"]],
  ["a percentage in pieces", "clear", { unit: "Solicitudes" }, ["not-met", "percentage-beside-count"]],
  ["a count in pieces", "clear", { name: "Número de solicitudes", unit: "Solicitudes" }, MET],
  ["no unit", "clear", { unit: null }, ["cannot-be-told", "unit-missing"]],
  ["no objective", "relevant", { objective: null }, ["cannot-be-told", "objective-missing"]],
  ["an activity", "relevant", { name: "Atención de solicitudes de información" }, ["not-met", "measures-activity"]],
  [
    "progress of an activity",
    "relevant",
    { name: "Avance en la elaboración de solicitudes" },
    ["not-met", "measures-activity"],
  ],
  ["a product of an activity", "relevant", { name: "Capacitaciones sobre solicitudes impartidas" }, MET],
  [
    "the objective again",
    "relevant",
    { name: "responder en plazo las solicitudes de informacion publica." },
    ["not-met", "measures-activity", "repeats-objective"],
  ],
  [
    "nothing of the objective",
    "relevant",
    { objective: "Fomentar la lectura infantil" },
    ["cannot-be-told", "nothing-shared-with-objective"],
  ],
  ["no source", "economic", { source: null }, ["cannot-be-told", "source-missing"]],
  ["a quarterly survey", "economic", { source: "Encuesta de satisfacción propia" }, ["not-met", "collection-costly"]],
  [
    "an annual survey",
    "economic",
    { source: "Encuesta de satisfacción propia", frequency: "annual" },
    ["cannot-be-told", "cost-not-stated"],
  ],
  ["a source that says nothing", "economic", { source: "La dirección" }, ["cannot-be-told", "cost-not-stated"]],
  ["a quarterly survey that somebody else publishes", "economic", { source: "Encuesta del INEGI" }, MET],
  ["no method", "monitorable", { method: null }, ["not-met", "method-missing"]],
  [
    "a method that is no formula",
    "monitorable",
    { method: "Según los lineamientos" },
    ["not-met", "method-without-formula"],
  ],
  [
    "a method that quotes an article",
    "monitorable",
    { method: "Según el artículo 12, revisión y/o visto bueno" },
    ["not-met", "method-without-formula"],
  ],
  ["a formula in words", "monitorable", { method: "Suma de las sesiones celebradas" }, MET],
  ["no source", "monitorable", { source: null }, ["not-met", "source-missing"]],
  ["no frequency", "monitorable", { frequency: null }, ["not-met", "frequency-missing"]],
  ["no target", "adequate", { target: null }, ["cannot-be-told", "target-missing"]],
  ["no baseline", "adequate", { baseline: null }, ["cannot-be-told", "baseline-missing"]],
  ["a reason for no baseline", "adequate", { baseline: { kind: "none", reason: "Es nuevo" } }, MET],
  [
    "target and baseline unlike",
    "adequate",
    { target: { kind: "at-least", bound: { value: decimal("9"), unit: "count" } } },
    ["not-met", "baseline-and-target-unlike"],
  ],
];

describe("a criterion", () => {
  it.each(CASES)("with %s is answered (%s)", (...[, criterion, change, answer]) => {
    expect(ask(criterion, { ...GOOD, ...change })).toEqual(answer);
  });

  it.each<readonly [about: string, others: readonly IndicatorText[] | null, answer: readonly string[]]>([
    ["unknown", null, ["cannot-be-told", "others-unknown"]],
    ["none", [], MET],
    [
      "of another name and definition",
      [written({ name: "Días para responder", definition: "Media de días hábiles" })],
      MET,
    ],
    ["of the same name", [written({ name: GOOD.name?.toUpperCase() ?? null })], ["not-met", "same-as-other"]],
    ["of the same definition", [written({ name: "Otro", definition: GOOD.definition })], ["not-met", "same-as-other"]],
    ["without a name or definition", [written({})], MET],
  ])("of marginal contribution with others %s", (_, others, answer) => {
    expect(ask("marginal-contribution", GOOD, others)).toEqual(answer);
  });

  it("has no reasons when it is met and some when it is not", () => {
    for (const text of [GOOD, written({}), written({ name: "Trámite" })]) {
      for (const { state, reasons } of checkCremaa(text, null).answers)
        expect(reasons.length > 0).toBe(state !== "met");
    }
  });
});

describe("the indicators of a real report, which prints neither method, unit, target nor source", () => {
  it.each<readonly [name: string, objective: string, definition: string, counts: readonly number[]]>([
    [
      "Elecciones escolares",
      "Dotar al alumnado de herramientas para realizar elecciones escolares.",
      "Instituciones educativas atendidas",
      [1, 1, 4],
    ],
    [
      "Trámite de quejas presentadas en el IEPC",
      "Tramitar la totalidad de quejas presentadas ante el Consejo General del IEPC",
      "Trámite",
      [0, 3, 3],
    ],
    [
      "Retener y enterar impuestos",
      "Retener y enterar los impuestos federales",
      "Retener y enterar impuestos de manera eficaz",
      [0, 3, 3],
    ],
  ])("%s", (...[name, objective, definition, [met, notMet, unknown]]) => {
    const text = written({ name, objective, definition, frequency: "quarterly" });
    expect(checkCremaa(text, null).counts).toEqual({ met, "not-met": notMet, "cannot-be-told": unknown });
  });
});
