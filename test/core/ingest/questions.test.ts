import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/core/domain/reading.ts";
import type { Answer } from "../../../src/core/domain/register.ts";
import { asReadOf, parseQuestionId, questionsOf } from "../../../src/core/ingest/questions.ts";

const misread: Reading = {
  raw: "1009",
  value: "100",
  unit: "percent",
  status: "ask",
  confidence: 0.6,
  reasons: ["percent-sign-read-as-digit"],
  alternatives: [{ value: "1009", unit: "unknown", why: "as-printed" }],
};
const plain: Reading = {
  raw: "3",
  value: "3",
  unit: "count",
  status: "read",
  confidence: 1,
  reasons: ["as-printed"],
  alternatives: [],
};

/** A blank cell of a page whose neighbours repeat one another. */
function lost(text: string | null): Reading {
  const reasons =
    text === null ? ["column-lost-on-page" as const] : (["column-lost-on-page", "neighbour-repeats-text"] as const);
  return { raw: null, value: text, status: "ask", confidence: 0.4, reasons, alternatives: [] };
}

function row(number: number, readings: Readonly<Record<string, Reading>>) {
  return { row: number, at: { line: number + 3 }, readings };
}

function answer(no: number, of: { readonly row: number; readonly decision: Answer["decision"] }): Answer {
  return {
    no,
    batch: no,
    importId: 1,
    row: of.row,
    field: "progress",
    decision: of.decision,
    by: "Ana",
    at: "2025-04-01T10:00:00Z",
    note: null,
  };
}

describe("questions about a document", () => {
  it("ask once about all cells that are alike", () => {
    const rows = [row(1, { progress: misread }), row(2, { progress: plain }), row(3, { progress: misread })];
    const [question, ...others] = questionsOf(1, rows, []);
    expect(others).toEqual([]);
    expect(question).toMatchObject({ id: "1-01", field: "progress", raw: "1009", state: "open" });
    expect(question?.cells.map((cell) => cell.row)).toEqual([1, 3]);
  });

  it("tell apart other fields, characters, doubts and proposals", () => {
    const rows = [
      row(1, { progress: misread, baseline: misread }),
      row(2, { progress: { ...misread, raw: "1008" } }),
      row(3, { progress: { ...misread, reasons: ["value-out-of-block"] } }),
      row(4, { progress: { ...misread, value: "99" } }),
    ];
    expect(questionsOf(1, rows, [])).toHaveLength(5);
  });

  it("ask once about the column that a page lost, each cell with its own proposals", () => {
    const onPage = (number: number, page: number, reading: Reading) => ({
      ...row(number, { indicator: reading }),
      at: { page },
    });
    const rows = [
      onPage(1, 1, lost("Actas")),
      onPage(2, 1, { ...lost("Foros"), raw: " " }),
      onPage(3, 1, lost(null)),
      onPage(4, 2, lost("Actas")),
    ];
    const questions = questionsOf(1, rows, []);
    expect(questions.map(({ lostOn, cells }) => [lostOn, cells.map((one) => one.row)])).toEqual([
      [1, [1, 2]],
      [undefined, [3]],
      [undefined, [4]],
    ]);
    const offer = (value: string) => ({ kind: "proposal", value, why: "column-lost-on-page" });
    expect(questions.map(({ proposals }) => proposals)).toEqual([[], [], [offer("Actas")]]);
    expect(questions[0]?.cells.map(({ proposals }) => proposals)).toEqual([[offer("Actas")], [offer("Foros")]]);
    expect(questions[2]?.cells[0]).not.toHaveProperty("proposals");
  });

  it("are asked text by text where a lost column left something else in its cell", () => {
    const printed = (text: string): Reading => ({ ...lost(text), raw: text });
    const rows = [row(1, { indicator: printed("Actas") }), row(2, { indicator: printed("Foros") })];
    expect(questionsOf(1, rows, []).map(({ raw, lostOn }) => [raw, lostOn])).toEqual([
      ["Actas", undefined],
      ["Foros", undefined],
    ]);
  });

  it("keep their numbers however the cells of a row were stored", () => {
    const one = questionsOf(1, [row(1, { progress: misread, baseline: misread, indicator: misread })], []);
    const other = questionsOf(1, [row(1, { indicator: misread, baseline: misread, progress: misread })], []);
    expect(one).toEqual(other);
    expect(one.map((question) => [question.id, question.field])).toEqual([
      ["1-01", "indicator"],
      ["1-02", "baseline"],
      ["1-03", "progress"],
    ]);
  });

  it("are not asked about columns the document does not print", () => {
    const inferred: Reading = { ...misread, raw: null, reasons: ["column-not-printed"] };
    expect(questionsOf(1, [row(1, { area: inferred })], [])).toEqual([]);
  });

  it("offer the proposal first, then what is printed, and no proposal twice", () => {
    const [question] = questionsOf(1, [row(1, { progress: misread })], []);
    expect(question?.proposals).toEqual([
      { kind: "proposal", value: "100", unit: "percent", why: "percent-sign-read-as-digit" },
      { kind: "as-read", value: "1009", unit: "unknown", why: "as-printed" },
    ]);
  });

  it("offer what is printed also where the reading does not, but never a number that is none", () => {
    const number: Reading = { ...misread, raw: "1,234.5", alternatives: [] };
    expect(asReadOf("progress", number)).toEqual({ value: "1234.5" });
    expect(asReadOf("progress", { ...number, raw: "l0O" })).toBeNull();
    expect(asReadOf("indicator", { ...number, raw: "Dates Deseasoles" })).toEqual({ value: "Dates Deseasoles" });
    expect(asReadOf("frequency", { ...number, raw: "Trimestrl" })).toBeNull();
  });

  it("follow the answers: open, partly answered, answered, open again after an undo", () => {
    const rows = [row(1, { progress: misread }), row(2, { progress: misread })];
    const first = answer(1, { row: 1, decision: { kind: "value", value: "100" } });
    const second = answer(2, { row: 2, decision: { kind: "value", value: "100" } });
    const undo = answer(3, { row: 1, decision: { kind: "undo", answer: 1 } });
    const states = [[], [first], [first, second], [first, second, undo]].map(
      (answers) => questionsOf(1, rows, answers)[0]?.state,
    );
    expect(states).toEqual(["open", "partly-answered", "answered", "partly-answered"]);
  });

  it("are called by import and number", () => {
    expect(parseQuestionId("1-07")).toEqual({ importId: 1, number: 7 });
    expect(parseQuestionId(" 12-3 ")).toEqual({ importId: 12, number: 3 });
    expect(["7", "a-1", "1-", "-1", "1-2-3"].map(parseQuestionId)).toEqual([null, null, null, null, null]);
  });
});
