import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { type Field, isNumberField } from "../../src/core/domain/field.ts";
import { cleanDoc } from "../damage/clean.ts";
import { type Doc, recordsOf } from "../damage/model.ts";
import { type Random, seeded } from "../damage/random.ts";

/** A page as its author set it: what every cell says is known. */
export interface PrintedTable {
  readonly pdf: Uint8Array;
  /** Lines of text above the table. */
  readonly head: readonly string[];
  /** Headings first. */
  readonly rows: readonly (readonly string[])[];
  readonly isNumber: readonly boolean[];
}

export interface Setting {
  readonly ruled?: boolean;
  /** Points. */
  readonly size?: number;
  readonly font?: string;
  readonly records?: number;
}

const FONTS = ["Liberation Sans", "Liberation Serif", "DejaVu Sans", "Libertinus Serif", "New Computer Modern"];

/** One page of a table nobody has damaged; setting and text follow from the seed unless said otherwise. */
export function printTable(seed: number, setting: Setting = {}): PrintedTable {
  const random = seeded(seed, "scan");
  const doc = cleanDoc(seed, "tab");
  const fields = doc.columns.map(({ field }) => field);
  const records = doc.pages.flatMap(recordsOf).slice(0, setting.records ?? random.int(3, 6));
  const body = records.map(({ cells }) => cells.map(({ shown }) => shown.replaceAll(/\s+/g, " ").trim()));
  const rows = [doc.columns.map(({ heading }) => heading), ...body];
  const head = headOf(doc);
  const source = typst({ head, rows, fields, random, setting });
  return { pdf: compile(source), head, rows, isNumber: fields.map(isNumberField) };
}

function headOf({ head }: Doc): string[] {
  return [head.institution, head.title, head.cutoffShown].filter((text) => text !== "");
}

interface Draft {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly fields: readonly Field[];
  readonly random: Random;
  readonly setting: Setting;
}

function typst({ head, rows, fields, random, setting }: Draft): string {
  const size = setting.size ?? random.pick([8, 9, 10, 11]);
  const font = setting.font ?? random.pick(FONTS);
  const ruled = setting.ruled ?? true;
  const widths = fields.map((field) => widthOf(field, size)).join(", ");
  const cells = rows.flat().map((text, i) => cell(text, i < fields.length));
  const stroke = ruled ? `${random.pick(["0.5", "0.75", "1"])}pt` : "none";
  const gutter = ruled ? "" : "column-gutter: 14pt, row-gutter: 8pt, ";
  return `#set page(width: ${Math.max(842, pageWidth(fields, size))}pt, height: auto, margin: 1.2cm)
#set text(font: (${JSON.stringify(font)}, "DejaVu Sans Mono"), size: ${size}pt, lang: "es", hyphenate: false)
${head.map((line) => `#${JSON.stringify(line)}`).join("\n\n")}

#table(columns: (${widths}), stroke: ${stroke}, ${gutter}inset: 4pt,
${cells.join(",\n")})
`;
}

function cell(text: string, strong: boolean): string {
  const said = `#${JSON.stringify(text)}`;
  return strong ? `[#strong[${said}]]` : `[${said}]`;
}

const NARROW: readonly Field[] = ["key", "year", "unit", "frequency", "direction", "dimension"];

function widthOf(field: Field, size: number): string {
  if (isNumberField(field)) return `${size * 10}pt`;
  return NARROW.includes(field) ? `${size * 10}pt` : "1fr";
}

/** Wide enough for the longest words. */
function pageWidth(fields: readonly Field[], size: number): number {
  const widths = fields.map((field) => (isNumberField(field) || NARROW.includes(field) ? 10 : 15));
  return 68 + size * widths.reduce((sum, width) => sum + width, 0);
}

function compile(source: string): Uint8Array {
  return NodeCompiler.create({ fontArgs: [{ fontPaths: ["/usr/share/fonts"] }] }).pdf({ mainFileContent: source });
}
