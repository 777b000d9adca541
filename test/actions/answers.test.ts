import { beforeEach, describe, expect, it } from "vitest";
import { acceptReadings } from "../../src/actions/accept-readings.ts";
import { type AnswerChoice, answerQuestion } from "../../src/actions/answer-question.ts";
import { type AnswerTarget, questionsOfImport } from "../../src/actions/find-cells.ts";
import { undoAnswer } from "../../src/actions/undo-answer.ts";
import { expectOk, expectThere, LINES, OWNER, problemOf, reportText, useRegister } from "./fixture.ts";

const bench = useRegister();

/** Three cells that read alike and are in question, and a name nobody can read. */
const DAMAGED = reportText([
  ...LINES,
  ...Array.from({ length: 6 }, (_, i): (typeof LINES)[number] => [
    `Objetivo particular número ${i + 1}`,
    `Acciones de la clase ${i + 1}`,
    "Acciones",
    "Trimestral",
    "10",
    i < 3 ? "199744" : "25%",
  ]),
]);

beforeEach(async () => void (await bench.importReport(DAMAGED)));

function answer(target: AnswerTarget, choice: AnswerChoice, note: string | null = null) {
  return answerQuestion(bench.context, { institution: OWNER, target, choice, note });
}

function cell(row: number, field: string, importId: number | null = null): AnswerTarget {
  return { kind: "cell", importId, row, field };
}

function value(text: string, unit: string | null = null): AnswerChoice {
  return { kind: "value", text, unit };
}

async function undo(no: number, alone = false) {
  return undoAnswer(bench.context, { institution: OWNER, answer: no, alone, note: null });
}

async function figures(key: string) {
  const all = await bench.context.store.observations(OWNER, { key });
  return all.map((one) => [
    one.revision,
    one.state === "confirmed" ? `${one.value} ${one.unit}` : one.state,
    one.answer,
  ]);
}

describe("answering for a column that a page lost", () => {
  /** Four rows without their name, whose definition repeats the objective. */
  const LOST = [
    ...reportText(LINES, "30 de junio de 2025").split("\n"),
    "\f",
    ...["Actas", "Foros", "Cursos", "Visitas"].map((text) =>
      [`${text} de la Junta`, `${text} de la Junta`, "Trimestral", "10", "25%"].join("\t"),
    ),
  ].join("\n");
  const ALL = ["Actas de la Junta", "Foros de la Junta", "Cursos de la Junta", "Visitas de la Junta"];
  const target: AnswerTarget = { kind: "question", id: "2-01" };

  beforeEach(async () => void (await bench.importReport(LOST)));

  it("takes each cell's own proposal in one act, undone as one", async () => {
    const [question] = await questionsOfImport(bench.context.store, OWNER, 2);
    expect(question).toMatchObject({ id: "2-01", field: "indicator", lostOn: 2, cells: { length: 4 } });
    const answered = expectOk(await answer(target, { kind: "proposal", number: 1 }));
    expect(answered).not.toHaveProperty("value");
    expect(answered.rows.map(({ row }) => row)).toEqual([5, 6, 7, 8]);
    const given = (await bench.context.store.answers(OWNER, 2)).map(({ batch, decision }) => [batch, decision]);
    expect(given).toEqual(ALL.map((text) => [answered.answer, { kind: "value", value: text }]));
    expectOk(await undo(answered.answer));
    expect((await questionsOfImport(bench.context.store, OWNER, 2))[0]).toMatchObject({ state: "open" });
  });

  it("still takes one cell by itself, and then the others", async () => {
    expectOk(await answer(cell(6, "indicator", 2), value("Foros públicos")));
    const answered = expectOk(await answer(target, { kind: "proposal", number: 1 }));
    expect(answered.rows.map(({ row }) => row)).toEqual([5, 7, 8]);
  });

  it("takes no typed text for all of them, and writes nothing", async () => {
    const before = await bench.context.store.auditHead(OWNER);
    expect(problemOf(await answer(target, value("Un nombre"))).code).toBe("option-invalid");
    expect(await bench.context.store.auditHead(OWNER)).toEqual(before);
  });
});

