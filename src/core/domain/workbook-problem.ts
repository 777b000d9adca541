/** Why a workbook cannot be read, or not as a file of figures. */
export type WorkbookProblem =
  | { readonly code: "workbook-damaged"; readonly file: string }
  | { readonly code: "workbook-protected"; readonly file: string }
  | {
      readonly code: "workbook-too-large";
      readonly file: string;
      /** What there is too much of once it is unpacked. */
      readonly over: "bytes" | "parts" | "cells";
      readonly limit: number;
    }
  | { readonly code: "workbook-hidden"; readonly file: string; readonly sheet: string }
  | { readonly code: "sheets-several"; readonly file: string; readonly sheets: readonly string[] }
  | {
      readonly code: "sheet-not-found";
      readonly file: string;
      readonly sheet: string;
      /** The sheets there are, in order. */
      readonly known: readonly string[];
    };
