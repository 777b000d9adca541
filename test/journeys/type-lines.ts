import { execSync } from "node:child_process";
import { runCommandLine } from "../../src/cli/run.ts";

/*
 * A terminal session as one process: every line of the JSON array given, one after the other, each followed by how
 * it ended between two zero bytes. Lines that are not ours go to the shell.
 */
const lines: unknown = JSON.parse(process.argv[2] ?? "[]");
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);
for (const line of Array.isArray(lines) ? lines : []) {
  process.stdout.write(`\0${await runLine(String(line))}\0`);
}

async function runLine(line: string): Promise<number> {
  const [first, ...words] = wordsOf(line);
  if (first === "npx" && words[0] === "indicadora") return runCommandLine(words.slice(1));
  const [, name, value] = /^(\w+)=([^]*)$/.exec(words[0] ?? "") ?? [];
  if (first === "export" && name !== undefined) process.env[name] = value;
  else process.stdout.write(execSync(line));
  return 0;
}

/** Words kept apart by blanks and held together by quotes, as the shell has them. */
function wordsOf(line: string): readonly string[] {
  const words = line.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? [];
  return words.map((word) => word.replaceAll(/'([^']*)'|"([^"]*)"/g, "$1$2"));
}
