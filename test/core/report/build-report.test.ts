import { describe, expect, it } from "vitest";
import { previousEdition } from "../../../src/core/report/build-report.ts";
import { nothingEvaluable } from "../../../src/core/report/find-missing.ts";
import { answer, cellOf, confirmAll, known, observation, reportOf, snapshot } from "./fixture.ts";
import { BLANK, read, ROWS } from "./rows.ts";

describe("the state of a cell", () => {
  it.each([
    ["a figure read as printed is read", 2, "baseline", { state: "read", value: "2", unit: "count" }],
    ["a figure that was changed is repaired", 2, "progress", { state: "repaired", value: "100", unit: "percent" }],
    ["a doubted figure is in question and has no value", 1, "progress", { state: "question", value: null, unit: null }],
    ["an empty cell is blank, never zero", 8, "progress", { state: "blank", value: null, unit: null }],
    ["a printed zero is read as zero", 1, "baseline", { state: "read", value: "0", unit: "count" }],
    ["a text of a lost column is in question", 6, "objective", { state: "question", value: null }],
    ["a repaired text is repaired", 4, "definition", { state: "repaired", unit: null }],
  ] as const)("%s", (...[, row, field, expected]) => {
    expect(cellOf(reportOf(), row, field)).toMatchObject(expected);
  });

  it("carries the proposals put to people, and the name of the question", () => {
    expect(cellOf(reportOf(), 1, "progress")).toMatchObject({
      question: "1-01",
      proposals: [
        { value: "100", unit: "percent" },
        { value: "199744", unit: "unknown" },
      ],
    });
  });

  it("offers what the reading itself holds when it belongs to no question", () => {
    expect(cellOf(reportOf({ questions: [] }), 1, "progress")).toMatchObject({
      question: null,
      proposals: [
        { value: "100", unit: "percent" },
        { value: "199744", unit: "unknown" },
      ],
    });
  });

  it("keeps the characters and the reasons of a cell once it is confirmed", () => {
    const answers = [
      answer(1, [1, "progress"], { decision: { kind: "value", value: "95", unit: "percent" }, note: "en el original" }),
    ];
    const cell = cellOf(reportOf({ answers }), 1, "progress");
    expect(cell).toMatchObject({
      state: "confirmed",
      value: "95",
      unit: "percent",
      by: "María Soto",
      note: "en el original",
    });
    expect(cell.source).toMatchObject({ raw: "199744", reasons: ["magnitude-out-of-column"] });
  });

  it("goes back to what was read when the answer is undone, and still shows both", () => {
    const given = answer(1, [2, "progress"], { decision: { kind: "value", value: "90", unit: "percent" } });
    const undone = answer(2, [2, "progress"], { decision: { kind: "undo", answer: 1 } });
    const cell = cellOf(reportOf({ answers: [given, undone] }), 2, "progress");
    expect(cell).toMatchObject({ state: "repaired", value: "100" });
    expect(cell.source.answers.map((one) => one.standing)).toEqual(["undone", "undo"]);
  });

  it("shows which answer was replaced by a later one", () => {
    const answers = ["90", "80"].map((value, index) =>
      answer(index + 1, [2, "progress"], { decision: { kind: "value", value } }),
    );
    const cell = cellOf(reportOf({ answers }), 2, "progress");
    expect(cell).toMatchObject({ state: "confirmed", value: "80", answer: 2 });
    expect(cell.source.answers.map((one) => one.standing)).toEqual(["superseded", "stands"]);
  });

  it("takes unit and column from the observation the answer made", () => {
    const given = answer(1, [7, "progress"], { decision: { kind: "value", value: "452" } });
    const observations = [observation(given, "progress", { value: "452", unit: "solicitudes" })];
    const cell = cellOf(reportOf({ answers: [given], observations }), 7, "progress");
    expect(cell).toMatchObject({ state: "confirmed", unit: "solicitudes" });
    expect(cell.source.at).toEqual({ line: 51, page: 5, column: 6 });
  });

  it("lets the answers and observations of other imports be", () => {
    const given = { ...answer(1, [2, "progress"], { decision: { kind: "value", value: "90" } }), importId: 2 };
    expect(cellOf(reportOf({ answers: [given] }), 2, "progress").state).toBe("repaired");
  });

  it("counts a column that a row does not have as blank", () => {
    const report = reportOf({ import: { ...snapshot().import, columns: ["indicator", "target"] } });
    expect(cellOf(report, 1, "target")).toMatchObject({ state: "blank", value: null, source: { raw: null } });
  });
});

describe("the state of an edition", () => {
  it("is provisional while any figure is unconfirmed", () => {
    expect(reportOf().edition.state).toBe("provisional");
    const almost = confirmAll().filter(({ row, field }) => !(row === 2 && field === "baseline"));
    expect(reportOf({ answers: almost }).edition.state).toBe("provisional");
  });

  it("is provisional while any text is in question", () => {
    const figures = confirmAll().filter(({ field }) => field !== "objective");
    expect(reportOf({ answers: figures }).edition.state).toBe("provisional");
  });

  it("is provisional while nobody vouches for an empty cell being empty", () => {
    const printed = confirmAll().filter(({ row, field }) => !(row === 8 && field === "progress"));
    expect(reportOf({ answers: printed }).edition.state).toBe("provisional");
  });

  it("is final once a person vouches for every figure and no cell is in question", () => {
    expect(reportOf({ answers: confirmAll() }).edition.state).toBe("final");
  });

  it("does not wait for a target to have been adjusted", () => {
    const row = known(ROWS[1]);
    const rows = [{ ...row, readings: { adjustedTarget: BLANK } }];
    const base = snapshot().import;
    expect(reportOf({ rows, import: { ...base, columns: ["adjustedTarget"] } }).edition.state).toBe("final");
    expect(reportOf({ rows, import: { ...base, columns: ["target"] } }).edition.state).toBe("provisional");
  });

  it("is never final without rows", () => {
    expect(reportOf({ rows: [] }).edition.state).toBe("provisional");
  });
});

