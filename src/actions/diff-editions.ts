import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { compareReports, compareYears, type EditionChange } from "../core/report/compare-editions.ts";
import { readPreviousEdition } from "../formats/edition-json.ts";
import { readYearEdition } from "../formats/year-json.ts";
import type { EditionRecord, Reader } from "../store/store.ts";

export interface EditionsCompared {
  readonly before: EditionRecord;
  readonly after: EditionRecord;
  readonly changes: readonly EditionChange[];
}

/** What one published edition says otherwise than another of its kind, by what their files say. */
export async function diffEditions(
  reader: Pick<Reader, "edition" | "editionFile">,
  request: { readonly institution: string; readonly before: number; readonly after: number },
): Promise<Result<EditionsCompared, Problem>> {
  const before = await reader.edition(request.institution, request.before);
  if (!before) return fail({ code: "edition-not-found", edition: request.before });
  const after = await reader.edition(request.institution, request.after);
  if (!after) return fail({ code: "edition-not-found", edition: request.after });
  const changes = await changesOf(reader, request, before.importId === null);
  return changes ? ok({ before, after, changes }) : fail({ code: "not-a-year-edition", edition: request.after });
}

async function changesOf(
  reader: Pick<Reader, "edition" | "editionFile">,
  { institution, before, after }: { readonly institution: string; readonly before: number; readonly after: number },
  ofYears: boolean,
): Promise<readonly EditionChange[] | null> {
  if (ofYears) {
    const [old, now] = await readBoth(
      reader,
      { institution, before, after },
      { file: "year.json", read: readYearEdition },
    );
    return old && now ? compareYears(old, now) : null;
  }
  const how = { file: "edition.json", read: readPreviousEdition };
  const [old, now] = await readBoth(reader, { institution, before, after }, how);
  return old && now ? compareReports(old, now) : null;
}

async function readBoth<T>(
  reader: Pick<Reader, "edition" | "editionFile">,
  { institution, before, after }: { readonly institution: string; readonly before: number; readonly after: number },
  { file, read }: { readonly file: string; readonly read: (bytes: Uint8Array) => T | null },
): Promise<readonly [T | null, T | null]> {
  const [old, now] = [
    await reader.editionFile(institution, before, file),
    await reader.editionFile(institution, after, file),
  ];
  return [old && read(old), now && read(now)];
}
