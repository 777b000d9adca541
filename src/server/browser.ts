type Signs = readonly (readonly [RegExp, string])[];

const BROWSERS: Signs = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(?:e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: Signs = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS/, "macOS"],
  [/Linux/, "Linux"],
];

/** "Firefox, Windows": enough to tell one's own sessions apart, and no more is kept. */
export function browserOf(agent = ""): string {
  const find = (all: Signs) => all.find(([sign]) => sign.test(agent))?.[1];
  return [find(BROWSERS), find(SYSTEMS)].filter((one) => one !== undefined).join(", ");
}
