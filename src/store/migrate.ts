import { register } from "./migrations/0001-register.ts";
import { cycle } from "./migrations/0002-cycle.ts";
import { people } from "./migrations/0003-people.ts";
import type { Migration } from "./migrations/migration.ts";

/** In order, without gaps; only ever added to. */
export const MIGRATIONS: readonly Migration[] = [register, cycle, people];

/** The schema version this program writes. */
export const NEWEST = MIGRATIONS.length;

/** The tables that a file of this version has. */
export function tablesOf(version: number): readonly string[] {
  return MIGRATIONS.filter((one) => one.version <= version).flatMap((one) => one.tables);
}
