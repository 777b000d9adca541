import { describe, expect, it } from "vitest";
import { readOdt } from "../../src/formats/odt.ts";
import { valueOf } from "../core/decimals.ts";
import { cellsOf, odtOf, problemOf, TOOLS } from "./written.ts";
import { zipOf } from "./zips.ts";

const read = (text: string, of: { styles?: string; pages?: string } = {}) =>
  readOdt("informe.odt", odtOf(text, of), TOOLS);
const rows = (text: string, of: { styles?: string; pages?: string } = {}) => cellsOf(read(text, of));
const p = (text: string) => `<text:p>${text}</text:p>`;
const cell = (text: string, attributes = "") => `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`;
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const table = (content: string) => `<table:table>${content}</table:table>`;
const COVERED = "<table:covered-table-cell/>";

describe("an ODT", () => {
  it("is its lines and the rows of its tables", () => {
    const text = p("MUNICIPIO") + table(row(cell("Indicador") + cell("Avance")) + row(cell("Actas") + cell("25%")));
    expect(rows(text)).toEqual([["MUNICIPIO"], ["Indicador", "Avance"], ["Actas", "25%"]]);
  });

  it("joins headings over several rows, and keeps a text that is merged down in every row", () => {
    const down = 'table:number-rows-spanned="2"';
    const text = table(
      `<table:table-header-rows>${row(cell("Indicador", down) + cell("Avance", 'table:number-columns-spanned="2"') + COVERED)}` +
        `${row(COVERED + cell("Programado") + cell("Alcanzado"))}</table:table-header-rows>` +
        row(cell("Actas", down) + cell("1") + cell("2")) +
        row(COVERED + cell("3") + cell("4")),
    );
    expect(rows(text)).toEqual([
      ["Indicador", "Avance Programado", "Avance Alcanzado"],
      ["Actas", "1", "2"],
      ["Actas", "3", "4"],
    ]);
  });

  it("writes repeated cells and rows out, and blank ones to the end of a page not", () => {
    const text = table(
      row(cell("a", 'table:number-columns-repeated="2"') + cell("b")) +
        row(cell("1") + cell("2") + cell("3"), 'table:number-rows-repeated="2"') +
        row(cell(""), 'table:number-rows-repeated="1000000"'),
    );
    expect(rows(text)).toEqual([
      ["a", "a", "b"],
      ["1", "2", "3"],
      ["1", "2", "3"],
    ]);
  });

  it("shows blanks, tabs and line ends as they are", () => {
    expect(rows(p('uno<text:s text:c="3"/>dos') + p("Área:<text:tab/>Salud") + p("a<text:line-break/>b"))).toEqual([
      ["uno dos"],
      ["Área:", "Salud"],
      ["a"],
      ["b"],
    ]);
  });

  it("does not show what is deleted or hidden, and says so", () => {
    const styles = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>';
    const text =
      `<text:tracked-changes><text:changed-region><text:deletion>${p("75%")}</text:deletion></text:changed-region></text:tracked-changes>` +
      p('25%<text:span text:style-name="T1">no</text:span>') +
      `<text:section text:display="none">${p("tampoco")}</text:section>` +
      p('<text:hidden-paragraph text:is-hidden="true"/>ni esto');
    expect(rows(text, { styles })).toEqual([["25%"]]);
    expect(valueOf(read(text, { styles })).notes).toEqual([{ code: "text-hidden", places: 4, text: "75%" }]);
  });

  it("leaves out rows and columns that are not shown, and says so", () => {
    const text = table(
      '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>' +
        row(cell("a") + cell("oculta") + cell("b")) +
        row(cell("1") + cell("2") + cell("3"), 'table:visibility="collapse"'),
    );
    expect(rows(text)).toEqual([["a", "b"]]);
    expect(valueOf(read(text)).notes).toMatchObject([{ code: "text-hidden", places: 2 }]);
  });

  it("never makes a digit of a mark above the line, and has its notes after the text", () => {
    const styles = '<style:style style:name="T2"><style:text-properties style:text-position="33% 80%"/></style:style>';
    const note = `<text:note><text:note-citation>2</text:note-citation><text:note-body>${p("Preliminar.")}</text:note-body></text:note>`;
    const text = table(row(cell('380<text:span text:style-name="T2">1</text:span>') + cell(`12${note}`)));
    expect(rows(text, { styles })).toEqual([["380¹", "12²"], ["Preliminar."]]);
  });

  it("has headers before and footers after, and boxes after their paragraph", () => {
    const pages =
      `<style:master-page><style:header>${p("INSTITUTO")}</style:header><style:footer>${p("Cifras preliminares")}</style:footer></style:master-page>` +
      `<style:master-page><style:header>${p("INSTITUTO")}</style:header></style:master-page>`;
    const text = p(`Informe<draw:frame><draw:text-box>${p("Corte")}</draw:text-box></draw:frame>`);
    expect(rows(text, { pages })).toEqual([["INSTITUTO"], ["Informe"], ["Corte"], ["Cifras preliminares"]]);
  });

  it("tells the number behind what is printed, where it is another", () => {
    const text = table(row(cell("25%", 'office:value="0.25"') + cell("3", 'office:value="3"')));
    expect([...valueOf(read(text)).rows()].map(({ inks }) => inks)).toEqual([[{ trace: { stored: "0.25" } }, null]]);
  });
});

describe("an ODT that cannot be read", () => {
  const sound = odtOf(p("hola"));

  it.each([
    ["a bomb", odtOf(" ".repeat(300_000_000)), "workbook-too-large"],
    [
      "rows repeated without measure",
      odtOf(table(row(cell("a"), 'table:number-rows-repeated="900000"'))),
      "too-many-lines",
    ],
    ["one that is cut off", sound.subarray(0, sound.length - 30), "document-damaged"],
    ["one without its text", zipOf([["content.xml", { content: "<office:document-content/>" }]]), "document-damaged"],
    [
      "one that is encrypted",
      zipOf([["META-INF/manifest.xml", { content: "<manifest:encryption-data/>" }]]),
      "document-protected",
    ],
    ["one with an empty body", odtOf(""), "file-empty"],
    ["one nested beyond measure", odtOf("<text:section>".repeat(5000)), "document-damaged"],
  ])("%s is refused", (_, bytes, code) => {
    expect(problemOf(readOdt("informe.odt", bytes, TOOLS))?.code).toBe(code);
  });
});
