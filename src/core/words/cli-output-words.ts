/** Every sentence the commands print, in one language. */
export interface OutputWords {
  readonly problem: string;
  readonly whatToDo: string;
  readonly bug: string;
  readonly bugTodo: string;
  readonly progress: Readonly<
    Record<"reading" | "matching" | "writing" | "answering" | "building" | "saving" | "verifying", string>
  >;
  readonly labels: Readonly<Record<LabelName, string>>;
  readonly readingStates: Readonly<Record<"read" | "repaired" | "ask" | "blank", string>>;
  readonly cellStates: Readonly<Record<"confirmed" | "read" | "repaired" | "question" | "blank", string>>;
  readonly editionStates: Readonly<Record<"provisional" | "final", string>>;
  readonly findingsFor: Readonly<Record<"digitiser" | "area", string>>;
  readonly faults: Readonly<Record<FaultKind, string>>;
  readonly column: string;
  readonly notRead: string;
  readonly severalPeriods: (quarters: string) => string;
  readonly notKnownYet: string;
  readonly nothingPrinted: string;
  readonly asPrinted: string;
  readonly because: string;
  readonly printedAs: string;
  readonly inQuestion: string;
  readonly nothingConfirmed: string;
  readonly nothingWritten: string;
  readonly howToAnswer: string;
  readonly emptyRegister: string;
  readonly noEditions: string;
  readonly noImports: string;
  readonly stateLegend: string;
  readonly stopped: string;
  readonly head: string;
  reading(file: string, bytes: number): string;
  rowsAndSetAside(rows: number, setAside: number): string;
  questionsFound(questions: number, cells: number): string;
  /** Stands for what is printed where a page lost the whole column. */
  lostOnPage(page: number): string;
  /** Stands for the value where each cell took its own proposal. */
  readonly eachItsOwn: string;
  questionsOf(document: string, open: number, answered: number): string;
  inRows(count: number, ranges: string): string;
  row(row: number): string;
  entry(seq: number): string;
  answeredCells(answered: number, of: number): string;
  indicatorsMatched(fresh: number, known: number, changed: number): string;
  openQuestions(count: number): string;
  imported(document: string): string;
  next(commands: readonly string[]): string;
  opened(id: string, name: string, database: string): string;
  answered(no: number): string;
  confirmed(observations: number, versions: number): string;
  accepted(cells: number, observations: number): string;
  stillOpen(count: number): string;
  contested(count: number): string;
  toUndo(command: string): string;
  undone(answers: number, restored: number, withdrawn: number): string;
  readonly diff: DiffWords;
  readonly history: HistoryWords;
  cycleAndVersion(cycle: string, version: number): string;
  confirmedBy(by: string, on: string, answer: number): string;
  figureCounts(of: Readonly<Record<"confirmed" | "read" | "repaired" | "question" | "blank", number>>): string;
  published(edition: number): string;
  corrects(edition: number, differences: number): string;
  sound(entries: number, rows: number): string;
  unsound(faults: number): string;
  editionSound(edition: number, institution: string, files: number): string;
  unlisted(name: string): string;
  marked(cells: number): string;
  written(paths: readonly string[]): string;
  backedUp(path: string): string;
  restored(path: string, institutions: readonly string[]): string;
  serving(address: string): string;
  firstRun(address: string, code: string): string;
  readonly start: StartWords;
}

export type LabelName =
  | "document"
  | "institution"
  | "title"
  | "cutoff"
  | "period"
  | "rows"
  | "columns"
  | "import"
  | "imported"
  | "indicators"
  | "findings"
  | "questions"
  | "figures"
  | "files"
  | "state"
  | "key"
  | "source"
  | "edition"
  | "corrects"
  | "published";

export type FaultKind =
  | "entry-altered"
  | "entry-missing"
  | "chain-broken"
  | "row-altered"
  | "row-missing"
  | "row-unrecorded"
  | "file-altered";

export interface DiffWords {
  fresh(count: number): string;
  renamed(count: number): string;
  changed(count: number): string;
  gone(count: number): string;
  undecided(count: number): string;
  unchanged(count: number): string;
}

export interface HistoryWords {
  imported(importId: number, document: string, row: number): string;
  version(version: number, name: string, answer: number | null): string;
  answer(no: number, field: string, value: string): string;
  undo(no: number, undone: number): string;
  observed(figure: string, value: string, of: { readonly revision: number; readonly answer: number }): string;
  withdrawn(figure: string, revision: number, answer: number): string;
}

export interface StartWords {
  readonly created: string;
  readonly repeat: string;
  readonly noFiles: string;
  replays(path: string): string;
  replayed(institution: string, steps: number): string;
  alreadyImported(file: string, importId: number): string;
  alreadyPublished(institution: string, edition: number): string;
  portTaken(asked: number, used: number): string;
  readonly ownFile: string;
  readonly toStop: string;
}
