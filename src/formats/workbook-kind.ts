import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { detectBinary } from "./detect.ts";
import { surveyZip, type ZipFault } from "./zip-guard.ts";

export type WorkbookKind = "xlsx" | "xls" | "ods";

/** May these bytes be a workbook? A zip or an OLE container, both of which hold other documents as well. */
export function mayBeWorkbook(bytes: Uint8Array): boolean {
  const kind = detectBinary(bytes);
  return kind === "xlsx/docx/ods/zip" || kind === "xls/doc";
}

/**
 * Which workbook it is, by what it holds; a zip has been unpacked once, within limits, when this says so.
 * What an ODS hides the library reads as if it were shown, so such a one goes back to be unhidden.
 */
export function workbookKind(file: string, bytes: Uint8Array): Result<WorkbookKind, Problem> {
  return detectBinary(bytes) === "xls/doc" ? kindOfOle(file, bytes) : kindOfZip(file, bytes);
}

function kindOfZip(file: string, bytes: Uint8Array): Result<WorkbookKind, Problem> {
  const zip = surveyZip(bytes);
  if (zip.is !== "sound") return fail(faultOf(file, zip));
  const { names, mimetype, hides } = zip;
  if (names.has("xl/workbook.xml")) return ok("xlsx");
  if (mimetype === "application/vnd.oasis.opendocument.spreadsheet") {
    return hides ? fail({ code: "workbook-hidden", file, sheet: null }) : ok("ods");
  }
  const [, looksLike = "zip"] = SIGNS.find(([part]) => names.has(part)) ?? [];
  return fail({
    code: "format-not-supported",
    file,
    looksLike: mimetype === "application/vnd.oasis.opendocument.text" ? "odt" : looksLike,
  });
}

/** Parts that only documents of other kinds have. */
const SIGNS: readonly (readonly [part: string, kind: string])[] = [
  ["word/document.xml", "docx"],
  ["ppt/presentation.xml", "pptx"],
  ["xl/workbook.bin", "xlsb"],
  ["Index/Document.iwa", "numbers"],
];

function faultOf(file: string, fault: ZipFault): Problem {
  switch (fault.is) {
    case "damaged":
      return { code: "workbook-damaged", file };
    case "protected":
      return { code: "workbook-protected", file };
    case "too-large":
      return { code: "workbook-too-large", file, over: fault.over, limit: fault.limit };
  }
}

function kindOfOle(file: string, bytes: Uint8Array): Result<WorkbookKind, Problem> {
  if (holdsStream(bytes, "EncryptedPackage")) return fail({ code: "workbook-protected", file });
  if (holdsStream(bytes, "Workbook") || holdsStream(bytes, "Book")) return ok("xls");
  if (holdsStream(bytes, "WordDocument")) return fail({ code: "format-not-supported", file, looksLike: "doc" });
  return fail({ code: "workbook-damaged", file });
}

/** Entries of an OLE directory take 128 bytes, and begin with their name in UTF-16 and a zero. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const ole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sought = Buffer.from(`${name}\0`, "utf16le");
  for (let at = ole.indexOf(sought); at >= 0; at = ole.indexOf(sought, at + 2)) if (at % 128 === 0) return true;
  return false;
}
