import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/formats/html.ts";
import { valueOf } from "../core/decimals.ts";
import { joined, latin1, utf16, utf8, bytesOf } from "./bytes.ts";
import { cellsOf, problemOf, TOOLS } from "./written.ts";

const read = (html: string) => readHtml("informe.html", utf8(html), TOOLS);
const rows = (html: string) => cellsOf(read(html));

describe("a page of HTML", () => {
  it("is the lines and rows that it shows, in their order and place", () => {
    const page =
      "<h1>MUNICIPIO</h1><p>Indicadores<br>al 31 de marzo</p><table><tr><th>Indicador<th>Avance<tr><td>Actas<td>25&nbsp;%</table>" +
      "<ul><li>una<li>dos</ul><dl><dt>Área<dd>Salud</dl>";
    expect(rows(page)).toEqual([
      ["MUNICIPIO"],
      ["Indicadores"],
      ["al 31 de marzo"],
      ["Indicador", "Avance"],
      ["Actas", "25 %"],
      ["una"],
      ["dos"],
      ["Área", "Salud"],
    ]);
    const places = [...valueOf(read(page)).rows()].map(({ at }) => at);
    expect(places.slice(4, 6)).toEqual([
      { table: 1, row: 1 },
      { table: 1, row: 2 },
    ]);
  });

  it("keeps the text of a merged cell in its first column and every row, but no number", () => {
    const page =
      "<table><tr><td>a<td>b<td>c<tr><td rowspan=2>x<td colspan=2>y<tr><td rowspan=2>1<td>2<tr><td>z<td>3<tr><td>d<td>e<td>f</table>";
    expect(rows(page)).toEqual([
      ["a", "b", "c"],
      ["x", "y", ""],
      ["x", "1", "2"],
      ["z", "", "3"],
      ["d", "e", "f"],
    ]);
  });

  it("joins headings over several rows", () => {
    const page =
      "<table><tr><th rowspan=2>Indicador<th colspan=2>Avance<tr><th>Programado<th>Alcanzado<tr><td>Actas<td>1<td>2</table>";
    expect(rows(page)).toEqual([
      ["Indicador", "Avance Programado", "Avance Alcanzado"],
      ["Actas", "1", "2"],
    ]);
  });

  it.each([
    [
      "a span to the end of its part",
      '<tr><td rowspan="0">a<td>1<tr><td>2',
      [
        ["a", "1"],
        ["a", "2"],
      ],
    ],
    [
      "spans that lie",
      '<tr><td rowspan="-3" colspan="x">a<td rowspan="99999999999">1<tr><td>2',
      [
        ["a", "1"],
        ["2", ""],
      ],
    ],
    [
      "spans without measure",
      '<tr><td>a<td colspan="1000000000">1<tr><td>b<td>2',
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ],
    [
      "a foot that is written first",
      "<tfoot><tr><td>Total<td>3</tfoot><tbody><tr><td>a<td>3",
      [
        ["a", "3"],
        ["Total", "3"],
      ],
    ],
    [
      "cells that nobody closed",
      "<tr><td>a<td><b>1<tr><td>b<td>2",
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ],
  ])("understands %s", (_, table, expected) => {
    expect(rows(`<table>${table}</table>`)).toEqual(expected);
  });

  it("never makes a digit of what is set above the line", () => {
    expect(rows('<table><tr><td>380<sup>1</sup><td>12<span style="vertical-align: super">2</span></table>')).toEqual([
      ["380¹", "12²"],
    ]);
  });

  it("does not read what it hides or shows as deleted, and says so", () => {
    const page =
      "<style>.x, #y b {display: none} @media print {p {display:none}}</style><p>se ve</p><p hidden>uno</p>" +
      "<table><tr><td>a<td style='display:none'>dos<td>b<tr class=x><td>tres<td>c</table><p><del>cuatro</del>fin</p>";
    expect(rows(page)).toEqual([["se ve"], ["a", "b"], ["fin"]]);
    expect(valueOf(read(page)).notes).toEqual([{ code: "text-hidden", places: 4, text: "uno" }]);
  });

  it("leaves out columns that are hidden, and says so", () => {
    const page = "<table><col><col style='display:none'><col><tr><td>a<td>oculta<td>b</table>";
    expect(rows(page)).toEqual([["a", "b"]]);
    expect(valueOf(read(page)).notes).toEqual([{ code: "text-hidden", places: 1, text: "oculta" }]);
  });

  it("ignores scripts, comments and what links would do", () => {
    const page =
      "<script>var a='<td>no'</script><!-- <p>no --><a href=javascript:no onclick=no()>sí</a><noscript>no</noscript>";
    expect(rows(page)).toEqual([["sí"]]);
  });

  it("keeps formulas, marks of direction and entities as text", () => {
    expect(rows("<table><tr><td>=1+1<td>\u202e25%&#8203;<td>&lt;b&gt; &aacute;&#0;</table>")).toEqual([
      ["=1+1", "25%", "<b> á\ufffd"],
    ]);
  });

  it("reads the table within a table that only arranges the page", () => {
    const inner = "<table><tr><td>Indicador<td>Avance<tr><td>Actas<td>5</table>";
    expect(rows(`<table><tr><td>MENÚ<td><p>Informe</p>${inner}</table>`)).toEqual([
      ["MENÚ"],
      ["Informe"],
      ["Indicador", "Avance"],
      ["Actas", "5"],
    ]);
  });

  it("asks the cells of a row that keeps to no column of its table", () => {
    const rowOf = (cells: readonly (readonly [number, string])[]) =>
      `<tr>${cells.map(([across, text]) => `<td colspan=${across}>${text}`).join("")}`;
    const alike = ["1", "2", "3", "4"].map((text) =>
      rowOf([
        [2, "a"],
        [2, "b"],
        [2, "c"],
        [2, text],
      ]),
    );
    const table = `<table>${alike.join("")}${rowOf([
      [3, "d"],
      [2, "e"],
      [3, "25%"],
    ])}</table>`;
    const last = [...valueOf(read(table)).rows()].at(-1);
    expect(last?.cells).toEqual(["d", "e", "25%", ""]);
    expect(last?.inks).toEqual(Array.from({ length: 4 }, () => ({ otherwise: [] })));
    expect([...valueOf(read(table)).rows()].slice(0, 4).every(({ inks }) => inks === undefined)).toBe(true);
  });

  it("does not take rows for such where most stand beside a merged cell", () => {
    const below = ["1", "2", "3", "4", "5"].map((text) => `<tr><td>b<td>c<td>${text}`).join("");
    const table = `<table><tr><td rowspan=6>a<td>b<td>c<td>0${below}</table>`;
    expect([...valueOf(read(table)).rows()].every(({ inks }) => inks === undefined)).toBe(true);
  });

  it("keeps a small table within a cell of data in that cell", () => {
    const inner = "<table><tr><td>H<td>3<tr><td>M<td>4</table>";
    expect(rows(`<table><tr><td>Actas<td>7<td>${inner}<tr><td>Obras<td>2<td></table>`)).toEqual([
      ["Actas", "7", "H 3\nM 4"],
      ["Obras", "2", ""],
    ]);
  });

  it("shows what fields of a form hold", () => {
    expect(
      rows(
        "<table><tr><td><input value=25><td><select><option>a<option selected>b</select><td><input type=hidden value=9>x</table>",
      ),
    ).toEqual([["25", "b", "x"]]);
  });

  it("reads the lines of text that is set as it is typed", () => {
    expect(rows("<pre>Indicador\tMeta\tAvance\nActas\t5\t4\nObras\t2\t1</pre>")).toEqual([
      ["Indicador", "Meta", "Avance"],
      ["Actas", "5", "4"],
      ["Obras", "2", "1"],
    ]);
  });

  it("tells the number behind what a spreadsheet printed", () => {
    const grid = valueOf(read("<table><tr><td x:num='0.25'>25%<td x:num>3</table>"));
    expect([...grid.rows()].map(({ inks }) => inks)).toEqual([[{ trace: { stored: "0.25" } }, null]]);
  });

  it.each([
    ["windows-1252 that it names", latin1('<meta charset="iso-8859-1"><p>Promoción'), []],
    [
      "windows-1252 that it does not name",
      latin1("<p>Promoción"),
      [{ code: "encoding-assumed", encoding: "windows-1252" }],
    ],
    ["UTF-8", utf8("<p>Promoción"), []],
    ["UTF-8 that it calls Latin-1", utf8("<meta charset=latin1><p>Promoción"), []],
    ["UTF-16 with a mark", joined(bytesOf(0xff, 0xfe), utf16("<p>Promoción", "le")), []],
  ])("is read in %s", (_, bytes, notes) => {
    const grid = readHtml("informe.xls", bytes, TOOLS);
    expect(cellsOf(grid)).toEqual([["Promoción"]]);
    expect(valueOf(grid).notes).toEqual(notes);
  });
});

