import type { Report } from "../core/report/report.ts";
import type { Language } from "../core/words/language.ts";
import { LANGUAGES } from "../core/words/language.ts";
import { dataPackage } from "./data-package.ts";
import { figuresCsv, reportCsv } from "./edition-csv.ts";
import { editionJson } from "./edition-json.ts";
import { editionPage, editionSheet } from "./edition-page.ts";
import { type EditionOutput, encode, MEDIA_TYPES, output, withLists } from "./edition-output.ts";
import { pageFile, sheetCount } from "./edition-view.ts";
import { fontFiles } from "./fonts.ts";
import { LICENCE, licenceText } from "./licence.ts";
import { editionStyles, STYLES_FILE } from "./styles.ts";

/** PNG of cells as they were printed, by `pictureName`. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Every file of an edition, in one flat folder; index.html is where to start. */
export function editionFiles(report: Report, pictures: Pictures = new Map()): readonly EditionOutput[] {
  const data = dataFiles(report);
  const downloads = [...data, { name: "manifest.json" }, { name: "SHA256SUMS" }];
  const files = [
    ...LANGUAGES.map((language) =>
      output(pageFile(language, null), MEDIA_TYPES.html, editionPage(report, language, downloads)),
    ),
    ...LANGUAGES.flatMap((language) => sheets(report, language)),
    ...data,
    ...[...pictures].map(([name, bytes]) => output(name, MEDIA_TYPES.png, bytes)),
    output(STYLES_FILE, MEDIA_TYPES.css, encode(editionStyles())),
    ...fontFiles().map(({ name, mediaType, bytes }) => output(name, mediaType, bytes)),
  ];
  const { institution, edition, period, cutoff, document, audit } = report;
  return withLists({ institution, edition, period, cutoff, document, audit }, files);
}

function sheets(report: Report, language: Language): readonly EditionOutput[] {
  return Array.from({ length: sheetCount(report) }, (_, index) =>
    output(pageFile(language, index + 1), MEDIA_TYPES.html, editionSheet(report, language, index + 1)),
  );
}

function dataFiles(report: Report): readonly EditionOutput[] {
  const figures = output("indicadores.csv", MEDIA_TYPES.csv, figuresCsv(report));
  const table = output("informe.csv", MEDIA_TYPES.csv, reportCsv(report));
  const edition = output("edition.json", MEDIA_TYPES.json, editionJson(report));
  const description = output(
    "datapackage.json",
    MEDIA_TYPES.json,
    dataPackage(report, { figures, report: table, edition }),
  );
  return [
    figures,
    table,
    edition,
    description,
    output(LICENCE.file, MEDIA_TYPES.text, encode(licenceText(report.institution.name))),
  ];
}
