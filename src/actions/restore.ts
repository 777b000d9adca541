import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Store } from "../store/store.ts";
import type { Context } from "./context.ts";
import { countFaults, verifyChain, type Verified } from "./verify-chain.ts";

/** What restoring needs of the machine: the engine's own way to copy, open and drop a database file. */
export interface RegisterFiles {
  /** Never over another file. */
  copy(from: string, to: string): Promise<Result<unknown, Problem>>;
  open(path: string): Promise<Result<Store, Problem>>;
  remove(path: string): Promise<void>;
}

export interface RestoreRequest {
  readonly from: string;
  readonly to: string;
  /** Beside `to`; gone afterwards whatever happens. */
  readonly trial: string;
}

/** Copies a backup to a new database once a trial copy has shown that all of it stands as it was written. */
export async function restore(
  files: RegisterFiles,
  request: RestoreRequest,
  context: Omit<Context, "store">,
): Promise<Result<readonly Verified[], Problem>> {
  const { from, to, trial } = request;
  try {
    const copied = await files.copy(from, trial);
    if (!copied.ok) return copied;
    const verified = await verifyCopy(files, trial, context);
    if (!verified.ok) return verified;
    const placed = await files.copy(trial, to);
    return placed.ok ? verified : placed;
  } finally {
    await files.remove(trial);
  }
}

async function verifyCopy(
  files: RegisterFiles,
  path: string,
  context: Omit<Context, "store">,
): Promise<Result<readonly Verified[], Problem>> {
  const opened = await files.open(path);
  if (!opened.ok) return opened;
  try {
    const verified = await verifyChain({ ...context, store: opened.value }, null);
    if (!verified.ok) return verified;
    const places = countFaults(verified.value);
    return places === 0 ? ok(verified.value) : fail({ code: "chain-broken", places });
  } finally {
    await opened.value.close();
  }
}
