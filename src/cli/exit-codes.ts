import type { ProblemCode } from "../core/domain/problem.ts";
import type { ExitName } from "../core/words/cli-words.ts";
import { CAPTURE_EXITS } from "./capture-exits.ts";
import { YEAR_EXITS } from "./year-exits.ts";

/** The documented exit codes; they never change their meaning. */
export const EXIT_CODES: Readonly<Record<ExitName, number>> = {
  ok: 0,
  bug: 1,
  usage: 2,
  document: 3,
  refused: 4,
  notFound: 5,
  database: 6,
  integrity: 7,
  interrupted: 130,
};

/** The one table that maps what went wrong to how the process ends. */
export const EXIT_OF: Readonly<Record<ProblemCode, ExitName>> = {
  ...YEAR_EXITS,
  ...CAPTURE_EXITS,
  "file-not-found": "notFound",
  "file-unreadable": "document",
  "file-is-a-directory": "document",
  "file-too-large": "document",
  "file-empty": "document",
  "file-binary": "document",
  "not-json": "document",
  "format-not-supported": "document",
  "line-too-long": "document",
  "too-many-lines": "document",
  "no-table": "document",
  "no-records": "document",
  "cutoff-not-read": "document",
  "already-imported": "refused",
  "database-not-found": "notFound",
  "database-exists": "refused",
  "database-busy": "database",
  "database-damaged": "database",
  "database-newer": "database",
  "not-a-database": "database",
  "institution-not-found": "notFound",
  "institution-exists": "refused",
  "institution-not-chosen": "usage",
  "institution-differs": "refused",
  "import-not-found": "notFound",
  "import-superseded": "refused",
  "indicator-not-found": "notFound",
  "question-not-found": "notFound",
  "question-answered": "refused",
  "cell-not-found": "notFound",
  "answer-not-found": "notFound",
  "answer-already-undone": "refused",
  "answer-superseded": "refused",
  "value-unreadable": "usage",
  "nothing-to-accept": "refused",
  "person-missing": "usage",
  "match-undecided": "refused",
  "nothing-to-publish": "refused",
  "nothing-changed": "refused",
  "edition-not-found": "notFound",
  "chain-broken": "integrity",
  "edition-altered": "integrity",
  "not-an-edition": "notFound",
  "command-unknown": "usage",
  "option-unknown": "usage",
  "argument-missing": "usage",
  "argument-unexpected": "usage",
  "option-invalid": "usage",
  "target-exists": "refused",
  "cannot-write": "database",
  "port-in-use": "refused",
  "cannot-listen": "refused",
  interrupted: "interrupted",
};

export function exitCodeOf(code: ProblemCode): number {
  return EXIT_CODES[EXIT_OF[code]];
}
