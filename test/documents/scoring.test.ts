import { describe, expect, it } from "vitest";
import type { Doc, RecordLine } from "../damage/model.ts";
import { allRecords } from "../damage/model.ts";
import { printedCells } from "../damage/print-rows.ts";
import type { ProposedRow } from "../../src/core/ingest/proposal.ts";
import { pairRows } from "./match-rows.ts";
import { printWorkbook } from "./print-workbook.ts";
import { importBytes, judgeSample } from "./reading.ts";
import { makeSample } from "./sample.ts";
import { addTo, emptyTally } from "./tally.ts";

const sample = makeSample(0);
const [first, second] = firstTwo(allRecords(sample.doc));

/** What the reading of one document counts, judged as if it had been another one. */
async function judgedAs(printed: Doc, known: Doc) {
  const bytes = printWorkbook({ seed: 0, doc: printed }, { press: "xlsx", stored: "texts", type: "xlsx" });
  const tally = emptyTally();
  const judgement = judgeSample({ seed: 0, doc: known }, await importBytes("informe.xlsx", bytes));
  addTo(tally, { seed: 0, doc: known }, { judgement, spent: 0 });
  return tally;
}

function withRecords(change: (records: readonly RecordLine[]) => readonly RecordLine[]): Doc {
  const [page] = sample.doc.pages;
  return { ...sample.doc, pages: [{ lines: [...change(allRecords({ ...sample.doc, pages: page ? [page] : [] }))] }] };
}

const whole = withRecords((records) => records);

describe("what is read wrong is found", () => {
  it("nothing, where all is well", async () => {
    expect(await judgedAs(whole, whole)).toMatchObject({ wrongNumbers: 0, wrongTexts: 0, lost: 0, invented: 0 });
  });

  it("a figure that says something else than was printed", async () => {
    const other = withRecords(([one, ...rest]) => [changed(one ?? first, "baseline", "7"), ...rest]);
    expect(await judgedAs(other, whole)).toMatchObject({ wrongNumbers: 1, lost: 0, invented: 0 });
  });

  it("a text that says something else", async () => {
    const other = withRecords(([one, ...rest]) => [changed(one ?? first, "definition", "Alumnado inscrito"), ...rest]);
    expect(await judgedAs(other, whole)).toMatchObject({ wrongNumbers: 0, wrongTexts: 1, lost: 0, invented: 0 });
  });

  it("a record that is not there", async () => {
    expect(
      await judgedAs(
        withRecords(([, ...rest]) => rest),
        whole,
      ),
    ).toMatchObject({ lost: 1, invented: 0 });
  });

  it("a record that nobody wrote", async () => {
    expect(
      await judgedAs(
        whole,
        withRecords(([, ...rest]) => rest),
      ),
    ).toMatchObject({ lost: 0, invented: 1 });
  });

  it("records in another order", async () => {
    const turned = withRecords(([one = first, two = second, ...rest]) => [two, one, ...rest]);
    expect(await judgedAs(turned, whole)).toMatchObject({ lost: 1, invented: 1 });
  });
});

describe("rows and records are paired by order and content", () => {
  it("a record printed twice has one row; the second is made up", () => {
    const { found, invented } = pairRows([first, second], [rowOf(first), rowOf(first), rowOf(second)]);
    expect([found.size, invented.length]).toEqual([2, 1]);
  });

  it("a row that has little of its record is still its row", () => {
    const few = second.cells.filter(({ field }) => field === "indicator" || field === "progress");
    const row = rowOf({ ...second, cells: few, order: [...few.keys()] });
    expect(pairRows([first, second], [rowOf(first), row]).found.get(second)).toBe(row);
  });

  it("no records have no rows", () => {
    expect(pairRows([], [rowOf(first)]).invented).toHaveLength(1);
    expect(pairRows([first], []).found.size).toBe(0);
  });
});

function firstTwo([one, two]: readonly RecordLine[]): [RecordLine, RecordLine] {
  if (one === undefined || two === undefined) throw new Error("the real report has records");
  return [one, two];
}

function changed(record: RecordLine, field: string, text: string): RecordLine {
  return { ...record, cells: record.cells.map((cell) => (cell.field === field ? { ...cell, shown: text } : cell)) };
}

function rowOf(record: RecordLine): ProposedRow {
  const texts = printedCells(record);
  const readings = record.cells.map(({ field }, index) => {
    const raw = texts[index] ?? "";
    return [field, { raw, value: raw, status: "read", confidence: 1, reasons: [], alternatives: [] }] as const;
  });
  return { at: {}, readings: Object.fromEntries(readings) };
}
