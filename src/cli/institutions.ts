import { ok } from "../core/domain/result.ts";
import { type Command, withRegister } from "./command.ts";
import { printTable } from "./table.ts";

export const run: Command = async (cli) =>
  withRegister(cli, async (context) => {
    const institutions = await context.store.institutions();
    const columns = [{ title: cli.words.labels.key }, { title: cli.words.labels.institution, flexible: true }];
    const rows = institutions.map(({ id, name }) => [id, name]);
    return ok({ json: { institutions }, text: () => printTable(columns, rows, cli.terminal.width) });
  });
