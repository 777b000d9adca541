import { isPageMark } from "../core/ingest/page-mark.ts";

/** What ends a page of a text. */
export type PageBreak = "form-feed" | "mark" | "blank" | "nothing";

/**
 * Form feeds where the text has them; else lines that only number their page; else runs of blank
 * lines, unless blank lines are so many that they only space the rows.
 */
export function pageBreakOf(lines: readonly string[]): PageBreak {
  if (lines.some((line) => line.includes("\f"))) return "form-feed";
  if (lines.some(isPageMark)) return "mark";
  const blank = lines.filter((line) => line.trim() === "").length;
  return blank > 0 && blank * 3 <= lines.length ? "blank" : "nothing";
}

/** Counts pages, line after line. */
export class PageCounter {
  readonly #break: PageBreak;
  #page = 1;
  #started = false;
  #seenText = false;
  #breakBefore = false;

  constructor(pageBreak: PageBreak) {
    this.#break = pageBreak;
  }

  /** The page, from 1, of the next line. */
  next(line: string): number {
    if (this.#break === "form-feed") this.#countFeeds(line);
    else if (this.#breaks(line)) this.#breakBefore = this.#seenText;
    else if (this.#break !== "nothing" && line.trim() !== "") this.#countText();
    return this.#page;
  }

  /** What stands before the first line is no page. */
  #countFeeds(line: string): void {
    if (this.#started && line.includes("\f")) this.#page += line.split("\f").length - 1;
    this.#started = true;
  }

  #countText(): void {
    if (this.#breakBefore) this.#page += 1;
    this.#breakBefore = false;
    this.#seenText = true;
  }

  #breaks(line: string): boolean {
    return this.#break === "mark" ? isPageMark(line) : this.#break === "blank" && line.trim() === "";
  }
}
