import { beforeEach, describe, expect, it } from "vitest";
import { acceptReadings } from "../../src/actions/accept-readings.ts";
import { answerQuestion } from "../../src/actions/answer-question.ts";
import { checkDocument } from "../../src/actions/check-document.ts";
import { checkRegisterQuality } from "../../src/actions/check-quality.ts";
import { parsePeriod } from "../../src/core/domain/cycle-period.ts";
import { amount } from "../../src/core/domain/figure.ts";
import { ok } from "../../src/core/domain/result.ts";
import { INCLUSIVE_RULES } from "../../src/core/wording/inclusive-rules.ts";
import type { WordingRules } from "../../src/core/wording/wording-rule.ts";
import { d } from "../core/decimals.ts";
import { expectOk, expectThere, type Line, OWNER, problemOf, readReport, reportText, useRegister } from "./fixture.ts";

const bench = useRegister();

const LINES: readonly Line[] = [
  ["Apoyar a los alumnos", "Becas", "Número de becas", "Trimestral", "10", "25%"],
  ["Apoyar a los alumnos", "Becas", "Becas que se entregan", "Trimestral", "20", "30%"],
];
const REPORT = reportText(LINES);

/** Rules of an institution that finds fault with one word only. */
const MAPACHES: WordingRules = {
  ...INCLUSIVE_RULES,
  version: "propias",
  rules: [
    {
      ...expectThere(INCLUSIVE_RULES.rules[0]),
      id: "becas",
      find: { plural: ["becas"], singular: [], endings: [], anyStem: false },
      suggest: { plural: ["los apoyos"], singular: [] },
    },
  ],
};

async function check(keys: readonly string[] = [], rules: WordingRules | null = null) {
  return checkRegisterQuality(bench.context.store, OWNER, { keys, rules });
}

describe("the quality of the indicators of a register", () => {
  beforeEach(async () => void (await bench.importReport(REPORT)));

  it("is looked at for all, each beside the others of its objective", async () => {
    const { rules, indicators } = expectOk(await check());
    expect(rules).toBe(INCLUSIVE_RULES.version);
    expect(indicators).toMatchObject([
      { key: "IND-001", wording: [{ field: "objective", suggestions: [{ found: "a los alumnos" }] }] },
      { key: "IND-002", wording: [{ field: "objective" }] },
    ]);
    const marginal = indicators.flatMap(({ checklist }) => checklist.answers.slice(-1));
    expect(marginal.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ["same-as-other"],
      ["same-as-other"],
    ]);
  });

  it("is shown for those named only, who are still judged beside the others", async () => {
    const { indicators } = expectOk(await check(["IND-002"]));
    expect(indicators.map(({ key, checklist }) => [key, checklist.answers.at(-1)?.state])).toEqual([
      ["IND-002", "not-met"],
    ]);
  });

  it("is not looked at for a key that nobody has, and near ones are named", async () => {
    expect(problemOf(await check(["IND-001", "IND-02"]))).toMatchObject({
      code: "indicator-not-found",
      key: "IND-02",
      near: ["IND-002"],
    });
  });

  it("reads what was imported once somebody confirmed it", async () => {
    const coherence = async () => expectOk(await check(["IND-001"])).indicators.flatMap((one) => one.coherence);
    expect(await coherence()).toEqual([]);
    expectOk(await acceptReadings(bench.context, { institution: OWNER, importId: 1, row: 1, note: null }));
    expect(await coherence()).toMatchObject([
      { code: "number-of-beside-percentage", field: "progress", data: { value: "25", period: "2025-Q1" } },
    ]);
  });

  it("reads what was captured before anybody approves it", async () => {
    await capture("2025-Q1", "9");
    await capture("2025-Q2", "7");
    expect(expectOk(await check()).indicators[0]?.coherence).toMatchObject([
      { code: "running-total-falls", data: { from: "9", value: "7" } },
    ]);
  });

  it("goes by the rules given, else by those the institution has ruled", async () => {
    const found = async (rules: WordingRules | null) => {
      const checked = expectOk(await check([], rules));
      return [checked.rules, ...checked.indicators.flatMap((one) => one.wording.map(({ field }) => field))];
    };
    await act("set-wording", async (writer) =>
      writer.addSetting({ name: "wording", version: 1, value: MAPACHES, by: "ana", at: AT }),
    );
    expect(await found(null)).toEqual(["propias", "indicator", "definition", "indicator", "definition"]);
    expect(await found(INCLUSIVE_RULES)).toEqual([INCLUSIVE_RULES.version, "objective", "objective"]);
  });

  it("does not take for missing what the document prints and nobody has read for sure", async () => {
    const [objective, , definition, , ...rest] = expectThere(LINES[0]);
    await bench.importReport(reportText([...LINES, [objective, "Apoyos", definition, "Cuando toque", ...rest]]));
    const monitorable = async () =>
      expectOk(await check(["IND-003"])).indicators.flatMap(({ checklist }) =>
        checklist.answers.flatMap(({ criterion, reasons }) =>
          criterion === "monitorable" ? reasons.map(({ code, field }) => `${code} ${field ?? ""}`) : [],
        ),
      );
    expect(await monitorable()).toEqual(["method-missing method", "source-missing source", "cell-in-doubt frequency"]);
    const target = { kind: "cell", importId: null, row: 3, field: "frequency" } as const;
    const choice = { kind: "value", text: "Anual", unit: null } as const;
    expectOk(await answerQuestion(bench.context, { institution: OWNER, target, choice, note: null }));
    expect(await monitorable()).toEqual(["method-missing method", "source-missing source"]);
  });

  it("is help: nothing is written, and nobody has to say who asks", async () => {
    const before = await bench.context.store.audit(OWNER);
    expectOk(await check());
    expect(await bench.context.store.audit(OWNER)).toEqual(before);
  });
});

