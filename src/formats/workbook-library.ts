import { createRequire } from "node:module";
import type * as Library from "@e965/xlsx";

const load: (name: string) => unknown = createRequire(import.meta.url);

/** The library that reads workbooks, loaded when the first one comes: a text needs none of its megabytes. */
export function workbookLibrary(): typeof Library {
  const library = load("@e965/xlsx");
  if (!isLibrary(library)) throw new Error("@e965/xlsx is not what it was");
  return library;
}

function isLibrary(found: unknown): found is typeof Library {
  return typeof found === "object" && found !== null && "read" in found && "utils" in found;
}
