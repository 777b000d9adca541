import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { buildYearReport } from "../../src/core/report/build-year-report.ts";
import { explainInWords } from "../../src/core/words/evaluation.ts";
import { LANGUAGES } from "../../src/core/words/language.ts";
import { readChecksums, readManifest } from "../../src/formats/edition-manifest.ts";
import { escapeHtml } from "../../src/formats/markup.ts";
import { yearFiles } from "../../src/formats/year-files.ts";
import { sheetFile } from "../../src/formats/year-view.ts";
import { must } from "../core/decimals.ts";
import { yearReport, yearSnapshot } from "../core/report/year-fixture.ts";
import { correctedReport, fileOf, hostileReport, REPORT, yearText } from "./year-files.ts";

const FILES = yearFiles(REPORT);
const PAGES = FILES.filter((file) => file.mediaType.startsWith("text/html"));

describe("the files of a year", () => {
  it("are the same bytes for the same facts", () => {
    const again = yearFiles(buildYearReport(yearSnapshot(), null));
    expect(again.map(({ name, sha256 }) => [name, sha256])).toEqual(FILES.map(({ name, sha256 }) => [name, sha256]));
  });

  it("have a page and a sheet for each indicator in both languages, and the data", () => {
    const names = FILES.map((file) => file.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { key } of REPORT.indicators)
      for (const language of LANGUAGES) expect(names).toContain(sheetFile(key, language));
    for (const name of [
      "index.html",
      "index.en.html",
      "avances.csv",
      "indicadores.csv",
      "metas.csv",
      "year.json",
      "datapackage.json",
      "styles.css",
    ]) {
      expect(names).toContain(name);
    }
  });

  it("are listed with their SHA-256, as every edition lists them", () => {
    const manifest = must(readManifest(fileOf(REPORT, "manifest.json").bytes), "manifest");
    expect(manifest).toMatchObject({ institution: "iebem", edition: 5 });
    const sums = readChecksums(fileOf(REPORT, "SHA256SUMS").bytes);
    for (const { name, bytes } of FILES.filter((file) => file.name !== "SHA256SUMS")) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      expect(sums.get(name)).toBe(sha256);
      if (name !== "manifest.json") expect(manifest.files.get(name)).toBe(sha256);
    }
  });

  it("give each key a file of its own, whatever its signs", () => {
    const keys = ["A/1", "A-1", "A_1", "<c", "\u03cc", "..", "A 1", "a\u00f1o"];
    const names = keys.map((key) => sheetFile(key, "es"));
    expect(new Set(names).size).toBe(keys.length);
    expect(names.filter((name) => !/^ficha-[\w-]+\.html$/.test(name))).toEqual([]);
  });
});

describe("the pages", () => {
  it("lead only to what is there", () => {
    const names = new Set(FILES.map((file) => file.name));
    for (const page of PAGES) {
      const text = new TextDecoder().decode(page.bytes);
      const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]));
      for (const [, href = ""] of text.matchAll(/ href="([^"]+)"/g)) {
        if (href.startsWith("https://ejemplo.example/")) continue;
        const [file = "", anchor] = href.split("#");
        if (file !== "") expect(names, `${page.name} → ${href}`).toContain(file);
        else expect(ids, `${page.name} → ${href}`).toContain(anchor);
      }
    }
  });

  it("print nothing that was not said", () => {
    for (const page of PAGES)
      expect(new TextDecoder().decode(page.bytes)).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
  });

  it("never print evidence with personal data, and say that there is some", () => {
    const sheet = yearText(REPORT, "ficha-BIB-001.html");
    expect(sheet).toContain("https://ejemplo.example/talleres");
    expect(sheet).toContain("Hay un medio de verificación con datos personales");
    for (const file of FILES) expect(new TextDecoder().decode(file.bytes)).not.toContain("asistencia.pdf");
  });

  it.each(LANGUAGES)("explain every period of every indicator in words, in %s", (language) => {
    for (const { key, series } of REPORT.indicators) {
      const sheet = yearText(REPORT, sheetFile(key, language));
      for (const { steps } of series) {
        for (const sentence of explainInWords(steps, language)) expect(sheet).toContain(escapeHtml(sentence));
      }
    }
  });

  it("show the previous value beside its correction, with who and why", () => {
    const page = yearText(correctedReport(), "index.html");
    for (const said of [
      "Respecto de la edición 4",
      "100\u00a0% (61 de 61)",
      "93.44\u00a0% (57 de 61)",
      "Cuatro respuestas salieron un día después",
    ]) {
      expect(page).toContain(said);
    }
  });

  it("name the break of a series, a hidden part, and what nobody has reviewed", () => {
    expect(yearText(REPORT, "ficha-BIB-016.html")).toContain("Cambio de método: desde mayo de 2025");
    expect(yearText(REPORT, "ficha-BIB-002.html")).toContain("Se ocultan las partes de menos de 3 personas");
    expect(yearText(REPORT, "ficha-BIB-011.html")).toContain(
      "Su contenido se publica cuando alguien lo haya revisado.",
    );
  });

  it("hold nothing that runs, whatever was written", () => {
    for (const page of yearFiles(hostileReport()).filter((file) => file.mediaType.startsWith("text/html"))) {
      const found = /<(?:script|img|iframe|form|object)|<[^>]*\son[a-z]+=["']/i.exec(
        new TextDecoder().decode(page.bytes),
      );
      expect([page.name, found?.[0]]).toEqual([page.name, undefined]);
    }
  });

  it("say so where there is nothing", () => {
    const page = yearText(yearReport({ indicators: [], lineage: [] }), "index.html");
    expect(page).toContain("Todavía no hay indicadores que informar.");
  });

  it("of seventy indicators weighs no more than sixty kilobytes as it travels", async () => {
    const indicators = Array.from({ length: 70 }, (_, place) => {
      const facts = must(yearSnapshot().indicators[place % 20], "an indicator");
      const [first, ...more] = facts.versions.map((one) => ({ ...one, key: `K-${place}` }));
      return { ...facts, versions: [must(first, "a version"), ...more] as const };
    });
    const { bytes } = fileOf(yearReport({ indicators }), "index.html");
    const { gzipSync } = await import("node:zlib");
    expect(gzipSync(bytes).length).toBeLessThan(60_000);
  });
});
