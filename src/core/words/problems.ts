import type { Problem, ProblemCode, ProblemOf } from "../domain/problem.ts";
import type { Language } from "./language.ts";
import type { ProblemText, ProblemWords } from "./problem-text.ts";
import { ACCESS_PROBLEMS } from "./problems-access.ts";
import { CELL_PROBLEMS } from "./problems-cell.ts";
import { DOCUMENT_PROBLEMS } from "./problems-document.ts";
import { READING_PROBLEMS } from "./problems-reading.ts";
import { WORKBOOK_PROBLEMS } from "./problems-workbook.ts";
import { MACHINE_PROBLEMS } from "./problems-machine.ts";
import { REGISTER_PROBLEMS } from "./problems-register.ts";
import { FIGURE_PROBLEMS } from "./problems-figure.ts";
import { FORMULA_PROBLEMS } from "./problems-formula.ts";
import { CYCLE_PROBLEMS } from "./problems-cycle.ts";
import { SHEET_PROBLEMS } from "./problems-sheet.ts";
import { TARGET_PROBLEMS } from "./problems-target.ts";
import { YEAR_PROBLEMS } from "./problems-year.ts";

/** Complete for every code: the compiler checks it. */
const PROBLEM_WORDS: ProblemWords<ProblemCode> = {
  ...DOCUMENT_PROBLEMS,
  ...READING_PROBLEMS,
  ...WORKBOOK_PROBLEMS,
  ...REGISTER_PROBLEMS,
  ...CYCLE_PROBLEMS,
  ...TARGET_PROBLEMS,
  ...YEAR_PROBLEMS,
  ...FORMULA_PROBLEMS,
  ...SHEET_PROBLEMS,
  ...CELL_PROBLEMS,
  ...FIGURE_PROBLEMS,
  ...MACHINE_PROBLEMS,
  ...ACCESS_PROBLEMS,
};

export const PROBLEM_CODES: readonly string[] = Object.keys(PROBLEM_WORDS);

export function problemText(problem: Problem, language: Language): ProblemText {
  return say(problem.code, problem)[language];
}

function say<C extends ProblemCode>(code: C, problem: ProblemOf<C>) {
  return PROBLEM_WORDS[code](problem);
}
