/** The texts an indicator is recognised by, as printed; folded when compared. */
export interface Texts {
  readonly objective: string | null;
  readonly name: string | null;
  readonly definition: string | null;
}

export interface RowTraits extends Texts {
  readonly row: number;
  /** The key the document prints. */
  readonly key: string | null;
  /** ISO interval, see `cycleKey`: the same name in another cycle is another indicator. */
  readonly cycle: string;
}

/** An indicator of the register: what the register says, and what its newest document printed. */
export interface KnownIndicator extends Texts {
  readonly key: string;
  readonly cycle: string;
  /** Damaged or not: the next report of the same office is often damaged the same way. */
  readonly printed: Texts;
}
