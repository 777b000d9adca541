import { Secret, TOTP } from "otpauth";

/** Of RFC 6238 as every authenticator knows it. */
const PERIOD_SECONDS = 30;

export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator reads from the drawn code. */
export function enrolmentAddress(secret: string, of: { readonly institution: string; readonly email: string }): string {
  return totpOf(secret, of).toString();
}

/**
 * The step of time that the code stands for, a step of clock difference allowed; null when it is wrong or
 * not later than `last`: no code serves twice.
 */
export function stepOfCode(secret: string, code: string, at: { readonly now: string; readonly last: number | null }) {
  const token = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = Date.parse(at.now);
  const delta = totpOf(secret, { institution: "", email: "" }).validate({ token, timestamp, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
  return at.last === null || step > at.last ? step : null;
}

function totpOf(
  secret: string,
  { institution, email }: { readonly institution: string; readonly email: string },
): TOTP {
  return new TOTP({
    issuer: `Indicadora ${institution}`.trim(),
    label: email === "" ? "-" : email,
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}
