import { CompiledQuery } from "kysely";
import type { InsertObject } from "kysely";
import type { Db, Tables } from "./schema.ts";

/** Adds rows to a table in one statement; all of them have the same columns in the same order. */
export type Insert = <T extends keyof Tables>(table: T, rows: readonly InsertObject<Tables, T>[]) => Promise<void>;

/**
 * Building the text of a long statement costs as much as running it, so each is built once: the rows of
 * later batches are only bound to it.
 */
export function insertsOn(db: Db): Insert {
  const texts = new Map<string, string>();
  return async (table, rows) => {
    const size = `${table} ${rows.length}`;
    const text = texts.get(size) ?? db.insertInto(table).values(rows).compile().sql;
    texts.set(size, text);
    const values = rows.flatMap((row) => Object.values<unknown>(row));
    await db.executeQuery(CompiledQuery.raw(text, values));
  };
}
