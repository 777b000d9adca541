import type { Problem } from "../core/domain/problem.ts";
import type { Result } from "../core/domain/result.ts";
import { ok } from "../core/domain/result.ts";
import type { Verification } from "../store/store.ts";
import { type Context, tell } from "./context.ts";
import { findInstitution } from "./find-institution.ts";

export interface Verified {
  readonly institution: string;
  readonly verification: Verification;
}

/** Walks the audit chain of the institution named, or of every one there is. */
export async function verifyChain(context: Context, id: string | null): Promise<Result<readonly Verified[], Problem>> {
  const named = id === null ? null : await findInstitution(context.store, id);
  if (named && !named.ok) return named;
  const all = named ? [named.value] : await context.store.institutions();
  const verified: Verified[] = [];
  for (const one of all) {
    await tell(context, "verifying", { count: verified.length, of: all.length });
    verified.push({ institution: one.id, verification: await context.store.verify(one.id) });
  }
  return ok(verified);
}

export function countFaults(all: readonly Verified[]): number {
  return all.reduce((sum, one) => sum + one.verification.faults.length, 0);
}
