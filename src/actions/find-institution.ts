import type { Problem } from "../core/domain/problem.ts";
import type { Institution } from "../core/domain/register.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { namesAgree } from "../core/ingest/same-institution.ts";
import type { Reader } from "../store/store.ts";

/** The institution named, or the only one there is. */
export async function findInstitution(reader: Reader, id: string | null): Promise<Result<Institution, Problem>> {
  if (id !== null) {
    const named = await reader.institution(id);
    return named ? ok(named) : fail({ code: "institution-not-found", institution: id });
  }
  const [only, ...others] = await reader.institutions();
  if (only && others.length === 0) return ok(only);
  return fail({ code: "institution-not-chosen", known: [only, ...others].flatMap((one) => one?.id ?? []) });
}

/**
 * The institution a document belongs to: the one named; else the one it prints the name of; else,
 * when it prints none, the only one there is. Another name than the only one's is not passed over.
 */
export async function findInstitutionOf(
  reader: Reader,
  document: { readonly name: string; readonly printed: string | null },
  id: string | null,
): Promise<Result<Institution, Problem>> {
  const { name, printed } = document;
  if (id !== null || printed === null) return findInstitution(reader, id);
  const known = await reader.institutions();
  const [agreeing, ...others] = known.filter((one) => namesAgree(one.name, printed));
  if (agreeing && others.length === 0) return ok(agreeing);
  const [only] = known;
  if (agreeing || known.length !== 1 || !only) return findInstitution(reader, null);
  return fail({ code: "institution-differs", file: name, printed, institution: only.id });
}
