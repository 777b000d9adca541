/** What a long reading is given by whoever waits for it. */
export interface ReadingTools {
  /** Told now and then how far it has come: pages of pages, sheets of sheets. */
  readonly progress: (done: number, total: number) => void;
  /** Aborted when nobody waits any more: the reading stops as soon as it can, and its answer is thrown away. */
  readonly signal: AbortSignal;
  /** The sheets of a workbook to read, by their names; all that show a table where none is named. */
  readonly sheets?: readonly string[];
}
