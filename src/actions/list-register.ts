import { FIELD_NAMES, isNumberField } from "../core/domain/field.ts";
import { comparePeriods } from "../core/domain/cycle-period.ts";
import type { Progress } from "../core/domain/progress.ts";
import { everyRevision, type ProgressStep } from "../core/domain/progress-history.ts";
import type { Quarter } from "../core/domain/period.ts";
import type { Answer, IndicatorVersion, Observation } from "../core/domain/register.ts";
import { cellKey, standingAnswers, type ValueAnswer } from "../core/domain/standing.ts";
import { isPrinted } from "../core/ingest/questions.ts";
import { buildCell } from "../core/report/build-cell.ts";
import type { Cell } from "../core/report/report.ts";
import type { Reader, TargetRecord } from "../store/store.ts";
import { readRegister, type RegisteredIndicator } from "./read-register.ts";

/** An indicator as the register has it: what was captured of it, and the newest document row that speaks of it. */
export interface RegisterEntry {
  readonly version: IndicatorVersion;
  readonly last: { readonly importId: number; readonly period: Quarter; readonly row: number } | null;
  /** The cells of that row, each with its state and its trail. */
  readonly cells: readonly Cell[];
  /** Of its cycle, oldest first: the last one is in force. */
  readonly targets: readonly TargetRecord[];
  /** Every revision of every figure as it was left, in the order of time. */
  readonly progress: readonly Progress[];
}

type Approved = Extract<Progress, { state: "approved" }>;

export async function listRegister(reader: Reader, institution: string): Promise<readonly RegisterEntry[]> {
  const state = await readRegister(reader, institution);
  const facts = gather(await reader.answers(institution), await reader.observations(institution));
  const captured = { targets: await reader.targets(institution), steps: await reader.progressSteps(institution) };
  return withCaptured(
    state.indicators.map((one) => entryOf(one, facts)),
    captured,
  );
}

/** Only the figures of an entry, for a list. */
export function figuresOf(entry: RegisterEntry): readonly Cell[] {
  return entry.cells.filter((cell) => isNumberField(cell.field));
}

/** The approved figure of the latest period that has one; its newest revision. */
export function newestApproved({ progress }: RegisterEntry): Approved | null {
  return progress.filter((one) => one.state === "approved").at(-1) ?? null;
}

type ImportedEntry = Pick<RegisterEntry, "version" | "last" | "cells">;

function withCaptured(
  entries: readonly ImportedEntry[],
  captured: { readonly targets: readonly TargetRecord[]; readonly steps: readonly ProgressStep[] },
): readonly RegisterEntry[] {
  const targets = Map.groupBy(captured.targets, (one) => one.key);
  const steps = Map.groupBy(captured.steps, (one) => one.key);
  return entries.map((entry) => {
    const { key, cycle } = entry.version;
    const revisions = everyRevision(steps.get(key) ?? []);
    return {
      ...entry,
      targets: (targets.get(key) ?? []).filter((one) => one.cycle === cycle),
      // A stable sort: the revisions of one period stay in their order.
      progress: revisions.toSorted((a, b) => comparePeriods(a.period, b.period)),
    };
  });
}

interface Facts {
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  readonly standing: ReadonlyMap<string, ValueAnswer>;
  readonly observations: ReadonlyMap<string, Observation>;
}

function gather(answers: readonly Answer[], observations: readonly Observation[]): Facts {
  return {
    answers: Map.groupBy(answers, (one) => cellKey(one.importId, one.row, one.field)),
    standing: standingAnswers(answers),
    // Later revisions come later: the last one of a cell stays.
    observations: new Map(observations.map((one) => [cellKey(one.source.importId, one.source.row, one.field), one])),
  };
}

function entryOf({ version, last }: RegisteredIndicator, facts: Facts): ImportedEntry {
  if (!last) return { version, last, cells: [] };
  const { importId, period, row } = last;
  const fields = FIELD_NAMES.filter((field) => {
    const reading = row.readings[field];
    return reading !== undefined && isPrinted(reading);
  });
  const cells = fields.map((field) => {
    const place = cellKey(importId, row.row, field);
    return buildCell({
      field,
      at: row.at,
      reading: row.readings[field] ?? null,
      answers: facts.answers.get(place) ?? [],
      standing: facts.standing.get(place) ?? null,
      observation: facts.observations.get(place) ?? null,
      question: null,
    });
  });
  return { version, last: { importId, period, row: row.row }, cells };
}
