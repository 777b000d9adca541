import type { Context } from "../actions/context.ts";
import { findInstitutionOf } from "../actions/find-institution.ts";
import { initInstitution } from "../actions/init-institution.ts";
import type { GivenFile } from "../actions/read-document.ts";
import { proposeInstitutionId } from "../core/domain/institution-id.ts";
import type { Quarter } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import { ok, type Result } from "../core/domain/result.ts";
import type { Cli } from "./command.ts";
import { DEFAULT_PREFIX } from "./init.ts";
import { type GivenDocument, proposeFile } from "./given-file.ts";
import { echo, tell } from "./start-echo.ts";

export interface OpenedDocument {
  readonly document: GivenDocument;
  readonly institution: string;
}

/** Reads a document and makes sure that its institution has a register: the one named, or the one it prints. */
export async function openForDocument(
  cli: Cli,
  context: Context,
  { file, period }: { readonly file: GivenFile; readonly period: Quarter | null },
): Promise<Result<OpenedDocument, Problem>> {
  const document = await proposeFile(cli, file, { sheets: [], period });
  if (!document.ok) return document;
  const { value, status } = document.value.proposal.head.institution;
  const printed = status === "ask" ? null : value;
  const found = await findInstitutionOf(context.store, { name: file.name, printed }, cli.institution);
  if (found.ok) return ok({ document: document.value, institution: found.value.id });
  const name = printed ?? cli.institution;
  if (name === null || !opensNew(found.problem)) return found;
  const id = cli.institution ?? (await freeId(context, name));
  await echo(cli, ["init", "--name", name, "--id", id]);
  const made = await initInstitution(context, { id, name, keyPrefix: DEFAULT_PREFIX });
  if (!made.ok) return made;
  await tell(cli, cli.words.opened(id, name, cli.database));
  return ok({ document: document.value, institution: id });
}

/** Another institution than those there are, or the first one. */
function opensNew(problem: Problem): boolean {
  const codes: readonly string[] = ["institution-differs", "institution-not-chosen", "institution-not-found"];
  return codes.includes(problem.code);
}

async function freeId(context: Context, name: string): Promise<string> {
  const proposed = proposeInstitutionId(name) ?? "institucion";
  const taken = new Set((await context.store.institutions()).map((one) => one.id));
  if (!taken.has(proposed)) return proposed;
  let number = 2;
  while (taken.has(`${proposed}-${number}`)) number += 1;
  return `${proposed}-${number}`;
}
