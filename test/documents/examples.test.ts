import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isQuestioned } from "../../src/core/ingest/questions.ts";
import { valueOf } from "../core/decimals.ts";
import { exampleReport } from "./example-report.ts";
import { failuresOf, surplusOf } from "./failure.ts";
import { importBytes, judgeSample } from "./reading.ts";
import { withoutHead } from "./sample.ts";

const FOLDER = new URL("../../examples/formatos/", import.meta.url);
/** The platform's file is of another body; all others say the same. */
const files = readdirSync(FOLDER).filter((name) => !/^(?:LEEME|sipot)/.test(name));
const isScan = (name: string) => /escaneado|fotocopia/.test(name);
const example = { seed: 0, doc: exampleReport() };

describe("the example report says the same in every format", () => {
  it("there is one of each", () => {
    expect(files.toSorted()).toEqual(
      [
        "fichas.xlsx",
        "informe-escaneado.pdf",
        "informe-escaneado.png",
        "informe-fotocopia.jpg",
        ...["csv", "docx", "html", "json", "ods", "odt", "pdf", "xls", "xlsx"].map((format) => `informe.${format}`),
      ].toSorted(),
    );
  });

  it.each(files.filter((name) => !isScan(name)))("%s", async (name) => {
    // A list of records has no place for institution and date.
    const sample = name.endsWith(".json") ? withoutHead(example) : example;
    const judgement = judgeSample(sample, await importBytes(name, readFileSync(new URL(name, FOLDER))));
    expect([...failuresOf(judgement), ...surplusOf(judgement)]).toEqual([]);
    expect(judgement.cells.length).toBe(92);
  });

  it("sipot-formato.xlsx: of the form only the records, all of them settled", async () => {
    const read = await importBytes("sipot", readFileSync(new URL("sipot-formato.xlsx", FOLDER)));
    const proposal = valueOf(read);
    expect([proposal.rowCount, proposal.cutoff, proposal.columns.length]).toEqual([8, "2025-03-31", 21]);
    expect([...proposal.rows()].flatMap(({ readings }) => Object.values(readings).filter(isQuestioned))).toEqual([]);
    expect(new Set(proposal.setAside.map(({ kind }) => kind))).toEqual(new Set(["format"]));
  });

  it.each(files.filter(isScan))(
    "%s: what is not asked is right",
    async (name) => {
      const judgement = judgeSample(example, await importBytes(name, readFileSync(new URL(name, FOLDER))));
      expect(failuresOf(judgement)).toEqual([]);
      expect(surplusOf(judgement).length).toBeLessThan(name.includes("fotocopia") ? 10 : 5);
    },
    60_000,
  );
});
