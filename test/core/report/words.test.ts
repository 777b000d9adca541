import { describe, expect, it } from "vitest";
import { FIELD_NAMES } from "../../../src/core/domain/field.ts";
import { FINDINGS } from "../../../src/core/domain/finding.ts";
import type { FindingCode } from "../../../src/core/domain/finding.ts";
import { REASONS } from "../../../src/core/domain/reading.ts";
import { fieldName, printMeasure, printValue } from "../../../src/core/words/fields.ts";
import { findingEvidence, findingText } from "../../../src/core/words/findings.ts";
import {
  LANGUAGES,
  listOf,
  noneOf,
  printBytes,
  printDate,
  printDecimal,
  printInstant,
  printQuarter,
} from "../../../src/core/words/language.ts";
import { reasonText, telling } from "../../../src/core/words/reasons.ts";
import { reportWords } from "../../../src/core/words/report.ts";
import { reportOf } from "./fixture.ts";

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(FINDINGS, code);
}

const CODES = Object.keys(FINDINGS).filter(isFindingCode);
const NONE = { confirmed: 0, read: 0, repaired: 0, question: 0, blank: 0 };

describe.each(LANGUAGES)("sentences in %s", (language) => {
  it.each(CODES)("say what %s is, means and asks for", (code) => {
    const { title, why, todo } = findingText(code, language);
    expect(title).toMatch(/^\P{Ll}/u);
    for (const sentence of [why, todo]) expect(sentence).toMatch(/^\P{Ll}.*[.]$/u);
  });

  it.each([...REASONS])("explain the reason %s", (reason) => {
    expect(reasonText(reason, language)).toMatch(/^\P{Ll}.*[.]$/u);
  });

  it.each(FIELD_NAMES)("name the column %s", (field) => {
    expect(fieldName(field, language)).not.toBe("");
  });
});

describe("the headline", () => {
  const { headline } = reportWords("es");
  const say = (figures: Partial<typeof NONE>, texts: Partial<typeof NONE> = {}, indicators = 62) =>
    headline({ indicators, figures: { ...NONE, ...figures }, texts: { ...NONE, ...texts } }).join("");

  it.each([
    ["62 indicadores leídos; 9 cifras esperan una decisión", say({ question: 9, read: 5 })],
    ["62 indicadores leídos; 9 cifras y 1 texto esperan una decisión", say({ question: 9 }, { question: 1 })],
    ["62 indicadores leídos; 1 cifra espera una decisión", say({ question: 1 })],
    ["1 indicador leído; 2 cifras esperan confirmación", say({ read: 1, repaired: 1 }, {}, 1)],
    ["62 indicadores leídos; 1 celda no tiene dato", say({ confirmed: 3, blank: 1 })],
    ["62 indicadores leídos, con todas sus cifras confirmadas", say({ confirmed: 124 })],
    ["10,000 indicadores leídos; 1,200 cifras esperan confirmación", say({ read: 1200 }, {}, 10_000)],
  ])("says %s", (expected, said) => {
    expect(said).toBe(expected);
  });

  it("is said in English too", () => {
    expect(reportWords("en").headline(reportOf().counts).join("")).toBe(
      "8 indicators read; 2 figures and 1 text await a decision",
    );
  });
});

describe("values as people read them", () => {
  it.each([
    ["100\u00A0%", printMeasure("100", "percent", "es")],
    ["100%", printMeasure("100", "percent", "en")],
    ["−5", printMeasure("-5", "count", "es")],
    ["12 sesiones", printMeasure("12", "sesiones", "es")],
    ["11,496,759.89", printDecimal("11496759.89")],
    ["1,004", printDecimal("1004")],
    ["ND", printDecimal("ND")],
    ["Trimestral", printValue({ field: "frequency", value: "quarterly" }, "es")],
    ["Ascending", printValue({ field: "direction", value: "ascending" }, "en")],
    ["31 de marzo de 2025", printValue({ field: "periodEnd", value: "2025-03-31" }, "es")],
    ["31 March 2025", printDate("2025-03-31", "en")],
    ["12 de abril de 2025, 10:15 UTC", printInstant("2025-04-12T10:15:59.123Z", "es")],
    ["primer trimestre de 2025", printQuarter("2025-Q1", "es")],
    ["a, b e historia", listOf(["a", "b", "historia"], "es")],
    ["meta, unidad ni sentido", noneOf(["meta", "unidad", "sentido"], "es")],
    ["target or direction", noneOf(["target", "direction"], "en")],
    ["16 kB", printBytes(15_696)],
  ])("%s", (expected, printed) => {
    expect(printed).toBe(expected);
  });
});

describe("the evidence of a finding", () => {
  it("is quoted in the language of the page", () => {
    const data = { raws: ["1009", "199744"], cells: 14, lines: [5] };
    expect(findingEvidence("percent-sign-lost", data, "es")).toBe("«1009» y «199744» en 14 celdas");
    expect(findingEvidence("percent-sign-lost", data, "en")).toBe("“1009” and “199744” in 14 cells");
  });

  it("leaves out what the data does not have", () => {
    expect(findingEvidence("percent-sign-lost", { raws: ["1009"] }, "es")).toBe("«1009»");
    expect(findingEvidence("percent-sign-lost", {}, "es")).toBeNull();
    expect(findingEvidence("full-progress-in-first-quarter", { cutoff: "2025-03-31" }, "es")).toBeNull();
  });

  it("names columns by their names, and cuts what nobody reads", () => {
    expect(findingEvidence("same-text-in-columns", { columns: ["indicator", "definition"] }, "es")).toBe(
      "Nombre del indicador y Definición del indicador",
    );
    expect(findingEvidence("set-aside-noise", { text: "x".repeat(500) }, "es")).toHaveLength(123);
  });

  it("names what a sheet hides, rows, columns or both", () => {
    const hidden = { name: "Avances", rows: [3, 1204], letters: ["B"] };
    expect(findingEvidence("cells-hidden", hidden, "es")).toBe("hoja «Avances»: filas 3 y 1,204, columnas B");
    expect(findingEvidence("cells-hidden", { ...hidden, rows: [] }, "en")).toBe("sheet “Avances”, columns B");
    expect(findingEvidence("sheet-hidden", { name: "Catálogo", rows: 1 }, "es")).toBe("hoja «Catálogo», 1 fila");
    expect(findingEvidence("cells-commented", { name: "T1", texts: ["B5: revisar"] }, "es")).toBe(
      "hoja «T1»: «B5: revisar»",
    );
  });

  it("says how many more there were", () => {
    expect(findingEvidence("unlike-units", { further: 1200 }, "en")).toBe("and 1,200 more cases, not listed");
  });

  it("drops “as printed” beside a doubt, and only there", () => {
    expect(telling(["as-printed", "cut-at-end"])).toEqual(["cut-at-end"]);
    expect(telling(["as-printed"])).toEqual(["as-printed"]);
  });
});