describe("answering", () => {
  it("one question confirms all its cells alike, with one number to undo them by", async () => {
    const [question] = await questionsOfImport(bench.context.store, OWNER, 1);
    expect(question).toMatchObject({ id: "1-01", raw: "199744", cells: [{ row: 5 }, { row: 6 }, { row: 7 }] });
    const answered = expectOk(await answer({ kind: "question", id: "1-01" }, value("100%"), "cotejado"));
    expect(answered).toMatchObject({ answer: 1, value: "100", unit: "percent", observations: 3, versions: 0 });
    expect(answered.rows.map(({ row }) => row)).toEqual([5, 6, 7]);
    const answers = await bench.context.store.answers(OWNER);
    expect(answers.map(({ no, batch, by, note }) => [no, batch, by, note])).toEqual([
      [1, 1, "Ana Pérez", "cotejado"],
      [2, 1, "Ana Pérez", "cotejado"],
      [3, 1, "Ana Pérez", "cotejado"],
    ]);
    expect(problemOf(await answer({ kind: "question", id: "1-01" }, value("100%"))).code).toBe("question-answered");
  });

  it("leaves a figure that can be traced to its characters", async () => {
    expectOk(await answer({ kind: "question", id: "1-01" }, value("100%")));
    const { store } = bench.context;
    const figure = expectThere((await store.observations(OWNER, { key: "IND-005" }))[0]);
    expect(figure).toMatchObject({ state: "confirmed", value: "100", unit: "percent", period: "2025-Q1", revision: 1 });
    const given = expectThere((await store.answers(OWNER)).find((one) => one.no === figure.answer));
    expect(given).toMatchObject({ importId: 1, row: 5, field: "progress" });
    const row = expectThere(await store.row(OWNER, given.importId, given.row));
    expect(row.readings.progress).toMatchObject({ raw: "199744" });
    expect(figure.source).toEqual({ importId: 1, row: 5, field: "progress", raw: "199744", at: row.at });
    const { sha256 } = expectThere(await store.import(OWNER, given.importId));
    const bytes = expectThere(await store.documentBytes(OWNER, sha256));
    expect(new TextDecoder().decode(bytes).split("\n")[Number(row.at.line) - 1]).toContain("199744");
  });

  it("takes a proposal by its number, the cell as it is printed, or its emptiness", async () => {
    const [question] = await questionsOfImport(bench.context.store, OWNER, 1);
    const [first] = question?.proposals ?? [];
    expect(expectOk(await answer(cell(5, "progress"), { kind: "proposal", number: 1 }))).toMatchObject({
      value: first?.value,
    });
    expect(expectOk(await answer(cell(6, "progress"), { kind: "as-read" }))).toMatchObject({ value: "199744" });
    expect(expectOk(await answer(cell(7, "progress"), { kind: "blank" }))).toMatchObject({ value: null });
    expect(problemOf(await answer(cell(5, "progress"), { kind: "proposal", number: 9 }))).toMatchObject({
      code: "option-invalid",
      expected: "1–2",
    });
  });

  it("keeps the exact value, and blank is not zero", async () => {
    expectOk(await answer(cell(5, "progress"), value("1,234.50", "pesos")));
    expectOk(await answer(cell(6, "progress"), { kind: "blank" }));
    expectOk(await answer(cell(7, "progress"), value("0")));
    expect(await figures("IND-005")).toEqual([[1, "1234.5 pesos", 1]]);
    expect((await figures("IND-006"))[0]?.[1]).toMatch(/^null /);
    expect((await figures("IND-007"))[0]?.[1]).toMatch(/^0 /);
  });

  it.each([
    ["value-unreadable", cell(5, "progress"), value("1,5")],
    ["value-unreadable", cell(5, "progress"), value("cien")],
    ["value-unreadable", cell(1, "frequency"), value("a veces")],
    ["option-invalid", cell(5, "progress"), value("100%", "count")],
    ["cell-not-found", cell(99, "progress"), value("1")],
    ["cell-not-found", cell(1, "target"), value("1")],
    ["cell-not-found", cell(1, "nada"), value("1")],
    ["import-not-found", cell(1, "progress", 7), value("1")],
    ["question-not-found", { kind: "question", id: "1-99" }, value("1")],
    ["question-not-found", { kind: "question", id: "9-01" }, value("1")],
    ["question-not-found", { kind: "question", id: "x" }, value("1")],
  ] as const)("refuses with %s and writes nothing", async (code, target, choice) => {
    const before = await bench.context.store.auditHead(OWNER);
    expect(problemOf(await answer(target, choice)).code).toBe(code);
    expect(await bench.context.store.auditHead(OWNER)).toEqual(before);
  });

  it("a cell again makes a new revision, and the earlier ones stay", async () => {
    expectOk(await answer(cell(1, "progress"), value("25%")));
    expectOk(await answer(cell(1, "progress"), value("26%")));
    expect(await figures("IND-001")).toEqual([
      [1, "25 percent", 1],
      [2, "26 percent", 2],
    ]);
  });

  it("a text makes a new version of the indicator that names its answer", async () => {
    const answered = expectOk(await answer(cell(2, "indicator"), value("Funcionariado capacitado")));
    expect(answered).toMatchObject({ observations: 0, versions: 1 });
    const versions = await bench.context.store.indicatorVersions(OWNER, "IND-002");
    expect(versions.map(({ version, name, answer: no }) => [version, name, no])).toEqual([
      [1, "Personas capacitadas", null],
      [2, "Funcionariado capacitado", 1],
    ]);
  });

  it("is settled in the newest document of a period, not in the one it replaced", async () => {
    await bench.importReport(DAMAGED.replace("45%", "46%"));
    expect(problemOf(await answer(cell(1, "progress", 1), value("25%")))).toMatchObject({
      code: "import-superseded",
      importId: 1,
      by: 2,
    });
    expectOk(await answer(cell(1, "progress", 2), value("25%")));
  });
});

