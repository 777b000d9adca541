import type { Report } from "../core/report/report.ts";
import { FIGURE_COLUMNS, reportColumns } from "./edition-csv.ts";
import type { HashedFile } from "./edition-output.ts";
import { describeFile, describeTable, packageDescriptor } from "./package-descriptor.ts";

interface DataFiles {
  readonly figures: HashedFile;
  readonly report: HashedFile;
  readonly edition: HashedFile;
}

/** Frictionless Data Package v2 (datapackage.org): what each data file holds, and how to check it. */
export function dataPackage(report: Report, files: DataFiles): Uint8Array {
  const { institution, edition, document } = report;
  return packageDescriptor(
    {
      institution,
      edition,
      name: `indicadores-${institution.id}`,
      title: `Indicadores de resultados. ${institution.name}`,
      description:
        `Informe al ${report.cutoff}, edición ${edition.number} (${edition.state}). Los estados son de lectura, no de evaluación. ` +
        "Las celdas de los CSV que una hoja de cálculo ejecutaría como fórmula llevan un apóstrofo al inicio; los caracteres exactos están en edition.json.",
      keywords: [report.period],
      sources: [{ title: document.name, version: `sha256:${document.sha256}` }],
    },
    [
      describeTable(
        files.figures,
        { name: "indicadores", title: "Cifras: un renglón por indicador y cifra", primaryKey: ["row", "field"] },
        FIGURE_COLUMNS,
      ),
      describeTable(
        files.report,
        { name: "informe", title: "Informe: un renglón por indicador", primaryKey: ["row"] },
        reportColumns(report),
      ),
      describeFile(files.edition, { name: "edicion", title: "La edición completa" }),
    ],
  );
}
