import { createHash } from "node:crypto";

/** A file already made, with its SHA-256 in lower-case hex. */
export interface HashedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A file of an edition. Same report, same bytes: no clock, no chance, no machine in them. */
export interface EditionOutput extends HashedFile {
  readonly mediaType: string;
}

/** Changes when a reader of an earlier manifest.json would misunderstand this one. */
export const MANIFEST_SCHEMA = "indicadora/manifest/1";

export const MEDIA_TYPES = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  text: "text/plain; charset=utf-8",
  png: "image/png",
} as const;

export function output(name: string, mediaType: string, bytes: Uint8Array): EditionOutput {
  return { name, mediaType, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/**
 * The files with the two that list them. manifest.json: what the edition is (`head`) and every file but
 * itself and SHA256SUMS. SHA256SUMS: what `sha256sum -c` reads, every file but itself.
 */
export function withLists(head: object, files: readonly EditionOutput[]): readonly EditionOutput[] {
  const entries = files.map(({ name, mediaType, bytes, sha256 }) => ({ name, mediaType, bytes: bytes.length, sha256 }));
  const content = { schema: MANIFEST_SCHEMA, ...head, files: entries };
  const manifest = output("manifest.json", MEDIA_TYPES.json, encode(`${JSON.stringify(content, null, 2)}\n`));
  const listed = [...files, manifest];
  const sums = listed.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
  return [...listed, output("SHA256SUMS", MEDIA_TYPES.text, encode(sums))];
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
