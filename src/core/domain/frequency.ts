/** Measurement frequency, from monthly to six-yearly, or once per process (an election, a census). */
export const FREQUENCIES = [
  "monthly",
  "bimonthly",
  "quarterly",
  "four-monthly",
  "half-yearly",
  "annual",
  "biennial",
  "triennial",
  "six-yearly",
  "per-process",
  "on-demand",
] as const;

export type Frequency = (typeof FREQUENCIES)[number];
