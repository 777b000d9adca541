import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal } from "../../../src/core/domain/decimal.ts";
import { type NumberFound, type NumberToken, readNumberToken } from "../../../src/core/ingest/number-token.ts";

function found(text: string): NumberFound {
  const token = readNumberToken(text);
  if (token.kind !== "number") throw new Error(`${JSON.stringify(text)} is a ${token.kind}`);
  return token;
}

/** The value of a number that reads one way only. */
function only(text: string): string {
  const values = new Set(Object.values(found(text).byNotation));
  expect(values.size, text).toBe(1);
  return [...values].join();
}

function kinds(texts: readonly string[]): ReadonlySet<NumberToken["kind"]> {
  return new Set(texts.map((text) => readNumberToken(text).kind));
}

/** A number as a document prints it, in either notation. */
const printed = fc
  .record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    decimals: fc.stringMatching(/^\d{0,4}$/),
    notation: fc.constantFrom("1,234.5" as const, "1.234,5" as const),
    grouped: fc.boolean(),
    percent: fc.boolean(),
  })
  .map(({ whole, decimals, notation, grouped, percent }) => {
    const [group, point] = notation === "1,234.5" ? [",", "."] : [".", ","];
    const digits = grouped ? String(whole).replaceAll(/\B(?=(?:\d{3})+$)/g, group) : String(whole);
    const text = `${digits}${decimals === "" ? "" : point + decimals}${percent ? "%" : ""}`;
    return { text, notation, percent, value: parseDecimal(`${whole}${decimals === "" ? "" : `.${decimals}`}`) };
  });

describe("a number", () => {
  it.each([
    ["100", "100"],
    ["0", "0"],
    ["007", "7"],
    ["1009", "1009"],
    ["100.00", "100"],
    ["12,5", "12.5"],
    ["1,234.5", "1234.5"],
    ["1.234,5", "1234.5"],
    ["11.496.759,89", "11496759.89"],
    ["11,496,759.89", "11496759.89"],
    ["1 234", "1234"],
    ["1\u00A0234\u202F567", "1234567"],
    ["1'234’567", "1234567"],
    ["  42 ", "42"],
    ["0,950", "0.95"],
  ])("%j is %s", (text, value) => {
    expect(only(text)).toBe(value);
  });

  it.each([
    ["1,234", "1234", "1.234"],
    ["1.234", "1.234", "1234"],
    ["100,000", "100000", "100"],
  ])("%j reads two ways: %s or %s", (text, point, comma) => {
    expect(found(text).byNotation).toEqual({ "1,234.5": point, "1.234,5": comma });
  });

  it.each(["1.2.3", "1,23,456", "12,34.5.6", "0,123,456", "1,234.567,8", "1".repeat(41)])(
    "%j is none in either notation",
    (text) => {
      expect(readNumberToken(text)).toEqual({ kind: "word" });
    },
  );

  it.each([
    ["25%", true, null],
    ["25 %", true, null],
    ["25 por ciento", true, null],
    ["25 sesiones", false, "sesiones"],
    ["25 horas. hombre", false, "horas. hombre"],
    ["25", false, null],
  ])("%j carries its own unit", (text, percent, unitWord) => {
    expect(found(text)).toMatchObject({ percent, unitWord });
  });

  it.each([
    ["$5", true],
    ["$11.496.759,89", true],
    ["-$5", true],
    ["€ 5", true],
    ["5", false],
  ])("%j is money: %s", (text, money) => {
    expect(found(text).money).toBe(money);
  });

  it.each([
    ["- 5", { mark: "-", spaced: true, sign: "", trailing: "" }],
    ["-5", { mark: "-", spaced: false, sign: "", trailing: "" }],
    ["−5", { mark: "-", spaced: false, sign: "", trailing: "" }],
    ["–5%", { mark: "-", spaced: false, sign: "", trailing: "" }],
    ["< 1", { mark: "<", spaced: true, sign: "", trailing: "" }],
    [". 25%", { mark: ".", spaced: true, sign: "", trailing: "" }],
    ["> -25", { mark: ">", spaced: true, sign: "-", trailing: "" }],
    ["25%.", { mark: "", spaced: false, sign: "", trailing: "." }],
    ["(5)", { mark: "(", spaced: false, sign: "", trailing: ")" }],
    ["(3.2%)", { mark: "(", spaced: false, sign: "", trailing: ")" }],
  ])("%j keeps the marks around its digits apart", (text, marks) => {
    expect(found(text)).toMatchObject(marks);
  });

  it("in a percentage is one: digits set apart are not", () => {
    expect(readNumberToken("39 100%")).toMatchObject({ kind: "two", percent: true });
    expect(found("39 100").byNotation).toMatchObject({ "1,234.5": "39100" });
  });

  it("printed in either notation reads back the same", () => {
    fc.assert(
      fc.property(printed, ({ text, notation, percent, value }) => {
        expect(found(text).byNotation[notation]).toBe(value);
        expect(found(text).percent).toBe(percent);
      }),
    );
  });

  it("has canonical values only", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-<. $(]{0,2}[\d.,' ]{1,12}[%)]?$/), (text) => {
        const token = readNumberToken(text);
        const values = token.kind === "number" ? Object.values(token.byNotation) : [];
        for (const value of values) expect(parseDecimal(value)).toBe(value);
      }),
    );
  });
});

