/** How the figures of the periods make the figure of the year. */
export const ACCUMULATIONS = [
  /** ΣR: sessions held. */
  "sum",
  /** The last R: never summed, never divided by four. */
  "constant",
  /** The mean of what was reported. */
  "average",
  /** The last R, measured from its baseline upwards. */
  "capacity",
  /** The last R, measured from its baseline downwards. */
  "reduction",
  /** Done or not. */
  "milestone",
  /** Σattended / Σreceived; no demand is its own state. */
  "on-demand",
] as const;

export type Accumulation = (typeof ACCUMULATIONS)[number];

export function isAccumulation(text: string): text is Accumulation {
  return ACCUMULATIONS.some((one) => one === text);
}

/** Whether the figures of the periods add up to that of the year, so that its target can be split among them. */
export function isAdditive(accumulation: Accumulation): boolean {
  return accumulation === "sum";
}

/** Whether what is promised for the year holds in each of its periods already: "keep at 100 %". */
export function holdsAllYear(accumulation: Accumulation): boolean {
  return accumulation === "constant" || accumulation === "average" || accumulation === "on-demand";
}
