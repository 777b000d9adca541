import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeReport } from "./generate.ts";
import { cli, inFolder, runNode } from "./measure.ts";
import type { Row } from "./table.ts";

const ROWS = 100_000;

/** `propose --json` on a long report, beside csv-parse merely splitting the same file. Limits: 10 times, 300 MB. */
export function measurePropose(): Promise<readonly Row[]> {
  return inFolder(async (folder) => {
    const report = join(folder, "report.txt");
    await writeReport(report, ROWS);
    const peer = runNode([fileURLToPath(new URL("csv-parse-only.mjs", import.meta.url)), report]);
    const own = runNode([cli, "propose", report, "--json"], ["--max-semi-space-size=8"]);
    return [
      {
        job: `propose, ${ROWS} rows`,
        seconds: own.seconds,
        megabytes: own.megabytes,
        beside: "csv-parse of the same file",
        besideSeconds: peer.seconds,
      },
    ];
  });
}
