import { createHash } from "node:crypto";
import type { Report } from "../core/report/report.ts";
import type { Language } from "../core/words/language.ts";
import { LANGUAGES } from "../core/words/language.ts";
import type { HashedFile } from "./data-package.ts";
import { dataPackage } from "./data-package.ts";
import { figuresCsv, reportCsv } from "./edition-csv.ts";
import { editionJson } from "./edition-json.ts";
import { editionPage, editionSheet } from "./edition-page.ts";
import { pageFile, sheetCount } from "./edition-view.ts";
import { fontFiles } from "./fonts.ts";
import { LICENCE, licenceText } from "./licence.ts";
import { editionStyles, STYLES_FILE } from "./styles.ts";

/** A file of an edition. Same report, same bytes: no clock, no chance, no machine in them. */
export interface EditionOutput extends HashedFile {
  readonly mediaType: string;
}

/** Changes when a reader of an earlier manifest.json would misunderstand this one. */
export const MANIFEST_SCHEMA = "indicadora/manifest/1";

const HTML = "text/html; charset=utf-8";
const JSON_TYPE = "application/json";
const CSV = "text/csv; charset=utf-8";
const TEXT = "text/plain; charset=utf-8";

/** Every file of an edition, in one flat folder; index.html is where to start. */
export function editionFiles(report: Report): readonly EditionOutput[] {
  const data = dataFiles(report);
  const downloads = [...data, { name: "manifest.json" }, { name: "SHA256SUMS" }];
  const files = [
    ...LANGUAGES.map((language) => output(pageFile(language, null), HTML, editionPage(report, language, downloads))),
    ...LANGUAGES.flatMap((language) => sheets(report, language)),
    ...data,
    output(STYLES_FILE, "text/css; charset=utf-8", encode(editionStyles())),
    ...fontFiles().map(({ name, mediaType, bytes }) => output(name, mediaType, bytes)),
  ];
  const listed = [...files, output("manifest.json", JSON_TYPE, manifest(report, files))];
  return [...listed, output("SHA256SUMS", TEXT, checksums(listed))];
}

function sheets(report: Report, language: Language): readonly EditionOutput[] {
  return Array.from({ length: sheetCount(report) }, (_, index) =>
    output(pageFile(language, index + 1), HTML, editionSheet(report, language, index + 1)),
  );
}

function dataFiles(report: Report): readonly EditionOutput[] {
  const figures = output("indicadores.csv", CSV, figuresCsv(report));
  const table = output("informe.csv", CSV, reportCsv(report));
  const edition = output("edition.json", JSON_TYPE, editionJson(report));
  const description = output("datapackage.json", JSON_TYPE, dataPackage(report, { figures, report: table, edition }));
  return [
    figures,
    table,
    edition,
    description,
    output(LICENCE.file, TEXT, encode(licenceText(report.institution.name))),
  ];
}

/** manifest.json: what the edition is, where it stands in the audit log, and every file but itself and SHA256SUMS. */
function manifest(report: Report, files: readonly EditionOutput[]): Uint8Array {
  const { institution, edition, cutoff, period, document, audit } = report;
  const listed = files.map(({ name, mediaType, bytes, sha256 }) => ({ name, mediaType, bytes: bytes.length, sha256 }));
  const content = { schema: MANIFEST_SCHEMA, institution, edition, period, cutoff, document, audit, files: listed };
  return encode(`${JSON.stringify(content, null, 2)}\n`);
}

/** What `sha256sum -c SHA256SUMS` reads: every file but this one. */
function checksums(files: readonly EditionOutput[]): Uint8Array {
  return encode(files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""));
}

function output(name: string, mediaType: string, bytes: Uint8Array): EditionOutput {
  return { name, mediaType, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
