import type { AccessTable } from "./people-schema.ts";
import type { Tables } from "./schema.ts";

/** The tables that hold facts: everything an audit entry covers. */
export type FactName = Exclude<keyof Tables, "audit_entry" | "audit_row" | AccessTable>;

export interface FactTable {
  readonly name: FactName;
  /** The primary key after the institution, and how a person calls each part: "import 1, row 17". */
  readonly key: readonly KeyPart[];
  /** Whether `content` is a whole file, whose bytes `sha256` stands for. */
  readonly holdsFile: boolean;
}

export interface KeyPart {
  readonly column: string;
  readonly word: string;
}

export const FACT_TABLES: Readonly<Record<FactName, FactTable>> = {
  institution: table("institution"),
  document: { ...table("document", "sha256 document"), holdsFile: true },
  import: table("import", "id import"),
  import_row: table("import_row", "import_id import", "row_no row"),
  finding: table("finding", "import_id import", "no finding"),
  answer: table("answer", "no answer"),
  indicator_version: table("indicator_version", "indicator indicator", "version version"),
  observation: table("observation", "indicator indicator", "field field", "period period", "revision revision"),
  target_version: table("target_version", "indicator indicator", "cycle cycle", "version version"),
  progress_step: table("progress_step", "indicator indicator", "period period", "step step"),
  period_step: table("period_step", "period period", "step step"),
  lineage_event: table("lineage_event", "no event"),
  setting: table("setting", "name setting", "version version"),
  account_version: table("account_version", "person person", "version version"),
  edition: table("edition", "number edition"),
  edition_file: { ...table("edition_file", "number edition", "name file"), holdsFile: true },
};

/** The key of a row as the audit keeps it: a JSON list of its parts after the institution. */
export function factKey({ key }: FactTable, row: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(key.map((part) => row[part.column]));
}

/** "import 1, row 17"; the institution's own row is called by its table. */
export function describeKey({ name, key: parts }: FactTable, key: readonly unknown[]): string {
  if (parts.length === 0) return name;
  return parts.map((part, at) => `${part.word} ${String(key[at])}`).join(", ");
}

/** Each part of the key as "column word". */
function table(name: FactName, ...parts: readonly string[]): FactTable {
  const key = parts.map((part) => {
    const [column = "", word = ""] = part.split(" ");
    return { column, word };
  });
  return { name, key, holdsFile: false };
}
