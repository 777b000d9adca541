import type { YearReport } from "../core/report/year-report.ts";
import { LANGUAGES } from "../core/words/language.ts";
import { type EditionOutput, encode, MEDIA_TYPES, output, withLists } from "./edition-output.ts";
import { fontFiles } from "./fonts.ts";
import { LICENCE, licenceText } from "./licence.ts";
import { STYLES_FILE, yearStyles } from "./styles.ts";
import { progressCsv } from "./year-csv.ts";
import { indicatorsCsv } from "./year-csv-indicators.ts";
import { targetsCsv } from "./year-csv-target.ts";
import { yearJson } from "./year-json.ts";
import { yearPackage } from "./year-package.ts";
import { yearPage } from "./year-page.ts";
import { indicatorSheet } from "./year-sheet.ts";
import { frontFile, sheetFile } from "./year-view.ts";

/** Every file of the report of a year, in one flat folder; index.html is where to start. */
export function yearFiles(report: YearReport): readonly EditionOutput[] {
  const data = dataFiles(report);
  const downloads = [...data, { name: "manifest.json" }, { name: "SHA256SUMS" }];
  const files = [
    ...LANGUAGES.map((language) =>
      output(frontFile(language), MEDIA_TYPES.html, yearPage(report, language, downloads)),
    ),
    ...LANGUAGES.flatMap((language) =>
      report.indicators.map((one) =>
        output(sheetFile(one.key, language), MEDIA_TYPES.html, indicatorSheet(report, one, language)),
      ),
    ),
    ...data,
    output(STYLES_FILE, MEDIA_TYPES.css, encode(yearStyles())),
    ...fontFiles().map(({ name, mediaType, bytes }) => output(name, mediaType, bytes)),
  ];
  const { institution, edition, period, cutoff, fiscalYear, rules, audit } = report;
  return withLists({ institution, edition, period, cutoff, fiscalYear, rules: rules.id, audit }, files);
}

function dataFiles(report: YearReport): readonly EditionOutput[] {
  const progress = output("avances.csv", MEDIA_TYPES.csv, progressCsv(report));
  const indicators = output("indicadores.csv", MEDIA_TYPES.csv, indicatorsCsv(report));
  const targets = output("metas.csv", MEDIA_TYPES.csv, targetsCsv(report));
  const year = output("year.json", MEDIA_TYPES.json, yearJson(report));
  const description = yearPackage(report, { progress, indicators, targets, year });
  return [
    progress,
    indicators,
    targets,
    year,
    output("datapackage.json", MEDIA_TYPES.json, description),
    output(LICENCE.file, MEDIA_TYPES.text, encode(licenceText(report.institution.name))),
  ];
}
