import { FACT_TABLES } from "./fact-tables.ts";
import type { Db } from "./schema.ts";
import type { Fault, Verification } from "./store.ts";
import { verifyChain } from "./verify-chain.ts";
import { verifyTable } from "./verify-table.ts";

/**
 * Recomputes the chain and every row of one institution, in pages, so memory does not grow with the
 * database (only with the number of faults). `db` must stand still meanwhile. What this can and
 * cannot show is said in `audit.ts`.
 */
export async function verifyInstitution(db: Db, institution: string): Promise<Verification> {
  const chain = await verifyChain(db, institution);
  const faults: Fault[] = [...chain.faults];
  let rows = 0;
  for (const table of Object.values(FACT_TABLES)) {
    const found = await verifyTable(db, institution, table);
    rows += found.rows;
    for (const fault of found.faults) faults.push(fault);
  }
  return { entries: chain.entries, rows, head: chain.head, faults };
}
