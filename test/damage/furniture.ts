import { isNumberField } from "../../src/core/domain/field.ts";
import type { Institution } from "./institution.ts";
import type { Doc, OtherLine, Page } from "./model.ts";
import { type Random, seeded } from "./random.ts";

const NOTES = [
  "Nota: cifras preliminares sujetas a revisión.",
  "Fuente: elaboración propia con información de las áreas responsables.",
  "* El avance se calcula respecto de la meta anual.",
  "Elaboró: Unidad de Planeación. Revisó: Órgano Interno de Control.",
  "1/ Cifras al cierre del periodo.",
];

/** Lines every report carries besides its records: sections, totals and notes. */
export function addFurniture(doc: Doc, institution: Institution, random: Random): void {
  const tabular = doc.layout !== "cell-per-line" && doc.layout !== "key-value";
  if (tabular) for (const page of doc.pages) furnish(page, doc, { institution, random });
  if (tabular && doc.layout !== "aligned") numberAndSign(doc);
  if (doc.layout !== "cell-per-line" && random.chance(0.3)) {
    doc.pages.at(-1)?.lines.push({ kind: "note", cells: [random.pick(NOTES)] });
  }
}

function furnish(page: Page, doc: Doc, { institution, random }: { institution: Institution; random: Random }): void {
  // A section heads a block: in a table without header nothing would set it apart from a title.
  if (doc.header !== "none" && random.chance(0.25)) {
    page.lines.splice(random.pick([0, 0, 2]), 0, section(institution, random));
  }
  if (random.chance(0.15)) page.lines.push(total(doc, random));
}

const PEOPLE = ["Lic. Juana Pérez Rojas", "Mtro. Luis Soto Gil", "C.P. Ana Ruiz Díaz"];

/** Columns numbered beneath their headings; at the end, who made, checked and authorised the report. */
function numberAndSign(doc: Doc): void {
  const random = seeded(doc.seed, "numbers and signatures");
  const first = doc.pages[0];
  const numbers = doc.columns.map((_, i) => `(${i + 1})`);
  if (first && doc.header !== "none" && numbers.length >= 3 && random.chance(0.08)) {
    first.lines.unshift({ kind: "note", cells: numbers });
  }
  if (doc.columns.length < 3 || !random.chance(0.1)) return;
  const lines = [["Elaboró", "Revisó", "Autorizó"], PEOPLE, ["Directora de Planeación", "Contralor", "Presidenta"]];
  doc.pages.at(-1)?.lines.push(...lines.map((cells): OtherLine => ({ kind: "note", cells })));
}

function section(institution: Institution, random: Random): OtherLine {
  const name = random.pick(institution.programmes);
  const text = random.pick([`Eje ${random.int(1, 5)}. ${name}`, name.toUpperCase(), random.pick(institution.areas)]);
  return { kind: "section", cells: [text] };
}

function total(doc: Doc, random: Random): OtherLine {
  const label = random.pick(["Total", "TOTAL", "Subtotal", "Total general", "Total del programa", "SUBTOTAL DEL EJE"]);
  const cells = doc.columns.map((column, index) => {
    if (index === 0) return label;
    return isNumberField(column.field) ? String(random.int(20, 999)) : "";
  });
  return { kind: "total", cells };
}
