/**
 * Where something stands in its document. A text has line and page; a workbook sheet, row and column; a
 * page that was laid out or scanned page and row; a document of words table and row.
 */
export interface Place {
  readonly line?: number;
  readonly page?: number;
  readonly sheet?: string;
  /** Which table of the document, from 1. */
  readonly table?: number;
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

/** A part of a page, in shares of its width and height from its top left corner: 0 to 1. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is known of one cell beyond its characters and the place of its row. */
export interface CellTrace {
  /** The letters of its column in a sheet. */
  readonly column?: string;
  /** What the file stores, where it prints something else: 0.25 behind "25%". */
  readonly stored?: string;
  /** Its page, where that is not the page of its row. */
  readonly page?: number;
  readonly box?: Box;
}
