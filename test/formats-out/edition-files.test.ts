import { execSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { buildReport } from "../../src/core/report/build-report.ts";
import { editionFiles } from "../../src/formats/edition-files.ts";
import { anySnapshot } from "../core/report/arbitraries.ts";
import { known, reportOf, snapshot } from "../core/report/fixture.ts";
import { ROWS } from "../core/report/rows.ts";
import { textOf } from "./files.ts";

const folder = mkdtempSync(join(tmpdir(), "indicadora-edition-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the files of an edition", () => {
  it("are these, in one flat folder, each name once", () => {
    const names = editionFiles(reportOf()).map((file) => file.name);
    expect(names).toEqual([
      "index.html",
      "index.en.html",
      "indicadores.csv",
      "informe.csv",
      "edition.json",
      "datapackage.json",
      "LIBRE-USO-MX.txt",
      "styles.css",
      "source-serif-4-600.woff2",
      "source-sans-3-400.woff2",
      "source-sans-3-600.woff2",
      "fonts-license.txt",
      "manifest.json",
      "SHA256SUMS",
    ]);
  });

  it("have the same bytes when made again from the same report", () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        const [once, again] = [editionFiles(buildReport(given)), editionFiles(buildReport(structuredClone(given)))];
        expect(again.map(({ name, sha256 }) => [name, sha256])).toEqual(once.map(({ name, sha256 }) => [name, sha256]));
      }),
      { numRuns: 15 },
    );
  });

  it("are found whole by the very command the page tells its readers", () => {
    for (const { name, bytes } of editionFiles(reportOf())) writeFileSync(join(folder, name), bytes);
    const command = known(/<code>(\w+ -c SHA256SUMS)<\/code>/.exec(textOf(reportOf(), "index.html"))?.[1]);
    const said = execSync(command, { cwd: folder, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } })
      .trim()
      .split("\n");
    expect(said).toHaveLength(13);
    expect(said.every((line) => line.endsWith(": OK"))).toBe(true);
  });

  it("are all in the manifest, with the place in the audit log", () => {
    const files = editionFiles(reportOf());
    expect(JSON.parse(textOf(reportOf(), "manifest.json"))).toEqual({
      schema: "indicadora/manifest/1",
      institution: reportOf().institution,
      edition: reportOf().edition,
      period: "2025-Q1",
      cutoff: "2025-03-31",
      document: reportOf().document,
      audit: { seq: 3, hash: "a1b2c3d4".repeat(8) },
      files: files
        .slice(0, -2)
        .map(({ name, mediaType, bytes, sha256 }) => ({ name, mediaType, bytes: bytes.length, sha256 })),
    });
  });

  it("say their own hash", () => {
    for (const { bytes, sha256 } of editionFiles(reportOf())) {
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
  });

  it("stay small: the page of a report with its style and fonts under 100 kB", () => {
    const weight = new Map(editionFiles(reportOf()).map(({ name, bytes }) => [name, bytes.length]));
    const fonts = [...weight].filter(([name]) => name.endsWith(".woff2")).reduce((sum, [, size]) => sum + size, 0);
    expect(fonts).toBeLessThan(60_000);
    expect(known(weight.get("styles.css"))).toBeLessThan(20_000);
  });
});

describe("a report of 10,000 indicators", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const row = known(ROWS[index % ROWS.length]);
    return { ...row, row: index + 1, at: { page: 1 + Math.floor(index / 20), line: index + 4 }, key: `K-${index}` };
  });
  const files = editionFiles(buildReport(snapshot({ rows, questions: [] })));

  it("has its rows on sheets of 500, in both languages, every row once", () => {
    const sheets = files.filter(({ name }) => /^filas-\d{3}\.html$/.test(name));
    expect(sheets).toHaveLength(20);
    const anchors = sheets.flatMap(({ bytes }) =>
      [...new TextDecoder().decode(bytes).matchAll(/<tr id="fila-(\d+)"/g)].map((found) => Number(found[1])),
    );
    expect(anchors).toEqual(rows.map(({ row }) => row));
    expect(files.filter(({ name }) => /^filas-\d{3}\.en\.html$/.test(name))).toHaveLength(20);
  });

  it("leads from the front page to the sheet of each row, and back to the document", () => {
    const front = new TextDecoder().decode(known(files.find(({ name }) => name === "index.html")).bytes);
    expect(front).toContain('href="filas-002.html#fila-501"');
    expect(front).not.toContain('<tr id="fila-');
    const sheet = new TextDecoder().decode(known(files.find(({ name }) => name === "filas-020.html")).bytes);
    expect(sheet).toContain('href="index.html#documento"');
    expect(sheet.length).toBeLessThan(1_500_000);
  });
});
