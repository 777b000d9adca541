import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** 256 bits that nobody guesses, in letters that an address takes. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token, or of who failed to sign in. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Of one session, for its forms; whoever has it cannot work out the session from it. */
export function formToken(sessionToken: string): string {
  return createHash("sha256").update(`form ${sessionToken}`).digest("base64url");
}

export function sameToken(a: string, b: string): boolean {
  return timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());
}

/** argon2id, at the least that OWASP advises (2024): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** In the PHC form, which holds salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(plain(password), COST);
}

/** Against a hash, or at the same price against none, so that the time says nothing about who has an account. */
export async function isPassword(password: string, against: string | null): Promise<boolean> {
  nobody ??= hashPassword(newToken());
  const isRight = await verify(against ?? (await nobody), plain(password));
  return against !== null && isRight;
}

let nobody: Promise<string> | undefined;

/** The same letters typed on any keyboard. */
function plain(password: string): string {
  return password.normalize("NFKC");
}
