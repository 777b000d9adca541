import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { decodeText } from "./decode-text.ts";
import { detectBinary } from "./detect.ts";
import { isSpreadsheetXml, leavesTheSheet } from "./spreadsheet-xml.ts";
import { TEXT_LIMITS } from "./text.ts";
import { NO_FACTS, type WorkbookFacts, WorkbookWatch } from "./workbook-facts.ts";
import { surveyZip, type ZipFault } from "./zip-guard.ts";

export type WorkbookKind = "xlsx" | "xls" | "ods" | "spreadsheet-xml";

/** A workbook that is safe to open, as a library is to be given it. */
export interface SoundWorkbook {
  readonly kind: WorkbookKind;
  readonly content: Uint8Array | string;
  readonly facts: WorkbookFacts;
}

/** May these bytes be a workbook? A zip or an OLE container, both of which hold other documents as well; or XML. */
export function mayBeWorkbook(bytes: Uint8Array): boolean {
  const kind = detectBinary(bytes);
  return kind === "xlsx/docx/ods/zip" || kind === "xls/doc" || isSpreadsheetXml(bytes);
}

/** Which workbook it is, by what it holds; a zip has been unpacked once, within limits, when this says so. */
export function soundWorkbook(file: string, bytes: Uint8Array): Result<SoundWorkbook, Problem> {
  if (isSpreadsheetXml(bytes)) return soundXml(file, bytes);
  if (detectBinary(bytes) !== "xls/doc") return soundZip(file, bytes);
  const kind = kindOfOle(file, bytes);
  return kind.ok ? ok({ kind: kind.value, content: bytes, facts: NO_FACTS }) : kind;
}

function soundXml(file: string, bytes: Uint8Array): Result<SoundWorkbook, Problem> {
  const { text } = decodeText(bytes);
  if (leavesTheSheet(text)) return fail({ code: "workbook-damaged", file });
  return ok({ kind: "spreadsheet-xml", content: text, facts: NO_FACTS });
}

function soundZip(file: string, bytes: Uint8Array): Result<SoundWorkbook, Problem> {
  const watch = new WorkbookWatch();
  const zip = surveyZip(bytes, (name, content) => watch.see(name, content));
  if (watch.isProtected) return fail({ code: "workbook-protected", file });
  if (zip.is !== "sound") return fail(faultOf(file, zip));
  const { names, mimetype, plain } = zip;
  const facts = watch.facts();
  const kind = kindOfZip(names, mimetype);
  const { lines: limit } = TEXT_LIMITS;
  if (facts.rows > limit) return fail({ code: "too-many-lines", file, lines: facts.rows, limit });
  if (kind === "xlsx" || kind === "ods") return ok({ kind, content: plain, facts });
  return fail({ code: "format-not-supported", file, looksLike: kind });
}

function kindOfZip(names: ReadonlySet<string>, mimetype: string | null): string {
  if (names.has("xl/workbook.xml")) return "xlsx";
  if (mimetype?.startsWith(OPEN_DOCUMENT) === true) return ODF_KINDS[mimetype.slice(OPEN_DOCUMENT.length)] ?? "zip";
  return SIGNS.find(([part]) => names.has(part))?.[1] ?? "zip";
}

const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
const ODF_KINDS: Readonly<Record<string, string>> = {
  spreadsheet: "ods",
  "spreadsheet-template": "ods",
  text: "odt",
  presentation: "odp",
};

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
