/** Why a document cannot be read, whatever its format. */
export type DocumentProblem =
  /** Reading it needed more memory, in bytes, than a document is given. */
  | { readonly code: "document-too-large"; readonly file: string; readonly limit: number }
  /** Reading it came no further for so many seconds. */
  | { readonly code: "document-too-slow"; readonly file: string; readonly seconds: number }
  /** It brought down what read it; nobody foresaw how. */
  | { readonly code: "document-unreadable"; readonly file: string };
