import type { YearReport } from "../core/report/year-report.ts";
import type { HashedFile } from "./edition-output.ts";
import { describeFile, describeTable, packageDescriptor } from "./package-descriptor.ts";
import { PROGRESS_COLUMNS } from "./year-csv.ts";
import { INDICATOR_COLUMNS } from "./year-csv-indicators.ts";
import { TARGET_COLUMNS } from "./year-csv-target.ts";

interface YearData {
  readonly progress: HashedFile;
  readonly indicators: HashedFile;
  readonly targets: HashedFile;
  readonly year: HashedFile;
}

/** datapackage.json of a year: what each data file holds, and how to check it. */
export function yearPackage(report: YearReport, files: YearData): Uint8Array {
  const { institution, edition, period, cutoff, rules, fiscalYear } = report;
  const head = {
    institution,
    edition,
    name: `resultados-${institution.id}-${fiscalYear}`,
    title: `Informe de resultados ${fiscalYear}. ${institution.name}`,
    description:
      `Resultados al ${cutoff}, edición ${edition.number} (${edition.state}), evaluados con las reglas ${rules.id}. ` +
      "Vacío nunca es cero: la columna status dice por qué no hay cifra. " +
      "Las celdas de los CSV que una hoja de cálculo ejecutaría como fórmula llevan un apóstrofo al inicio; los caracteres exactos están en year.json.",
    keywords: [period, "evaluación de resultados"],
    sources: [],
  };
  return packageDescriptor(head, [
    describeTable(
      files.progress,
      { name: "avances", title: "Avances: un renglón por indicador, periodo y desagregación", primaryKey: ["row"] },
      PROGRESS_COLUMNS,
    ),
    describeTable(
      files.indicators,
      { name: "indicadores", title: "Indicadores: un renglón por indicador", primaryKey: ["key"] },
      INDICATOR_COLUMNS,
    ),
    describeTable(
      files.targets,
      { name: "metas", title: "Metas: todas sus versiones, por ciclo y por periodo", primaryKey: ["row"] },
      TARGET_COLUMNS,
    ),
    describeFile(files.year, { name: "informe", title: "El informe completo" }),
  ]);
}
