import { ok } from "../core/domain/result.ts";
import { type Command, withRegister } from "./command.ts";

export const run: Command = async (cli, input) => {
  const path = input.argument(0) ?? "";
  return withRegister(cli, async (context) => {
    await context.store.backupTo(path);
    return ok({ json: { database: cli.database, backup: path }, text: () => cli.words.backedUp(path) });
  });
};
