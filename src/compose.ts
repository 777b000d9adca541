import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { RegisterFiles } from "./actions/restore.ts";
import type { Problem } from "./core/domain/problem.ts";
import type { Result } from "./core/domain/result.ts";
import type { Lexicon } from "./core/ingest/lexicon.ts";
import type { Store } from "./store/store.ts";

/*
 * The one file that knows every concrete thing. Each is loaded when it is first wanted, so that
 * `--help` needs neither the database engine nor the dictionary.
 */

/** Opens the register in one SQLite file; `create` makes it when there is none. */
export async function openRegister(options: {
  readonly path: string;
  readonly create: boolean;
  readonly busyTimeoutMs?: number | null;
}): Promise<Result<Store, Problem>> {
  const { openSqliteStore } = await import("./store/sqlite.ts");
  const { path, create, busyTimeoutMs } = options;
  return openSqliteStore({
    path,
    create,
    ...(busyTimeoutMs === null || busyTimeoutMs === undefined ? {} : { busyTimeoutMs }),
  });
}

/** What restoring needs of the machine. */
export function registerFiles(): RegisterFiles {
  return {
    copy: async (from, to) => {
      const { copySqliteFile } = await import("./store/sqlite-copy.ts");
      return copySqliteFile(from, to);
    },
    open: (path) => openRegister({ path, create: false }),
    remove: async (path) => {
      for (const file of [path, `${path}-wal`, `${path}-shm`]) await rm(file, { force: true });
    },
  };
}

/** The Spanish word list, kept once loaded. */
export async function spanishLexicon(): Promise<Lexicon> {
  const { loadSpanishLexicon } = await import("./formats/spanish-words.ts");
  lexicon ??= loadSpanishLexicon();
  return lexicon;
}

let lexicon: Lexicon | undefined;

/** The present instant, ISO 8601 in UTC. */
export function clock(): string {
  return new Date().toISOString();
}

/** Where the reports that come with the program are. */
export function examplesFolder(): string {
  return fileURLToPath(new URL("../examples", import.meta.url));
}

/** The version of this program, from its package. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const isNamed = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isNamed && typeof manifest.version === "string" ? manifest.version : "0";
}
