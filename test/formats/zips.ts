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
