/** So many letters must look misread before any is mended. */
const FEWEST_RUNS = 3;
/** At most one in so many may stay as it is. */
const MENDED_FOR_LEFT = 4;

/**
 * Text that was UTF-8 and was once read as Windows-1252 and saved again: "PromociÃ³n". Exactly
 * reversible: each run of those letters is turned back into its bytes and read as UTF-8. Null when
 * the text shows no such letters, or too few to be sure.
 */
export function mendMojibake(text: string): string | null {
  const runs = countRuns(text);
  if (runs < FEWEST_RUNS) return null;
  const mended = text.replace(MISREAD, (run) => utf8Of(run) ?? run);
  return countRuns(mended) * MENDED_FOR_LEFT <= runs ? mended : null;
}

/** What Windows-1252 prints for the bytes 80 to 9f; Latin-1, and where it has nothing, leave them as they are. */
const NAMED = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const TAIL = `[\u0080-\u00bf${NAMED}]`;
/** The lead byte of a two- or three-byte letter, then its tail bytes. */
const MISREAD = new RegExp(`[\u00c2-\u00df]${TAIL}|[\u00e1\u00e2\u00ef]${TAIL}${TAIL}`, "g");

const LOST_LETTER_MISREAD = "ï¿½";

function countRuns(text: string): number {
  return text.match(MISREAD)?.length ?? 0;
}

/** Null where the bytes are no letter of UTF-8; the sign for a lost letter is one. */
function utf8Of(run: string): string | null {
  if (run === LOST_LETTER_MISREAD) return "\ufffd";
  const bytes = Uint8Array.from(run, (letter) => {
    const named = NAMED.indexOf(letter);
    return named === -1 ? letter.charCodeAt(0) : 0x80 + named;
  });
  const letter = new TextDecoder("utf-8").decode(bytes);
  return letter.includes("\ufffd") ? null : letter;
}
