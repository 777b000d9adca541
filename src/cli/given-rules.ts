import { readJson } from "../actions/read-json.ts";
import type { Problem } from "../core/domain/problem.ts";
import { ok, type Result } from "../core/domain/result.ts";
import type { Shown } from "./command.ts";
import { readGivenFile } from "./given-file.ts";
import type { Input } from "./input.ts";

/** What `--rules FILE` says; `own` where it was not given. */
export async function readGivenRules<T, D extends T | null>(
  input: Input,
  { parse, own }: { readonly parse: (data: unknown) => Result<T, Problem>; readonly own: D },
): Promise<Result<T | D, Problem>> {
  const path = input.text("rules");
  if (path === null) return ok(own);
  const file = await readGivenFile(path);
  if (!file.ok) return file;
  const data = readJson(file.value);
  return data.ok ? parse(data.value) : data;
}

/** `--print-rules`: rules to begin from, as a file to edit, with `--json` or without. */
export function showRules(data: unknown): Shown {
  return { json: data, text: () => JSON.stringify(data, null, 2) };
}
