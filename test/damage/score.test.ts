import { describe, expect, it } from "vitest";
import type { Field } from "../../src/core/domain/field.ts";
import type { Reading } from "../../src/core/domain/reading.ts";
import { ok } from "../../src/core/domain/result.ts";
import type { Proposal, ProposedRow } from "../../src/core/ingest/proposal.ts";
import { type Case, makeCase } from "./case.ts";
import { expectCell, type Expected } from "./expect.ts";
import { type Cell, cellOf, recordsOf, tablesOf } from "./model.ts";
import { judge, judgeReading, periodFigures } from "./score.ts";

const settled: Expected = { values: ["100"], units: ["percent"], spellings: [], ask: "no" };
const number = { kind: "number", excused: false } as const;
const text = { kind: "text", excused: false } as const;

describe("one cell is judged", () => {
  it.each([
    ["the right value and unit", reading("100", "read", "percent"), settled, "exact"],
    ["the same number written otherwise", reading("100.0", "repaired", "percent"), settled, "exact"],
    ["the right value in a wrong unit", reading("100", "read", "count"), settled, "silentlyWrong"],
    ["another value", reading("1009", "read", "unknown"), settled, "silentlyWrong"],
    ["a question the document answers", reading("100", "ask", "percent"), settled, "askedTooMuch"],
    ["a question that may be put", reading(null, "ask"), { ...settled, ask: "may" }, "asked"],
    [
      "the right value where only a person can know",
      reading("100", "read", "percent"),
      { ...settled, ask: "must" },
      "silentlyWrong",
    ],
    ["zero for a blank", reading("0", "read", "unknown"), { ...settled, values: [null] }, "silentlyWrong"],
  ] as const)("%s", (...[, read, expected, verdict]) => {
    expect(judgeReading(read, expected, number)).toBe(verdict);
  });

  it("a misspelling left alone is missed, one made worse is wrong", () => {
    const expected: Expected = { values: ["Principios"], units: null, spellings: ["Prinicipios"], ask: "may" };
    expect(judgeReading(reading("Prinicipios", "read"), expected, text)).toBe("missedSpelling");
    expect(judgeReading(reading("Príncipes", "repaired"), expected, text)).toBe("silentlyWrong");
    expect(judgeReading(reading("principios.", "repaired"), expected, text)).toBe("exact");
  });
});

describe("a text cut at its start", () => {
  it.each([
    ["may be left as it is when an infinitive begins it", "actualizar los catálogos del patrimonio", "may"],
    ["must be asked when a small letter shows that it is no whole", "los catálogos del patrimonio", "must"],
    ["may be left as it is when nothing shows it", "Catálogos del patrimonio", "may"],
  ] as const)("%s", (_, shown, ask) => {
    const setting = settingWithObjective();
    const cut = { damage: "cut-at-start", policy: "cut" } as const;
    Object.assign(setting.cell, { shown, mark: cut });
    expect(expectCell(setting.cell, setting).ask).toBe(ask);
  });
});

/** A cell of an undamaged table whose objectives all begin with a capital. */
function settingWithObjective() {
  for (let seed = 0; seed < 200; seed += 1) {
    const { doc } = makeCase(seed);
    const page = doc.pages[0];
    const record = page && recordsOf(page)[0];
    const cell = record?.cells.find(({ field }) => field === "objective");
    const objectives = doc.pages.flatMap(recordsOf).flatMap((one) => cellOf(one, "objective")?.shown ?? []);
    if (!page || !record || !cell || objectives.length < 4) continue;
    if (doc.damages.length > 0 || !objectives.every((shown) => /^\p{Lu}/u.test(shown))) continue;
    return { doc, page, record, cell };
  }
  throw new Error("no table with objectives");
}

