import { describe, expect, it } from "vitest";
import { readCaptureFile } from "../../src/formats/capture-file.ts";
import { valueOf } from "../core/decimals.ts";
import { HEADINGS, proposalOf, proposed, reportWith } from "./proposed-workbooks.ts";
import { bookOf, bytesOfBook, gridOfWorkbook, type Written } from "./workbooks.ts";
import { xlsxOf } from "./written-xlsx.ts";

/** The progress of the first record of a report in which it is written so. */
function progressOf(written: Written) {
  const [first] = [...proposed({ Uno: { rows: reportWith(written) } }).rows()];
  return first?.readings.progress;
}

describe("a number in a workbook is read as it is shown, and what is stored goes with it", () => {
  const number = (value: number, format: string) => ({ number: value, format });

  it.each<readonly [string, Written, readonly [value: string, stored: string | null]]>([
    ["a number as text", "25", ["25", null]],
    ["a percentage as text", "25 %", ["25", null]],
    ["a percentage after a space that does not break", "\u00a025\u00a0%", ["25", null]],
    ["a number with characters of no width", "\u200b25\u200b", ["25", null]],
    ["a fraction shown as a percentage", number(0.25, "0%"), ["25", "0.25"]],
    ["one with a decimal", number(0.255, "0.0%"), ["25.5", "0.255"]],
    ["a percent sign that is but text", number(25, '0" %"'), ["25", "25"]],
    ["a rounded number", number(33.333333, "0.0"), ["33.3", "33.333333"]],
    ["an accountant's zero", number(0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-'), ["0", null]],
  ])("%s", (_, written, [value, stored]) => {
    const reading = progressOf(written);
    expect([reading?.value, reading?.status, reading?.trace?.stored ?? null]).toEqual([value, "read", stored]);
    expect(reading?.trace?.column).toBe("E");
  });

  it.each<readonly [string, Written, readonly [raw: string, stored: string]]>([
    ["brackets are a minus", number(-250, "#,##0;(#,##0)"), ["-250", "-250"]],
    ["red is a minus", number(-250, "#,##0;[Red]#,##0"), ["-250", "-250"]],
    ["thousands are kept as they are shown", number(1250, "#,##0"), ["1,250", "1250"]],
    ["money as well", number(1250.5, '"$"#,##0.00'), ["$1,250.50", "1250.5"]],
  ])("%s", (_, written, [raw, stored]) => {
    const reading = progressOf(written);
    expect(reading?.raw).toBe(raw);
    expect(reading?.trace?.stored ?? reading?.raw).toBe(stored);
  });

  it.each<readonly [string, Written, string]>([
    ["a number that its format hides", number(5, ";;;"), "5"],
    ["a number shown in thousands", number(4_800_000, "#,##0,"), "4800000"],
    ["a number shown as a word", number(1, '"Cumple";;"No cumple"'), "1"],
    ["a number shown as a fraction", number(0.5, "# ?/?"), "0.5"],
  ])("%s is asked, with what is stored", (_, written, stored) => {
    const reading = progressOf(written);
    expect([reading?.status, reading?.trace?.stored]).toEqual(["ask", stored]);
    expect(reading?.alternatives.map(({ value }) => value)).toContain(stored);
  });

  it.each(["#DIV/0!", "#¡DIV/0!", "#N/A", "#REF!", "#¡REF!", "#¡VALOR!"])("%s is asked, never a number", (error) => {
    expect(progressOf(error)).toMatchObject({ value: null, status: "ask", reasons: ["formula-error"] });
  });

  it("a logical value is no number", () => {
    const book = bookOf({ Uno: { rows: reportWith("") } });
    const sheet = book.Sheets["Uno"];
    if (sheet) sheet["E2"] = { t: "b", v: true };
    const grid = valueOf(gridOfWorkbook("libro.xlsx", bytesOfBook(book)));
    const [first] = [...proposalOf(grid).rows()];
    expect(first?.readings.progress).toMatchObject({ raw: "VERDADERO", value: null, status: "ask" });
  });

  it.each<readonly [string, string, string]>([
    ["dd/mm/yyyy", "03/04/2025", "2025-04-03"],
    ["m/d/yyyy", "2025-04-03", "2025-04-03"],
    ["mmmm d, yyyy", "2025-04-03", "2025-04-03"],
    ["[$-F800]dddd, mmmm dd, yyyy", "2025-04-03", "2025-04-03"],
    ['[$-80A]d "de" mmmm "de" yyyy;@', "3 de abril de 2025", "2025-04-03"],
    ['dddd d "de" mmmm "de" yyyy', "jueves 3 de abril de 2025", "2025-04-03"],
  ])("a date shown as %s", (format, raw, day) => {
    const rows = [
      [...HEADINGS, "Fecha de validación"],
      ["Vacunar", "Dosis aplicadas", "Anual", 1, 2, number(45_750, format)],
    ];
    const [first] = [...proposed({ Uno: { rows } }).rows()];
    const reading = first?.readings.validatedOn;
    expect([reading?.raw, reading?.value, reading?.trace?.stored ?? raw]).toEqual([raw, day, day]);
  });
});

describe("formulas", () => {
  const cells = (cell: string) =>
    xlsxOf([
      HEADINGS.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`),
      ["Vacunar", "Dosis aplicadas", "Anual"]
        .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
        .concat("<c><v>3</v></c>", cell),
    ]);
  const progress = (bytes: Uint8Array) => {
    const [first] = [...proposalOf(valueOf(gridOfWorkbook("libro.xlsx", bytes))).rows()];
    return first?.readings.progress;
  };

  it.each([
    ["with no value", "<c><f>D2/B9</f></c>"],
    ["with a blank one", "<c><f>D2/B9</f><v></v></c>"],
    ["with an empty one", "<c><f>D2/B9</f><v/></c>"],
  ])("that nobody worked out, %s, are asked and never 0", (_, cell) => {
    const reading = progress(cells(cell));
    expect(reading).toMatchObject({ raw: "=D2/B9", value: null, status: "ask" });
    expect(reading?.alternatives).toEqual([]);
  });

  it("that were worked out are read as their value", () => {
    expect(progress(cells("<c><f>D2*2</f><v>6</v></c>"))).toMatchObject({ raw: "6", value: "6", status: "read" });
    expect(progress(cells("<c><f>D2*0</f><v>0</v></c>"))).toMatchObject({ raw: "0", value: "0", status: "read" });
  });

  it("whose 0 a program left for others to work out are asked", () => {
    const bytes = xlsxOf(
      [
        HEADINGS.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`),
        ["Vacunar", "Dosis aplicadas", "Anual"]
          .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
          .concat("<c><v>3</v></c>", "<c><f>D2*2</f><v>0</v></c>"),
      ],
      '<calcPr fullCalcOnLoad="1"/>',
    );
    expect(progress(bytes)).toMatchObject({ raw: "0", status: "ask", trace: { column: "E", stored: "=D2*2" } });
  });
});

it("a file of figures gives no 0 for a formula that nobody worked out", () => {
  const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
  const bytes = xlsxOf(
    [["Clave", "Periodo", "Avance"].map(text), [text("SEG-01"), text("2025-T1"), "<c><f>SUM(A9)</f><v>0</v></c>"]],
    '<calcPr fullCalcOnLoad="1"/>',
  );
  const grid = valueOf(readCaptureFile("avances.xlsx", bytes));
  expect([...grid.rows()].map(({ cells }) => cells[2])).toEqual(["Avance", "=SUM(A9)"]);
});

describe("texts", () => {
  it("in several formats are one, and how they are pronounced is no part of them", () => {
    const shared =
      "<si><r><t>Dosis </t></r><r><rPr><b/></rPr><t>aplicadas</t></r></si>" +
      '<si><t>Vacunar</t><rPh sb="0" eb="1"><t>VAKUNAR</t></rPh></si>';
    const text = (index: number) => `<c t="s"><v>${index}</v></c>`;
    const bytes = xlsxOf([[text(0), text(1)]], "", shared);
    expect([...valueOf(gridOfWorkbook("x", bytes)).rows()].map(({ cells }) => cells)).toEqual([
      ["Dosis aplicadas", "Vacunar"],
    ]);
  });
});
