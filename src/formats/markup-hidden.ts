import type { CheerioAPI } from "cheerio";
import type { MarkupElement } from "./markup-tree.ts";

/** Of a style sheet no more selectors are looked at. */
const MOST_SELECTORS = 200;

/** What the page's own style sheets hide on a screen; those that it only links to are not there to be read. */
export function hiddenByStyle($: CheerioAPI): (element: MarkupElement) => boolean {
  const sheets = $("style").toArray();
  const selectors = sheets.flatMap((sheet) => hidingSelectors($(sheet).text())).slice(0, MOST_SELECTORS);
  const hidden = new Set<unknown>(selectors.flatMap((selector) => $(selector).toArray()));
  return (element) => hidden.has(element);
}

/** Only plain ones: an element, a class, an id, or one of these within another. */
function hidingSelectors(css: string): readonly string[] {
  const plain = css.replace(/\/\*[^]*?\*\/|<!--|-->/g, "").replace(/@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, , rules = ""]) => /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(rules))
    .flatMap(([, selectors = ""]) => selectors.split(",").map((selector) => selector.trim()))
    .filter((selector) => /^[a-z0-9_\-.# ]*[a-z0-9_-]$/i.test(selector));
}