const AT = "2025-07-01T10:00:00.000Z";

type Work = Parameters<typeof bench.context.store.act<null>>[1];

async function act(action: string, write: (writer: Parameters<Work>[0]) => Promise<void>) {
  const line = { institution: OWNER, actor: "ana", action, subject: "prueba", at: AT };
  return expectOk(
    await bench.context.store.act(line, async (writer) => {
      await write(writer);
      return ok(null);
    }),
  );
}

/** The total of the year so far, as a draft. */
async function capture(period: string, value: string): Promise<void> {
  const content = {
    reported: amount(d(value), "count"),
    basis: "cumulative" as const,
    breakdowns: [],
    justification: null,
    evidence: [],
    inputs: null,
    source: { kind: "typed" as const },
    late: false,
  };
  const step = { step: 1, revision: 1, act: { kind: "drafted" as const, content }, by: "ana", at: AT };
  await act("record-progress", async (writer) =>
    writer.addProgressSteps([{ key: "IND-001", period: expectThere(parsePeriod(period)), ...step }]),
  );
}

describe("the quality of the indicators of a document", () => {
  /** The reasons of each criterion that has any. */
  function reasonsOf(text: string): readonly (readonly string[])[] {
    const { indicators } = checkDocument(readReport(text).proposal, INCLUSIVE_RULES);
    return indicators.flatMap(({ checklist }) =>
      checklist.answers.map(({ criterion, reasons }) => [criterion, ...reasons.map(({ code }) => code)]),
    );
  }

  it("is looked at without a register, with the place of each row", () => {
    const { indicators } = checkDocument(readReport(REPORT).proposal, INCLUSIVE_RULES);
    expect(indicators).toMatchObject([
      { row: 1, at: { line: 4 }, name: "Becas", wording: [{ field: "objective" }], coherence: [] },
      { row: 2, at: { line: 5 }, name: "Becas" },
    ]);
  });

  it("takes what the columns print, and misses what no column prints", () => {
    const columns = ["Objetivo institucional", "Nombre del indicador", "Definición del indicador", "Método de cálculo"];
    const further = [
      "Unidad de medida",
      "Frecuencia de medición",
      "Línea base",
      "Meta programada",
      "Fuente de información",
    ];
    const row = ["Responder solicitudes", "Porcentaje de solicitudes respondidas", "Respuestas dadas en plazo"];
    const rest = ["Respondidas / Recibidas × 100", "Porcentaje", "Trimestral", "82%", "95%", "Registro de solicitudes"];
    const lines = [
      [...columns, ...further],
      [...row, ...rest],
      [...row.map((text) => `${text} ya`), ...rest],
    ];
    const head = REPORT.split("\n").slice(0, 2);
    const all = [...head, ...lines.map((line) => line.join("\t"))].join("\n");
    expect(reasonsOf(all).filter(([, ...reasons]) => reasons.length > 0)).toEqual([]);
    expect(reasonsOf(REPORT).slice(0, 6)).toEqual([
      ["clear", "unit-missing"],
      ["relevant", "nothing-shared-with-objective"],
      ["economic", "source-missing"],
      ["monitorable", "method-missing", "source-missing"],
      ["adequate", "target-missing"],
      ["marginal-contribution", "same-as-other"],
    ]);
  });

  it("does not hold against the area what is in doubt", () => {
    const doubted: Line = ["Apoyar a los alumnos", "Becas", "Becas entregadas", "Trimestral", "l0", "30%"];
    const [first, second] = [expectThere(LINES[0]), expectThere(LINES[1])];
    const lines = [first, doubted, first, second];
    const { indicators } = checkDocument(readReport(reportText(lines)).proposal, INCLUSIVE_RULES);
    const adequate = indicators.map(({ checklist }) => checklist.answers.find((one) => one.criterion === "adequate"));
    expect(adequate.map((one) => one?.reasons.map(({ code }) => code))).toEqual([
      ["target-missing"],
      ["target-missing", "cell-in-doubt"],
      ["target-missing"],
      ["target-missing"],
    ]);
  });
});
