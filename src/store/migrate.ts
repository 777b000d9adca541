import { register } from "./migrations/0001-register.ts";
import { cycle } from "./migrations/0002-cycle.ts";
import type { Migration } from "./migrations/migration.ts";

/** In order, without gaps; only ever added to. */
export const MIGRATIONS: readonly Migration[] = [register, cycle];

/** The schema version this program writes. */
export const NEWEST = MIGRATIONS.length;

/** The tables a register has had since its first version. */
export const REGISTER_TABLES: readonly string[] = [
  "institution",
  "document",
  "import",
  "import_row",
  "finding",
  "answer",
  "indicator_version",
  "observation",
  "edition",
  "edition_file",
  "audit_entry",
  "audit_row",
];
