import { describe, expect, it } from "vitest";
import { readApart } from "../../src/formats/read-apart.ts";
import { APART_LIMITS } from "../../src/formats/run-apart.ts";
import { readWorkbookGrid } from "../../src/formats/workbook.ts";
import { problemOf, valueOf } from "../core/decimals.ts";
import { workbookOf } from "./workbooks.ts";

const rows = Array.from({ length: 1200 }, (_, i) => [`Objetivo ${i % 7}`, `Indicador ${i}`, "Trimestral", i, `${i}%`]);
const bytes = workbookOf({
  Informe: { rows: [["Objetivo", "Indicador", "Frecuencia", "Línea base", "Avance"], ...rows] },
});
const request = { name: "informe.xlsx", bytes, purpose: "report" } as const;
const patient = { progress: () => undefined, signal: new AbortController().signal };

describe("a document read in a process of its own", () => {
  it("says what it says when it is read here, as often as it is walked", async () => {
    const here = valueOf(await readWorkbookGrid("informe.xlsx", bytes, patient));
    const grid = valueOf(await readApart(request, patient));
    expect({ ...grid, rows: [...grid.rows()] }).toEqual({ ...here, rows: [...here.rows()] });
    expect([...grid.rows()]).toHaveLength(1201);
  });

  it("is refused as it is refused here", async () => {
    const cut = bytes.subarray(0, bytes.length / 2);
    const problem = problemOf(await readApart({ ...request, bytes: cut }, patient));
    expect(problem).toEqual(problemOf(await readWorkbookGrid("informe.xlsx", cut, patient)));
  });

  it("ends when it takes more memory than it may, and this process goes on", async () => {
    const limits = { ...APART_LIMITS, memory: 48 * 1024 ** 2 };
    const problem = problemOf(await readApart(request, patient, limits));
    expect(problem).toEqual({ code: "document-too-large", file: "informe.xlsx", limit: limits.memory });
  });

  it("ends when it comes no further", async () => {
    const problem = problemOf(await readApart(request, patient, { ...APART_LIMITS, idleSeconds: 0.01 }));
    expect(problem).toEqual({ code: "document-too-slow", file: "informe.xlsx", seconds: 0.01 });
  });

  it.each([0, 60])("ends when nobody waits any more, after %d ms", async (ms) => {
    const stop = new AbortController();
    if (ms === 0) stop.abort();
    else setTimeout(() => stop.abort(), ms);
    expect(problemOf(await readApart(request, { ...patient, signal: stop.signal })).code).toBe("interrupted");
    await expect.poll(() => process.getActiveResourcesInfo().includes("ProcessWrap")).toBe(false);
  });

  it("may have a name that no program could be given", async () => {
    const cut = bytes.subarray(0, 100);
    expect(problemOf(await readApart({ ...request, name: "--in\0forme", bytes: cut }, patient)).code).toBe(
      "workbook-damaged",
    );
  });
});
