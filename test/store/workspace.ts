import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { expectOk } from "./samples.ts";

/** A folder of its own for every test; whatever was opened in it is closed and gone afterwards. */
export interface Workspace {
  path(name: string): string;
  create(name?: string): Promise<Store>;
  open(name?: string, busyTimeoutMs?: number): Promise<Store>;
}

export function useWorkspace(): Workspace {
  let folder = "";
  let opened: Store[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "indicadora-store-"));
  });
  afterEach(async () => {
    for (const store of opened) await store.close();
    opened = [];
    await rm(folder, { recursive: true, force: true });
  });
  const path = (name: string) => join(folder, name);
  const keep = (store: Store) => {
    opened.push(store);
    return store;
  };
  return {
    path,
    create: async (name = "register.db") => keep(expectOk(await openSqliteStore({ path: path(name), create: true }))),
    open: async (name = "register.db", busyTimeoutMs = 5_000) =>
      keep(expectOk(await openSqliteStore({ path: path(name), create: false, busyTimeoutMs }))),
  };
}
