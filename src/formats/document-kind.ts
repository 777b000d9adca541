import { detectBinary } from "./detect.ts";
import { isSpreadsheetXml } from "./spreadsheet-xml.ts";

/** What a document is, by its bytes; its name says nothing. Whether it is sound, only reading it tells. */
export type DocumentKind = "text" | "html" | "json" | "workbook" | "docx" | "odt" | "pdf" | "image" | "other";

export function documentKind(bytes: Uint8Array): DocumentKind {
  const binary = detectBinary(bytes);
  if (binary === null) return kindOfPlain(bytes);
  if (binary === "xlsx/docx/ods/zip") return kindOfZip(bytes);
  return KINDS.get(binary) ?? "other";
}

const KINDS: ReadonlyMap<string, DocumentKind> = new Map([
  ["pdf", "pdf"],
  ["xls/doc", "workbook"],
  ["png", "image"],
  ["jpeg", "image"],
  ["tiff", "image"],
]);

/** Some programs write a line of their own before the header of a PDF; readers look so far for it. */
const PDF_HEADER_WITHIN = 1024;

function kindOfPlain(bytes: Uint8Array): DocumentKind {
  if (isPdf(bytes)) return "pdf";
  return isSpreadsheetXml(bytes) ? "workbook" : kindOfText(openingOf(bytes));
}

function isPdf(bytes: Uint8Array): boolean {
  return bufferOf(bytes.subarray(0, PDF_HEADER_WITHIN)).includes("%PDF-");
}

/** Zip files say at their end what is in them, and those of OpenDocument at their beginning as well. */
function kindOfZip(bytes: Uint8Array): DocumentKind {
  const zip = bufferOf(bytes);
  if (zip.toString("latin1", 30, 90).startsWith(`mimetype${ODT}`)) return "odt";
  return zip.lastIndexOf("word/document.xml") === -1 ? "workbook" : "docx";
}

const ODT = "application/vnd.oasis.opendocument.text";

/** Characters by which a text shows what it is; the blanks before them do not count. */
const OPENING = 2000;

/** The first characters, in whatever encoding: what shows the kind is ASCII. */
function openingOf(bytes: Uint8Array): string {
  const start = bufferOf(bytes.subarray(0, OPENING * 2)).toString("latin1");
  return start
    .replaceAll("\0", "")
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .trimStart();
}

function kindOfText(opening: string): DocumentKind {
  if (
    /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|title|meta|body|table|div|style|p|h[1-6]|center|font|b)\b(?=[\s>/])/i.test(
      opening,
    )
  ) {
    return "html";
  }
  return /^(?:\{\s*["}]|\[\s*[{[\]])/.test(opening) ? "json" : "text";
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
