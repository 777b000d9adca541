import type { Quarter } from "./period.ts";
/** Why a document cannot be read, whatever its format. */
export type DocumentProblem =
  /** Reading it needed more memory, in bytes, than a document is given. */
  | { readonly code: "document-too-large"; readonly file: string; readonly limit: number }
  /** Reading it came no further for so many seconds. */
  | { readonly code: "document-too-slow"; readonly file: string; readonly seconds: number }
  /** It brought down what read it; nobody foresaw how. */
  | { readonly code: "document-unreadable"; readonly file: string }
  | { readonly code: "document-without-pages"; readonly file: string }
  | { readonly code: "page-not-found"; readonly file: string; readonly page: number }
  /** It is cut off, or says something else than it is. */
  | { readonly code: "document-damaged"; readonly file: string }
  | { readonly code: "document-protected"; readonly file: string }
  /** `line`: where it stops being JSON. */
  | { readonly code: "json-damaged"; readonly file: string; readonly line: number }
  /** Only one of the values of this key could be kept. */
  | { readonly code: "json-key-twice"; readonly file: string; readonly line: number; readonly key: string }
  | { readonly code: "json-without-records"; readonly file: string }
  /** A scanned page has more pixels than can be read at once. */
  | {
      readonly code: "scan-too-large";
      readonly file: string;
      readonly page: number;
      readonly width: number;
      readonly height: number;
      readonly limit: number;
    }
  /** A scanned page is too small or too blurred to be read; `letter`: the height of its letters in pixels. */
  | { readonly code: "scan-too-poor"; readonly file: string; readonly page: number; readonly letter: number }
  | { readonly code: "scan-without-text"; readonly file: string }
  /** There is too much of it: pages or characters in all, strokes on one page. */
  | {
      readonly code: "document-too-long";
      readonly file: string;
      readonly over: "pages" | "characters" | "strokes";
      readonly limit: number;
    }
  /** Its records are of several quarters, in order of time, and an import is of one. */
  | { readonly code: "several-periods"; readonly file: string; readonly periods: readonly Quarter[] };
