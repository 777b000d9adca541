import type { Command } from "./command.ts";
import { recordFigures } from "./progress-record.ts";

export const run: Command = async (cli, input) => recordFigures(cli, input, true);
