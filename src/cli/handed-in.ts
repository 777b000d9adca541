import { type HandedIn } from "../actions/capture-year.ts";
import { readSheetFile } from "../actions/capture-sheet.ts";
import { typedGrid } from "../core/capture/typed-line.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Cli } from "./command.ts";
import { readGivenFile, readingTools } from "./given-file.ts";
import type { Input } from "./input.ts";
import { readCells } from "./year-input.ts";

/** What `--file` holds, or one line as it was typed: `columns` are those of the arguments, in their order. */
export async function readHandedIn(
  cli: Pick<Cli, "progress">,
  input: Input,
  columns: readonly string[],
): Promise<Result<Omit<HandedIn, "institution">, Problem>> {
  const path = input.text("file");
  const cells = readCells(input);
  if (!cells.ok) return cells;
  const typed = input.arguments.map((text, place) => [columns[place] ?? text, text] as const);
  const [surplus] = input.arguments.slice(columns.length);
  if (surplus !== undefined) return fail({ code: "argument-unexpected", text: surplus });
  if (path === null) {
    if (typed.length + cells.value.length === 0) return fail({ code: "argument-missing", argument: "--file / --set" });
    return ok({ grid: typedGrid([...typed, ...cells.value]), document: null });
  }
  const [idle] = [...typed, ...cells.value];
  if (idle) return fail({ code: "argument-unexpected", text: idle[1] });
  const file = await readGivenFile(path);
  return file.ok ? readSheetFile(file.value, readingTools(cli)) : file;
}
