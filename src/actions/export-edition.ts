import { createHash } from "node:crypto";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { EditionRecord, Reader } from "../store/store.ts";
import type { OutputFile } from "./export-register.ts";

export interface ExportedEdition {
  readonly edition: EditionRecord;
  readonly files: readonly OutputFile[];
}

/** Whether the bytes are those that were frozen under that name. */
export function isAsFrozen(edition: EditionRecord, { name, bytes }: OutputFile): boolean {
  const listed = edition.files.find((one) => one.name === name);
  return listed?.sha256 === createHash("sha256").update(bytes).digest("hex");
}

/** The files of an edition exactly as they were frozen; the newest edition when none is named. */
export async function exportEdition(
  reader: Reader,
  institution: string,
  number: number | null,
): Promise<Result<ExportedEdition, Problem>> {
  const edition =
    number === null ? (await reader.editions(institution)).at(-1) : await reader.edition(institution, number);
  if (!edition) return fail({ code: "edition-not-found", edition: number ?? 1 });
  const files: OutputFile[] = [];
  for (const { name } of edition.files) {
    const bytes = await reader.editionFile(institution, edition.number, name);
    if (bytes) files.push({ name, bytes });
  }
  const places = edition.files.length - files.filter((file) => isAsFrozen(edition, file)).length;
  return places === 0 ? ok({ edition, files }) : fail({ code: "chain-broken", places });
}
