/** The words invented institutions write their reports with. None of these bodies exists. */
export interface Institution {
  readonly names: readonly string[];
  readonly areas: readonly string[];
  readonly programmes: readonly string[];
  readonly things: readonly Thing[];
  readonly places: readonly string[];
  readonly purposes: readonly string[];
}

/** A plural noun phrase the institution counts; `sort` says what can be done with it. */
export interface Thing {
  readonly name: string;
  readonly gender: "f" | "m";
  readonly sort: Sort;
}

export type Sort = "request" | "work" | "people" | "paper" | "event";

/** Phrases of feminine gender; `m` makes the masculine ones. */
export const f = (sort: Sort, ...names: string[]): Thing[] => names.map((name) => ({ name, gender: "f", sort }));
export const m = (sort: Sort, ...names: string[]): Thing[] => names.map((name) => ({ name, gender: "m", sort }));
