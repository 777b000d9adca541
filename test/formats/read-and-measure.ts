// Reads a document as every door does and says what came of it, and how much memory this process took.
// Usage: node test/formats/read-and-measure.ts FILE
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { argv, resourceUsage, stdout } from "node:process";
import { readApart } from "../../src/formats/read-apart.ts";

const [, , path = ""] = argv;
const patient = { progress: () => undefined, signal: new AbortController().signal };
const read = await readApart({ name: basename(path), bytes: readFileSync(path), purpose: "report" }, patient);
const outcome = read.ok ? { rows: [...read.value.rows()].length } : { problem: read.problem };
stdout.write(JSON.stringify({ ...outcome, megabytes: Math.round(resourceUsage().maxRSS / 1024) }));
