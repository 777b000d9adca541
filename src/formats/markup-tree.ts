import type { CheerioAPI } from "cheerio";
import { load } from "cheerio";

type Root = ReturnType<CheerioAPI["root"]>[0];
export type MarkupNode = NonNullable<Root>["children"][number];
export type MarkupElement = Extract<MarkupNode, { attribs: unknown }>;

/** Elements may stand in one another so deep; no document that a person wrote comes near. */
export const DEEPEST = 1000;

/** A page as a browser would understand it; null where it is nested too deep, for which parsers take for ever. */
export function parseHtml(text: string): CheerioAPI | null {
  return isTooDeep(text) ? null : load(text);
}

/** A part of a document in XML; entities that it defines itself are left alone. */
export function parseXml(text: string): CheerioAPI {
  return load(text, { xml: true });
}

export function isElement(node: MarkupNode): node is MarkupElement {
  return "attribs" in node;
}

export function elementsOf(parent: { readonly children: readonly MarkupNode[] }): readonly MarkupElement[] {
  return parent.children.filter(isElement);
}

/** The first element of this name right below. */
export function childOf(parent: MarkupElement | undefined, name: string): MarkupElement | undefined {
  return parent?.children.find((child): child is MarkupElement => isElement(child) && child.name === name);
}

/** The characters of a piece of text; comments and the like have none. */
export function textIn(node: MarkupNode): string {
  return TEXTS.has(node.type) && "data" in node ? node.data : "";
}

const TEXTS: ReadonlySet<string> = new Set(["text", "cdata"]);

/** Are so many elements open at once? A row or cell of a table closes what was left open in the one before. */
function isTooDeep(text: string): boolean {
  const open = new OpenElements();
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(text); tag !== null; tag = TAG.exec(text)) {
    const [, slash, name = ""] = tag;
    const end = ENDS.get(name.toLowerCase());
    if (end !== undefined) TAG.lastIndex = endOf(text, end, TAG.lastIndex);
    else if (slash === "/") open.close(name.toLowerCase());
    else open.open(name.toLowerCase());
    if (open.depth > DEEPEST) return true;
  }
  return false;
}

class OpenElements {
  readonly #names: string[] = [];
  readonly #times = new Map<string, number>();

  get depth(): number {
    return this.#names.length;
  }

  open(name: string): void {
    if (CELLS.has(name)) {
      this.#closeDownTo("table");
      return;
    }
    this.#names.push(name);
    this.#times.set(name, (this.#times.get(name) ?? 0) + 1);
  }

  close(name: string): void {
    if (CELLS.has(name)) this.#closeDownTo("table");
    if ((this.#times.get(name) ?? 0) === 0) return;
    this.#closeDownTo(name);
    this.#pop();
  }

  #closeDownTo(name: string): void {
    while (this.#names.length > 0 && this.#names.at(-1) !== name) this.#pop();
  }

  #pop(): void {
    const name = this.#names.pop() ?? "";
    this.#times.set(name, (this.#times.get(name) ?? 1) - 1);
  }
}

/** What holds no elements, whatever it looks like, and how it ends. */
const ENDS: ReadonlyMap<string, RegExp> = new Map([
  ["!--", /-->/g],
  ["script", /<\/script/gi],
  ["style", /<\/style/gi],
]);

function endOf(text: string, end: RegExp, from: number): number {
  end.lastIndex = from;
  return end.test(text) ? end.lastIndex : text.length;
}

const CELLS = new Set(["tr", "td", "th"]);

/** Elements that hold others and end only when they are closed, and the cells of tables. */
const TAG =
  /<(\/?)(?!(?:p|li|dt|dd|thead|tbody|tfoot|option|optgroup|br|hr|img|input|meta|link|col|colgroup|wbr|area|base|embed|source|track|param)\b)(!--|[a-z][a-z0-9]*)/gi;
