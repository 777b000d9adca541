import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "kysely";
import type { Db, Tables } from "./schema.ts";
import { Misshapen, whole } from "./shape.ts";

/** A row as it stands in the file: every column, nothing believed. */
export type RawRow = Readonly<Record<string, unknown>>;

export interface Walk {
  readonly table: keyof Tables;
  /** Equal on every row walked; the institution first. */
  readonly where: Readonly<Record<string, string | number>>;
  /** The rest of a unique key: the order to walk in. */
  readonly key: readonly string[];
  readonly pageSize: number;
}

/**
 * Every row in key order, a page at a time, giving way to other work in between. A key that cannot be
 * read back exactly would make the walk go round in circles: more rows than there are is `Misshapen`.
 */
export async function* pagesOf(db: Db, walk: Walk): AsyncGenerator<readonly RawRow[]> {
  const total = await countOf(db, walk);
  let after: readonly unknown[] | null = null;
  for (let seen = 0; seen < total;) {
    const page: readonly RawRow[] = await pageAfter(db, walk, after);
    seen += page.length;
    const last = page.at(-1);
    if (!last || seen > total) throw new Misshapen(`${total} rows of ${walk.table}`, seen);
    yield page;
    after = walk.key.map((column) => last[column]);
    await nextTurn();
  }
}

export async function countOf(db: Db, { table, where }: Pick<Walk, "table" | "where">): Promise<number> {
  const { rows } = await sql<{ total: unknown }>`
    select count(*) as total from ${sql.table(table)} where ${equal(where)}
  `.execute(db);
  return whole(Number(rows[0]?.total));
}

async function pageAfter(db: Db, walk: Walk, after: readonly unknown[] | null): Promise<readonly RawRow[]> {
  const key = walk.key.length === 0 ? sql.lit(1) : sql.join(walk.key.map((column) => sql.ref(column)));
  const further = after && after.length > 0 ? sql`and (${key}) > (${sql.join(after)})` : sql``;
  const { rows } = await sql<RawRow>`
    select * from ${sql.table(walk.table)} where ${equal(walk.where)} ${further} order by ${key} limit ${walk.pageSize}
  `.execute(db);
  return rows;
}

function equal(where: Walk["where"]) {
  const tests = Object.entries(where).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  return sql.join(tests, sql` and `);
}
