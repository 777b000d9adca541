import { createHash } from "node:crypto";
import { parseDecimal } from "../../src/core/domain/decimal.ts";
import type { Decimal } from "../../src/core/domain/decimal.ts";
import type { Finding } from "../../src/core/domain/finding.ts";
import { parseQuarter } from "../../src/core/domain/period.ts";
import type { Quarter } from "../../src/core/domain/period.ts";
import type { Reading } from "../../src/core/domain/reading.ts";
import type { Answer, IndicatorVersion, Institution, Observation } from "../../src/core/domain/register.ts";
import type { Problem } from "../../src/core/domain/problem.ts";
import { ok } from "../../src/core/domain/result.ts";
import type { Result } from "../../src/core/domain/result.ts";
import type {
  Act,
  DocumentRecord,
  EditionRecord,
  ImportRecord,
  RowRecord,
  Store,
  Writer,
} from "../../src/store/store.ts";

/** One small register that has a row in every table, and the acts that make it. */

export const AT = "2026-04-01T09:30:00.000Z";
export const Q1 = quarter("2026-Q1");
export const Q2 = quarter("2026-Q2");

export function quarter(text: string): Quarter {
  return known(parseQuarter(text), text);
}

export function decimal(text: string): Decimal {
  return known(parseDecimal(text), text);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function actOf(institution: string, action = "test", subject = "a test"): Act {
  return { institution, actor: "Ana Ruiz", action, subject, at: AT };
}

/** Runs an act that must succeed. */
export async function done(store: Store, act: Act, work: (writer: Writer) => Promise<void>): Promise<void> {
  expectOk(
    await store.act(act, async (writer) => {
      await work(writer);
      return ok(null);
    }),
  );
}

export function expectOk<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(`unexpected problem ${JSON.stringify(result.problem)}`);
  return result.value;
}

export function institutionOf(id: string): Institution {
  return { id, name: "Instituto Electoral y de Participación Ciudadana", keyPrefix: "IND", createdAt: AT };
}

export function documentOf(content: string): DocumentRecord {
  const bytes = utf8(content);
  return { sha256: sha256(bytes), name: "informe.txt", format: "text", bytes };
}

const AS_PRINTED: Reading = {
  raw: "25%",
  value: "25",
  unit: "percent",
  status: "read",
  confidence: 0.98,
  reasons: ["as-printed"],
  alternatives: [],
};

const ASKED: Reading = {
  raw: "199744",
  value: "100",
  unit: "percent",
  status: "ask",
  confidence: 0.4,
  reasons: ["percent-sign-read-as-digit", "magnitude-out-of-column"],
  alternatives: [
    { value: "199744", unit: "count", why: "as-printed" },
    { value: "1997.44", why: "notation-two-ways" },
  ],
};

const NOT_PRINTED: Reading = {
  raw: null,
  value: null,
  status: "read",
  confidence: 1,
  reasons: ["column-not-printed"],
  alternatives: [],
};

export function importOf(id: number, document: DocumentRecord): ImportRecord {
  return {
    id,
    sha256: document.sha256,
    documentName: document.name,
    format: document.format,
    institutionAsPrinted: { ...NOT_PRINTED, raw: "IEPC", value: "IEPC" },
    title: NOT_PRINTED,
    cutoff: { ...AS_PRINTED, raw: "31/03/2026", value: "2026-03-31" },
    period: Q1,
    columns: ["objective", "indicator", "baseline", "progress"],
    setAside: [{ at: { line: 40, page: 2 }, kind: "dump", text: "basura\u0000 «ñ» 🙂" }],
    by: "Ana Ruiz",
    at: AT,
  };
}

export function rowOf(row: number): RowRecord {
  return {
    row,
    at: { line: row + 3, page: 1, column: 2 },
    readings: { indicator: { ...AS_PRINTED, raw: `Indicador ${row}` }, progress: ASKED, baseline: NOT_PRINTED },
    key: `IND-00${row}`,
  };
}

export const FINDING: Finding = {
  code: "cells-repaired",
  at: { line: 7 },
  field: "progress",
  severity: "warning",
  addressee: "digitiser",
  data: { count: 14, text: "1009", rows: [1, 2, 3], fields: ["progress", "baseline"] },
};