describe("accepting what nobody doubts", () => {
  it("confirms every other cell and leaves the questions open", async () => {
    const accepted = expectOk(
      await acceptReadings(bench.context, { institution: OWNER, importId: null, row: null, note: null }),
    );
    expect(accepted).toMatchObject({ answer: 1, stillOpen: 3, contested: 0 });
    const questions = await questionsOfImport(bench.context.store, OWNER, 1);
    expect(questions.every((one) => one.state === "open")).toBe(true);
    const progress = (await bench.context.store.observations(OWNER)).filter((one) => one.field === "progress");
    expect(progress.map((one) => one.key)).toEqual([
      "IND-001",
      "IND-002",
      "IND-003",
      "IND-004",
      "IND-008",
      "IND-009",
      "IND-010",
    ]);
    const again = await acceptReadings(bench.context, { institution: OWNER, importId: null, row: null, note: null });
    expect(problemOf(again).code).toBe("nothing-to-accept");
  });

  it("can be for one row only", async () => {
    expectOk(await acceptReadings(bench.context, { institution: OWNER, importId: 1, row: 2, note: null }));
    const keys = new Set((await bench.context.store.observations(OWNER)).map((one) => one.key));
    expect([...keys]).toEqual(["IND-002"]);
    const missing = await acceptReadings(bench.context, { institution: OWNER, importId: 1, row: 99, note: null });
    expect(problemOf(missing).code).toBe("cell-not-found");
  });

  it("does not overrule a text that a person corrected, though the next report misprints it again", async () => {
    expectOk(await answer(cell(2, "indicator"), value("Funcionariado capacitado")));
    await bench.importReport(DAMAGED.replace("31 de marzo", "30 de junio"));
    const accepted = expectOk(
      await acceptReadings(bench.context, { institution: OWNER, importId: 2, row: 2, note: null }),
    );
    expect(accepted.contested).toBe(1);
    const versions = await bench.context.store.indicatorVersions(OWNER, "IND-002");
    expect(versions.at(-1)?.name).toBe("Funcionariado capacitado");
  });
});

