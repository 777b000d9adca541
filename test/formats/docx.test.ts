import { describe, expect, it } from "vitest";
import { readDocx } from "../../src/formats/docx.ts";
import { valueOf } from "../core/decimals.ts";
import { cellsOf, docxOf, paragraph, problemOf, run, TOOLS, wordPart, wordTable } from "./written.ts";
import { zipOf } from "./zips.ts";

const read = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  readDocx("informe.docx", docxOf(body, parts), TOOLS);
const rows = (body: string, parts: Readonly<Record<string, string>> = {}) => cellsOf(read(body, parts));
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const DOWN = '<w:vMerge w:val="restart"/>';
const ON = "<w:vMerge/>";

describe("a DOCX", () => {
  it("is its lines and the rows of its tables", () => {
    const body =
      paragraph("MUNICIPIO") +
      wordTable([
        ["Indicador", "Avance"],
        ["Actas", "25%"],
      ]) +
      paragraph("Fin");
    expect(rows(body)).toEqual([["MUNICIPIO"], ["Indicador", "Avance"], ["Actas", "25%"], ["Fin"]]);
  });

  it("joins headings over several rows, and keeps a text that is merged down in every row", () => {
    const table = wordTable([
      [
        [DOWN, "Indicador"],
        [span(2), "Avance"],
      ],
      [[ON, ""], "Programado", "Alcanzado"],
      [[DOWN, "Actas"], "1", "2"],
      [[ON, ""], "3", "4"],
    ]);
    expect(rows(table)).toEqual([
      ["Indicador", "Avance Programado", "Avance Alcanzado"],
      ["Actas", "1", "2"],
      ["Actas", "3", "4"],
    ]);
  });

  it("keeps cells in their columns where a row begins further on", () => {
    const table = wordTable([["a", "b", "c"]]).replace(
      "</w:tbl>",
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${paragraph("1")}</w:tc><w:tc>${paragraph("2")}</w:tc></w:tr></w:tbl>`,
    );
    expect(rows(table)).toEqual([
      ["a", "b", "c"],
      ["", "1", "2"],
    ]);
  });

  it("takes edges of columns that almost meet for one", () => {
    const grid = [2000, 40, 2000].map((width) => `<w:gridCol w:w="${width}"/>`).join("");
    const table = wordTable(
      [
        [[span(2), "Indicador"], "Avance"],
        ["Actas", [span(2), "5"]],
      ],
      grid,
    );
    expect(rows(table)).toEqual([
      ["Indicador", "Avance"],
      ["Actas", "5"],
    ]);
  });

  it("keeps a narrow column that has cells of its own, be they blank", () => {
    const wide = [2000, 2000, 2000].map((width) => `<w:gridCol w:w="${width}"/>`).join("");
    const narrow = [2000, 60, 2000].map((width) => `<w:gridCol w:w="${width}"/>`).join("");
    const first = wordTable([["Indicador", "Avance T1", "Avance T2"]], wide);
    const next = wordTable([["Actas", "", "5"]], narrow);
    expect(rows(first + next)).toEqual([
      ["Indicador", "Avance T1", "Avance T2"],
      ["Actas", "", "5"],
    ]);
  });

  it("parts cells at tabs", () => {
    expect(rows(paragraph(run("Área:"), "<w:r><w:tab/><w:tab/></w:r>", run("Salud")))).toEqual([["Área:", "Salud"]]);
  });

  it("has its tracked changes accepted, and says what was deleted", () => {
    const body =
      `<w:p><w:r><w:t>25%</w:t></w:r><w:del><w:r><w:delText>75%</w:delText></w:r></w:del><w:ins>${run(" aprobado")}</w:ins></w:p>` +
      wordTable([
        ["a", "1"],
        ["b", "2"],
      ]).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>");
    expect(rows(body)).toEqual([["25% aprobado"], ["b", "2"]]);
    expect(valueOf(read(body)).notes).toEqual([{ code: "text-hidden", places: 2, text: "75%" }]);
  });

  it("does not show what is hidden, by itself or by its style, and says so", () => {
    const styles = wordPart("styles", '<w:style w:styleId="Oculto"><w:rPr><w:vanish/></w:rPr></w:style>');
    const body =
      paragraph(run("se ve "), run("no", "<w:vanish/>"), run("también", '<w:vanish w:val="0"/>')) +
      `<w:p><w:pPr><w:pStyle w:val="Oculto"/></w:pPr>${run("tampoco")}</w:p>`;
    expect(rows(body, { "styles.xml": styles })).toEqual([["se ve también"]]);
    expect(valueOf(read(body, { "styles.xml": styles })).notes).toMatchObject([{ code: "text-hidden", places: 2 }]);
  });

  it.each([
    ["superscript", '<w:vertAlign w:val="superscript"/>'],
    ["raised", '<w:position w:val="8"/>'],
    ["of a style", '<w:rStyle w:val="Nota"/>'],
  ])("never makes a digit of a mark that is %s", (_, properties) => {
    const superscript = '<w:vertAlign w:val="superscript"/>';
    const styles = wordPart("styles", `<w:style w:styleId="Nota"><w:rPr>${superscript}</w:rPr></w:style>`);
    expect(rows(paragraph(run("380"), run("1", properties)), { "styles.xml": styles })).toEqual([["380¹"]]);
  });

  it("has its notes after the text, marked where they belong", () => {
    const notes = wordPart("footnotes", `<w:footnote w:id="2">${paragraph("Cifra preliminar.")}</w:footnote>`);
    const body = wordTable([["Actas", `<w:p>${run("25%")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`]]);
    expect(rows(body, { "footnotes.xml": notes })).toEqual([["Actas", "25%¹"], ["Cifra preliminar."]]);
  });

  it("shows boxes, controls, lists to choose from and symbols", () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph("Corte: 31 de marzo")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("otra vez")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph("Salud")}</w:sdtContent></w:sdt>`;
    const empty = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph("Escriba aquí")}</w:sdtContent></w:sdt>`;
    const list =
      '<w:r><w:fldChar><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Anual"/><w:listEntry w:val="Mensual"/></w:ddList></w:ffData></w:fldChar></w:r>';
    const symbol = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>';
    expect(
      rows(`<w:p>${run("Informe")}${box}</w:p>${control}${empty}<w:p>${list}</w:p><w:p>${symbol}${run(" 90")}</w:p>`),
    ).toEqual([["Informe"], ["Corte: 31 de marzo"], ["Salud"], ["Mensual"], ["≥ 90"]]);
  });

  it("has headers over the sections that they stand over, once each, and footers after", () => {
    const relations = ["header1", "header2", "footer1"].map(
      (name) => `<Relationship Id="${name}" Target="${name}.xml"/>`,
    );
    const parts = {
      "header1.xml": wordPart("hdr", paragraph("INSTITUTO")),
      "header2.xml": wordPart("hdr", paragraph("Segunda parte")),
      "footer1.xml": wordPart("ftr", paragraph("Cifras preliminares")),
      "_rels/document.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    };
    const section = (...names: string[]) =>
      `<w:sectPr>${names.map((name) => `<w:${name.slice(0, 6)}Reference w:type="default" r:id="${name}"/>`).join("")}</w:sectPr>`;
    const body =
      `<w:p><w:pPr>${section("header1", "footer1")}</w:pPr>${run("uno")}</w:p>${paragraph("dos")}` +
      section("header2", "footer1").replace(
        "</w:sectPr>",
        '<w:headerReference w:type="first" r:id="header1"/></w:sectPr>',
      );
    expect(rows(body, parts)).toEqual([["INSTITUTO"], ["uno"], ["Cifras preliminares"], ["Segunda parte"], ["dos"]]);
  });

  it("reads the tables within a table that only arranges the page", () => {
    const inner = wordTable([
      ["Indicador", "Avance"],
      ["Actas", "5"],
    ]);
    expect(rows(wordTable([[inner + paragraph("")]]))).toEqual([
      ["Indicador", "Avance"],
      ["Actas", "5"],
    ]);
  });
});

describe("a DOCX that cannot be read", () => {
  const codeOf = (bytes: Uint8Array) => problemOf(readDocx("informe.docx", bytes, TOOLS))?.code;
  const sound = docxOf(paragraph("hola"));

  it.each([
    ["a bomb", docxOf("<w:p/>".repeat(12_000_000)), "workbook-too-large"],
    [
      "one that lies of its size",
      zipOf([["word/document.xml", { content: "<w:document/>", claims: { unpacked: 5 } }]]),
      "document-damaged",
    ],
    ["one that is encrypted", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "document-protected"],
    ["one that is cut off", sound.subarray(0, sound.length - 30), "document-damaged"],
    ["one without its text", zipOf([["word/styles.xml", { content: "<w:styles/>" }]]), "document-damaged"],
    ["one with an empty body", docxOf(""), "file-empty"],
    ["one nested beyond measure", docxOf("<w:sdt><w:sdtContent>".repeat(5000)), "document-damaged"],
  ])("%s is refused", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it("does not expand the entities that it defines", () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "ja"><!ENTITY b "&a;&a;&a;">]>';
    const content = wordPart("document", `<w:body>${paragraph("hola &b;")}</w:body>`).replace("?>", `?>${laughs}`);
    expect(cellsOf(readDocx("a", zipOf([["word/document.xml", { content }]]), TOOLS))).toEqual([["hola &b;"]]);
  });
});
