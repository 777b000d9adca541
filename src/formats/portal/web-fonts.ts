import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { FONTS } from "../fonts.ts";

/** The letters and signs that our sentences and Spanish names are written with; any other is drawn by the reader's own fonts. */
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, place) => 32 + place));
const LETTERS = `${ASCII}áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’–—−·×≥≤≈°ºª…½€\u00A0`;

export type Face = keyof typeof FONTS;

/** A name that changes when the bytes would. */
export function webFontName(face: Face): string {
  const { file } = FONTS[face];
  const made = createHash("sha256").update(installed(face)).update(LETTERS).digest("hex").slice(0, 10);
  return file.replace(/\.woff2$/, `.${made}.woff2`);
}

/**
 * A face cut down to `LETTERS`, so that a page stays light. The headline needs no figures but its own; the
 * text keeps the alternates that tables are set with. Takes some tenths of a second the first time.
 */
export function webFont(face: Face): Promise<Uint8Array> {
  const known = cut.get(face);
  if (known !== undefined) return known;
  const made = subsetFont(installed(face), LETTERS, { targetFormat: "woff2", noLayoutClosure: face === "headline" });
  cut.set(face, made);
  return made;
}

const cut = new Map<Face, Promise<Uint8Array>>();

function installed(face: Face): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(FONTS[face].from));
}