describe("undoing", () => {
  it("takes back all that was given together, and withdraws the figures", async () => {
    expectOk(await answer({ kind: "question", id: "1-01" }, value("100%")));
    expect(expectOk(await undo(1))).toMatchObject({ answer: 4, undone: [1, 2, 3], restored: 0, withdrawn: 3 });
    expect(await figures("IND-005")).toEqual([
      [1, "100 percent", 1],
      [2, "withdrawn", 4],
    ]);
    expect((await questionsOfImport(bench.context.store, OWNER, 1))[0]?.state).toBe("open");
    expect(problemOf(await undo(1)).code).toBe("answer-already-undone");
  });

  it("can take back only one of them", async () => {
    expectOk(await answer({ kind: "question", id: "1-01" }, value("100%")));
    expect(expectOk(await undo(2)).undone).toEqual([2]);
    expect(expectOk(await undo(1, true)).undone).toEqual([1]);
    expect((await questionsOfImport(bench.context.store, OWNER, 1))[0]?.state).toBe("partly-answered");
  });

  it("brings the earlier answer back", async () => {
    expectOk(await answer(cell(1, "progress"), value("25%")));
    expectOk(await answer(cell(1, "progress"), value("26%")));
    expect(problemOf(await undo(1))).toEqual({ code: "answer-superseded", answer: 1, by: 2 });
    expect(expectOk(await undo(2))).toMatchObject({ restored: 1, withdrawn: 0 });
    expect(expectOk(await undo(1))).toMatchObject({ restored: 0, withdrawn: 1 });
    expect((await figures("IND-001")).map(([, said]) => said)).toEqual([
      "25 percent",
      "26 percent",
      "25 percent",
      "withdrawn",
    ]);
  });

  it("refuses when a later document has settled the figure since", async () => {
    expectOk(await answer(cell(1, "progress"), value("25%")));
    await bench.importReport(DAMAGED.replace("45%", "46%"));
    expectOk(await answer(cell(1, "progress"), value("27%")));
    expect(problemOf(await undo(1)).code).toBe("answer-superseded");
    expect(expectOk(await undo(2))).toMatchObject({ restored: 1 });
    expect((await figures("IND-001")).at(-1)?.[1]).toBe("25 percent");
  });

  it("gives a text back what it said before", async () => {
    expectOk(await answer(cell(2, "indicator"), value("Funcionariado capacitado")));
    expect(expectOk(await undo(1)).versions).toBe(1);
    const versions = await bench.context.store.indicatorVersions(OWNER, "IND-002");
    expect(versions.map(({ name, answer: no }) => [name, no])).toEqual([
      ["Personas capacitadas", null],
      ["Funcionariado capacitado", 1],
      ["Personas capacitadas", 2],
    ]);
  });

  it("knows no other answers than those given", async () => {
    expect(problemOf(await undo(1)).code).toBe("answer-not-found");
    expectOk(await answer(cell(1, "progress"), value("25%")));
    expectOk(await undo(1));
    expect(problemOf(await undo(2)).code).toBe("answer-not-found");
  });

  it("and everything before it stands in the audit chain, unbroken", async () => {
    expectOk(await answer({ kind: "question", id: "1-01" }, value("100%")));
    expectOk(await undo(1));
    const verification = await bench.context.store.verify(OWNER);
    expect(verification).toMatchObject({ faults: [], entries: 4 });
  });
});
