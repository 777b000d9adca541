import { crc32, inflateRawSync } from "node:zlib";
import { claimedCells } from "./claimed-cells.ts";

/** What a zip may hold once unpacked; more is no report. */
export const ZIP_LIMITS = {
  bytes: 256 * 1024 * 1024,
  partBytes: 64 * 1024 * 1024,
  parts: 2000,
  cells: 5_000_000,
} as const;

export type ZipFault =
  | { readonly is: "damaged" }
  | { readonly is: "protected" }
  | { readonly is: "too-large"; readonly over: "bytes" | "parts" | "cells"; readonly limit: number };

export interface ZipSurvey {
  readonly is: "sound";
  /** Of the parts. */
  readonly names: ReadonlySet<string>;
  /** What the part of that name says, as every ODS has one. */
  readonly mimetype: string | null;
  /** An ODS that hides sheets, rows or columns. */
  readonly hides: boolean;
}

export interface OpenZip extends ZipSurvey {
  readonly parts: ReadonlyMap<string, Buffer>;
}

/**
 * Unpacks every part of a zip once, against limits, and throws the parts away: what a library then opens
 * is no bomb, is whole, and says of itself what is true. Sizes are counted, not believed; a name that
 * comes twice, or stands otherwise in the directory than beside its bytes, could hide a part from this walk.
 */
export function surveyZip(bytes: Uint8Array): ZipSurvey | ZipFault {
  return walkZip(bytes, () => undefined);
}

/** The same walk, and the parts that are wanted besides, by name. */
export function openZip(bytes: Uint8Array, isWanted: (name: string) => boolean): OpenZip | ZipFault {
  const parts = new Map<string, Buffer>();
  const survey = walkZip(bytes, (name, content) => {
    if (isWanted(name)) parts.set(name, content);
  });
  return survey.is === "sound" ? { ...survey, parts } : survey;
}

type SeePart = (name: string, content: Buffer) => void;

function walkZip(bytes: Uint8Array, see: SeePart): ZipSurvey | ZipFault {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return surveyParts(zip, directoryOf(zip), see);
  } catch (error) {
    if (error instanceof Unsound) return error.fault;
    if (error instanceof RangeError || isZlibError(error)) return { is: "damaged" };
    throw error;
  }
}

class Unsound extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault) {
    super(fault.is);
    this.fault = fault;
  }
}

const DAMAGED: ZipFault = { is: "damaged" };
const STORED = 0;
const DEFLATED = 8;
/** Bits of a part's flags: encrypted, strongly encrypted, directory encrypted. */
const ENCRYPTED = 0x2041;

const HIDING = /\btable:(?:visibility="(?:collapse|filter)"|display="false")/;

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  readonly offset: number;
}

function surveyParts(zip: Buffer, parts: readonly Part[], see: SeePart): ZipSurvey {
  const names = new Set(parts.map(({ name }) => name));
  if (names.size !== parts.length) throw new Unsound(DAMAGED);
  let total = 0;
  let cells = 0;
  let mimetype: string | null = null;
  let hides = false;
  for (const part of parts) {
    const content = unpack(zip, part, ZIP_LIMITS.bytes - total);
    total += content.length;
    cells += claimedCells(content);
    if (cells > ZIP_LIMITS.cells) throw tooLarge("cells");
    see(part.name, content);
    if (part.name === "mimetype") mimetype = content.toString("latin1").trim();
    if (part.name === "content.xml") hides = HIDING.test(content.toString("latin1"));
  }
  return { is: "sound", names, mimetype, hides };
}

/** The central directory, found from the end as the libraries do. */
function directoryOf(zip: Buffer): readonly Part[] {
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0) throw new Unsound(DAMAGED);
  const count = zip.readUInt16LE(end + 10);
  if (count > ZIP_LIMITS.parts) throw tooLarge("parts");
  const parts: Part[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (zip.readUInt32LE(at) !== 0x02_01_4b_50) throw new Unsound(DAMAGED);
    if ((zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new Unsound({ is: "protected" });
    const nameLength = zip.readUInt16LE(at + 28);
    const extraEnd = at + 46 + nameLength + zip.readUInt16LE(at + 30);
    if (hasSizes(zip.subarray(at + 46 + nameLength, extraEnd))) throw new Unsound(DAMAGED);
    parts.push({
      name: zip.toString("utf8", at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at = extraEnd + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function unpack(zip: Buffer, part: Part, left: number): Buffer {
  if (part.unpacked > ZIP_LIMITS.partBytes || part.unpacked > left) throw tooLarge("bytes");
  const packed = packedBytes(zip, part);
  const content = part.method === STORED ? packed : inflate(packed, Math.min(ZIP_LIMITS.partBytes, left));
  if (content.length !== part.unpacked || crc32(content) !== part.crc) throw new Unsound(DAMAGED);
  return content;
}

function packedBytes(zip: Buffer, part: Part): Buffer {
  const { packed, offset } = part;
  if (zip.readUInt32LE(offset) !== 0x04_03_4b_50) throw new Unsound(DAMAGED);
  const nameEnd = offset + 30 + zip.readUInt16LE(offset + 26);
  const start = nameEnd + zip.readUInt16LE(offset + 28);
  const isPlain = !hasSizes(zip.subarray(nameEnd, start)) && start + packed <= zip.length;
  const name = zip.toString("utf8", offset + 30, nameEnd);
  if (!isPlain || name !== part.name || !agrees(zip, part)) throw new Unsound(DAMAGED);
  return zip.subarray(start, start + packed);
}

/**
 * What stands beside the bytes must agree with the directory, for a library may go by either. Sizes beside
 * the bytes are zero where the writer did not know them yet.
 */
function agrees(zip: Buffer, { method, packed, unpacked, offset }: Part): boolean {
  if (zip.readUInt16LE(offset + 8) !== method || (method !== STORED && method !== DEFLATED)) return false;
  const beside = { packed: zip.readUInt32LE(offset + 18), unpacked: zip.readUInt32LE(offset + 22) };
  if (method === DEFLATED && beside.packed === 0 && beside.unpacked === 0) return true;
  return beside.packed === packed && beside.unpacked === unpacked;
}

/** Do these extra fields give sizes of their own, as only zips beyond 4 GB need? */
function hasSizes(extra: Buffer): boolean {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) return true;
  }
  return false;
}

function inflate(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (isZlibError(error) && error.code === "ERR_BUFFER_TOO_LARGE") throw tooLarge("bytes");
    throw error;
  }
}

function tooLarge(over: "bytes" | "parts" | "cells"): Unsound {
  return new Unsound({ is: "too-large", over, limit: ZIP_LIMITS[over === "bytes" ? "partBytes" : over] });
}

function isZlibError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && /^(Z_|ERR_)/.test(error.code);
}