describe("a page that is no report", () => {
  it.each([
    ["without text", "<html><body><img src=a.png></body></html>", "file-empty"],
    ["nested a hundred thousand deep", `${"<div>".repeat(100_000)}x`, "document-damaged"],
    ["of tables a hundred thousand deep", `${"<table><tr><td>".repeat(100_000)}x`, "document-damaged"],
    ["of a million rows", `<table>${"<tr><td>a".repeat(1_000_000)}`, "too-many-lines"],
    [
      "of merged cells beyond measure",
      `<table>${'<tr><td colspan="1000" rowspan="60000">a'.repeat(9000)}`,
      "workbook-too-large",
    ],
  ])("%s is refused", (_, html, code) => {
    expect(problemOf(read(html))?.code).toBe(code);
  });

  it("is read as deep as a person could write", () => {
    expect(rows(`${"<div>".repeat(900)}x`)).toEqual([["x"]]);
  });

  it("may have ten megabytes in one cell", () => {
    const [[cell = ""] = []] = rows(`<table><tr><td>${"palabra ".repeat(1_310_720)}`);
    expect(cell.length).toBe(8 * 1_310_720 - 1);
  });

  it("is given up when nobody waits any more", () => {
    const tools = { progress: () => undefined, signal: AbortSignal.abort() };
    const page = utf8(`<table>${"<tr><td>a<td>b".repeat(2000)}`);
    expect(() => readHtml("informe.html", page, tools)).toThrow("aborted");
  });
});
