import { describe, expect, it } from "vitest";
import { previousEdition } from "../../../src/core/report/build-report.ts";
import type { Snapshot } from "../../../src/core/report/snapshot.ts";
import { answer, confirmAll, known, reportOf } from "./fixture.ts";
import { read, ROWS } from "./rows.ts";

const NEXT = { number: 2, by: "Unidad de Planeación", at: "2025-05-02T12:00:00Z" };

function correction(changes: Partial<Snapshot>, first: Partial<Snapshot> = {}) {
  return reportOf({ ...first, previous: previousEdition(reportOf(first)), edition: NEXT, ...changes });
}

describe("differences with the edition it corrects", () => {
  it("are none when nothing changed", () => {
    expect(correction({}).differences).toEqual([]);
  });

  it("say key, field, before, after, who and why", () => {
    const answers = [
      answer(1, [2, "progress"], {
        decision: { kind: "value", value: "90", unit: "percent" },
        note: "así dice el original",
      }),
    ];
    expect(correction({ answers }).differences).toEqual([
      {
        kind: "value",
        key: "IEPC-002",
        name: "Elecciones escolares",
        field: "progress",
        before: { value: "100", unit: "percent", state: "repaired" },
        after: { value: "90", unit: "percent", state: "confirmed" },
        cause: { kind: "answer", by: "María Soto", at: "2025-04-12T10:01:00Z", note: "así dice el original" },
      },
    ]);
  });

  it("tell a change of unit as a change of value", () => {
    const answers = [answer(1, [8, "baseline"], { decision: { kind: "value", value: "100", unit: "percent" } })];
    const [only] = correction({ answers }).differences;
    expect(only).toMatchObject({ kind: "value", before: { unit: "unknown" }, after: { unit: "percent" } });
  });

  it("tell confirming what was read right as a change of state alone", () => {
    const answers = [answer(1, [2, "progress"], { decision: { kind: "value", value: "100", unit: "percent" } })];
    expect(correction({ answers }).differences.map((one) => one.kind)).toEqual(["state"]);
  });

  it("tell an answered question as a new value: a proposal was none", () => {
    const answers = [answer(1, [1, "progress"], { decision: { kind: "value", value: "100", unit: "percent" } })];
    expect(correction({ answers }).differences[0]).toMatchObject({
      kind: "value",
      before: { value: null, state: "question" },
    });
  });

  it("name the undo that brought a value back", () => {
    const given = answer(1, [2, "progress"], { decision: { kind: "value", value: "90", unit: "percent" } });
    const undone = answer(2, [2, "progress"], { decision: { kind: "undo", answer: 1 }, note: "fila equivocada" });
    const [only] = correction({ answers: [given, undone] }, { answers: [given] }).differences;
    expect(only).toMatchObject({
      before: { value: "90" },
      after: { value: "100" },
      cause: { kind: "undo", note: "fila equivocada" },
    });
  });

  it("name the import when nobody answered: the document was read otherwise", () => {
    const rows = ROWS.map((row) =>
      row.row === 2 ? { ...row, readings: { ...row.readings, baseline: read("3") } } : row,
    );
    const [only] = correction({ rows }).differences;
    expect(only).toMatchObject({ kind: "value", cause: { kind: "import", by: "Enlace de Planeación" } });
  });

  it("list rows that came and rows that went, by key", () => {
    const [first, ...others] = ROWS;
    const added = { ...known(first), row: 99, key: "IEPC-099" };
    const kinds = correction({ rows: [...others, added] }).differences.map(({ kind, key }) => [kind, key]);
    expect(kinds).toEqual([
      ["added", "IEPC-099"],
      ["removed", "IEPC-001"],
    ]);
  });

  it("pair rows by key, wherever they stand in the document", () => {
    const rows = ROWS.toReversed().map((row, index) => ({ ...row, row: index + 1 }));
    expect(correction({ rows, questions: [] }, { questions: [] }).differences).toEqual([]);
  });

  it("hold every confirmation of a whole review", () => {
    const { differences } = correction({ answers: confirmAll() });
    expect(differences.filter((one) => one.kind === "state")).toHaveLength(15);
  });
});
