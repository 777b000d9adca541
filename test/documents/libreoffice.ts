import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { findProgram } from "./programs.ts";

/** What to make of what: "html" to "docx", by which import filter, where the name alone does not tell. */
export interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly filter?: string;
}

/** Saves each file as another format, all in one run of LibreOffice. Null: it made none. */
export async function convert(files: readonly Uint8Array[], how: Conversion): Promise<(Uint8Array | null)[]> {
  const folder = await mkdtemp(join(tmpdir(), "indicadora-office-"));
  try {
    const [from, to] = [join(folder, "from"), join(folder, "to")];
    await Promise.all([mkdir(from), mkdir(to)]);
    const names = files.map((_, index) => `${index}`);
    await Promise.all(files.map(async (bytes, index) => writeFile(join(from, `${index}.${how.from}`), bytes)));
    await run(folder, [
      ...(how.filter === undefined ? [] : [`--infilter=${how.filter}`]),
      "--convert-to",
      how.to,
      "--outdir",
      to,
      ...names.map((name) => join(from, `${name}.${how.from}`)),
    ]);
    const extension = how.to.split(":")[0] ?? "";
    return await Promise.all(names.map(async (name) => readOr(join(to, `${name}.${extension}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(folder: string, words: readonly string[]): Promise<void> {
  const office = findProgram("libreoffice");
  if (office === undefined) throw new Error("LibreOffice is not there");
  const child = spawn(office, [`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", ...words], {
    stdio: "ignore",
  });
  await new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve());
  });
}

async function readOr(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}
