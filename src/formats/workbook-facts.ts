import { MANIFEST } from "./zip-guard.ts";
import { type OdsSheet, outlineOds } from "./ods-outline.ts";

/** What the parts of a workbook say that the library that reads it does not. */
export interface WorkbookFacts {
  /** Rows with cells, on all sheets. */
  readonly rows: number;
  /** Some formula has no result stored. */
  readonly uncalculated: boolean;
  /** Whoever opens the workbook is to work out its formulas anew. */
  readonly recalculates: boolean;
  /** By their order; none where it is no ODS. */
  readonly ods: readonly OdsSheet[];
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const ROW = /<\/(?:\w+:)?row>/g;
/** A formula, and then no value. */
const UNCALCULATED =
  /<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/;
const RECALCULATES = /\bfullCalcOnLoad\s*=\s*["'](?:1|true)["']/;

/** Gathers the facts while the parts are unpacked one by one. */
export class WorkbookWatch {
  #rows = 0;
  #uncalculated = false;
  #recalculates = false;
  #ods: readonly OdsSheet[] = [];
  #isProtected = false;

  /** An ODS says which of its parts are encrypted, so that they cannot even be unpacked. */
  get isProtected(): boolean {
    return this.#isProtected;
  }

  see(name: string, content: Buffer): void {
    if (SHEET.test(name)) this.#seeSheet(content.toString("latin1"));
    else if (name === "xl/workbook.xml") this.#recalculates = RECALCULATES.test(content.toString("latin1"));
    else if (name === MANIFEST) this.#isProtected = content.includes("encryption-data");
    else if (name === "content.xml") this.#ods = outlineOds(content.toString("utf8"));
  }

  facts(): WorkbookFacts {
    return {
      rows: this.#rows,
      uncalculated: this.#uncalculated,
      recalculates: this.#recalculates,
      ods: this.#ods,
    };
  }

  #seeSheet(xml: string): void {
    for (const _ of xml.matchAll(ROW)) this.#rows += 1;
    this.#uncalculated ||= /<(?:\w+:)?f[\s>/]/.test(xml) && UNCALCULATED.test(xml);
  }
}

export const NO_FACTS: WorkbookFacts = { rows: 0, uncalculated: false, recalculates: false, ods: [] };
