import type { CheerioAPI } from "cheerio";
import { load } from "cheerio";

type Root = ReturnType<CheerioAPI["root"]>[0];
export type MarkupNode = NonNullable<Root>["children"][number];
export type MarkupElement = Extract<MarkupNode, { attribs: unknown }>;

/** Elements may stand in one another so deep; no document that a person wrote comes near. */
export const DEEPEST = 1000;

/** Beyond, the parser of browsers takes a time that grows with the square of the depth. */
const DEEP = 400;

/** A page as a browser would understand it. */
export function parseHtml(text: string): CheerioAPI {
  return deepestOf(text) > DEEP ? load(text, { xml: { xmlMode: false, decodeEntities: true } }) : load(text);
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

/** How many elements are open at once, at most: not counted are those that the next of their kind closes. */
function deepestOf(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const [tag, slash] of text.matchAll(TAG)) {
    if (tag.endsWith("/>")) continue;
    open = slash === "/" ? Math.max(0, open - 1) : open + 1;
    deepest = Math.max(deepest, open);
  }
  return deepest;
}

const TAG =
  /<(\/?)(?!(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|br|hr|img|input|meta|link|col|colgroup|wbr|area|base|embed|source|track|param)\b)[a-z][^>]*>/gi;