export const FINDING_WITHOUT_FIELD: Finding = {
  code: "missing-column",
  at: {},
  severity: "info",
  addressee: "area",
  data: {},
};

export function answerOf(no: number, change: Partial<Answer> = {}): Answer {
  return {
    no,
    batch: no,
    importId: 1,
    row: 1,
    field: "progress",
    decision: { kind: "value", value: "100", unit: "percent" },
    by: "Ana Ruiz",
    at: AT,
    note: null,
    ...change,
  };
}

export function versionOf(key: string, version: number, change: Partial<IndicatorVersion> = {}): IndicatorVersion {
  return {
    key,
    version,
    cycle: "2026-01-01/2026-12-31",
    programme: null,
    objective: "Organizar elecciones",
    name: `Sesiones celebradas (${version})`,
    definition: null,
    method: null,
    dimension: null,
    unitLabel: "sesiones",
    frequency: "quarterly",
    direction: "ascending",
    area: null,
    plan: null,
    importId: 1,
    row: 1,
    answer: null,
    createdAt: AT,
    createdBy: "Ana Ruiz",
    ...change,
  };
}

export function confirmedOf(key: string, revision: number, period: Quarter = Q1): Observation {
  return { ...withdrawnOf(key, revision, period), state: "confirmed", value: decimal("100"), unit: "percent" };
}

export function withdrawnOf(key: string, revision: number, period: Quarter = Q1): Observation {
  return {
    key,
    field: "progress",
    period,
    revision,
    state: "withdrawn",
    source: { importId: 1, row: 1, field: "progress", raw: "199744", at: { line: 4 } },
    answer: 1,
    by: "Ana Ruiz",
    at: AT,
  };
}

export const EDITION_FILES = [
  { name: "informe.html", bytes: utf8("<p>25 %</p>") },
  { name: "datos.csv", bytes: utf8("clave;avance\n") },
  { name: "vacio.txt", bytes: new Uint8Array(0) },
];

export function editionOf(number: number, change: Partial<EditionRecord> = {}): EditionRecord {
  return {
    number,
    importId: 1,
    period: Q1,
    cutoff: "2026-03-31",
    state: "provisional",
    corrects: null,
    files: EDITION_FILES.map(({ name, bytes }) => ({
      name,
      mediaType: "text/plain",
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
    })),
    by: "Ana Ruiz",
    at: AT,
    ...change,
  };
}

/** Six acts: institution, import with three rows, two rounds of answers, two editions. */
export async function fillRegister(store: Store, id: string): Promise<void> {
  const document = documentOf(`informe de ${id}`);
  await done(store, actOf(id, "open-institution", id), (writer) => writer.addInstitution(institutionOf(id)));
  await done(store, actOf(id, "import-document", "import 1"), async (writer) => {
    await writer.addDocument(document);
    await writer.addImport(importOf(1, document));
    await writer.addRows(1, [rowOf(1), rowOf(2), rowOf(3)]);
    await writer.addFindings(1, [FINDING, FINDING_WITHOUT_FIELD]);
    await writer.addIndicatorVersions([versionOf("IND-001", 1), versionOf("IND-002", 1, { row: 2 })]);
  });
  await done(store, actOf(id, "answer-questions", "import 1"), async (writer) => {
    await writer.addAnswers([answerOf(1), answerOf(2, { batch: 1, row: 2 })]);
    await writer.addObservations([confirmedOf("IND-001", 1), confirmedOf("IND-002", 1)]);
  });
  await done(store, actOf(id, "publish-edition", "edition 1"), (writer) =>
    writer.addEdition(editionOf(1), EDITION_FILES),
  );
  await done(store, actOf(id, "undo-answer", "answer 1"), async (writer) => {
    await writer.addAnswers([answerOf(3, { decision: { kind: "undo", answer: 1 }, note: "era otra cosa" })]);
    await writer.addObservations([withdrawnOf("IND-001", 2)]);
    await writer.addIndicatorVersions([versionOf("IND-001", 2, { answer: 3 })]);
  });
  await done(store, actOf(id, "publish-edition", "edition 2"), (writer) =>
    writer.addEdition(editionOf(2, { state: "final", corrects: 1 }), EDITION_FILES),
  );
}

export function known<T>(value: T | null, text: string): T {
  if (value === null) throw new Error(`not a sample: ${text}`);
  return value;
}
