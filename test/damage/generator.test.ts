import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { isNumberField } from "../../src/core/domain/field.ts";
import { cleanDoc } from "./clean.ts";
import { DAMAGES, makeCase } from "./case.ts";
import { encode, print } from "./encode.ts";
import { expectCell } from "./expect.ts";
import { allRecords, type Cell, type Doc, ENCODINGS, LAYOUTS, type Notation, recordsOf } from "./model.ts";
import { printedCells } from "./print-rows.ts";
import { seeded } from "./random.ts";

const seeds = integer({ min: 0, max: 1_000_000 });
const layouts = constantFrom(...LAYOUTS);

describe("the documents that are made up", () => {
  it("are the same for the same seed", () => {
    assert(
      property(seeds, (seed) => {
        expect(makeCase(seed).paper.bytes).toEqual(makeCase(seed).paper.bytes);
      }),
      { numRuns: 40 },
    );
  });

  it("differ from seed to seed", () => {
    const texts = Array.from({ length: 300 }, (_, seed) => makeCase(seed).paper.text);
    expect(new Set(texts).size).toBe(300);
  });

  it("hold thousands of different indicators", () => {
    const docs = Array.from({ length: 300 }, (_, seed) => cleanDoc(seed, "tab"));
    const names = docs.flatMap((doc) => columnOf(doc, "indicator"));
    expect(new Set(names).size).toBeGreaterThan(1500);
  });

  it("say, cell by cell, what a plain split of an undamaged table says", () => {
    assert(
      property(seeds, (seed) => {
        const doc = cleanDoc(seed, "tab");
        const paper = print(doc);
        const lines = paper.text.split("\n");
        for (const record of allRecords(doc)) {
          const printed = lines[(paper.spans.get(record)?.first ?? 0) - 1]?.replace("\f", "").split("\t");
          expect(printed).toEqual(record.cells.map((cell) => cell.shown));
          for (const cell of record.cells) expect(readPlainly(cell, doc.notation)).toBe(meantBy(cell));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("print every cell of a record on the record's own lines, in every layout", () => {
    assert(
      property(seeds, layouts, (seed, layout) => {
        const doc = cleanDoc(seed, layout);
        const paper = print(doc);
        const lines = paper.text.split("\n");
        for (const [record, { first, last }] of paper.spans) {
          // A quoted cell may run over its line.
          const own = lines
            .slice(first - 1, last)
            .join("\n")
            .replaceAll('""', '"');
          for (const shown of printedCells(record)) expect(own.replaceAll("\n", " ")).toContain(shown);
        }
        expect(paper.spans.size).toBe(allRecords(doc).length);
      }),
      { numRuns: 80 },
    );
  });

  it("come back from every encoding as they went in", () => {
    const { text } = makeCase(7, { damages: [] }).paper;
    const labels = {
      "utf-8": "utf-8",
      "utf-8-bom": "utf-8",
      "utf-16le": "utf-16le",
      "utf-16be": "utf-16be",
      "windows-1252": "windows-1252",
      "latin-1": "windows-1252",
    };
    for (const encoding of ENCODINGS) {
      expect(new TextDecoder(labels[encoding]).decode(encode(text, encoding))).toBe(text);
    }
  });

  it("leave hardly an undamaged cell open where the table has headings", () => {
    const docs = Array.from({ length: 100 }, (_, seed) => cleanDoc(seed, "tab")).filter((doc) => doc.header !== "none");
    const verdicts = docs.flatMap(verdictsOf).filter(({ cell }) => cell.shown !== "");
    const open = verdicts.filter(({ ask }) => ask !== "no");
    expect(open.length / verdicts.length).toBeLessThan(0.1);
  });
});

describe("each damage", () => {
  it.each(DAMAGES.map((damage) => [damage.name, damage] as const))("%s changes the document", (_, damage) => {
    for (const layout of damage.layouts) {
      const hurt = [...Array(40).keys()].find((seed) => {
        const doc = cleanDoc(seed, layout);
        const before = Buffer.from(print(doc).bytes);
        return damage.apply(doc, seeded(seed, damage.name)) && !before.equals(print(doc).bytes);
      });
      expect(hurt, layout).toBeDefined();
    }
  });

  it.each(DAMAGES.map((damage) => [damage.name, damage] as const))(
    "%s leaves the truth of untouched cells alone",
    (_, damage) => {
      for (const seed of [1, 2, 3, 4, 5]) {
        const [layout = "tab"] = damage.layouts;
        const doc = cleanDoc(seed, layout);
        damage.apply(doc, seeded(seed, damage.name));
        for (const cell of allRecords(doc).flatMap((record) => record.cells)) {
          if (cell.mark === null) expect(cell.shown).toBe(cell.clean);
        }
      }
    },
  );

  it("adds no second table under the headings of the first, which would be one table", () => {
    const fieldsOf = ({ columns }: Doc) => columns.map(({ field }) => field).join();
    const pairs = Array.from({ length: 400 }, (_, seed) => makeCase(seed).doc).filter(({ next }) => next !== null);
    expect(pairs.length).toBeGreaterThan(5);
    for (const doc of pairs) expect(doc.next && fieldsOf(doc.next)).not.toBe(fieldsOf(doc));
  });

  it("that is said to be repairable leaves a right value to find", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const open = verdictsOf(makeCase(seed).doc).filter(({ ask, values }) => ask !== "must" && values.length === 0);
      expect(open).toEqual([]);
    }
  });
});

function columnOf(doc: Doc, field: Cell["field"]): string[] {
  return allRecords(doc).flatMap((record) =>
    record.cells.filter((cell) => cell.field === field).map((cell) => cell.shown),
  );
}

function verdictsOf(doc: Doc) {
  return doc.pages.flatMap((page) =>
    recordsOf(page).flatMap((record) =>
      record.cells.map((cell) => ({ cell, ...expectCell(cell, { doc, page, record }) })),
    ),
  );
}

/** As a clerk reads an undamaged cell, knowing which notation the table keeps. */
function readPlainly({ field, meant, shown }: Cell, notation: Notation): string | null {
  if (meant.kind === "code") return WORDS[shown.toLowerCase()] ?? plainDate(shown);
  if (!isNumberField(field)) return shown;
  const minus = shown.replace("\u2212", "-").replace(/^\((.*)\)$/, "-$1");
  const plain = minus.replace(/(?<=\d) \p{L}+$/u, "").replace(/[\s$%]/g, "");
  const point = notation === "mx" ? plain.replaceAll(",", "") : plain.replaceAll(".", "").replace(",", ".");
  return /^-?\d/.test(point) ? String(Number(point)) : null;
}

function plainDate(shown: string): string {
  const months = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ];
  const [day = "", month = "", year = ""] = shown.split(/ de |\//);
  const number = months.includes(month) ? months.indexOf(month) + 1 : Number(month);
  return year === "" ? day : `${year}-${String(number).padStart(2, "0")}-${day}`;
}

const WORDS: Readonly<Record<string, string>> = {
  mensual: "monthly",
  bimestral: "bimonthly",
  trimestral: "quarterly",
  cuatrimestral: "four-monthly",
  semestral: "half-yearly",
  anual: "annual",
  ascendente: "ascending",
  descendente: "descending",
  regular: "regular",
};

function meantBy({ meant }: Cell): string | null {
  switch (meant.kind) {
    case "text":
      return meant.text;
    case "code":
      return meant.code;
    case "figure":
      return meant.value;
  }
}
