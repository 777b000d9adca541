import type { CaptureProblem } from "./capture-problem.ts";
import type { ProblemKind } from "./problem.ts";

/** When a file of figures, or what was typed for one of its cells, cannot be taken. */
export const CAPTURE_KINDS: Readonly<Record<CaptureProblem["code"], ProblemKind>> = {
  "sheet-without-headings": "document",
  "sheet-without-lines": "document",
  "sheet-too-long": "document",
  "column-unknown": "document",
  "column-repeated": "document",
  "column-missing": "document",
  "lines-refused": "document",
  "cells-beyond-headings": "document",
  "cell-missing": "usage",
  "cell-too-long": "document",
  "cell-unreadable": "usage",
  "number-two-ways": "usage",
  "period-two-ways": "usage",
  "period-outside-cycle": "usage",
  "line-repeated": "document",
  "unit-missing": "usage",
  "unit-unlike": "usage",
  "value-missing": "usage",
  "value-beside-empty": "usage",
  "said-twice": "usage",
  "ratio-invalid": "usage",
  "variable-not-of-indicator": "usage",
  "parts-do-not-add-up": "usage",
  "parts-incomplete": "usage",
  "parts-of-percentage": "usage",
  "target-not-inclusive": "usage",
  "target-without-kind": "usage",
  "calendar-without-entries": "usage",
};
