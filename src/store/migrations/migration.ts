/** One step forward, never changed once released and never undone. Statements are per engine. */
export interface Migration {
  /** 1, 2, 3 …: the schema version a file has after it. */
  readonly version: number;
  readonly name: string;
  readonly sqlite: readonly string[];
}
