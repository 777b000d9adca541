import type { HiddenText } from "./hidden-text.ts";
import { childOf, DEEPEST, elementsOf, isElement, type MarkupElement, type MarkupNode, textIn } from "./markup-tree.ts";
import type { OdtStyles } from "./odt-styles.ts";
import { readOdtTable } from "./odt-table.ts";
import { ReadingFault } from "./reading-fault.ts";
import { type Block, BlockWriter, raised, textOf } from "./written-blocks.ts";

export interface OdtContext {
  readonly file: string;
  readonly hidden: HiddenText;
  readonly styles: OdtStyles;
  readonly tick: () => void;
}

/** What one part of an ODT shows, in reading order. */
export class OdtBody {
  /** The notes of the text, in its order. */
  readonly notes: Block[] = [];
  readonly #context: OdtContext;
  /** What stands in boxes beside the paragraph. */
  #boxes: Block[] = [];
  #depth = 0;

  constructor(context: OdtContext) {
    this.#context = context;
  }

  blocksIn(parent: { readonly children: readonly MarkupNode[] }): readonly Block[] {
    const writer = new BlockWriter();
    const outer = this.#boxes;
    this.#boxes = [];
    this.#walk(parent, writer);
    this.#endParagraph(writer);
    this.#boxes = outer;
    return writer.blocks();
  }

  #walk(parent: { readonly children: readonly MarkupNode[] }, writer: BlockWriter): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new ReadingFault({ code: "document-damaged", file: this.#context.file });
    for (const node of parent.children) {
      if (isElement(node)) this.#element(node, writer);
      else writer.write(textIn(node).replace(/\s+/gu, " "));
    }
    this.#depth -= 1;
  }

  #element(element: MarkupElement, writer: BlockWriter): void {
    const { name } = element;
    if (UNSHOWN.has(name)) return;
    const read = this.#readers.get(name);
    if (isHidden(element) || this.#context.styles.hides(element)) this.#hide(element);
    else if (this.#context.styles.raises(element)) writer.write(raised(textOf(this.blocksIn(element))));
    else if (read) read(element, writer);
    else this.#walk(element, writer);
  }

  readonly #readers: ReadonlyMap<string, (element: MarkupElement, writer: BlockWriter) => void> = new Map([
    ["text:p", (element, writer) => this.#paragraph(element, writer)],
    ["text:h", (element, writer) => this.#paragraph(element, writer)],
    ["text:s", ({ attribs }, writer) => writer.write(spaces(attribs["text:c"]))],
    ["text:tab", (_, writer) => writer.write("\t")],
    ["text:line-break", (_, writer) => writer.endLine()],
    ["text:note", (element, writer) => this.#note(element, writer)],
    ["text:tracked-changes", this.#hide.bind(this)],
    ["draw:text-box", (element) => this.#box(element)],
    ["table:table", (element, writer) => this.#table(element, writer)],
  ]);

  #paragraph(element: MarkupElement, writer: BlockWriter): void {
    this.#walk(element, writer);
    this.#endParagraph(writer);
  }

  #endParagraph(writer: BlockWriter): void {
    writer.endLine();
    writer.add(...this.#boxes);
    this.#boxes = [];
  }

  #box(element: MarkupElement): void {
    const blocks = this.blocksIn(element);
    this.#boxes.push(...blocks);
  }

  #note(element: MarkupElement, writer: BlockWriter): void {
    writer.write(raised(plainText(childOf(element, "text:note-citation"))));
    this.notes.push(...this.blocksIn(childOf(element, "text:note-body") ?? { children: [] }));
  }

  #table(element: MarkupElement, writer: BlockWriter): void {
    const { file } = this.#context;
    const walk = {
      file,
      blocksIn: (cell: MarkupElement) => {
        this.#context.tick();
        return this.blocksIn(cell);
      },
      hide: this.#hide.bind(this),
    };
    writer.add(readOdtTable(element, walk));
  }

  #hide(element: MarkupElement): void {
    this.#context.hidden.add(plainText(element));
  }
}

/** What is there for other readers than those of the page. */
const UNSHOWN = new Set([
  "office:annotation",
  "office:forms",
  "text:hidden-paragraph",
  "text:ruby-text",
  "text:sequence-decls",
  "text:variable-decls",
  "text:user-field-decls",
  "svg:title",
  "svg:desc",
]);

/** A section, paragraph or field that its author hides. */
function isHidden(element: MarkupElement): boolean {
  const { name, attribs } = element;
  if (name === "text:p" || name === "text:h") return isTrue(childOf(element, "text:hidden-paragraph"));
  return attribs["text:display"] === "none" || isTrue(element);
}

function isTrue(field: MarkupElement | undefined): boolean {
  return field?.attribs["text:is-hidden"] === "true";
}

/** No line is so wide as to need more. */
const MOST_SPACES = 1000;

function spaces(count = "1"): string {
  const wanted = Number(count);
  return " ".repeat(Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, MOST_SPACES) : 1);
}

/** All characters below an element. */
function plainText(element: MarkupElement | undefined): string {
  if (element === undefined) return "";
  if (UNSHOWN.has(element.name) || element.name === "office:change-info") return "";
  const text = element.children.map((node) => (isElement(node) ? plainText(node) : textIn(node))).join("");
  return /^text:[ph]$/.test(element.name) ? `${text} ` : text;
}

/** Headers or footers of the pages, each once. */
export function marginsOf(styles: MarkupElement | undefined, names: readonly string[]): readonly MarkupElement[] {
  const pages = elementsOf(childOf(styles, "office:master-styles") ?? { children: [] });
  return pages.flatMap((page) => elementsOf(page).filter(({ name }) => names.includes(name)));
}
