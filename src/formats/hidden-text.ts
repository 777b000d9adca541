import type { GridNote } from "../core/ingest/grid.ts";
import { tidyInk } from "./written-blocks.ts";

/** Characters shown of the first text that is hidden. */
const SHOWN = 200;

/** What a document holds and does not show, or shows as deleted: it is not read, and that is said. */
export class HiddenText {
  #places = 0;
  #first = "";

  add(text: string): void {
    const ink = tidyInk(text);
    if (ink === "") return;
    this.#places += 1;
    if (this.#places === 1) this.#first = ink.slice(0, SHOWN);
  }

  notes(): readonly GridNote[] {
    return this.#places === 0 ? [] : [{ code: "text-hidden", places: this.#places, text: this.#first }];
  }
}
