import { isOn } from "./docx-table.ts";
import { childOf, elementsOf, type MarkupElement } from "./markup-tree.ts";

/** Half-points above the line from which on a text is set above it. */
const RAISED_FROM = 4;

/** What the properties of a paragraph or of characters, and the style that they name, say of a text. */
export class DocxStyles {
  readonly #hiding = new Set<string>();
  readonly #raising = new Set<string>();

  constructor(styles: MarkupElement | undefined) {
    for (const style of elementsOf(styles ?? { children: [] })) {
      if (style.name !== "w:style") continue;
      const properties = childOf(style, "w:rPr");
      const id = style.attribs["w:styleId"] ?? "";
      if (isOn(childOf(properties, "w:vanish"))) this.#hiding.add(id);
      if (isRaised(properties)) this.#raising.add(id);
    }
  }

  hides(properties: MarkupElement | undefined): boolean {
    const own = childOf(properties, "w:vanish");
    return own === undefined ? this.#hiding.has(styleOf(properties)) : isOn(own);
  }

  raises(properties: MarkupElement | undefined): boolean {
    return isRaised(properties) || this.#raising.has(styleOf(properties));
  }
}

function styleOf(properties: MarkupElement | undefined): string {
  const style = childOf(properties, "w:rStyle") ?? childOf(properties, "w:pStyle");
  return style?.attribs["w:val"] ?? "";
}

function isRaised(properties: MarkupElement | undefined): boolean {
  if (childOf(properties, "w:vertAlign")?.attribs["w:val"] === "superscript") return true;
  return Number(childOf(properties, "w:position")?.attribs["w:val"] ?? "0") >= RAISED_FROM;
}
