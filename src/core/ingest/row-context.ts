import { type Field, FIELDS } from "../domain/field.ts";
import type { ReasonCode, Reading } from "../domain/reading.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import type { RowWord } from "./check-words.ts";
import { tidy } from "./fold.ts";
import type { CellInk } from "./grid.ts";
import type { HeaderColumn } from "./header.ts";
import type { RowLayout, Table } from "./layout.ts";
import type { OutlinedRecord } from "./outline.ts";
import type { Unplaced } from "./proposal.ts";
import { isSpeaking, type RowSpeech, rowSpeech } from "./row-speech.ts";
import type { Speller } from "./spelling.ts";
import type { Survey } from "./survey.ts";
import { wordsOf } from "./vocabulary.ts";

/** A column's cell in one row, before it is read. */
export interface Slot {
  readonly field: Field;
  /** Null where the row prints no such cell. */
  readonly raw: string | null;
  /** Null where nothing more is known of the cell than its characters. */
  readonly ink: CellInk | null;
  /** Another cell of the row may belong here as well. */
  readonly doubtful: boolean;
  /** The heading says that the column holds percentages. */
  readonly percentHeader: boolean;
}

/** What the whole document says, for reading its rows. */
export interface RowTools {
  readonly survey: Survey;
  readonly speller: Speller;
}

/** One record laid on its columns, with what its cells are read by. */
export class RowContext implements RowTools {
  readonly survey: Survey;
  readonly speller: Speller;
  /** Index of the record among the document's records. */
  readonly index: number;
  readonly page: number;
  readonly table: Table;
  readonly layout: RowLayout;
  readonly slots: readonly Slot[];
  /** Cells of further columns for the same fields. */
  readonly twins: readonly Slot[];
  /** Cells whose headings name no field, as far as they hold something. */
  readonly unplaced: readonly Unplaced[];
  readonly #said: readonly string[];
  #speech: RowSpeech | null = null;

  constructor({ row, table, page, view }: OutlinedRecord, index: number, { survey, speller }: RowTools) {
    this.survey = survey;
    this.speller = speller;
    this.index = index;
    this.page = page;
    this.table = table;
    const { cells, layout } = table.lay(page, view);
    this.layout = layout;
    this.#said = table.columns.flatMap((column, j) =>
      isSpeaking(column) ? (cells[layout.alignment.cells[j] ?? -1] ?? []) : [],
    );
    const slotsOf = (fieldOf: (column: HeaderColumn) => Field | null) =>
      table.columns.flatMap((column, j): readonly Slot[] => {
        const field = fieldOf(column);
        if (field === null) return [];
        const i = layout.alignment.cells[j] ?? -1;
        const raw = cells[i] ?? null;
        const ink = row.inks?.[i] ?? null;
        return [{ field, raw, ink, doubtful: layout.alignment.doubtful.has(j), percentHeader: column.percent }];
      });
    this.slots = slotsOf(({ field }) => field);
    this.twins = slotsOf(({ twin = null }) => twin);
    this.unplaced = table.columns.flatMap(({ field, label }, j): readonly Unplaced[] => {
      const text = tidy(cells[layout.alignment.cells[j] ?? -1] ?? "");
      return field !== null || label === "" || text === "" ? [] : [{ label, text, like: table.likeOf(label) }];
    });
  }

  /** What the row's own words say of its numbers. */
  get speech(): RowSpeech {
    this.#speech ??= rowSpeech(this.#said);
    return this.#speech;
  }

  /** The longer words of the row's other texts, by their folding. */
  wordsBeside(field: Field): ReadonlyMap<string, RowWord> {
    const words = new Map<string, RowWord>();
    for (const other of this.slots) {
      if (other.field === field || other.raw === null || FIELDS[other.field] !== "text") continue;
      const printed = wordsOf(other.raw);
      const isOpen = /\p{L}\s*$/u.test(other.raw);
      for (const [i, word] of printed.entries()) {
        if (word.length < LONGER_WORD) continue;
        const folded = foldLetters(word);
        const isWhole = words.get(folded)?.isWhole === true || !isOpen || i < printed.length - 1;
        words.set(folded, { printed: word, isWhole });
      }
    }
    return words;
  }

  /** Why a cell is doubted, or missing, where the doubt is of the columns. */
  get columnDoubt(): ReasonCode {
    return this.layout.pageWide ? "column-lost-on-page" : "cell-in-wrong-column";
  }
}

const LONGER_WORD = 5;

/** What stands in a cell is not worth much while nobody knows which column it belongs to. */
export function doubted(reading: Reading, slot: Slot, { layout, table, columnDoubt }: RowContext): Reading {
  if (reading.status === "ask" || (!slot.doubtful && !layout.shifted && !table.guessed)) return reading;
  const saysItself = FIELDS[slot.field] === "frequency" && reading.value !== null;
  if (saysItself && !slot.doubtful) return reading;
  const reason = table.guessed ? "column-guessed" : columnDoubt;
  return { ...reading, status: "ask", confidence: 0.4, reasons: [reason, ...reading.reasons] };
}
