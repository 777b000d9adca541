import type { Decimal } from "./decimal.ts";

/** What may be wrong with what a person wrote in a file of figures, or typed as one cell: a part of `Problem`. */
export type CaptureProblem =
  // the file
  | { readonly code: "sheet-without-headings"; readonly wanted: readonly string[] }
  | { readonly code: "sheet-without-lines" }
  | { readonly code: "sheet-too-long"; readonly limit: number }
  | { readonly code: "column-unknown"; readonly heading: string; readonly near: readonly string[] }
  | { readonly code: "column-repeated"; readonly headings: readonly string[] }
  | { readonly code: "column-missing"; readonly heading: string }
  | { readonly code: "lines-refused"; readonly file: string; readonly refused: number; readonly total: number }
  // the cells of a line
  | { readonly code: "cells-beyond-headings"; readonly count: number }
  | { readonly code: "cell-missing"; readonly column: string }
  | {
      readonly code: "cell-too-long";
      readonly column: string;
      readonly characters: number;
      readonly limit: number;
    }
  | {
      readonly code: "cell-unreadable";
      readonly column: string;
      readonly text: string;
      readonly expected: ExpectedCell;
    }
  | {
      readonly code: "number-two-ways";
      readonly column: string;
      readonly text: string;
      readonly readings: readonly Decimal[];
    }
  | { readonly code: "period-two-ways"; readonly text: string; readonly readings: readonly string[] }
  | {
      readonly code: "period-outside-cycle";
      readonly key: string;
      readonly period: string;
      readonly periods: readonly string[];
    }
  | { readonly code: "line-repeated"; readonly key: string; readonly period: string | null; readonly line: number }
  // the figure
  | { readonly code: "unit-missing"; readonly column: string }
  | { readonly code: "unit-unlike"; readonly column: string; readonly unit: string; readonly planned: string }
  | { readonly code: "value-missing" }
  | { readonly code: "value-beside-empty"; readonly status: string }
  | { readonly code: "said-twice"; readonly columns: readonly string[] }
  | { readonly code: "ratio-invalid"; readonly why: RatioFault }
  | {
      readonly code: "variable-not-of-indicator";
      readonly key: string;
      readonly names: readonly string[];
      readonly known: readonly string[];
    }
  | {
      readonly code: "parts-do-not-add-up";
      readonly by: string;
      readonly parts: Decimal;
      readonly total: Decimal;
    }
  | { readonly code: "parts-incomplete"; readonly by: string; readonly without: readonly string[] }
  | { readonly code: "parts-of-percentage"; readonly by: string }
  // the target
  | { readonly code: "target-not-inclusive"; readonly text: string }
  | { readonly code: "target-without-kind"; readonly text: string }
  | { readonly code: "calendar-without-entries" };

export type RatioFault = "half" | "negative-whole" | "part-of-none" | "without-per";

/** What a cell should have held. */
export type ExpectedCell =
  | "text"
  | "number"
  | "whole-number"
  | "period"
  | "status"
  | "basis"
  | "yes-no"
  | "evidence-kind"
  | "key"
  | "unit"
  | "frequency"
  | "direction"
  | "accumulation"
  | "cycle"
  | "variables"
  | "target"
  | "calendar-kind";

export type CaptureProblemOf<C extends CaptureProblem["code"]> = Extract<CaptureProblem, { code: C }>;
