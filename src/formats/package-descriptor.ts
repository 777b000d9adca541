import type { EditionHead } from "../core/report/report.ts";
import type { CsvColumn } from "./csv.ts";
import type { HashedFile } from "./edition-output.ts";
import { LICENCE } from "./licence.ts";

/** What a data package says of itself before it lists its files. */
interface PackageHead {
  readonly institution: { readonly id: string; readonly name: string };
  readonly edition: EditionHead;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Besides those every package of ours has. */
  readonly keywords: readonly string[];
  readonly sources: readonly object[];
}

export const PROFILES = "https://datapackage.org/profiles/2.0";

/** datapackage.json, as Frictionless Data Package v2 (datapackage.org) has it. */
export function packageDescriptor(head: PackageHead, resources: readonly object[]): Uint8Array {
  const { institution, edition, name, title, description, keywords, sources } = head;
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: slug(name),
    title,
    description,
    version: `${edition.number}.0.0`,
    created: edition.at,
    keywords: ["indicadores de resultados", "transparencia", "rendición de cuentas", ...keywords],
    licenses: [{ path: LICENCE.file, title: `${LICENCE.title} (${LICENCE.path})` }],
    contributors: [
      { title: institution.name, roles: ["rightsHolder"] },
      { title: edition.by, roles: ["creator"] },
    ],
    ...(sources.length > 0 ? { sources } : {}),
    resources,
  };
  return new TextEncoder().encode(`${JSON.stringify(descriptor, null, 2)}\n`);
}

export interface TableHead {
  readonly name: string;
  readonly title: string;
  /** What whoever opens it should know first. */
  readonly description?: string;
  readonly primaryKey: readonly string[];
}

export function describeTable<T>(made: HashedFile, head: TableHead, columns: readonly CsvColumn<T>[]): object {
  return {
    ...resource(made, head.name),
    type: "table",
    title: head.title,
    ...(head.description === undefined ? {} : { description: head.description }),
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

export function describeFile(made: HashedFile, head: { readonly name: string; readonly title: string }): object {
  return { ...resource(made, head.name), title: head.title, format: "json", mediatype: "application/json" };
}

function resource(made: HashedFile, name: string): object {
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
