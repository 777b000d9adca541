import type { Field } from "../core/domain/field.ts";
import type { Quarter } from "../core/domain/period.ts";
import type { Reading } from "../core/domain/reading.ts";
import type { IndicatorVersion } from "../core/domain/register.ts";
import type { KnownIndicator, Texts } from "../core/ingest/indicator-traits.ts";
import { isPrinted } from "../core/ingest/questions.ts";
import type { ImportRecord, Reader, RowRecord } from "../store/store.ts";

/** The register as it stands: each indicator, and the newest document row that speaks of it. */
export interface RegisterState {
  readonly indicators: readonly RegisteredIndicator[];
  readonly byKey: ReadonlyMap<string, RegisteredIndicator>;
}

export interface RegisteredIndicator {
  readonly version: IndicatorVersion;
  readonly last: { readonly importId: number; readonly period: Quarter; readonly row: RowRecord } | null;
}

/** Rows fetched at a time. */
const PAGE = 1000;

export async function readRegister(reader: Reader, institution: string): Promise<RegisterState> {
  const versions = await reader.indicators(institution);
  const last = versions.length === 0 ? new Map<string, never>() : await lastRows(reader, institution, versions.length);
  const indicators = versions.map((version) => ({ version, last: last.get(version.key) ?? null }));
  return { indicators, byKey: new Map(indicators.map((one) => [one.version.key, one])) };
}

/** Every row of an import, in order, without holding more than a page of the store's answer. */
export async function* rowsOf(reader: Reader, institution: string, importId: number): AsyncGenerator<RowRecord> {
  let after = 0;
  for (;;) {
    const page = await reader.rows(institution, importId, { after, limit: PAGE });
    yield* page;
    const end = page.at(-1);
    if (!end || page.length < PAGE) return;
    after = end.row;
  }
}

export async function allRows(reader: Reader, institution: string, importId: number): Promise<readonly RowRecord[]> {
  const rows: RowRecord[] = [];
  for await (const row of rowsOf(reader, institution, importId)) rows.push(row);
  return rows;
}

/** What a row is recognised by next time: what the register says, and what the document printed. */
export function knownIndicators(state: RegisterState): readonly KnownIndicator[] {
  return state.indicators.map(({ version, last }) => {
    const { key, cycle, objective, name, definition } = version;
    return { key, cycle, objective, name, definition, printed: printedTexts(last?.row.readings ?? {}) };
  });
}

export function printedTexts(readings: Readonly<Partial<Record<Field, Reading>>>): Texts {
  const text = (reading: Reading | undefined) =>
    reading && isPrinted(reading) ? (reading.value ?? reading.raw) : null;
  return { objective: text(readings.objective), name: text(readings.indicator), definition: text(readings.definition) };
}

async function lastRows(reader: Reader, institution: string, wanted: number) {
  const found = new Map<string, { importId: number; period: Quarter; row: RowRecord }>();
  for (const one of newestFirst(await reader.imports(institution))) {
    if (found.size >= wanted) break;
    for await (const row of rowsOf(reader, institution, one.id)) {
      if (!found.has(row.key)) found.set(row.key, { importId: one.id, period: one.period, row });
    }
  }
  return found;
}

function newestFirst(imports: readonly ImportRecord[]): readonly ImportRecord[] {
  return imports.toSorted((a, b) => b.id - a.id);
}
