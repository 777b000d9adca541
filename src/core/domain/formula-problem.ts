/** Why a text is not a formula of ours. */
export type FormulaFault =
  | "empty"
  | "too-long"
  | "too-deep"
  | "too-many-terms"
  | "not-understood"
  | "several-expressions"
  | "operator"
  | "function"
  | "text"
  | "number"
  | "name"
  | "other";

/** An input that a formula needs and does not have, and how it is lacking. */
export interface MissingInput {
  readonly name: string;
  readonly why: "absent" | "no-data" | "not-applicable" | "not-due";
}

export type FormulaProblem =
  | {
      readonly code: "formula-invalid";
      readonly why: FormulaFault;
      /** The piece at fault, as written. */
      readonly text: string;
    }
  | { readonly code: "formula-inputs-missing"; readonly inputs: readonly MissingInput[] }
  | { readonly code: "formula-name-unknown"; readonly names: readonly string[] }
  | { readonly code: "formula-divides-by-zero"; readonly divisor: string }
  | { readonly code: "formula-unlike-units"; readonly text: string; readonly units: readonly [string, string] }
  | { readonly code: "formula-other-unit"; readonly declared: string; readonly found: string };
