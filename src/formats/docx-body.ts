import type { DocxStyles } from "./docx-styles.ts";
import { isOn, readDocxTable } from "./docx-table.ts";
import type { HiddenText } from "./hidden-text.ts";
import { childOf, DEEPEST, elementsOf, isElement, type MarkupElement, type MarkupNode, textIn } from "./markup-tree.ts";
import { ReadingFault } from "./reading-fault.ts";
import { symbolOf } from "./symbol-fonts.ts";
import { type Block, BlockWriter, raised } from "./written-blocks.ts";

export interface DocxContext {
  readonly file: string;
  readonly hidden: HiddenText;
  readonly styles: DocxStyles;
  readonly tick: () => void;
}

/** What one part of a DOCX shows, in reading order: as if its changes were accepted. */
export class DocxBody {
  /** Of the notes that the text refers to, in its order; `kind`: "w:footnote" or "w:endnote". */
  readonly notes: { readonly kind: string; readonly id: string }[] = [];
  readonly #context: DocxContext;
  /** What stands in boxes beside the paragraph. */
  #boxes: Block[] = [];
  #depth = 0;

  constructor(context: DocxContext) {
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
    for (const node of parent.children) if (isElement(node)) this.#element(node, writer);
    this.#depth -= 1;
  }

  #element(element: MarkupElement, writer: BlockWriter): void {
    const { name } = element;
    const write = WRITTEN.get(name);
    const read = this.#readers.get(name);
    if (write) writer.write(write(element));
    else if (read) read(element, writer);
    else if (!UNSHOWN.has(name)) this.#walk(element, writer);
  }

  readonly #readers: ReadonlyMap<string, (element: MarkupElement, writer: BlockWriter) => void> = new Map([
    ["w:p", (element, writer) => this.#paragraph(element, writer)],
    ["w:r", (element, writer) => this.#run(element, writer)],
    ["w:br", (_, writer) => writer.endLine()],
    ["w:cr", (_, writer) => writer.endLine()],
    ["w:tbl", (element, writer) => this.#table(element, writer)],
    ["w:del", this.#hide.bind(this)],
    ["w:moveFrom", this.#hide.bind(this)],
    ["w:sdt", (element, writer) => this.#control(element, writer)],
    ["w:txbxContent", (element) => this.#box(element)],
    ["mc:AlternateContent", (element, writer) => this.#choice(element, writer)],
    ["w:footnoteReference", (element, writer) => this.#note(element, writer, "w:footnote")],
    ["w:endnoteReference", (element, writer) => this.#note(element, writer, "w:endnote")],
  ]);

  #paragraph(element: MarkupElement, writer: BlockWriter): void {
    if (this.#context.styles.hides(childOf(element, "w:pPr"))) {
      this.#hide(element);
      return;
    }
    this.#walk(element, writer);
    this.#endParagraph(writer);
  }

  #endParagraph(writer: BlockWriter): void {
    writer.endLine();
    writer.add(...this.#boxes);
    this.#boxes = [];
  }

  #run(element: MarkupElement, writer: BlockWriter): void {
    const properties = childOf(element, "w:rPr");
    if (this.#context.styles.hides(properties)) this.#hide(element);
    else if (this.#context.styles.raises(properties)) this.#raised(element, writer);
    else this.#walk(element, writer);
  }

  #raised(element: MarkupElement, writer: BlockWriter): void {
    const isText = elementsOf(element).every(({ name }) => name === "w:rPr" || name === "w:t");
    if (isText) writer.write(raised(plainText(element)));
    else this.#walk(element, writer);
  }

  #table(element: MarkupElement, writer: BlockWriter): void {
    const walk = {
      blocksIn: (cell: MarkupElement) => {
        this.#context.tick();
        return this.blocksIn(cell);
      },
      hide: (hidden: MarkupElement) => this.#hide(hidden),
    };
    writer.add(readDocxTable(element, walk));
  }

  /** What a form says before anybody filled it in is no value. */
  #control(element: MarkupElement, writer: BlockWriter): void {
    if (isOn(childOf(childOf(element, "w:sdtPr"), "w:showingPlcHdr"))) return;
    this.#walk(
      { children: element.children.filter((node) => isElement(node) && node.name === "w:sdtContent") },
      writer,
    );
  }

  /** One content in several forms: the first is the one that programs of today show. */
  #choice(element: MarkupElement, writer: BlockWriter): void {
    const [first] = elementsOf(element);
    if (first) this.#walk(first, writer);
  }

  #box(element: MarkupElement): void {
    const blocks = this.blocksIn(element);
    this.#boxes.push(...blocks);
  }

  #note(element: MarkupElement, writer: BlockWriter, kind: string): void {
    this.notes.push({ kind, id: element.attribs["w:id"] ?? "" });
    writer.write(raised(String(this.notes.length)));
  }

  #hide(element: MarkupElement): void {
    this.#context.hidden.add(plainText(element));
  }
}

/** Elements that are themselves what is written. */
const WRITTEN: ReadonlyMap<string, (element: MarkupElement) => string> = new Map([
  ["w:t", charactersIn],
  ["m:t", charactersIn],
  ["w:tab", () => "\t"],
  ["w:ptab", () => "\t"],
  ["w:noBreakHyphen", () => "-"],
  ["w:sym", ({ attribs }: MarkupElement) => symbolOf(attribs["w:font"] ?? "", attribs["w:char"] ?? "")],
  ["w:ddList", chosenIn],
]);

/** Properties, instructions and what is there for other programs. */
const UNSHOWN = new Set([
  "w:pPr",
  "w:rPr",
  "w:tblPr",
  "w:sectPr",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "w:rt",
  "w:sdtPr",
]);

/** A tab within the text is a blank. */
function charactersIn({ children }: MarkupElement): string {
  return children.map(textIn).join("").replace(/\s/gu, " ");
}

/** All characters below an element, deleted ones too. */
function plainText(element: MarkupElement): string {
  const { name } = element;
  if (name === "w:t" || name === "w:delText") return charactersIn(element);
  return elementsOf(element)
    .map(plainText)
    .join(name === "w:p" || name === "w:tc" ? " " : "");
}

/** The entry of a drop-down list that is chosen. */
function chosenIn(list: MarkupElement): string {
  const entries = elementsOf(list).filter(({ name }) => name === "w:listEntry");
  const chosen = (childOf(list, "w:result") ?? childOf(list, "w:default"))?.attribs["w:val"] ?? "0";
  return entries[Number(chosen)]?.attribs["w:val"] ?? "";
}
