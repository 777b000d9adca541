import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/core/report/build-report.ts";
import type { Report } from "../../src/core/report/report.ts";
import { editionFiles } from "../../src/formats/edition-files.ts";
import { anySnapshot } from "../core/report/arbitraries.ts";
import { confirmAll, reportOf, snapshot } from "../core/report/fixture.ts";
import { faultsOf } from "./data-package-rules.ts";
import { bytesOf, textOf } from "./files.ts";

function faultsIn(report: Report): readonly string[] {
  const files = new Map(editionFiles(report).map(({ name, bytes }) => [name, bytes]));
  return faultsOf(JSON.parse(textOf(report, "datapackage.json")), files);
}

describe("datapackage.json", () => {
  it.each([
    ["a first, provisional edition", reportOf()],
    ["a confirmed edition", reportOf({ answers: confirmAll() })],
    ["an edition without rows", reportOf({ rows: [], questions: [], findings: [] })],
    ["a body with an awkward id", reportOf({ institution: { ...snapshot().institution, id: "IEPC Durango/México" } })],
  ])("keeps the rules of the standard for %s", (_, report) => {
    expect(faultsIn(report)).toEqual([]);
  });

  it("keeps them for any document, read and answered in any way", () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        expect(faultsIn(buildReport(given))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("carries the licence beside it, and says where the document came from", () => {
    const text = textOf(reportOf(), "datapackage.json");
    expect(JSON.parse(text)).toMatchObject({
      licenses: [{ path: "LIBRE-USO-MX.txt" }],
      sources: [{ title: "indicadores-1t2025.txt", version: `sha256:${reportOf().document.sha256}` }],
    });
    expect(textOf(reportOf(), "LIBRE-USO-MX.txt")).toContain("Hacer y distribuir copias del conjunto de datos");
  });
});

describe("the rules themselves", () => {
  it("see a wrong hash, a missing field and a value of another type", () => {
    const report = reportOf();
    const files = new Map(editionFiles(report).map(({ name, bytes }) => [name, bytes]));
    const altered = new TextDecoder()
      .decode(bytesOf(report, "indicadores.csv"))
      .replace(/,100,percent,repaired,/, ",cien,percent,repaired,");
    files.set("indicadores.csv", new TextEncoder().encode(altered.replace("edition,institution", "edition,body")));
    const faults = faultsOf(JSON.parse(textOf(report, "datapackage.json")), files).join("\n");
    expect(faults).toContain("hash");
    expect(faults).toContain("the header is not the fields");
    expect(faults).toContain("cien is no number");
  });
});
