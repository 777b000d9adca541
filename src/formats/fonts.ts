import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The faces an edition is set in: Latin subsets, about 53 kB together, under the SIL Open Font License. */
export const FONTS = {
  headline: {
    file: "source-serif-4-600.woff2",
    from: "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2",
  },
  text: {
    file: "source-sans-3-400.woff2",
    from: "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2",
  },
  strong: {
    file: "source-sans-3-600.woff2",
    from: "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2",
  },
} as const;

const LICENCES = ["@fontsource/source-serif-4/LICENSE", "@fontsource/source-sans-3/LICENSE"] as const;
const RULE = `\n${"=".repeat(80)}\n\n`;

export interface FontFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The fonts and their licences, read from the installed packages. */
export function fontFiles(): readonly FontFile[] {
  const fonts = Object.values(FONTS).map(({ file, from }) => ({
    name: file,
    mediaType: "font/woff2",
    bytes: readInstalled(from),
  }));
  const texts = LICENCES.map((from) => new TextDecoder().decode(readInstalled(from)).trimEnd());
  const licence = new TextEncoder().encode(`${texts.join(RULE)}\n`);
  return [...fonts, { name: "fonts-license.txt", mediaType: "text/plain; charset=utf-8", bytes: licence }];
}

function readInstalled(specifier: string): Uint8Array {
  return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(specifier)));
}
