/** The colours an institution may have of its own. Those of the lights are everybody's and stay. */
export const THEME_COLOURS = [
  /** Behind everything. */
  "paper",
  "ink",
  /** For what is said beside. */
  "soft",
  /** Hairlines. */
  "line",
  /** For links and what can be done. */
  "strong",
  /** Behind what stands out. */
  "tint",
] as const;
export type ThemeColour = (typeof THEME_COLOURS)[number];

/** "#23306b" for each. */
export type Theme = Readonly<Record<ThemeColour, string>>;

/** Two colours that stand on one another and are too alike to read. */
export interface FaintPair {
  readonly text: string;
  readonly ground: string;
  /** Of WCAG, 1 to 21, to one decimal. */
  readonly ratio: number;
}

/** A theme as JSON has it; null when it is none: every colour, and nothing else. */
export function readTheme(value: unknown): Theme | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const given = new Map<string, unknown>(Object.entries(value));
  const colours = THEME_COLOURS.map((name) => [name, given.get(name)] as const);
  if (given.size !== THEME_COLOURS.length || !colours.every(([, colour]) => isColour(colour))) return null;
  return Object.fromEntries(colours.map(([name, colour]) => [name, String(colour).toLowerCase()])) as Theme;
}

function isColour(value: unknown): boolean {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
}

/** WCAG 2.2 AA for text of any size. */
const LEAST_RATIO = 4.5;
/** Behind the words of the lights, and of a button under the pointer. */
const LIGHT_GROUNDS = ["#d5ecee", "#fdf0cf", "#f6ccd2"];
const WHITE = "#ffffff";

/** What of it could not be read by everybody; none when all can. */
export function faintPairs({ paper, ink, soft, strong, tint }: Theme): readonly FaintPair[] {
  const pairs = [
    ...[paper, tint, WHITE, ...LIGHT_GROUNDS].map((ground) => [ink, ground] as const),
    [soft, paper],
    [strong, paper],
    [strong, tint],
    [WHITE, strong],
  ] as const;
  return pairs
    .map(([text, ground]) => ({ text, ground, ratio: contrast(text, ground) }))
    .filter(({ ratio }) => ratio < LEAST_RATIO)
    .map((pair) => ({ ...pair, ratio: Math.floor(pair.ratio * 10) / 10 }));
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of sRGB, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