describe("counts", () => {
  it("count every number cell once, blanks apart from zeros", () => {
    const { counts } = reportOf();
    expect(counts.figures).toEqual({ confirmed: 0, read: 7, repaired: 6, question: 2, blank: 1 });
    expect(counts.texts).toEqual({ confirmed: 0, read: 30, repaired: 1, question: 1, blank: 0 });
    expect(counts).toMatchObject({ indicators: 8, setAside: 2 });
  });

  it("keep a confirmed blank among the blanks: it is no figure", () => {
    const { counts } = reportOf({ answers: confirmAll() });
    expect(counts.figures).toEqual({ confirmed: 15, read: 0, repaired: 0, question: 0, blank: 1 });
  });

  it("follow the document page by page", () => {
    const [first, second, last] = reportOf().pages;
    expect([first?.page, second?.page, last?.page]).toEqual(["1", "2", "5"]);
    expect(first).toMatchObject({ firstRow: 1, rows: 5 });
    expect(first?.columns.find(({ field }) => field === "progress")?.states).toEqual([
      "question",
      "repaired",
      "repaired",
      "repaired",
      "repaired",
    ]);
  });
});

describe("what is missing to evaluate", () => {
  it("names target and direction for every indicator and colours nothing", () => {
    const { missing } = reportOf();
    const without = Object.fromEntries(missing.map((one) => [one.what, one.without]));
    expect(without).toEqual({ target: 8, unit: 3, direction: 8, method: 8, area: 8 });
    expect(nothingEvaluable(missing)).toBe(true);
  });

  it("counts what the register knows though the document does not print it", () => {
    const versions = snapshot().versions.map(
      (version) => ({ ...version, direction: "ascending", area: "Sistemas" }) as const,
    );
    const without = Object.fromEntries(reportOf({ versions }).missing.map((one) => [one.what, one.without]));
    expect(without).toMatchObject({ direction: 0, area: 0, target: 8 });
  });
});

describe("findings and questions", () => {
  it("stay apart by who has to look at them, the gravest first", () => {
    const { findings } = reportOf();
    expect(findings.digitiser.map((group) => group.code)).toEqual(["percent-sign-lost", "set-aside-dump"]);
    expect(findings.area.map((group) => group.code)).toEqual(["missing-column", "full-progress-in-first-quarter"]);
  });

  it("lead to every row they name", () => {
    const { findings } = reportOf();
    expect(findings.digitiser[0]?.cases[0]?.rows).toEqual([2, 3, 4, 5]);
    expect(findings.area[1]?.cases.map((one) => one.rows)).toEqual([[2], [3], [4], [5]]);
    expect(findings.area[0]?.cases[0]?.rows).toEqual([]);
  });

  it("show the proposals that cells have of their own, of those still open", () => {
    const [, lost] = snapshot().questions;
    const own = (row: number, value: string) => ({
      row,
      answer: row === 4 ? answer(1, [4, "objective"]) : null,
      proposals: [{ value, why: "column-lost-on-page" as const }],
    });
    const questions = [{ ...known(lost), cells: [own(4, "Actas"), own(5, "Foros"), own(6, "Cursos")] }];
    const [shown] = reportOf({ questions }).questions;
    expect(shown?.rows).toEqual([5, 6]);
    expect(shown?.proposals.map(({ value }) => value)).toEqual(["Foros", "Cursos"]);
  });

  it("leave out the questions that were answered", () => {
    const answered = answer(1, [1, "progress"]);
    const [first, ...rest] = snapshot().questions;
    const questions = [{ ...known(first), cells: [{ row: 1, answer: answered }] }, ...rest];
    expect(reportOf({ questions }).questions.map((one) => one.id)).toEqual(["1-02", "1-03"]);
  });
});

describe("the title and the head", () => {
  it("say where the edition stands in the audit log and what it corrects", () => {
    const first = reportOf();
    const second = reportOf({
      previous: previousEdition(first),
      edition: { number: 2, by: "Planeación", at: "2025-05-02T12:00:00Z" },
    });
    expect(first.edition.corrects).toBeNull();
    expect(second.edition).toMatchObject({ number: 2, corrects: 1 });
    expect(second.audit).toEqual({ seq: 3, hash: "a1b2c3d4".repeat(8) });
    expect(second.title).toBe("Indicadores de Resultados");
  });

  it("prefer what the document prints to what the register knows of area and programme", () => {
    const rows = ROWS.map((row) => ({ ...row, readings: { ...row.readings, area: read("Contraloría General") } }));
    const base = snapshot();
    const versions = base.versions.map((version) => ({ ...version, area: "Sistemas" }));
    const printed = reportOf({ rows, versions, import: { ...base.import, columns: ["indicator", "area"] } });
    expect(printed.rows[0]?.area).toBe("Contraloría General");
    expect(reportOf({ versions }).rows[0]?.area).toBe("Sistemas");
  });
});
