import type { Tables } from "./schema.ts";

/** The tables that hold facts: everything an audit entry covers. */
export type FactName = Exclude<keyof Tables, "audit_entry" | "audit_row">;

export interface FactTable {
  readonly name: FactName;
  /** The primary key after the institution, and how a person calls each part: "import 1, row 17". */
  readonly key: readonly KeyPart[];
  /** How many rows to read at once; those that carry a whole file, one by one. */
  readonly pageSize: number;
}

export interface KeyPart {
  readonly column: string;
  readonly word: string;
}

const PAGE = 200;

export const FACT_TABLES: Readonly<Record<FactName, FactTable>> = {
  institution: { name: "institution", key: [], pageSize: PAGE },
  document: { name: "document", key: parts("sha256 document"), pageSize: 1 },
  import: { name: "import", key: parts("id import"), pageSize: PAGE },
  import_row: { name: "import_row", key: parts("import_id import", "row_no row"), pageSize: PAGE },
  finding: { name: "finding", key: parts("import_id import", "no finding"), pageSize: PAGE },
  answer: { name: "answer", key: parts("no answer"), pageSize: PAGE },
  indicator_version: {
    name: "indicator_version",
    key: parts("indicator indicator", "version version"),
    pageSize: PAGE,
  },
  observation: {
    name: "observation",
    key: parts("indicator indicator", "field field", "period period", "revision revision"),
    pageSize: PAGE,
  },
  target_version: {
    name: "target_version",
    key: parts("indicator indicator", "cycle cycle", "version version"),
    pageSize: PAGE,
  },
  progress_step: {
    name: "progress_step",
    key: parts("indicator indicator", "period period", "step step"),
    pageSize: PAGE,
  },
  period_step: { name: "period_step", key: parts("period period", "step step"), pageSize: PAGE },
  lineage_event: { name: "lineage_event", key: parts("no event"), pageSize: PAGE },
  setting: { name: "setting", key: parts("name setting", "version version"), pageSize: PAGE },
  edition: { name: "edition", key: parts("number edition"), pageSize: PAGE },
  edition_file: { name: "edition_file", key: parts("number edition", "name file"), pageSize: 1 },
};

/** The key of a row as the audit keeps it: a JSON list of its parts after the institution. */
export function factKey(table: FactTable, row: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(table.key.map((part) => row[part.column]));
}

/** "import 1, row 17"; the institution's own row is called by its table. */
export function describeKey(table: FactTable, key: readonly unknown[]): string {
  if (table.key.length === 0) return table.name;
  return table.key.map((part, at) => `${part.word} ${String(key[at])}`).join(", ");
}

function parts(...pairs: readonly string[]): readonly KeyPart[] {
  return pairs.map((pair) => {
    const [column = "", word = ""] = pair.split(" ");
    return { column, word };
  });
}
