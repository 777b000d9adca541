/** One part of a zip, as its central directory tells of it. */
export interface ZipPart {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  readonly offset: number;
  /** It gives its sizes in a field of their own, as ZIP64 does. */
  readonly wide: boolean;
}

export interface ZipDirectory {
  readonly count: number;
  readonly offset: number;
  readonly wide: boolean;
}

export const LOCAL_SIGN = 0x04_03_4b_50;
const ENTRY_SIGN = 0x02_01_4b_50;
const END_SIGN = 0x06_05_4b_50;
const WIDE_END_SIGN = 0x06_06_4b_50;
const LOCATOR_SIGN = 0x07_06_4b_50;
/** Stands where the true number is in a wide field. */
const ELSEWHERE = 0xff_ff_ff_ff;
const MANY = 0xff_ff;
const WIDE_FIELD = 1;

/** Where the central directory is, found from the end as the libraries do; null where there is none. */
export function findDirectory(zip: Buffer): ZipDirectory | null {
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0) return null;
  const count = zip.readUInt16LE(end + 10);
  const offset = zip.readUInt32LE(end + 16);
  if (count !== MANY && offset !== ELSEWHERE) return { count, offset, wide: false };
  if (zip.readUInt32LE(end - 20) !== LOCATOR_SIGN) return null;
  const at = wideNumber(zip, end - 12);
  if (zip.readUInt32LE(at) !== WIDE_END_SIGN) return null;
  return { count: wideNumber(zip, at + 32), offset: wideNumber(zip, at + 48), wide: true };
}

/** The parts a directory lists; null where one of its entries is none. Reading past the end throws a RangeError. */
export function listParts(zip: Buffer, { count, offset, wide }: ZipDirectory): readonly ZipPart[] | null {
  const parts: ZipPart[] = [];
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    if (zip.readUInt32LE(at) !== ENTRY_SIGN) return null;
    const extraFrom = at + 46 + zip.readUInt16LE(at + 28);
    const extraTo = extraFrom + zip.readUInt16LE(at + 30);
    parts.push(partAt(zip, at, { extra: zip.subarray(extraFrom, extraTo), wide }));
    at = extraTo + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function partAt(zip: Buffer, at: number, found: { readonly extra: Buffer; readonly wide: boolean }): ZipPart {
  const field = wideField(found.extra);
  const [unpacked, packed, offset] = wideNumbers(
    field,
    [at + 24, at + 20, at + 42].map((place) => zip.readUInt32LE(place)),
  );
  return {
    name: zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)),
    flags: zip.readUInt16LE(at + 8),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packed: packed ?? ELSEWHERE,
    unpacked: unpacked ?? ELSEWHERE,
    offset: offset ?? ELSEWHERE,
    wide: found.wide || field !== null,
  };
}

/** What stands beside the bytes of a part: unpacked and packed size, and whether in a field of their own. */
export interface SizesBeside {
  readonly unpacked: number;
  readonly packed: number;
  readonly wide: boolean;
}

export function sizesBeside(zip: Buffer, offset: number): SizesBeside {
  const nameEnd = offset + 30 + zip.readUInt16LE(offset + 26);
  const field = wideField(zip.subarray(nameEnd, nameEnd + zip.readUInt16LE(offset + 28)));
  const [unpacked, packed] = wideNumbers(field, [zip.readUInt32LE(offset + 22), zip.readUInt32LE(offset + 18)]);
  return { unpacked: unpacked ?? ELSEWHERE, packed: packed ?? ELSEWHERE, wide: field !== null };
}

/** The same parts as a zip without wide fields, which every library reads alike; `bytesOf` gives each as it is packed. */
export function plainZip(parts: readonly ZipPart[], bytesOf: (part: ZipPart) => Buffer): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const packed = bytesOf(part);
    locals.push(localHeader(part, name.length), name, packed);
    entries.push(entryHeader(part, name.length, offset), name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_SIGN, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

const VERSION = 20;
const UTF8_NAMES = 0x08_00;

function localHeader(part: ZipPart, nameLength: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_SIGN, 0);
  writeFields(header, 4, part);
  header.writeUInt16LE(nameLength, 26);
  return header;
}

function entryHeader(part: ZipPart, nameLength: number, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(ENTRY_SIGN, 0);
  header.writeUInt16LE(VERSION, 4);
  writeFields(header, 6, part);
  header.writeUInt16LE(nameLength, 28);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** The fields that stand alike in both headers, from `at` on. */
function writeFields(header: Buffer, at: number, { method, crc, packed, unpacked }: ZipPart): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(unpacked, at + 18);
}

/** The extra field that gives sizes of their own, as zips beyond 4 GB need and others may have. */
function wideField(extra: Buffer): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === WIDE_FIELD) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return null;
}

/** Those of the numbers that stand elsewhere are in the wide field, in this order. */
function wideNumbers(field: Buffer | null, numbers: readonly number[]): readonly number[] {
  let at = 0;
  return numbers.map((number) => {
    if (field === null || number !== ELSEWHERE) return number;
    at += 8;
    return wideNumber(field, at - 8);
  });
}

function wideNumber(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}