describe("a reader who", () => {
  const cases = Array.from({ length: 60 }, (_, seed) => makeCase(seed));

  it("knows everything is never wrong", () => {
    for (const one of cases) {
      const { cells, lost, invented } = judge(one, ok(readBy(one, knowing)));
      expect(cells.filter(({ verdict }) => verdict === "silentlyWrong" || verdict === "askedTooMuch")).toEqual([]);
      expect([lost.length, invented.length]).toEqual([0, 0]);
    }
  });

  it("takes everything as printed is caught", () => {
    const hurt = cases.filter((one) => one.doc.damages.includes("percent-read-as-digit, page"));
    const wrong = hurt
      .flatMap((one) => judge(one, ok(readBy(one, copying))).cells)
      .filter(({ verdict }) => verdict === "silentlyWrong");
    expect(wrong.length).toBeGreaterThan(0);
  });

  it("skips a row or adds one is caught", () => {
    const [one = makeCase(0)] = cases;
    const proposal = readBy(one, knowing);
    const [first, ...rest] = [...proposal.rows()];
    expect(judge(one, ok({ ...proposal, rows: () => rest })).lost).toHaveLength(1);
    const extra = first === undefined ? [] : [first, first, ...rest];
    expect(judge(one, ok({ ...proposal, rows: () => extra })).invented).toHaveLength(1);
  });
});

describe("a record of which hardly anything is left", () => {
  const one = makeCase(1, { layout: "tab", damages: [] });
  const [record] = tablesOf(one.doc).flatMap((table) => table.pages.flatMap(recordsOf));
  if (record === undefined) throw new Error("a case without records");
  const at = { line: one.paper.spans.get(record)?.first ?? 0 };
  const shown = record.cells.map((cell) => cell.shown);
  const keep = (kept: number) => record.cells.forEach((cell, i) => (cell.shown = i < kept ? (shown[i] ?? "") : ""));

  it.each([
    ["one text, set aside with its reason", { kept: 1, told: true, lost: 0 }],
    ["one text, and nobody is told", { kept: 1, told: false, lost: 1 }],
    ["two texts, set aside as one", { kept: 2, told: true, lost: 1 }],
    ["nothing", { kept: 0, told: false, lost: 0 }],
  ])("is lost or not by what is left of it: %s", (_, { kept, told, lost }) => {
    keep(kept);
    const proposal = readBy(one, knowing);
    const rows = [...proposal.rows()].filter((row) => row.at.line !== at.line);
    const setAside = told ? [{ at, kind: "section", text: "", why: "section" } as const] : [];
    expect(judge(one, ok({ ...proposal, rows: () => rows, setAside })).lost).toHaveLength(lost);
  });
});

type Reader = (cell: Cell, expected: Expected) => Reading;

function knowing(_: Cell, { values, units, ask }: Expected): Reading {
  const [value = null] = values;
  return reading(value, ask === "must" ? "ask" : "read", units?.[0]);
}

function copying({ shown }: Cell, { units }: Expected): Reading {
  return reading(shown, "read", units?.[0]);
}

function readBy(one: Case, reader: Reader): Proposal {
  const { doc, paper } = one;
  const settings = tablesOf(doc).flatMap((table) =>
    table.pages.flatMap((page) => recordsOf(page).map((record) => ({ doc: table, page, record }))),
  );
  const rows = settings.map((setting): ProposedRow => {
    const readings: Partial<Record<Field, Reading>> = {};
    for (const cell of setting.record.cells) readings[cell.field] = reader(cell, expectCell(cell, setting));
    for (const { field, cell, expected } of periodFigures(setting, doc.head.cutoff)) {
      const own = cell ?? setting.record.cells[0];
      if (own) readings[field] = reader(own, expected);
    }
    return { at: { line: paper.spans.get(setting.record)?.first ?? 0 }, readings };
  });
  const head = {
    institution: reading(doc.head.institution, "read"),
    title: reading(doc.head.title, "read"),
    cutoff: reading(doc.head.cutoff, "read"),
  };
  const document = { name: "caso.txt", sha256: "", format: "text" };
  const columns = doc.columns.map(({ field }) => field);
  return {
    document,
    head,
    cutoff: null,
    periods: [],
    columns,
    rowCount: rows.length,
    rows: () => rows,
    setAside: [],
    findings: [],
  };
}

function reading(value: string | null, status: Reading["status"], unit?: string): Reading {
  const base = { raw: value, value, status, confidence: 1, reasons: [], alternatives: [] };
  return unit === undefined ? base : { ...base, unit };
}
