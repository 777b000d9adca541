import { contextOf, type Command } from "./command.ts";
import { initInstitution, refuseInstitution } from "../actions/init-institution.ts";
import { openRegister } from "../compose.ts";
import { proposeInstitutionId } from "../core/domain/institution-id.ts";
import { fail, ok } from "../core/domain/result.ts";

export const run: Command = async (cli, input) => {
  const name = input.text("name");
  if (name === null) return fail({ code: "argument-missing", argument: "--name" });
  const id = input.text("id") ?? cli.institution ?? proposeInstitutionId(name) ?? "";
  const asked = { id, name, keyPrefix: input.text("prefix") ?? DEFAULT_PREFIX };
  // Before there is a file: a slip of the pen leaves no empty database behind.
  const refused = refuseInstitution(asked, cli.actor);
  if (refused) return fail(refused);
  const opened = await openOrCreate(cli.database, cli.busyTimeoutMs);
  if (!opened.ok) return opened;
  try {
    const made = await initInstitution(contextOf(cli, opened.value), asked);
    if (!made.ok) return made;
    return ok({
      json: { database: cli.database, institution: made.value },
      text: () => cli.words.opened(made.value.id, made.value.name, cli.database),
    });
  } finally {
    await opened.value.close();
  }
};

export const DEFAULT_PREFIX = "IND";

/** The register in this file; a new one when there is no file. */
export async function openOrCreate(path: string, busyTimeoutMs: number | null) {
  const opened = await openRegister({ path, create: false, busyTimeoutMs });
  if (opened.ok || opened.problem.code !== "database-not-found") return opened;
  const created = await openRegister({ path, create: true, busyTimeoutMs });
  // Somebody else was faster.
  const raced = !created.ok && created.problem.code === "database-exists";
  return raced ? openRegister({ path, create: false, busyTimeoutMs }) : created;
}
