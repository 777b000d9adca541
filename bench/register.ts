import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeReport } from "./generate.ts";
import { cli, inFolder, runNode } from "./measure.ts";
import type { Row } from "./table.ts";

const INDICATORS = 10_000;

/**
 * `import` of many indicators beside `propose` of the same file (import reads it too, then writes), and
 * `publish` beside hashing and writing the very bytes of its edition.
 */
export function measureRegister(): Promise<readonly Row[]> {
  return inFolder(async (folder) => {
    const report = join(folder, "report.txt");
    const database = join(folder, "register.db");
    await writeReport(report, INDICATORS);
    const run = (...args: readonly string[]) => runNode([cli, ...args, "--db", database]);
    run("init", "--name", "Instituto de Prueba");
    const propose = runNode([cli, "propose", report, "--json"]);
    const imported = run("import", report);
    const published = run("publish");
    const edition = join(folder, "edition");
    run("export", "edition", "--to", edition);
    const bytes = writeAgain(edition, folder);
    return [
      {
        job: `import, ${INDICATORS} indicators`,
        seconds: imported.seconds,
        megabytes: imported.megabytes,
        beside: "propose of the same file",
        besideSeconds: propose.seconds,
      },
      {
        job: `publish, ${INDICATORS} indicators`,
        seconds: published.seconds,
        megabytes: published.megabytes,
        beside: "hashing and writing the same bytes",
        besideSeconds: bytes,
      },
    ];
  });
}

/** Seconds it takes to hash the edition's files and write them once more. */
function writeAgain(edition: string, folder: string): number {
  const files = readdirSync(edition, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const began = performance.now();
  for (const [i, bytes] of contents.entries()) {
    const hash = createHash("sha256").update(bytes).digest("hex");
    writeFileSync(join(folder, `${i}-${hash.slice(0, 8)}`), bytes);
  }
  return (performance.now() - began) / 1000;
}
