/** What a percent sign is read as, most usual first: "1009", "10096", "1006", "1000", "10090" for "100%". */
export const PERCENT_TAILS = ["9", "96", "6", "0", "90"] as const;

/** Beyond 100 as printed, and a percentage up to `most` without its tail. */
export function isMisread(digits: string, tail: string, most = 100): boolean {
  if (!digits.endsWith(tail) || !/^\d{3,6}$/.test(digits) || Number(digits) <= 100) return false;
  const rest = digits.slice(0, -tail.length);
  return /^(?:0|[1-9]\d*)$/.test(rest) && Number(rest) <= most;
}

/** The percentage that digits say without their tail, up to 300 and however small: "59", "1009", "11.290"; null for others. */
export function withoutTail(digits: string, tail: string): string | null {
  if (!digits.endsWith(tail)) return null;
  const rest = digits.slice(0, -tail.length);
  return /^(?:0|[1-9]\d{0,2})(?:[.,]\d{1,2})?$/.test(rest) && Number.parseInt(rest, 10) <= 300 ? rest : null;
}
