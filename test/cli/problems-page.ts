import { EXIT_CODES, exitCodeOf } from "../../src/cli/exit-codes.ts";
import { FINDINGS, type Addressee, type FindingCode } from "../../src/core/domain/finding.ts";
import type { Problem } from "../../src/core/domain/problem.ts";
import { CLI_WORDS } from "../../src/core/words/cli.ts";
import { findingText } from "../../src/core/words/findings.ts";
import { problemText } from "../../src/core/words/problems.ts";
import { PROBLEM_SAMPLES } from "./problem-samples.ts";

const INTRODUCTION = `# Problems, findings and exit codes

Every code a person or a program can meet, with what it says. The codes never change their meaning. A test compares this
page with the source; \`UPDATE_DOCS=1 npm test\` writes it anew.

A **problem** stops a command: it says what was found and what to do, on standard error; with \`--json\`, as
\`{"problem": {"code", "message", "todo", …}, "exitCode"}\` on standard output. Nothing is ever half-written. A fault of the program itself has the code \`internal\` and ends with 1. A **finding**
stops nothing: it is something a person must look at in a document that was read, either a *reading doubt* for whoever
digitises or an *inconsistency* for the area that reports.

The sentences below are printed with invented data. Spanish first, as the program does when in doubt.`;

/** docs/problems.md as the source has it now. */
export function problemsPage(): string {
  const problems = Object.values(PROBLEM_SAMPLES).map(problemEntry);
  const parts = [
    INTRODUCTION,
    exitTable(),
    `## Problems\n\n${problems.join("\n\n")}`,
    findingPart("digitiser"),
    findingPart("area"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function exitTable(): string {
  const rows = Object.entries(EXIT_CODES).map(
    ([name, code]) => `| ${code} | ${exitWords(name, "es")} | ${exitWords(name, "en")} |`,
  );
  return ["## Exit codes", "", "| code | significado | meaning |", "|---|---|---|", ...rows].join("\n");
}

function exitWords(name: string, language: "es" | "en"): string {
  return Object.entries(CLI_WORDS[language].exits).find(([exit]) => exit === name)?.[1] ?? "";
}

function problemEntry(problem: Problem): string {
  const lines = (["es", "en"] as const).map((language) => {
    const { found, todo } = problemText(problem, language);
    return `- ${oneLine(found)} → ${oneLine(todo)}`;
  });
  return [`### \`${problem.code}\` (${exitCodeOf(problem.code)})`, "", ...lines].join("\n");
}

function findingPart(addressee: Addressee): string {
  const title =
    addressee === "digitiser"
      ? "Findings for whoever digitises (reading doubts)"
      : "Findings for the area that reports (inconsistencies)";
  const codes = findingCodes().filter((code) => FINDINGS[code] === addressee);
  return [`## ${title}`, ...codes.map(findingEntry)].join("\n\n");
}

function findingCodes(): readonly FindingCode[] {
  return Object.keys(FINDINGS).filter((code): code is FindingCode => code in FINDINGS);
}

function findingEntry(code: FindingCode): string {
  const lines = (["es", "en"] as const).map((language) => {
    const { title, why, todo } = findingText(code, language);
    return `- **${oneLine(title)}** ${oneLine(why)} → ${oneLine(todo)}`;
  });
  return [`### \`${code}\``, "", ...lines].join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("<", "&lt;").trim();
}
