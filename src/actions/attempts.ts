import type { Problem } from "../core/domain/problem.ts";
import type { AccessReader, AccessWriter } from "../store/access.ts";
import { hashToken } from "./secrets.ts";

/** Who tries to prove something: an account, or a machine in the network. */
export interface Tried {
  readonly subjectHash: string;
  /** So many failures cost nothing; after them each doubles the wait. */
  readonly free: number;
}

const LONGEST_WAIT_SECONDS = 900;

/** Neither the address nor the machine is kept: only a hash of it, within its institution. */
export function triedBy(institution: string, email: string, machine: string): readonly Tried[] {
  return [
    { subjectHash: hashToken(`${institution} account ${email}`), free: 5 },
    { subjectHash: hashToken(`${institution} machine ${machine}`), free: 30 },
  ];
}

/** Whether one of them must wait; tried in the meantime, nothing is even looked at. */
export async function mustWait(
  access: AccessReader,
  of: { readonly institution: string; readonly tried: readonly Tried[]; readonly now: string },
): Promise<Problem | null> {
  const waits = await Promise.all(
    of.tried.map(async ({ subjectHash, free }) => {
      const known = await access.attempts(of.institution, subjectHash);
      if (!known || known.failures < free) return 0;
      const wait = Math.min(2 ** (known.failures - free), LONGEST_WAIT_SECONDS);
      return wait - (Date.parse(of.now) - Date.parse(known.lastAt)) / 1000;
    }),
  );
  const seconds = Math.ceil(Math.max(...waits));
  return seconds > 0 ? { code: "sign-in-delayed", seconds } : null;
}

export async function noteFailure(
  access: AccessWriter,
  of: { readonly institution: string; readonly tried: readonly Tried[]; readonly now: string },
): Promise<void> {
  for (const { subjectHash } of of.tried) {
    const known = await access.attempts(of.institution, subjectHash);
    await access.putAttempts({ subjectHash, failures: (known?.failures ?? 0) + 1, lastAt: of.now });
  }
}
