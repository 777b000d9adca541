import type { AccessProblem } from "./access-problem.ts";
import type { CycleProblem } from "./cycle-problem.ts";
import type { CaptureProblem } from "./capture-problem.ts";
import type { DocumentProblem } from "./document-problem.ts";
import type { WorkbookProblem } from "./workbook-problem.ts";
import type { YearProblem } from "./year-problem.ts";

/**
 * What a person can cause or must read. Never a sentence: the sentences live in `words/`, one per
 * code and language, and `docs/problems.md` lists every code (a test compares).
 */
export type Problem =
  // accounts, sessions, requests
  | AccessProblem
  // a year of results
  | YearProblem
  | CycleProblem
  // files of figures
  | CaptureProblem
  // the document
  | DocumentProblem
  | { readonly code: "file-not-found"; readonly file: string }
  | { readonly code: "file-unreadable"; readonly file: string }
  | { readonly code: "file-is-a-directory"; readonly file: string }
  | { readonly code: "file-too-large"; readonly file: string; readonly bytes: number; readonly limit: number }
  | { readonly code: "file-empty"; readonly file: string }
  | { readonly code: "file-binary"; readonly file: string; readonly looksLike: string }
  | { readonly code: "not-json"; readonly file: string }
  | { readonly code: "format-not-supported"; readonly file: string; readonly looksLike: string }
  | {
      readonly code: "line-too-long";
      readonly file: string;
      readonly line: number;
      readonly characters: number;
      readonly limit: number;
    }
  | { readonly code: "too-many-lines"; readonly file: string; readonly lines: number; readonly limit: number }
  | WorkbookProblem
  | { readonly code: "no-table"; readonly file: string; readonly lines: number }
  | { readonly code: "no-records"; readonly file: string; readonly lines: number; readonly setAside: number }
  | { readonly code: "cutoff-not-read"; readonly file: string }
  | {
      readonly code: "already-imported";
      readonly file: string;
      readonly importId: number;
      readonly sha256: string;
      readonly at: string;
    }
  // the register
  | { readonly code: "database-not-found"; readonly path: string }
  | { readonly code: "database-exists"; readonly path: string }
  | { readonly code: "database-busy"; readonly path: string }
  | { readonly code: "database-damaged"; readonly path: string }
  | { readonly code: "database-newer"; readonly path: string; readonly found: number; readonly known: number }
  | { readonly code: "not-a-database"; readonly path: string }
  | { readonly code: "institution-not-found"; readonly institution: string }
  | { readonly code: "institution-exists"; readonly institution: string }
  | { readonly code: "institution-not-chosen"; readonly known: readonly string[] }
  | {
      readonly code: "institution-differs";
      readonly file: string;
      readonly printed: string;
      readonly institution: string;
    }
  | { readonly code: "import-not-found"; readonly importId: number }
  | { readonly code: "import-superseded"; readonly importId: number; readonly by: number; readonly row: number }
  | { readonly code: "indicator-not-found"; readonly key: string; readonly near: readonly string[] }
  | { readonly code: "question-not-found"; readonly question: string }
  | { readonly code: "question-answered"; readonly question: string }
  | { readonly code: "cell-not-found"; readonly row: number; readonly field: string }
  | { readonly code: "answer-not-found"; readonly answer: number }
  | { readonly code: "answer-already-undone"; readonly answer: number }
  | { readonly code: "answer-superseded"; readonly answer: number; readonly by: number }
  | { readonly code: "value-unreadable"; readonly field: string; readonly text: string }
  | { readonly code: "nothing-to-accept"; readonly importId: number }
  | { readonly code: "person-missing" }
  | { readonly code: "match-undecided"; readonly rows: readonly UndecidedRow[] }
  | { readonly code: "nothing-to-publish" }
  | { readonly code: "nothing-changed"; readonly edition: number }
  | { readonly code: "edition-not-found"; readonly edition: number }
  | { readonly code: "chain-broken"; readonly places: number }
  | { readonly code: "edition-altered"; readonly path: string; readonly files: readonly string[] }
  | { readonly code: "not-an-edition"; readonly path: string }
  // the command line
  | { readonly code: "command-unknown"; readonly command: string; readonly near: readonly string[] }
  | { readonly code: "option-unknown"; readonly option: string; readonly near: readonly string[] }
  | { readonly code: "argument-missing"; readonly argument: string }
  | { readonly code: "argument-unexpected"; readonly text: string }
  | { readonly code: "option-invalid"; readonly option: string; readonly text: string; readonly expected: string }
  | { readonly code: "target-exists"; readonly path: string }
  | { readonly code: "cannot-write"; readonly path: string; readonly why: string }
  | { readonly code: "port-in-use"; readonly port: number }
  | { readonly code: "cannot-listen"; readonly host: string; readonly port: number; readonly why: string }
  | { readonly code: "interrupted" };

/** A row that several indicators, or none for sure, could be; with the keys to choose from, likeliest first. */
export interface UndecidedRow {
  readonly row: number;
  readonly name: string | null;
  readonly keys: readonly string[];
}

export type ProblemCode = Problem["code"];
export type ProblemOf<C extends ProblemCode> = Extract<Problem, { code: C }>;

/** What sort of thing went wrong; the doors have a sign for each: an exit code, a status. */
export type ProblemKind = "usage" | "document" | "refused" | "notFound" | "database" | "integrity" | "interrupted";
