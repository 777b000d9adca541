import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { seeded } from "../damage/random.ts";
import type { Block, Manner } from "./blocks.ts";
import { type Paper, paperFor } from "./paper.ts";
import { type Press, type Printed, pressOf } from "./press.ts";
import { blocksOf, makeSmallSample, type Sample } from "./sample.ts";
import { turnPages } from "./turn-pages.ts";

/** How a table is drawn. */
export type Rules = "ruled" | "open" | "zebra" | "lines" | "boxes";

export interface Look {
  readonly rules: Rules;
  /** Row by row in the size of the text, in points. */
  readonly size: number;
  readonly font: string;
  /** Words are parted at line ends. */
  readonly hyphens: boolean;
  /** A row that does not fit goes on on the next page; the headings are printed again there. */
  readonly splits: boolean;
  /** Everything is drawn turned to the left, on one page as wide as that takes. */
  readonly isSideways: boolean;
}

export const LOOK: Look = {
  rules: "ruled",
  size: 9,
  font: "Libertinus Serif",
  hyphens: false,
  splits: false,
  isSideways: false,
};

const LOOKS: readonly (readonly [string, Partial<Look>])[] = [
  ["pdf, Typst, ruled", {}],
  ["pdf, Typst, ruled, rows split over pages", { splits: true }],
  ["pdf, Typst, ruled, words parted", { hyphens: true }],
  ["pdf, Typst, closed rectangles", { rules: "boxes" }],
  ["pdf, Typst, lines between rows", { rules: "lines", font: "DejaVu Sans Mono", size: 7 }],
  ["pdf, Typst, zebra", { rules: "zebra" }],
  ["pdf, Typst, no rules", { rules: "open" }],
];

const SIDEWAYS: Look = { ...LOOK, isSideways: true };

export const TYPST_PRESSES: readonly Press[] = [
  ...LOOKS.map(([name, look]) =>
    pressOf({ name, format: "pdf" }, (sample) =>
      printed(sample, typstPdf(sample, { press: name, look: { ...LOOK, ...look } })),
    ),
  ),
  pressOf({ name: "pdf, Typst, drawn sideways", format: "pdf" }, ({ seed }) => {
    const sample = makeSmallSample(seed, 12);
    return printed(sample, typstPdf(sample, { press: "sideways", look: SIDEWAYS, manner: { hasPages: false } }));
  }),
  pressOf({ name: "pdf, Typst, drawn sideways, page turned", format: "pdf" }, ({ seed }) => {
    const sample = makeSmallSample(seed, 12);
    return printed(
      sample,
      turnPages(typstPdf(sample, { press: "turned", look: SIDEWAYS, manner: { hasPages: false } })),
    );
  }),
];

function printed(sample: Sample, bytes: Uint8Array): Printed {
  return { sample, name: "informe.pdf", bytes };
}

/** Nothing of the file system is used: what the markup asks for is in memory. */
const compiler = NodeCompiler.create({ workspace: "/" });

export interface Order {
  readonly press: string;
  readonly look: Look;
  readonly manner?: Partial<Manner>;
}

export function typstPdf(sample: Sample, { press, look, manner = {} }: Order): Uint8Array {
  const blocks = blocksOf(sample, press, manner);
  return pdfOf(blocks, { look, paper: paperFor(blocks, letterWidth(look), seeded(sample.seed, press)) });
}

function letterWidth({ font, size }: Look): number {
  return size * (font.endsWith("Mono") ? 0.61 : 0.52);
}

/** The data reaches the markup as JSON, so that nothing in it is ever markup. */
export function pdfOf(
  blocks: readonly Block[],
  { look, paper }: { readonly look: Look; readonly paper: Paper },
): Uint8Array {
  compiler.mapShadow("/data.json", Buffer.from(JSON.stringify({ blocks, look, paper })));
  compiler.addSource("/main.typ", MARKUP);
  const pdf = compiler.pdf({ mainFilePath: "/main.typ" });
  compiler.evictCache(0);
  return new Uint8Array(pdf);
}

const MARKUP = `
#let data = json("/data.json")
#let look = data.look
#set page(margin: 36pt, ..if look.isSideways {
  (width: auto, height: data.paper.width * 1pt)
} else {
  (width: data.paper.width * 1pt, height: data.paper.height * 1pt)
})
#set text(font: look.font, size: look.size * 1pt, lang: "es", hyphenate: look.hyphens)
#set par(leading: 0.5em)
#let stroke-of = (boxes: 0.5pt + black, ruled: 0.5pt + black, open: none, zebra: none, lines: (top: none, left: none, right: none, bottom: 0.4pt + black))
#let shown(cell, role) = table.cell(
  colspan: cell.across,
  rowspan: cell.down,
  breakable: look.splits,
  align: if cell.isFigure and role != "header" { right } else { left },
)[#if role == "header" { strong(cell.text) } else { cell.text }]
#let pages = for part in data.blocks {
  if part.kind == "page-end" { pagebreak(weak: true) }
  else if part.kind == "paragraph" {
    block(below: 0.7em)[#if part.isTitle { strong(part.text) } else { part.text }]
  } else {
    let heads = part.rows.filter(row => row.role == "header")
    let rest = part.rows.filter(row => row.role != "header")
    table(
      columns: part.widths.map(width => width * 1fr),
      inset: 4pt,
      gutter: if look.rules == "boxes" { 2.5pt } else { 0pt },
      stroke: stroke-of.at(look.rules),
      fill: if look.rules == "zebra" { (_, y) => if calc.odd(y) { luma(232) } } else { none },
      ..if heads.len() > 0 { (table.header(repeat: look.splits, ..heads.map(row => row.cells.map(cell => shown(cell, row.role))).flatten()),) } else { () },
      ..rest.map(row => row.cells.map(cell => shown(cell, row.role))).flatten(),
    )
  }
}
#if look.isSideways {
  rotate(-90deg, reflow: true, block(width: data.paper.width * 1pt - 72pt, pages))
} else { pages }
`;
