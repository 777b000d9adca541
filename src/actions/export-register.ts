import type { Problem } from "../core/domain/problem.ts";
import type { Institution } from "../core/domain/register.ts";
import { ok, type Result } from "../core/domain/result.ts";
import { registerFiles } from "../formats/register-files.ts";
import type { Reader } from "../store/store.ts";
import { findInstitution } from "./find-institution.ts";
import { figuresOf, listRegister, type RegisterEntry } from "./list-register.ts";

export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type RegisterFormat = "csv" | "json" | "both";

/**
 * The whole register of an institution: its indicators with their plans, what documents print of them, targets,
 * every step of every figure, periods and lineage. Its own copy, personal data in evidence included.
 */
export async function exportRegister(
  reader: Reader,
  id: string | null,
  format: RegisterFormat,
): Promise<Result<readonly OutputFile[], Problem>> {
  const owner = await findInstitution(reader, id);
  if (!owner.ok) return owner;
  const institution = owner.value;
  const entries = await listRegister(reader, institution.id);
  const kept = await readKept(reader, institution);
  const { asOf, ...content } = kept;
  const indicators = entries.map(({ version, last, cells }) => ({ version, last, cells }));
  const tables = {
    institution,
    ...kept,
    versions: entries.map((one) => one.version),
    figures: entries.flatMap(figures),
  };
  return ok([
    ...(format === "json" ? [] : registerFiles(tables)),
    ...(format === "csv"
      ? []
      : [{ name: "registro.json", bytes: jsonOf({ institution, asOf, indicators, ...content }) }]),
  ]);
}

/** What the register keeps besides the description of each indicator and the rows of documents. */
async function readKept(reader: Reader, { id, createdAt }: Institution) {
  const head = await reader.auditHead(id);
  return {
    asOf: head?.at ?? createdAt,
    observations: await reader.observations(id),
    targets: await reader.targets(id),
    steps: await reader.progressSteps(id),
    periods: await reader.periodSteps(id),
    lineage: await reader.lineage(id),
  };
}

function figures(entry: RegisterEntry) {
  const { last, version } = entry;
  if (!last) return [];
  const { importId, period, row } = last;
  return figuresOf(entry).map((cell) => ({ key: version.key, period, importId, row, cell }));
}

function jsonOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
