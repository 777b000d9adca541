import type { Cli } from "./command.ts";
import { commandText } from "./command-text.ts";

/** The command that does the step that follows. */
export async function echo(cli: Cli, words: readonly string[]): Promise<void> {
  await tell(cli, `\n$ ${commandText(cli, words)}`);
}

export async function tell(cli: Cli, text: string): Promise<void> {
  if (!cli.json) await cli.terminal.say(text);
}
