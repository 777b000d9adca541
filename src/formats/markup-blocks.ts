import type { CheerioAPI } from "cheerio";
import { HiddenText } from "./hidden-text.ts";
import { hiddenByStyle } from "./markup-hidden.ts";
import { readTable, type TableWalk } from "./markup-table.ts";
import { DEEPEST, elementsOf, isElement, type MarkupElement, type MarkupNode, textIn } from "./markup-tree.ts";
import { ReadingFault } from "./reading-fault.ts";
import { rowsOfLines } from "./text.ts";
import { type Block, BlockWriter, raised, textOf, tidyInk } from "./written-blocks.ts";

/** Cells, merged ones by their width, that a page may have. */
const MOST_CELLS = 5_000_000;

/** What a page shows, in reading order. `tick` is called now and then. */
export class MarkupBlocks {
  readonly hidden = new HiddenText();
  readonly #file: string;
  readonly #tick: () => void;
  readonly #isStyledAway: (element: MarkupElement) => boolean;
  readonly #tables: TableWalk;
  #cells = 0;
  #depth = 0;

  constructor(file: string, $: CheerioAPI, tick: () => void) {
    this.#file = file;
    this.#tick = tick;
    this.#isStyledAway = hiddenByStyle($);
    this.#tables = {
      blocksIn: (element) => this.blocksIn(element),
      isHidden: (element) => this.#isHidden(element),
      hide: (element) => this.hidden.add(contentOf(element)),
      spend: (cells) => this.#spend(cells),
    };
  }

  blocksIn(parent: { readonly children: readonly MarkupNode[] }): readonly Block[] {
    const writer = new BlockWriter();
    this.#walk(parent, writer);
    return writer.blocks();
  }

  #walk(parent: { readonly children: readonly MarkupNode[] }, writer: BlockWriter): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new ReadingFault({ code: "document-damaged", file: this.#file });
    for (const node of parent.children) {
      if (isElement(node)) this.#element(node, writer);
      else writer.write(textIn(node).replace(/\s+/gu, " "));
    }
    this.#depth -= 1;
  }

  #element(element: MarkupElement, writer: BlockWriter): void {
    const { name } = element;
    if (UNSHOWN.has(name)) return;
    if (name === "del" || this.#isHidden(element)) {
      this.hidden.add(contentOf(element));
      return;
    }
    const read = isRaised(element) ? this.#readers.get("sup") : this.#readers.get(name);
    if (read) {
      read(element, writer);
      return;
    }
    if (BLOCKS.has(name)) writer.endLine();
    this.#walk(element, writer);
    if (BLOCKS.has(name)) writer.endLine();
  }

  readonly #readers: ReadonlyMap<string, (element: MarkupElement, writer: BlockWriter) => void> = new Map([
    ["br", (_, writer) => writer.endLine()],
    ["hr", (_, writer) => writer.endLine()],
    ["table", (element, writer) => writer.add(...readTable(element, this.#tables))],
    ["dl", (element, writer) => writer.add(...this.#definitions(element))],
    ["sup", (element, writer) => writer.write(raised(textOf(this.blocksIn(element))))],
    ["pre", (element, writer) => this.#lines(element, writer)],
    ["textarea", (element, writer) => this.#lines(element, writer)],
    ["input", (element, writer) => writer.write(shownIn(element))],
    ["select", (element, writer) => writer.write(shownIn(element))],
  ]);

  /** Text whose lines and gaps are its author's. */
  #lines(element: MarkupElement, writer: BlockWriter): void {
    for (const { cells } of rowsOfLines(contentOf(element).split("\n"))) {
      if (cells.some((cell) => tidyInk(cell) !== "")) writer.add({ is: "line", cells: cells.map(tidyInk) });
    }
  }

  /** Terms and what they are, as labels and values; some pages put each pair in an element of its own. */
  #definitions(list: MarkupElement): readonly Block[] {
    const pairs: { terms: Block[]; values: Block[] }[] = [];
    const parts = elementsOf(list).flatMap((part) => (part.name === "div" ? elementsOf(part) : [part]));
    for (const part of parts) {
      if (this.#isHidden(part)) {
        this.hidden.add(contentOf(part));
        continue;
      }
      const last = pairs.at(-1);
      const blocks = this.blocksIn(part);
      if (part.name === "dd" && last) last.values.push(...blocks);
      else if (last && last.values.length === 0) last.terms.push(...blocks);
      else pairs.push({ terms: [...blocks], values: [] });
    }
    return pairs.map(({ terms, values }) => ({ is: "line", cells: [terms, values].map((of) => textOf(of)) }));
  }

  #isHidden(element: MarkupElement): boolean {
    const { attribs } = element;
    return "hidden" in attribs || HIDING.test(attribs["style"] ?? "") || this.#isStyledAway(element);
  }

  #spend(cells: number): void {
    this.#tick();
    this.#cells += cells;
    if (this.#cells <= MOST_CELLS) return;
    throw new ReadingFault({ code: "workbook-too-large", file: this.#file, over: "cells", limit: MOST_CELLS });
  }
}

const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;

const UNSHOWN = new Set(
  "head title meta link script style template noscript iframe object embed svg canvas audio video datalist map".split(
    " ",
  ),
);

const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details div dt fieldset figcaption figure footer form h1 h2 h3 h4 " +
    "h5 h6 header hgroup legend li main nav ol p section summary tbody td tfoot th thead tr ul option"
  ).split(" "),
);

/** All characters below an element, shown or not. */
function contentOf(element: MarkupElement): string {
  const texts: string[] = [];
  const left: MarkupNode[] = element.children.toReversed();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!isElement(node)) texts.push(textIn(node));
    else if (node.name === "br") texts.push("\n");
    else if (!UNSHOWN.has(node.name)) for (const child of node.children.toReversed()) left.push(child);
  }
  return texts.join("");
}

/** Is it set above the line, by its own style? */
function isRaised({ attribs }: MarkupElement): boolean {
  return /vertical-align\s*:\s*super/i.test(attribs["style"] ?? "");
}

/** What a field of a form shows: its value, or the option that is chosen. */
function shownIn(element: MarkupElement): string {
  const { name, attribs } = element;
  if (name === "input") return FIELDS_OF_TEXT.test(attribs["type"] ?? "") ? (attribs["value"] ?? "") : "";
  const options = elementsOf(element).flatMap((one) => (one.name === "optgroup" ? elementsOf(one) : [one]));
  const chosen = options.find((one) => "selected" in one.attribs) ?? options[0];
  return chosen === undefined ? "" : contentOf(chosen);
}

const FIELDS_OF_TEXT = /^(?:text|number|date|search|tel|email|url|)$/i;
