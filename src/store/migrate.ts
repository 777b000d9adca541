import { FACT_TABLES } from "./fact-tables.ts";
import { register } from "./migrations/0001-register.ts";
import type { Migration } from "./migrations/migration.ts";

/** In order, without gaps; only ever added to. */
export const MIGRATIONS: readonly Migration[] = [register];

/** The schema version this program writes. */
export const NEWEST = MIGRATIONS.length;

/** The tables a register has had since its first version. */
export const REGISTER_TABLES: readonly string[] = [...Object.keys(FACT_TABLES), "audit_entry", "audit_row"];
