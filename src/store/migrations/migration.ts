/** One step forward, never changed once released and never undone. Statements are per engine. */
export interface Migration {
  /** 1, 2, 3 …: the schema version a file has after it. */
  readonly version: number;
  readonly name: string;
  /** Those it adds: a file of this version or a later one that lacks any is damaged. */
  readonly tables: readonly string[];
  readonly sqlite: readonly string[];
}
