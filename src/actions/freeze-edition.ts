import type { EditionOutput } from "../formats/edition-output.ts";
import type { EditionRecord, Writer } from "../store/store.ts";

/** Writes an edition with its files, each listed by its size and SHA-256. */
export async function freezeEdition(
  writer: Writer,
  edition: Omit<EditionRecord, "files">,
  files: readonly EditionOutput[],
): Promise<EditionRecord> {
  const frozen = {
    ...edition,
    files: files.map(({ name, mediaType, bytes, sha256 }) => ({ name, mediaType, bytes: bytes.length, sha256 })),
  };
  await writer.addEdition(
    frozen,
    files.map(({ name, bytes }) => ({ name, bytes })),
  );
  return frozen;
}
