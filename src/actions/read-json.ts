import type { ProblemOf } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { decodeText } from "../formats/decode-text.ts";
import type { GivenFile } from "./read-document.ts";

/** The JSON in a file that a person wrote, in whatever encoding their editor left it. */
export function readJson({ name, bytes }: GivenFile): Result<unknown, ProblemOf<"file-empty" | "not-json">> {
  if (bytes.length === 0) return fail({ code: "file-empty", file: name });
  try {
    return ok(JSON.parse(decodeText(bytes).text));
  } catch {
    return fail({ code: "not-json", file: name });
  }
}
