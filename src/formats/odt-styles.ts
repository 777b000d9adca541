import { childOf, elementsOf, type MarkupElement } from "./markup-tree.ts";

/** Share of the height of the line, in percent, from which on a text is set above it. */
const RAISED_FROM = 10;

/** What the styles of an ODT say of their texts, by name. */
export class OdtStyles {
  readonly #hiding = new Set<string>();
  readonly #raising = new Set<string>();

  /** `roots`: of the parts that define styles. */
  constructor(roots: readonly (MarkupElement | undefined)[]) {
    const lists = roots.flatMap((root) => [childOf(root, "office:styles"), childOf(root, "office:automatic-styles")]);
    for (const style of lists.flatMap((list) => elementsOf(list ?? { children: [] }))) this.#add(style);
  }

  hides({ attribs }: MarkupElement): boolean {
    return this.#hiding.has(attribs["text:style-name"] ?? attribs["table:style-name"] ?? "");
  }

  raises({ attribs }: MarkupElement): boolean {
    return this.#raising.has(attribs["text:style-name"] ?? "");
  }

  #add(style: MarkupElement): void {
    const properties = childOf(style, "style:text-properties");
    const name = style.attribs["style:name"] ?? "";
    if (properties?.attribs["text:display"] === "none") this.#hiding.add(name);
    const [position = ""] = (properties?.attribs["style:text-position"] ?? "").split(" ");
    if (position === "super" || Number.parseFloat(position) >= RAISED_FROM) this.#raising.add(name);
  }
}