describe("letters among digits", () => {
  it.each([
    ["1OO", "100"],
    ["l0", "10"],
    ["2S%", "25"],
    ["I00%", "100"],
    ["1B", "18"],
    ["lOO%", "100"],
    ["1O0%", "100"],
    ["2l4", "214"],
    ["1O.5", "10.5"],
  ])("%j looks like %s, and says so", (text, value) => {
    expect(only(text)).toBe(value);
    expect(found(text).letters).toBe(true);
  });

  it.each(["OO", "l", "SOLO", "OIL", "B", "1 de enero"])("%j is a word", (text) => {
    expect(readNumberToken(text)).toEqual({ kind: "word" });
  });

  it("are none where the digits are plain", () => {
    expect([found("100").letters, found("25 sesiones").letters]).toEqual([false, false]);
  });
});

describe("a cell that holds no one number", () => {
  it("is blank", () => {
    expect(kinds(["", "   ", "\u00A0", "\t"])).toEqual(new Set(["blank"]));
  });

  it("says that there is no value", () => {
    const texts = [
      "ND",
      "N/D",
      "n.d.",
      "NA",
      "N/A",
      "No aplica",
      "Sin dato",
      "S/D",
      "-",
      "—",
      "--",
      "Pendiente",
      "***",
    ];
    expect(kinds(texts)).toEqual(new Set(["marker"]));
  });

  it("is an error of a spreadsheet", () => {
    const texts = ["#¡DIV/0!", "#DIV/0!", "#N/A", "#¡REF!", "#¡VALOR!", "#¿NOMBRE?", "#NUM!", "#NAME?"];
    expect(kinds(texts)).toEqual(new Set(["formula-error"]));
  });

  it.each([
    ["1°", "1"],
    ["3er lugar", "3"],
    ["2do", "2"],
    ["10º", "10"],
  ])("%j is a rank", (text, value) => {
    expect(readNumberToken(text)).toEqual({ kind: "rank", value });
  });

  it.each([
    ["3 / 4", ["3", "4"]],
    ["25 50", ["25", "50"]],
    ["12 y 15", ["12", "15"]],
    ["12,5 / 13", ["12.5", "13"]],
    ["25|50", ["25", "50"]],
    ["1.234,5 y 2.000,5", ["1234.5", "2000.5"]],
    ["1,234.5 - 10", ["1234.5", "10"]],
    ["31/03/2025", ["31", "3", "2025"]],
  ])("%j holds several values", (text, values) => {
    expect(readNumberToken(text)).toMatchObject({ kind: "two", values });
  });

  it.each(["Trimestral", "cien", "31 de marzo de 2025", "#", "%", "%25", "½"])("%j is words", (text) => {
    expect(readNumberToken(text)).toEqual({ kind: "word" });
  });

  it("is what text without a digit always is, unless letters stand before a percent sign", () => {
    const letters = fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => !/\d/.test(text));
    fc.assert(
      fc.property(fc.oneof(letters, fc.stringMatching(/^[-#.,%$()OolISa-z ]{0,8}$/)), (text) => {
        const { kind } = readNumberToken(text);
        if (!/^\s*[OoQlIi|]{1,4}\s?%\s*$/.test(text))
          expect(["blank", "marker", "formula-error", "word"]).toContain(kind);
      }),
    );
  });
});
