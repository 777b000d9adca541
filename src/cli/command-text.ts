import type { Cli } from "./command.ts";

/** A command as the person would type it now: called the same way, on the same database and institution. */
export function commandText(
  cli: Pick<Cli, "calledAs" | "databaseOption" | "institution">,
  words: readonly string[],
): string {
  const same = [
    ...(cli.databaseOption === null ? [] : ["--db", cli.databaseOption]),
    ...(cli.institution === null || words.includes("--institution") ? [] : ["--institution", cli.institution]),
  ];
  return [cli.calledAs, ...[...words, ...same].map(quote)].join(" ");
}

function quote(word: string): string {
  return /^[\w./:=@+…-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
