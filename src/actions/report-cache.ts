import { type CalendarDate, parseDate } from "../core/domain/period.ts";
import type { ShownReport, SiteEdition } from "../core/report/site.ts";
import { readReport } from "../formats/edition-json.ts";
import { readYearReport } from "../formats/year-json.ts";
import type { EditionRecord } from "../store/store.ts";
import type { PublishedShelf } from "./published-shelf.ts";

/** Bytes of the files of reports that stay read at a time; in memory they take several times as much. */
const KEPT_BYTES = 8 * 1024 * 1024;

/** Reports as they are read from their editions. An edition never changes, so what is read once stays true. */
export class ReportCache {
  readonly #shelf: PublishedShelf;
  /** The one asked for last is last. */
  readonly #kept = new Map<string, { readonly content: ShownReport; readonly bytes: number }>();
  #bytes = 0;

  constructor(shelf: PublishedShelf) {
    this.#shelf = shelf;
  }

  async of(institution: string, { kind, number }: SiteEdition): Promise<ShownReport | null> {
    const name = `${institution} ${number}`;
    const known = this.#kept.get(name);
    if (known) {
      this.#kept.delete(name);
      this.#kept.set(name, known);
      return known.content;
    }
    const file = await this.#shelf.file(institution, number, kind === "year" ? "year.json" : "edition.json");
    const content = file && readShown(kind, file.content);
    if (file && content) this.#keep(name, content, file.content.length);
    return content;
  }

  #keep(name: string, content: ShownReport, bytes: number): void {
    if (this.#kept.has(name)) return;
    this.#kept.set(name, { content, bytes });
    this.#bytes += bytes;
    for (const [oldest, of] of this.#kept) {
      if (this.#bytes <= KEPT_BYTES || this.#kept.size === 1) return;
      this.#kept.delete(oldest);
      this.#bytes -= of.bytes;
    }
  }
}

function readShown(kind: ShownReport["kind"], bytes: Uint8Array): ShownReport | null {
  if (kind === "year") {
    const report = readYearReport(bytes);
    return report && { kind, report };
  }
  const report = readReport(bytes);
  return report && { kind, report };
}

/** An edition as the pages know it. */
export function siteEdition(record: EditionRecord): SiteEdition {
  const { importId, cutoff, ...rest } = record;
  return { ...rest, kind: importId === null ? "year" : "document", cutoff: dateOf(cutoff) };
}

function dateOf(text: string): CalendarDate {
  const date = parseDate(text);
  if (date === null) throw new Error(`no date: ${text}`);
  return date;
}
