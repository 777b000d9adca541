import { elementsOf, type MarkupElement, parseXml } from "./markup-tree.ts";
import { xmlText } from "./word-package.ts";

/** The parts of a DOCX in XML, each parsed once. */
export class DocxParts {
  readonly #parts: ReadonlyMap<string, Buffer>;
  readonly #roots = new Map<string, MarkupElement | undefined>();

  constructor(parts: ReadonlyMap<string, Buffer>) {
    this.#parts = parts;
  }

  root(name: string): MarkupElement | undefined {
    if (!this.#roots.has(name)) this.#roots.set(name, this.#parse(name));
    return this.#roots.get(name);
  }

  #parse(name: string): MarkupElement | undefined {
    const part = this.#parts.get(name);
    if (part === undefined) return undefined;
    const [root] = elementsOf(parseXml(xmlText(part)).root()[0] ?? { children: [] });
    return root;
  }
}
