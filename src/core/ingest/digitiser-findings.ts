import type { Finding, FindingCode } from "../domain/finding.ts";
import type { Place } from "../domain/source.ts";
import { CellDoubts } from "./cell-doubts.ts";
import { fold } from "./fold.ts";
import type { Grid, GridNote } from "./grid.ts";
import { fieldOfLabel, type HeaderColumn } from "./header.ts";
import type { ProposedRow, ReportHead, SetAside, Unplaced } from "./proposal.ts";

/** Characters shown of a label, and of a line set aside. */
const LABEL_SHOWN = 160;
const TEXT_SHOWN = 200;
/** Characters kept of a text without field, and of how many records each label is shown. */
const UNPLACED_SHOWN = 2000;
const MOST_UNPLACED = 200;
const MOST_COMMENTS = 200;

interface TableSeen {
  readonly columns: readonly HeaderColumn[];
  /** No header was printed; the columns are a guess from what they hold. */
  readonly guessed: boolean;
}

/** A document as far as it is understood. */
interface DocumentSeen {
  readonly grid: Pick<Grid, "notes">;
  readonly survey: { readonly tables: readonly TableSeen[] };
  readonly head: ReportHead;
  readonly setAside: readonly SetAside[];
}

/** Reading doubts: what whoever digitises must look at. */
export class DigitiserFindings {
  readonly #document: DocumentSeen;
  readonly #cells = new CellDoubts();
  readonly #unplaced: Finding[] = [];
  readonly #times = new Map<string, number>();

  constructor(document: DocumentSeen) {
    this.#document = document;
  }

  add(row: ProposedRow): void {
    this.#cells.add(row);
    for (const one of row.unplaced ?? []) this.#addUnplaced(one, row.at);
  }

  all(): readonly Finding[] {
    return [
      ...documentFindings(this.#document),
      ...tableFindings(this.#document),
      ...this.#document.setAside.flatMap(setAsideFinding),
      ...this.#unplaced,
      ...this.#cells.all(),
    ];
  }

  /** A column that nobody asked for may be long: its heading has a finding of its own. */
  #addUnplaced({ label, text }: Unplaced, at: Place): void {
    const times = (this.#times.get(label) ?? 0) + 1;
    this.#times.set(label, times);
    if (times > MOST_UNPLACED) return;
    const data = { label: label.slice(0, LABEL_SHOWN), text: text.slice(0, UNPLACED_SHOWN) };
    this.#unplaced.push({ ...doubt("text-without-field", data), at });
  }
}

function documentFindings({ grid, head, setAside }: DocumentSeen): readonly Finding[] {
  const cutoff = head.cutoff.value === null ? [doubt("cutoff-not-found", {})] : [];
  const institution = head.institution.value === null ? [doubt("institution-not-found", {})] : [];
  const isForm = setAside.some(({ kind }) => kind === "format");
  const notes = grid.notes.filter((note) => !(isForm && isCatalogue(note)));
  return [...notes.flatMap(noteFinding), ...cutoff, ...institution];
}

/** A load format keeps the words of its catalogues in hidden sheets: "Hidden_1", "Hidden_1_Tabla_436000". */
function isCatalogue(note: GridNote): boolean {
  return note.code === "sheet-hidden" && /^hidden[ _]?\d/i.test(note.sheet);
}

function noteFinding(note: GridNote): readonly Finding[] {
  switch (note.code) {
    case "encoding-assumed":
      return [doubt("encoding-assumed", { encoding: note.encoding })];
    case "cells-hidden":
      return [doubt("cells-hidden", { name: note.sheet, rows: note.rows, letters: note.columns })];
    case "sheet-hidden":
      return [doubt("sheet-hidden", { name: note.sheet, rows: note.rows })];
    case "sheet-without-table":
      return [doubt("sheet-without-table", { name: note.sheet, rows: note.rows }, "info")];
    case "cells-commented":
      return [doubt("cells-commented", { name: note.sheet, texts: shownComments(note.comments) }, "info")];
    case "text-hidden":
      return [doubt("text-hidden", { places: note.places, text: note.text })];
    case "control-characters-dropped":
      return [];
  }
}

function shownComments(comments: readonly string[]): readonly string[] {
  return comments.slice(0, MOST_COMMENTS).map((comment) => comment.slice(0, UNPLACED_SHOWN));
}

function tableFindings({ survey: { tables } }: DocumentSeen): readonly Finding[] {
  const isGuessed = tables.some((table) => table.guessed);
  const guessed = isGuessed ? [doubt("table-without-header", {}, "error")] : [];
  const several = tables.length > 1 ? [doubt("several-tables", { tables: tables.length }, "info")] : [];
  return [...guessed, ...several, ...tables.flatMap((table) => table.columns.flatMap(columnFinding))];
}

function columnFinding({ label, field }: HeaderColumn): readonly Finding[] {
  if (label === "") return [];
  const data = { label: label.slice(0, LABEL_SHOWN) };
  if (field === null) return [doubt("column-not-recognised", data)];
  return isDamagedLabel(label) ? [{ ...doubt("header-damaged", data, "info"), field }] : [];
}

/** "Linea" for "Línea base": understood, but not by its full name. */
function isDamagedLabel(label: string): boolean {
  const [first = ""] = fold(label).split(" ");
  return fold(label) === "linea" || (fieldOfLabel(first) === null && /[^\p{L}\p{N}\s.,:;()%/°º"'’¿?-]/u.test(label));
}

function setAsideFinding({ at, kind, text }: SetAside): readonly Finding[] {
  if (kind !== "dump" && kind !== "noise") return [];
  const data = { text: text.slice(0, TEXT_SHOWN), characters: text.length };
  return [{ ...doubt(kind === "dump" ? "set-aside-dump" : "set-aside-noise", data), at }];
}

/** About the document as a whole. */
function doubt(code: FindingCode, data: Finding["data"], severity: Finding["severity"] = "warning"): Finding {
  return { code, at: {}, severity, addressee: "digitiser", data };
}
