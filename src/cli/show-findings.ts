import { type Finding, FINDINGS } from "../core/domain/finding.ts";
import { findingText } from "../core/words/findings.ts";
import type { Cli } from "./command.ts";

/** How many of each finding, for each of the two people they are for. */
export function showFindings(cli: Cli, findings: readonly Finding[]): string {
  const groups = Map.groupBy(findings, (finding) => finding.code);
  const blocks = (["digitiser", "area"] as const).map((addressee) => {
    const lines = [...groups]
      .filter(([code]) => FINDINGS[code] === addressee)
      .map(([code, all]) => `  ${String(all.length).padStart(4)}  ${findingText(code, cli.language).title}  [${code}]`);
    return lines.length === 0 ? [] : [[cli.words.findingsFor[addressee], ...lines].join("\n")];
  });
  return blocks.flat().join("\n\n");
}
