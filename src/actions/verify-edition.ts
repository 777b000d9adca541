import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { readChecksums, readManifest } from "../formats/edition-manifest.ts";
import type { Reader } from "../store/store.ts";

/** The files of a folder by name, with the SHA-256 of their bytes; the manifest and checksums whole. */
export interface EditionFolder {
  readonly path: string;
  readonly hashes: ReadonlyMap<string, string>;
  readonly manifest: Uint8Array | null;
  readonly checksums: Uint8Array | null;
}

export interface EditionCheck {
  readonly institution: string;
  readonly edition: number;
  readonly files: number;
  /** Listed, but missing or with other bytes. */
  readonly altered: readonly string[];
  /** In the folder, but in no list: not part of the edition. */
  readonly unlisted: readonly string[];
}

/** Whether the files of a folder are those its manifest and SHA256SUMS list. Needs no database. */
export function verifyEditionFolder(folder: EditionFolder): Result<EditionCheck, Problem> {
  const manifest = folder.manifest && readManifest(folder.manifest);
  if (!manifest) return fail({ code: "not-an-edition", path: folder.path });
  const sums = folder.checksums ? readChecksums(folder.checksums) : null;
  const listed = new Map([...(sums ?? []), ...manifest.files]);
  const altered = [...listed].filter(([name, sha256]) => folder.hashes.get(name) !== sha256).map(([name]) => name);
  if (sums?.has("manifest.json") !== true) altered.push("SHA256SUMS");
  const unlisted = [...folder.hashes.keys()].filter(
    (name) => !listed.has(name) && name !== "SHA256SUMS" && name !== "manifest.json",
  );
  const { institution, edition } = manifest;
  return ok({
    institution,
    edition,
    files: folder.hashes.size - unlisted.length,
    altered: altered.toSorted(),
    unlisted: unlisted.toSorted(),
  });
}

/** Files that are not, byte for byte, those the register froze under this number. */
export async function compareWithRegister(
  reader: Reader,
  folder: EditionFolder,
  check: EditionCheck,
): Promise<Result<readonly string[], Problem>> {
  const frozen = await reader.edition(check.institution, check.edition);
  if (!frozen) return fail({ code: "edition-not-found", edition: check.edition });
  return ok(frozen.files.filter(({ name, sha256 }) => folder.hashes.get(name) !== sha256).map(({ name }) => name));
}
