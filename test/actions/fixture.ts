import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { type Context, OWNER as OWNER_OF_FILE } from "../../src/actions/context.ts";
import { type Imported, importDocument, type ImportRequest } from "../../src/actions/import-document.ts";
import { initInstitution } from "../../src/actions/init-institution.ts";
import { openRegister } from "../../src/compose.ts";
import type { Problem } from "../../src/core/domain/problem.ts";
import type { Result } from "../../src/core/domain/result.ts";
import type { Proposal } from "../../src/core/ingest/proposal.ts";
import { propose } from "../../src/core/ingest/propose.ts";
import { readText } from "../../src/formats/text.ts";

export const OWNER = "iepc-durango";
export const OWNER_NAME = "INSTITUTO ELECTORAL Y DE PARTICIPACIÓN CIUDADANA DEL ESTADO DE DURANGO";

/** Objective, name, definition, frequency, baseline, progress. */
export type Line = readonly [string, string, string, string, string, string];

export const LINES: readonly Line[] = [
  [
    "Fomentar los valores cívicos de la niñez",
    "Elecciones escolares",
    "Instituciones atendidas",
    "Trimestral",
    "10",
    "25%",
  ],
  [
    "Capacitar a las mesas directivas de casilla",
    "Personas capacitadas",
    "Personas que asistieron",
    "Trimestral",
    "20",
    "30%",
  ],
  ["Otorgar incentivos del ejercicio anterior", "Incentivos", "Incentivos entregados", "Trimestral", "30", "35%"],
  ["Publicar el programa de incentivos siguiente", "Incentivos", "Programas publicados", "Anual", "40", "45%"],
];

/** A clean report as an institution would save it from a word processor. */
export function reportText(lines: readonly Line[] = LINES, cutoff = "31 de marzo de 2025"): string {
  const head = [OWNER_NAME, `Indicadores de Resultados al ${cutoff}`];
  const header = [
    "Objetivo institucional",
    "Nombre del indicador",
    "Definición del indicador",
    "Frecuencia de medición",
    "Línea base",
    "Avance de metas",
  ];
  return [...head, header.join("\t"), ...lines.map((line) => line.join("\t"))].join("\n");
}

/** A word list that knows every word: these tests are not about spelling. */
const ALL_WORDS = { has: () => true, lists: () => true };

export interface Document {
  readonly proposal: Proposal;
  readonly bytes: Uint8Array;
}

export function readReport(text: string, name = "informe.txt"): Document {
  const bytes = new TextEncoder().encode(text);
  return { proposal: expectOk(propose(expectOk(readText(name, bytes)), ALL_WORDS)), bytes };
}

export interface Bench {
  readonly context: Context;
  path(name: string): string;
  /** Imports a report into the institution, which must work out. */
  importReport(text?: string, more?: Partial<ImportRequest>): Promise<Imported>;
  tryImport(text: string, more?: Partial<ImportRequest>): Promise<Result<Imported, Problem>>;
}

/** A register of its own for every test, with one institution and a clock that ticks once a look. */
export function useRegister(): Bench {
  let folder = "";
  let context: Context | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "indicadora-actions-"));
    const store = expectOk(await openRegister({ path: join(folder, "register.db"), create: true }));
    context = { store, now: tickingClock(), actor: "Ana Pérez", may: OWNER_OF_FILE };
    expectOk(await initInstitution(context, { id: OWNER, name: OWNER_NAME, keyPrefix: "IND" }));
  });
  afterEach(async () => {
    await context?.store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const current = () => {
    if (!context) throw new Error("only within a test");
    return context;
  };
  const tryImport: Bench["tryImport"] = (text, more = {}) =>
    importDocument(current(), {
      institution: OWNER,
      ...readReport(text),
      period: null,
      decisions: new Map(),
      restIsNew: false,
      ...more,
    });
  return {
    get context() {
      return current();
    },
    path: (name) => join(folder, name),
    tryImport,
    importReport: async (text = reportText(), more = {}) => expectOk(await tryImport(text, more)),
  };
}

export function expectOk<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}

export function expectThere<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("something was expected here");
  return value;
}

export function problemOf(result: Result<unknown, Problem>): Problem {
  if (result.ok) throw new Error("a problem was expected");
  return result.problem;
}

function tickingClock(): () => string {
  let ticks = 0;
  return () => {
    ticks += 1;
    return new Date(Date.UTC(2025, 3, 1, 12, 0, ticks)).toISOString();
  };
}
