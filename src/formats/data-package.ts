import type { Report } from "../core/report/report.ts";
import type { CsvColumn } from "./edition-csv.ts";
import { FIGURE_COLUMNS, reportColumns } from "./edition-csv.ts";
import { LICENCE } from "./licence.ts";

/** A file already made, with its SHA-256 in lower-case hex. */
export interface HashedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

interface DataFiles {
  readonly figures: HashedFile;
  readonly report: HashedFile;
  readonly edition: HashedFile;
}

const PROFILES = "https://datapackage.org/profiles/2.0";

/** Frictionless Data Package v2 (datapackage.org): what each data file holds, and how to check it. */
export function dataPackage(report: Report, files: DataFiles): Uint8Array {
  const { institution, edition, document } = report;
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: `indicadores-${slug(institution.id)}`,
    title: `Indicadores de resultados. ${institution.name}`,
    description:
      `Informe al ${report.cutoff}, edición ${edition.number} (${edition.state}). Los estados son de lectura, no de evaluación. ` +
      "Las celdas de los CSV que una hoja de cálculo ejecutaría como fórmula llevan un apóstrofo al inicio; los caracteres exactos están en edition.json.",
    version: `${edition.number}.0.0`,
    created: edition.at,
    keywords: ["indicadores de resultados", "transparencia", "rendición de cuentas", report.period],
    licenses: [{ path: LICENCE.file, title: `${LICENCE.title} (${LICENCE.path})` }],
    contributors: [
      { title: institution.name, roles: ["rightsHolder"] },
      { title: edition.by, roles: ["creator"] },
    ],
    sources: [{ title: document.name, version: `sha256:${document.sha256}` }],
    resources: [
      table(
        files.figures,
        { name: "indicadores", title: "Cifras: un renglón por indicador y cifra", primaryKey: ["row", "field"] },
        FIGURE_COLUMNS,
      ),
      table(
        files.report,
        { name: "informe", title: "Informe: un renglón por indicador", primaryKey: ["row"] },
        reportColumns(report),
      ),
      {
        ...file(files.edition, "edicion"),
        title: "La edición completa",
        format: "json",
        mediatype: "application/json",
      },
    ],
  };
  return new TextEncoder().encode(`${JSON.stringify(descriptor, null, 2)}\n`);
}

interface TableHead {
  readonly name: string;
  readonly title: string;
  readonly primaryKey: readonly string[];
}

function table<T>(made: HashedFile, head: TableHead, columns: readonly CsvColumn<T>[]): object {
  return {
    ...file(made, head.name),
    type: "table",
    title: head.title,
    format: "csv",
    mediatype: "text/csv",
    dialect: {
      $schema: `${PROFILES}/tabledialect.json`,
      delimiter: ",",
      lineTerminator: "\r\n",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: columns.map(({ name, type, about }) => ({ name, type, description: about })),
      missingValues: [""],
      primaryKey: head.primaryKey,
    },
  };
}

function file(made: HashedFile, name: string): object {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    path: made.name,
    encoding: "utf-8",
    bytes: made.bytes.length,
    hash: `sha256:${made.sha256}`,
  };
}

/** The standard wants lower-case letters, digits, ".", "-" and "_". */
function slug(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9._-]+/g, "-");
}
