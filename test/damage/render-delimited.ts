import type { Doc } from "./model.ts";
import type { Random } from "./random.ts";
import { headLines, pageBreakLines, pageRows, type Printed, type Row } from "./print-rows.ts";

/** How one document writes its separators. */
interface Pen {
  join(cells: readonly string[]): string;
  /** A rule between rows, "" for none. */
  rule(widths: readonly number[]): string;
  readonly ruleAfter: "nothing" | "header" | "every-row";
  /** Lines with fewer cells are filled up with empty ones. */
  readonly fillsUp: boolean;
  /** Breaks a long text inside its quotes. */
  wrap(cell: string): string;
}

const whole = (cell: string) => cell;
const NO_RULE = () => "";

export function renderDelimited(doc: Doc, random: Random): Printed[] {
  const pen = choosePen(doc, random);
  const columns = doc.columns.length;
  const head = headLines(doc).flatMap((text) => toPrinted({ cells: [text], record: null, role: "head" }, pen, columns));
  const pages = doc.pages.flatMap((page, index) => {
    const rows = pageRows(doc, page, index).flatMap((row) => withRules(row, pen, columns));
    return index === 0 ? rows : [...breakBefore(doc, index, random), ...rows];
  });
  return [...head, ...pages];
}

function breakBefore(doc: Doc, index: number, random: Random): Printed[] {
  return pageBreakLines(doc, index + 1, random).map((text) => ({ text, record: null }));
}

function withRules(row: Row, pen: Pen, columns: number): Printed[] {
  const lines = toPrinted(row, pen, columns);
  const ruled = pen.ruleAfter === "every-row" || (pen.ruleAfter === "header" && row.role === "header");
  const rule = pen.rule(Array.from({ length: columns }, () => 6));
  return ruled && rule !== "" ? [...lines, { text: rule, record: null }] : lines;
}

/** Several lines when a quoted cell runs over its line. */
function toPrinted(row: Row, pen: Pen, columns: number): Printed[] {
  const missing = pen.fillsUp && row.role !== "record" ? columns - row.cells.length : 0;
  const cells = [...row.cells, ...Array.from({ length: Math.max(0, missing) }, () => "")];
  return pen
    .join(row.role === "record" ? cells.map((cell) => pen.wrap(cell)) : cells)
    .split("\n")
    .map((text) => ({ text, record: row.record }));
}

function choosePen(doc: Doc, random: Random): Pen {
  switch (doc.layout) {
    case "pipe":
      return pipePen(random);
    case "semicolon":
      return quotedPen(";", random);
    case "comma":
      return quotedPen(",", random);
    default:
      return {
        join: (cells) => cells.join("\t"),
        rule: NO_RULE,
        ruleAfter: "nothing",
        fillsUp: random.chance(0.5),
        wrap: whole,
      };
  }
}

function pipePen(random: Random): Pen {
  const plain: Pen = {
    join: (cells) => cells.join(" | "),
    rule: NO_RULE,
    ruleAfter: "nothing",
    fillsUp: true,
    wrap: whole,
  };
  const edged = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const dashes = (widths: readonly number[], cross: string) => widths.map((width) => "-".repeat(width)).join(cross);
  const markdown: Pen = {
    join: edged,
    rule: (widths) => `|${dashes(widths, "|")}|`,
    ruleAfter: "header",
    fillsUp: true,
    wrap: whole,
  };
  const boxed: Pen = {
    join: edged,
    rule: (widths) => `+${dashes(widths, "+")}+`,
    ruleAfter: "every-row",
    fillsUp: true,
    wrap: whole,
  };
  return random.pick([plain, markdown, markdown, boxed]);
}

function quotedPen(separator: string, random: Random): Pen {
  const always = random.chance(0.4);
  const quote = (cell: string) =>
    always || cell.includes(separator) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return {
    join: (cells) => cells.map(quote).join(separator),
    rule: NO_RULE,
    ruleAfter: "nothing",
    fillsUp: random.chance(0.5),
    wrap: random.chance(0.12) ? (cell) => cell.replace(/^(.{40,}?) /, "$1\n") : whole,
  };
}
