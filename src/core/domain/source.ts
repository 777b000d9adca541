/** Where something stands in its document. A text has line and page; a workbook sheet, row and column. */
export interface Place {
  readonly line?: number;
  readonly page?: number;
  readonly sheet?: string;
  readonly row?: number;
  /** 1-based position of the cell in its row. */
  readonly column?: number;
}

/** A file, known by the SHA-256 of its bytes (64 lower-case hex digits). */
export interface DocumentRef {
  readonly name: string;
  readonly sha256: string;
  readonly format: string;
}
