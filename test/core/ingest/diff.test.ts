import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/core/domain/reading.ts";
import { diffDocument, type EarlierRow } from "../../../src/core/ingest/diff.ts";
import type { Match } from "../../../src/core/ingest/match-indicator.ts";

const CYCLE = "2025-01-01/2025-12-31";

function read(raw: string, more: Partial<Reading> = {}): Reading {
  return { raw, value: raw, status: "read", confidence: 1, reasons: ["as-printed"], alternatives: [], ...more };
}

function earlier(key: string, more: Partial<EarlierRow> = {}): EarlierRow {
  const readings = {
    indicator: read("Elecciones escolares"),
    baseline: read("2", { unit: "count" }),
    progress: read("50", { unit: "percent" }),
  };
  return { key, cycle: CYCLE, name: "Elecciones escolares", settled: {}, readings, samePeriod: false, ...more };
}

const same: Match = { kind: "same", row: 1, key: "IND-001", by: "texts" };
const cycles = new Set([CYCLE]);

describe("a document against the register", () => {
  it("says that nothing changed when it prints the same, and another quarter's progress is no change", () => {
    const readings = {
      indicator: read("Elecciones escolares"),
      baseline: read("2", { unit: "count" }),
      progress: read("75", { unit: "percent" }),
    };
    const diff = diffDocument([{ row: 1, readings }], [same], { rows: [earlier("IND-001")], cycles });
    expect(diff).toMatchObject({
      unchanged: [{ row: 1, key: "IND-001" }],
      changed: [],
      renamed: [],
      gone: [],
      new: [],
      undecided: [],
    });
  });

  it("compares the progress of the same period", () => {
    const readings = { progress: read("75", { unit: "percent" }) };
    const diff = diffDocument([{ row: 1, readings }], [same], {
      rows: [earlier("IND-001", { samePeriod: true })],
      cycles,
    });
    expect(diff.changed[0]?.changes).toEqual([
      {
        field: "progress",
        before: { value: "50", unit: "percent" },
        after: { value: "75", unit: "percent" },
        inQuestion: false,
      },
    ]);
  });

  it("shows before and after, and says when the new value is only a proposal", () => {
    const readings = { baseline: read("20", { unit: "count", status: "ask" }) };
    const diff = diffDocument([{ row: 1, readings }], [same], { rows: [earlier("IND-001")], cycles });
    expect(diff.changed[0]).toMatchObject({
      key: "IND-001",
      changes: [{ field: "baseline", before: { value: "2", unit: "count" }, after: { value: "20" }, inQuestion: true }],
    });
  });

  it("compares with what a person settled, not with what was misread", () => {
    const settled = { indicator: { value: "Elecciones en escuelas" } };
    const before = earlier("IND-001", { settled });
    const sameCharacters = diffDocument([{ row: 1, readings: { indicator: read("Elecciones escolares") } }], [same], {
      rows: [before],
      cycles,
    });
    expect(sameCharacters.changed).toEqual([]);
    const corrected = diffDocument([{ row: 1, readings: { indicator: read("Elecciones en escuelas") } }], [same], {
      rows: [before],
      cycles,
    });
    expect(corrected.changed).toEqual([]);
  });

  it("counts a new name as a renaming, but not another spelling of the old one", () => {
    const rename = diffDocument([{ row: 1, readings: { indicator: read("Urnas en escuelas") } }], [same], {
      rows: [earlier("IND-001")],
      cycles,
    });
    expect(rename.renamed).toEqual([
      { row: 1, key: "IND-001", before: "Elecciones escolares", after: "Urnas en escuelas" },
    ]);
    const spelling = diffDocument([{ row: 1, readings: { indicator: read("ELECCIONES ESCOLARES") } }], [same], {
      rows: [earlier("IND-001")],
      cycles,
    });
    expect(spelling.changed).toHaveLength(1);
    expect(spelling.renamed).toEqual([]);
  });

  it("lists what is new, what is gone from the same cycle, and what is undecided and so not gone", () => {
    const rows = [
      { row: 1, readings: { indicator: read("Nuevo") } },
      { row: 2, readings: { indicator: read("Dudoso") } },
    ];
    const matches: Match[] = [
      { kind: "new", row: 1, by: "nothing-alike" },
      { kind: "undecided", row: 2, why: "near", keys: ["IND-002"] },
    ];
    const register = [earlier("IND-001"), earlier("IND-002"), earlier("IND-003", { cycle: "2024-01-01/2024-12-31" })];
    expect(diffDocument(rows, matches, { rows: register, cycles })).toMatchObject({
      new: [{ row: 1, name: "Nuevo" }],
      gone: [{ key: "IND-001" }],
      undecided: [{ row: 2, name: "Dudoso", why: "near", keys: ["IND-002"] }],
    });
  });
});
