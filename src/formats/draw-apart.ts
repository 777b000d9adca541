import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { PageMark } from "./page-marks.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { APART_LIMITS, runApart } from "./run-apart.ts";
import { siblingModule } from "./sibling-module.ts";

export interface DrawingRequest {
  /** The document's name, for the record only. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly page: number;
  readonly marks: readonly PageMark[];
}

/** More would hide the page, and be more than a process can be told when it starts. */
const MOST_MARKS = 300;

/** A page as a PNG, with cells marked. */
export function drawPageApart(request: DrawingRequest, tools: ReadingTools): Promise<Result<Uint8Array, Problem>> {
  const { name, bytes, page, marks } = request;
  const hear = (message: unknown): Result<Uint8Array, Problem> | null => {
    if (!isDrawn(message)) return null;
    return message.picture === null ? fail({ code: "page-not-found", file: name, page }) : ok(message.picture);
  };
  const options = [String(page), JSON.stringify(marks.slice(0, MOST_MARKS))];
  const module = siblingModule("drawing-child", import.meta.url);
  return runApart({ file: name, bytes, module, options, hear }, tools, APART_LIMITS);
}

function isDrawn(found: unknown): found is { readonly picture: Uint8Array | null } {
  return typeof found === "object" && found !== null && "picture" in found;
}
