import { isRecord } from "../core/domain/plain-data.ts";
import { MANIFEST_SCHEMA } from "./edition-output.ts";
import { parseJson } from "./parse-json.ts";

/** What an edition's own lists say: which edition, and the SHA-256 of each file. */
export interface Manifest {
  readonly institution: string;
  readonly edition: number;
  readonly files: ReadonlyMap<string, string>;
}

const HASH = /^[0-9a-f]{64}$/;

/** Reads manifest.json; null when the bytes are no manifest this version knows. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  const found = parseJson(bytes);
  if (!isRecord(found) || found["schema"] !== MANIFEST_SCHEMA) return null;
  const { institution, edition, files } = found;
  if (!isRecord(institution) || !isRecord(edition) || !Array.isArray(files)) return null;
  const [id, number] = [institution["id"], edition["number"]];
  if (typeof id !== "string" || typeof number !== "number") return null;
  const listed = files.map(fileHash);
  return listed.every((one) => one !== null) ? { institution: id, edition: number, files: new Map(listed) } : null;
}

/** Reads what `sha256sum` writes: 64 hexadecimal digits, two blanks (or blank and star), a name. */
export function readChecksums(bytes: Uint8Array): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const line of new TextDecoder().decode(bytes).split("\n")) {
    const [, sha256, name] = /^([0-9a-f]{64}) [ *](.+?)\r?$/.exec(line) ?? [];
    if (sha256 !== undefined && name !== undefined) sums.set(name, sha256);
  }
  return sums;
}

function fileHash(file: unknown): readonly [string, string] | null {
  if (!isRecord(file)) return null;
  const { name, sha256 } = file;
  return typeof name === "string" && typeof sha256 === "string" && HASH.test(sha256) ? [name, sha256] : null;
}
