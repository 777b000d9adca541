import { crc32, inflateRawSync } from "node:zlib";
import { claimedCells } from "./claimed-cells.ts";
import { findDirectory, listParts, LOCAL_SIGN, plainZip, sizesBeside, type ZipPart } from "./zip-directory.ts";

/** What a zip may hold once unpacked; more is no report. */
export const ZIP_LIMITS = {
  bytes: 256 * 1024 * 1024,
  partBytes: 64 * 1024 * 1024,
  /** Of a part that holds a whole document, as those of OpenDocument do. */
  documentBytes: 160 * 1024 * 1024,
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
  /** The same parts for a library to open: without the wide fields of ZIP64, which not all understand alike. */
  readonly plain: Uint8Array;
}

/** Is shown each part once, unpacked. */
export type SeePart = (name: string, content: Buffer) => void;

export interface OpenZip extends ZipSurvey {
  readonly parts: ReadonlyMap<string, Buffer>;
}

/**
 * Unpacks every part of a zip once, against limits, and throws the parts away: what a library then opens
 * is no bomb, is whole, and says of itself what is true. Sizes are counted, not believed; a name that
 * comes twice, or stands otherwise in the directory than beside its bytes, could hide a part from this walk.
 */
export function surveyZip(bytes: Uint8Array, see?: SeePart): ZipSurvey | ZipFault {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const parts = partsOf(zip);
    const survey = surveyParts(zip, parts, see);
    const isWide = parts.some(({ wide, offset }) => wide || sizesBeside(zip, offset).wide);
    return { ...survey, plain: isWide ? plainZip(parts, (part) => packedBytes(zip, part)) : bytes };
  } catch (error) {
    if (error instanceof Unsound) return error.fault;
    if (error instanceof RangeError || isZlibError(error)) return { is: "damaged" };
    throw error;
  }
}

/** The same walk, and the parts that are wanted besides, by name. */
export function openZip(bytes: Uint8Array, isWanted: (name: string) => boolean): OpenZip | ZipFault {
  const parts = new Map<string, Buffer>();
  const survey = surveyZip(bytes, (name, content) => {
    if (isWanted(name)) parts.set(name, content);
  });
  return survey.is === "sound" ? { ...survey, parts } : survey;
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

function surveyParts(zip: Buffer, parts: readonly ZipPart[], see?: SeePart): Omit<ZipSurvey, "plain"> {
  const names = new Set(parts.map(({ name }) => name));
  if (names.size !== parts.length) throw new Unsound(DAMAGED);
  let total = 0;
  let cells = 0;
  let mimetype: string | null = null;
  for (const part of parts.toSorted(manifestFirst)) {
    const content = unpack(zip, part, ZIP_LIMITS.bytes - total);
    total += content.length;
    cells += claimedCells(content);
    if (cells > ZIP_LIMITS.cells) throw tooLarge("cells", ZIP_LIMITS.cells);
    if (part.name === "mimetype") mimetype = content.toString("latin1").trim();
    see?.(part.name, content);
  }
  return { is: "sound", names, mimetype };
}

/** What it says of the others, encrypted ones above all, is known before they are unpacked. */
export const MANIFEST = "META-INF/manifest.xml";

function manifestFirst(a: ZipPart, b: ZipPart): number {
  return Number(b.name === MANIFEST) - Number(a.name === MANIFEST);
}

function partsOf(zip: Buffer): readonly ZipPart[] {
  const directory = findDirectory(zip);
  if (directory === null) throw new Unsound(DAMAGED);
  if (directory.count > ZIP_LIMITS.parts) throw tooLarge("parts", ZIP_LIMITS.parts);
  const parts = listParts(zip, directory);
  if (parts === null) throw new Unsound(DAMAGED);
  if (parts.some(({ flags }) => (flags & ENCRYPTED) !== 0)) throw new Unsound({ is: "protected" });
  return parts;
}

function unpack(zip: Buffer, part: ZipPart, left: number): Buffer {
  const limit = part.name === "content.xml" ? ZIP_LIMITS.documentBytes : ZIP_LIMITS.partBytes;
  if (part.unpacked > limit || part.unpacked > left) throw tooLarge("bytes", limit);
  const packed = packedBytes(zip, part);
  const content = part.method === STORED ? packed : inflate(packed, limit, left);
  if (content.length !== part.unpacked || crc32(content) !== part.crc) throw new Unsound(DAMAGED);
  return content;
}

function packedBytes(zip: Buffer, part: ZipPart): Buffer {
  const { packed, offset } = part;
  if (zip.readUInt32LE(offset) !== LOCAL_SIGN) throw new Unsound(DAMAGED);
  const nameEnd = offset + 30 + zip.readUInt16LE(offset + 26);
  const start = nameEnd + zip.readUInt16LE(offset + 28);
  const name = zip.toString("utf8", offset + 30, nameEnd);
  if (start + packed > zip.length || name !== part.name || !agrees(zip, part)) throw new Unsound(DAMAGED);
  return zip.subarray(start, start + packed);
}

/**
 * What stands beside the bytes must agree with the directory, for a library may go by either. Sizes beside
 * the bytes are zero where the writer did not know them yet.
 */
function agrees(zip: Buffer, { method, packed, unpacked, offset }: ZipPart): boolean {
  if (zip.readUInt16LE(offset + 8) !== method || (method !== STORED && method !== DEFLATED)) return false;
  const beside = sizesBeside(zip, offset);
  if (method === DEFLATED && beside.packed === 0 && beside.unpacked === 0) return true;
  return beside.packed === packed && beside.unpacked === unpacked;
}

function inflate(packed: Buffer, limit: number, left: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(limit, left)) });
  } catch (error) {
    if (isZlibError(error) && error.code === "ERR_BUFFER_TOO_LARGE") throw tooLarge("bytes", limit);
    throw error;
  }
}

function tooLarge(over: "bytes" | "parts" | "cells", limit: number): Unsound {
  return new Unsound({ is: "too-large", over, limit });
}

function isZlibError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && /^(Z_|ERR_)/.test(error.code);
}
