import { DocxBody, type DocxContext } from "./docx-body.ts";
import type { XmlParts } from "./word-package.ts";
import { isOn } from "./docx-table.ts";
import { childOf, elementsOf, type MarkupElement } from "./markup-tree.ts";
import { type Block, textOf } from "./written-blocks.ts";

type Margin = "header" | "footer";

/** Headers and footers of pages, where they are shown and say something else than before. */
export class DocxMargins {
  readonly #parts: XmlParts;
  readonly #context: DocxContext;
  /** By the id that a section refers to. */
  readonly #targets: ReadonlyMap<string, string>;
  readonly #hasEvenPages: boolean;
  readonly #said = new Set<string>();

  constructor(parts: XmlParts, context: DocxContext) {
    this.#parts = parts;
    this.#context = context;
    const relations = elementsOf(parts.root("word/_rels/document.xml.rels") ?? { children: [] });
    this.#targets = new Map(relations.map(({ attribs }) => [attribs["Id"] ?? "", attribs["Target"] ?? ""]));
    this.#hasEvenPages = isOn(childOf(parts.root("word/settings.xml"), "w:evenAndOddHeaders"));
  }

  headers(section: MarkupElement): readonly Block[] {
    return this.#blocks(section, "header");
  }

  footers(section: MarkupElement): readonly Block[] {
    return this.#blocks(section, "footer");
  }

  #blocks(section: MarkupElement, margin: Margin): readonly Block[] {
    const shown = elementsOf(section).filter(
      ({ name, attribs }) => name === `w:${margin}Reference` && this.#isShown(section, attribs["w:type"]),
    );
    return shown.flatMap(({ attribs }) => {
      const target = (this.#targets.get(attribs["r:id"] ?? "") ?? "").replace(/^\/?(?:word\/)?/, "word/");
      const root = this.#parts.root(target);
      const blocks = root === undefined ? [] : new DocxBody(this.#context).blocksIn(root);
      const text = textOf(blocks);
      if (this.#said.has(text)) return [];
      this.#said.add(text);
      return blocks;
    });
  }

  #isShown(section: MarkupElement, type = "default"): boolean {
    if (type === "first") return isOn(childOf(section, "w:titlePg"));
    return type !== "even" || this.#hasEvenPages;
  }
}
