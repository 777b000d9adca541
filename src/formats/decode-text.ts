import { isUtf8 } from "node:buffer";
import type { GridNote } from "../core/ingest/grid.ts";
import { mendMojibake } from "./mojibake.ts";

export interface Decoded {
  readonly text: string;
  readonly notes: readonly GridNote[];
}

/**
 * Bytes to characters: a byte order mark decides; then zero bytes in every second place say UTF-16;
 * then UTF-8, though a letter here and there be broken; what is not UTF-8 is taken as Windows-1252, of
 * which Latin-1 text is a part. Whatever was assumed is said. Zero and other control characters are
 * dropped and counted; tab, line ends and form feed stay.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const { text, notes } = mended(decodeBytes(bytes));
  const clean = withoutControls(text);
  if (clean.length === text.length) return { text, notes };
  const dropped = { code: "control-characters-dropped", count: text.length - clean.length } as const;
  return { text: clean, notes: [...notes, dropped] };
}

/** Without the characters that print nothing; tab, line ends and form feed stay. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, "");
}

// oxlint-disable-next-line no-control-regex -- these are the characters being removed
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Letters that went through the wrong encoding once before are put right, and that is said. */
function mended(decoded: Decoded): Decoded {
  const text = mendMojibake(decoded.text);
  if (text === null) return decoded;
  return { text, notes: [...decoded.notes, { code: "encoding-assumed", encoding: "utf-8, windows-1252" }] };
}

function decodeBytes(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return asUtf8(bytes.subarray(3));
  if (startsWith(bytes, [0xff, 0xfe])) return { text: decode(bytes.subarray(2), "utf-16le"), notes: [] };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: decode(swapPairs(bytes.subarray(2)), "utf-16le"), notes: [] };
  const wide = guessWide(bytes);
  if (wide === "le") return assumed(decode(bytes, "utf-16le"), "utf-16le");
  if (wide === "be") return assumed(decode(swapPairs(bytes), "utf-16le"), "utf-16be");
  const utf8 = asUtf8(bytes);
  return isMostlyWhole(utf8) ? utf8 : assumed(decode(bytes, "windows-1252"), "windows-1252");
}

function assumed(text: string, encoding: string): Decoded {
  return { text, notes: [{ code: "encoding-assumed", encoding }] };
}

/** Said to be assumed where a letter is broken; it becomes U+FFFD. */
function asUtf8(bytes: Uint8Array): Decoded {
  const text = decodeUtf8(bytes);
  return isUtf8(bytes) ? { text, notes: [] } : assumed(text, "utf-8");
}

/**
 * Few of the letters beyond ASCII are broken, as in a file cut in the middle of one. In any other
 * encoding hardly one of them would be well-formed.
 */
function isMostlyWhole({ text, notes }: Decoded): boolean {
  if (notes.length === 0) return true;
  let broken = 0;
  let whole = 0;
  let before = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === REPLACEMENT && before !== REPLACEMENT) broken += 1;
    if (code >= 0x80 && code !== REPLACEMENT) whole += 1;
    before = code;
  }
  return whole >= broken * WHOLE_FOR_BROKEN;
}

const REPLACEMENT = 0xfffd;
const WHOLE_FOR_BROKEN = 2;

/** Through Buffer, for TextDecoder takes longer. */
function decodeUtf8(bytes: Uint8Array): string {
  const narrow = toLatin1(bytes);
  if (narrow) return narrow.toString("latin1");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

/**
 * The same text in one byte a character, from which a string of half the memory is made; null where a
 * character is beyond Latin-1 or no character at all.
 */
function toLatin1(bytes: Uint8Array): Buffer | null {
  const narrow = Buffer.allocUnsafeSlow(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    const next = bytes[i + 1] ?? 0;
    const isPair = (byte === 0xc2 || byte === 0xc3) && (next & 0xc0) === 0x80;
    if (byte >= 0x80 && !isPair) return null;
    narrow[length] = isPair ? ((byte & 0x03) << 6) | (next & 0x3f) : byte;
    length += 1;
    if (isPair) i += 1;
  }
  return narrow.subarray(0, length);
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** UTF-16 without a mark: Latin letters leave a zero in every second byte. */
function guessWide(bytes: Uint8Array): "le" | "be" | null {
  const sample = Math.min(bytes.length & ~1, 4096);
  if (sample < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = sample / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return "le";
  if (even > pairs * 0.7 && odd < pairs * 0.1) return "be";
  return null;
}

function swapPairs(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length & ~1);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  return swapped;
}
