import { crc32, deflateRawSync } from "node:zlib";

export interface WrittenPart {
  readonly content: string | Uint8Array;
  /** What the directory says of it, where that is not true. */
  readonly claims?: {
    readonly unpacked?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly name?: string;
    /** The packed size beside the bytes. */
    readonly beside?: number;
  };
}

/** A zip of these parts, in order; what it says of them may be a lie. */
export function zipOf(parts: readonly (readonly [name: string, part: WrittenPart])[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of parts) {
    const { local, entry } = written(name, part, offset);
    directory.push(entry);
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, ...directory, Buffer.from("PK\u0005\u0006"), end]));
}

/** The same as ZIP64 has it: sizes and places in fields of their own, and an end of its own. */
export function wideZipOf(parts: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const shared = header({ crc: crc32(content), flags: 0, packed: ELSEWHERE, unpacked: ELSEWHERE })(name);
    const sizes = wide(Buffer.byteLength(content), packed.length);
    const local = [Buffer.from("PK\u0003\u0004"), withExtra(shared, sizes), Buffer.from(name), sizes, packed];
    const places = wide(Buffer.byteLength(content), packed.length, offset);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(ELSEWHERE, 10);
    directory.push(
      Buffer.from("PK\u0001\u0002\u0014\u0000"),
      withExtra(shared, places),
      tail,
      Buffer.from(name),
      places,
    );
    locals.push(...local);
    offset += Buffer.concat(local).length;
  }
  const size = Buffer.concat(directory).length;
  const end = Buffer.alloc(56);
  end.write("PK\u0006\u0006");
  for (const [at, number] of [
    [4, 44],
    [24, parts.length],
    [32, parts.length],
    [40, size],
    [48, offset],
  ] as const) {
    end.writeBigUInt64LE(BigInt(number), at);
  }
  const locator = Buffer.alloc(20);
  locator.write("PK\u0006\u0007");
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  const plainEnd = Buffer.concat([
    Buffer.from("PK\u0005\u0006"),
    Buffer.alloc(4),
    Buffer.alloc(12, 0xff),
    Buffer.alloc(2),
  ]);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end, locator, plainEnd]));
}

const ELSEWHERE = 0xff_ff_ff_ff;

function wide(...numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  for (const [i, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + i * 8);
  return field;
}

function withExtra(shared: Buffer, extra: Buffer): Buffer {
  const fields = Buffer.from(shared);
  fields.writeUInt16LE(extra.length, 24);
  return fields;
}

function written(name: string, { content: given, claims = {} }: WrittenPart, offset: number) {
  const content = Buffer.from(given);
  const packed = deflateRawSync(content);
  const { unpacked = content.length, crc = crc32(content), flags = 0, name: listed = name } = claims;
  const shared = header({ crc, flags, packed: packed.length, unpacked });
  const beside = shared(name);
  if (claims.beside !== undefined) beside.writeUInt32LE(claims.beside, 18);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from("PK\u0003\u0004"), beside, Buffer.from(name), packed]),
    entry: Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), shared(listed), tail, Buffer.from(listed)]),
  };
}

/** The fields that stand alike beside the bytes and in the directory, up to the length of what follows the name. */
function header(of: {
  readonly crc: number;
  readonly flags: number;
  readonly packed: number;
  readonly unpacked: number;
}) {
  return (name: string) => {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(of.flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(of.crc, 10);
    fields.writeUInt32LE(of.packed, 14);
    fields.writeUInt32LE(of.unpacked, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    return fields;
  };
}
