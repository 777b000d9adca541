import { describe, expect, it } from "vitest";
import { documentKind } from "../../src/formats/document-kind.ts";
import { bytesOf, latin1, utf8 } from "./bytes.ts";
import { workbookOf } from "./workbooks.ts";
import { zipOf } from "./zips.ts";

/** How a zip begins whose first part is not packed. */
function storedFirst(name: string, content: string): Uint8Array {
  const header = Buffer.alloc(30);
  header.write("PK\u0003\u0004", "latin1");
  return Buffer.concat([header, Buffer.from(name + content)]);
}

describe("what a document is, by its bytes", () => {
  it.each([
    ["text", utf8("Indicador\tAvance")],
    ["text", bytesOf()],
    ["text", utf8("[1] Nota al pie: véase el anexo")],
    ["text", utf8("<1 de cada 10 personas")],
    ["html", utf8("\ufeff\n<!DOCTYPE html><title>Informe</title>")],
    ["html", latin1("<HTML><body>")],
    ["html", utf8("<h1>Informe</h1><p>Al 31 de marzo de 2025")],
    ["html", utf8('<center class="t"><b>Informe</b></center>')],
    ["text", utf8("<p-1> clave interna; avance")],
    ["html", utf8("<!-- hecho a mano -->\n<table><tr><td>1</td></tr></table>")],
    ["html", Buffer.from("\ufeff<html><body>", "utf16le")],
    ["html", utf8('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">')],
    ["workbook", utf8('<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook')],
    ["json", utf8(' [\n {"indicador": "Trámites"}]')],
    ["json", utf8('{"document":{}}')],
    ["pdf", latin1("%PDF-1.7")],
    ["pdf", latin1("basura del correo\n%PDF-1.4")],
    ["image", bytesOf(0x89, 0x50, 0x4e, 0x47)],
    ["image", bytesOf(0xff, 0xd8, 0xff, 0xe0)],
    ["image", bytesOf(0x49, 0x49, 0x2a, 0x00)],
    ["other", bytesOf(0x1f, 0x8b, 0x08)],
    ["workbook", workbookOf({ Hoja1: { rows: [["a"]] } })],
    ["workbook", workbookOf({ Hoja1: { rows: [["a"]] } }, "ods")],
    ["workbook", workbookOf({ Hoja1: { rows: [["a"]] } }, "biff8")],
    ["docx", zipOf([["word/document.xml", { content: "<w:document/>" }]])],
    ["odt", storedFirst("mimetype", "application/vnd.oasis.opendocument.text")],
  ])("%s", (kind, bytes) => {
    expect(documentKind(bytes)).toBe(kind);
  });
});
