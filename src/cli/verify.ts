import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { countFaults, verifyChain, type Verified } from "../actions/verify-chain.ts";
import {
  compareWithRegister,
  type EditionCheck,
  type EditionFolder,
  verifyEditionFolder,
} from "../actions/verify-edition.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { type Cli, type Command, type Shown, withRegister } from "./command.ts";
import { failureCode } from "./failure-code.ts";

export const run: Command = async (cli, input) => {
  const directory = input.argument(0);
  return directory === null ? verifyRegister(cli) : verifyFolder(cli, directory);
};

async function verifyRegister(cli: Cli): Promise<Result<Shown, Problem>> {
  const verified = await withRegister(cli, async (context) => verifyChain(context, cli.institution));
  if (!verified.ok) return verified;
  const places = countFaults(verified.value);
  const problem = places === 0 ? {} : { problem: { code: "chain-broken", places } as const };
  const json = {
    sound: places === 0,
    institutions: verified.value.map(({ institution, verification }) => ({ institution, ...verification })),
  };
  return ok({ json, text: () => verified.value.map((one) => showVerified(cli, one)).join("\n"), ...problem });
}

function showVerified(cli: Cli, { institution, verification }: Verified): string {
  const { words } = cli;
  const { entries, rows, head, faults } = verification;
  const lines = faults.map(
    ({ kind, table, row, seq }) =>
      `  ${words.faults[kind]}: ${table}, ${row}${seq === null ? "" : `  (${words.entry(seq)})`}`,
  );
  const summary = faults.length === 0 ? words.sound(entries, rows) : words.unsound(faults.length);
  return [`${institution}: ${summary}`, ...lines, ...(head === null ? [] : [`  ${words.head} ${head}`])].join("\n");
}

/** Offline; against the register too when the person names one. */
async function verifyFolder(cli: Cli, path: string): Promise<Result<Shown, Problem>> {
  const folder = await readFolder(path);
  if (!folder.ok) return folder;
  const check = verifyEditionFolder(folder.value);
  if (!check.ok) return check;
  const registered = cli.databaseNamed
    ? await withRegister(cli, async (context) => compareWithRegister(context.store, folder.value, check.value))
    : null;
  if (registered && !registered.ok) return registered;
  const altered = [...new Set([...check.value.altered, ...(registered?.value ?? [])])];
  const problem = altered.length === 0 ? {} : { problem: { code: "edition-altered", path, files: altered } as const };
  const json = { sound: altered.length === 0, ...check.value, altered, comparedWithRegister: registered !== null };
  return ok({ json, text: () => showCheck(cli, check.value, altered), ...problem });
}

function showCheck({ words }: Cli, check: EditionCheck, altered: readonly string[]): string {
  const lines = altered.length === 0 ? [words.editionSound(check.edition, check.institution, check.files)] : [];
  return [...lines, ...check.unlisted.map((name) => words.unlisted(name))].join("\n");
}

async function readFolder(path: string): Promise<Result<EditionFolder, Problem>> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const files = new Map<string, Uint8Array>();
    const hashes = new Map<string, string>();
    for (const name of entries.filter((entry) => entry.isFile()).map((entry) => entry.name)) {
      const bytes = await readFile(join(path, name));
      hashes.set(name, createHash("sha256").update(bytes).digest("hex"));
      if (name === "manifest.json" || name === "SHA256SUMS") files.set(name, bytes);
    }
    return ok({
      path,
      hashes,
      manifest: files.get("manifest.json") ?? null,
      checksums: files.get("SHA256SUMS") ?? null,
    });
  } catch (error) {
    if (failureCode(error) === null) throw error;
    return fail({ code: "not-an-edition", path });
  }
}
