import { secondTable } from "../damage/case.ts";
import { cleanDoc, mergeUp } from "../damage/clean.ts";
import { allRecords, type Doc, recordsOf, tablesOf } from "../damage/model.ts";
import { seeded } from "../damage/random.ts";
import { type Block, chooseManner, layOut, type Manner } from "./blocks.ts";
import { realReport } from "./real-report.ts";

/** A whole document with everything that is known about it, before any program has printed it. */
export interface Sample {
  /** 0 is the real report. */
  readonly seed: number;
  readonly doc: Doc;
}

/** An invented report nobody has damaged: one table or two, some with objectives shared by several rows. */
export function makeSample(seed: number): Sample {
  if (seed === 0) return { seed, doc: realReport() };
  const random = seeded(seed, "document");
  const doc = cleanDoc(seed, "tab");
  const merged = random.chance(0.2) && doc.header !== "none" ? withSharedObjectives(doc, seed) : doc;
  if (random.chance(0.15) && doc.header !== "none") merged.next = secondTable(doc);
  return { seed, doc: merged };
}

/** Few enough columns and records for one sheet of paper in a size that can be read. */
export function makeSmallSample(seed: number, records: number): Sample {
  if (seed === 0) return firstRecords(makeSample(seed), records);
  for (let attempt = 0; ; attempt += 1) {
    const doc = cleanDoc(seed * 100 + attempt, "tab");
    if (doc.columns.length <= 9) return firstRecords({ seed, doc }, records);
  }
}

function firstRecords({ seed, doc }: Sample, most: number): Sample {
  let left = most;
  const pages = doc.pages.flatMap((page) => {
    const lines = page.lines.filter((line) => line.kind !== "record" || (left -= 1) >= 0);
    return lines.some((line) => line.kind === "record") ? [{ lines }] : [];
  });
  return { seed, doc: { ...doc, pages } };
}

function withSharedObjectives(doc: Doc, seed: number): Doc {
  const random = seeded(seed, "shared-objectives");
  const pages = doc.pages.map((page) => {
    const records = recordsOf(page);
    const lines = page.lines.map((line) =>
      line.kind === "record" ? mergeUp(line, records.indexOf(line), random) : line,
    );
    return { lines };
  });
  return { ...doc, pages };
}

/** The same document without a head, for formats that hold records and nothing else. */
export function withoutHead({ seed, doc }: Sample): Sample {
  const head = {
    ...doc.head,
    institution: "",
    institutionSaysSo: false,
    title: "",
    cutoffShown: "",
    cutoff: null,
    joined: false,
    extra: [],
    onEachPage: false,
  };
  return { seed, doc: { ...doc, head } };
}

/** How one press lays out one sample; the same press always does it the same way. */
export function blocksOf({ seed, doc }: Sample, press: string, wish: Partial<Manner> = {}): Block[] {
  return layOut(doc, { ...chooseManner(seeded(seed, press)), ...wish });
}

export function recordCount({ doc }: Sample): number {
  return tablesOf(doc).flatMap(allRecords).length;
}
