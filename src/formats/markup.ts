/** A piece of HTML whose every value has been escaped. */
export interface Markup {
  readonly markup: string;
}

export type MarkupPart = string | number | null | Markup | readonly MarkupPart[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Template for HTML: text is escaped, markup goes in as it is, lists are joined, null is nothing.
 * Attributes must be quoted by the template, and may hold text only.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  let text = strings[0] ?? "";
  for (const [index, part] of parts.entries()) text += partText(part) + (strings[index + 1] ?? "");
  return { markup: text };
}

/** For markup of our own that holds no value from outside. */
export function rawMarkup(text: string): Markup {
  return { markup: text };
}

export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign) : text;
}

function partText(part: MarkupPart): string {
  if (part === null) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  if ("markup" in part) return part.markup;
  return part.map(partText).join("");
}
