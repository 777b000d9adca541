import type { Account } from "../core/domain/account.ts";
import type { Period } from "../core/domain/cycle-period.ts";
import type { Field } from "../core/domain/field.ts";
import type { Finding } from "../core/domain/finding.ts";
import type { LineageEvent } from "../core/domain/lineage.ts";
import type { Quarter } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { ProgressStep } from "../core/domain/progress-history.ts";
import type { Reading } from "../core/domain/reading.ts";
import type { Answer, IndicatorVersion, Institution, Observation } from "../core/domain/register.ts";
import type { ReportingPeriod } from "../core/domain/reporting-period.ts";
import type { Result } from "../core/domain/result.ts";
import type { SettingName } from "../core/domain/setting.ts";
import type { Place } from "../core/domain/source.ts";
import type { TargetVersion } from "../core/domain/target-version.ts";
import type { AccessReader, AccessWriter } from "./access.ts";

/**
 * The contract every engine keeps; the only file of this room that others import. All rows are only
 * ever added: nothing is updated or deleted, so history needs no second table.
 */
export interface Store extends Reader {
  /**
   * Runs one act in one transaction and writes one audit entry that covers every row it added. When
   * `work` returns a problem or throws, nothing of it stays. Waits for other writers up to the busy
   * limit, then answers `database-busy`.
   */
  act<T>(act: Act, work: (writer: Writer) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>>;
  /** Writes what the doors remember of an institution, in one transaction; no fact, so no audit entry. */
  remember<T>(institution: string, work: (access: AccessWriter) => Promise<T>): Promise<Result<T, Problem>>;
  readonly access: AccessReader;
  /** Walks the whole audit chain and every row, and says where something was altered behind its back. */
  verify(institution: string): Promise<Verification>;
  /** Writes a complete, consistent copy while others may go on working. The target must not exist. */
  backupTo(path: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * What a read throws when the database itself cannot answer: damaged, busy, gone. Inside `act` it
 * becomes the problem that `act` returns.
 */
export class StoreFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.code, { cause });
    this.name = "StoreFailure";
    this.problem = problem;
  }
}

export interface Act {
  readonly institution: string;
  readonly actor: string;
  /** "import-document", "answer-questions" … the file name of the action. */
  readonly action: string;
  /** What it was done to, for a person to read: "import 1", "edition 2". */
  readonly subject: string;
  /** ISO 8601 instant, from the clock the caller was given. */
  readonly at: string;
  /** Given when it must not be done twice however often it is asked for: a second time it is `already-done`. */
  readonly once?: Once;
}

/** What marks one request of a person, and what was asked. */
export interface Once {
  readonly person: string;
  readonly key: string;
  readonly requestHash: string;
}

export interface Reader {
  institutions(): Promise<readonly Institution[]>;
  institution(id: string): Promise<Institution | null>;

  documentBytes(institution: string, sha256: string): Promise<Uint8Array | null>;
  imports(institution: string): Promise<readonly ImportRecord[]>;
  import(institution: string, id: number): Promise<ImportRecord | null>;
  /** In the order they were made; a document of several periods is imported once for each. */
  importsOfDocument(institution: string, sha256: string): Promise<readonly ImportRecord[]>;
  /** In row order; pages of at most `limit` after row `after` (0 for the first). */
  rows(
    institution: string,
    importId: number,
    page?: { readonly after: number; readonly limit: number },
  ): Promise<readonly RowRecord[]>;
  row(institution: string, importId: number, row: number): Promise<RowRecord | null>;
  findings(institution: string, importId: number): Promise<readonly Finding[]>;

  /** In the order given. */
  answers(institution: string, importId?: number): Promise<readonly Answer[]>;

  /** The newest version of each indicator, in key order. */
  indicators(institution: string): Promise<readonly IndicatorVersion[]>;
  /** Every version of one indicator, oldest first. */
  indicatorVersions(institution: string, key: string): Promise<readonly IndicatorVersion[]>;
  /** Every revision, by key, field, period, revision. */
  observations(
    institution: string,
    filter?: { readonly key?: string; readonly period?: Quarter },
  ): Promise<readonly Observation[]>;

  /** Every version of every target, by indicator, cycle and version; of one indicator when a key is named. */
  targets(institution: string, key?: string): Promise<readonly TargetRecord[]>;
  /** Every step, by indicator, period and step; of one indicator or of one period when it is named. */
  progressSteps(institution: string, filter?: ProgressFilter): Promise<readonly ProgressStep[]>;
  /** Every period as it stands now, in the order of time. */
  periods(institution: string): Promise<readonly ReportingPeriod[]>;
  /** Every state that every period was in, by period in the order of time, then oldest first. */
  periodSteps(institution: string): Promise<readonly PeriodStep[]>;
  /** In the order recorded. */
  lineage(institution: string): Promise<readonly LineageRecord[]>;
  /** The newest version of a setting: JSON, of whose shape its reader knows. */
  setting(institution: string, name: SettingName): Promise<SettingRecord | null>;

  /** The newest version of each person, in the order they came. */
  accounts(institution: string): Promise<readonly AccountRecord[]>;
  /** Every version of one person, oldest first. */
  accountVersions(institution: string, person: string): Promise<readonly AccountRecord[]>;

  editions(institution: string): Promise<readonly EditionRecord[]>;
  /** The number of the last one; 0 where there is none. */
  newestEdition(institution: string): Promise<number>;
  edition(institution: string, number: number): Promise<EditionRecord | null>;
  editionFile(institution: string, number: number, name: string): Promise<Uint8Array | null>;

  /** Oldest first. */
  audit(institution: string, page?: { readonly after: number; readonly limit: number }): Promise<readonly AuditEntry[]>;
  auditHead(institution: string): Promise<AuditEntry | null>;
}

/** Adds rows inside one act. What was added is seen by the reads of the same act. */
export interface Writer extends Reader {
  /** What the doors remember goes along with the facts, or with none of them. */
  readonly access: AccessWriter;
  addInstitution(institution: Institution): Promise<void>;
  addDocument(document: DocumentRecord): Promise<void>;
  addImport(record: ImportRecord): Promise<void>;
  addRows(importId: number, rows: readonly RowRecord[]): Promise<void>;
  addFindings(importId: number, findings: readonly Finding[]): Promise<void>;
  addAnswers(answers: readonly Answer[]): Promise<void>;
  addIndicatorVersions(versions: readonly IndicatorVersion[]): Promise<void>;
  addObservations(observations: readonly Observation[]): Promise<void>;
  addTargets(targets: readonly TargetRecord[]): Promise<void>;
  addProgressSteps(steps: readonly ProgressStep[]): Promise<void>;
  /** The state a period is in from now on; its steps are numbered as they come. */
  addPeriodStep(step: PeriodStep): Promise<void>;
  addLineage(events: readonly LineageRecord[]): Promise<void>;
  addSetting(setting: SettingRecord): Promise<void>;
  addAccountVersion(account: AccountRecord): Promise<void>;
  addEdition(
    edition: EditionRecord,
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ): Promise<void>;
}

export interface DocumentRecord {
  readonly sha256: string;
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array;
}

export interface ImportRecord {
  /** 1, 2, 3 … within the institution. */
  readonly id: number;
  readonly sha256: string;
  readonly documentName: string;
  readonly format: string;
  readonly institutionAsPrinted: Reading;
  readonly title: Reading;
  readonly cutoff: Reading;
  /** The quarter the cut-off date falls in, or the one the person named. */
  readonly period: Quarter;
  readonly columns: readonly Field[];
  readonly setAside: readonly { readonly at: Place; readonly kind: string; readonly text: string }[];
  readonly by: string;
  readonly at: string;
}

export interface RowRecord {
  /** 1-based, in document order. */
  readonly row: number;
  readonly at: Place;
  readonly readings: Readonly<Partial<Record<Field, Reading>>>;
  /** The indicator the row was matched with or made. */
  readonly key: string;
}

/** A version of the target of one indicator in one cycle. */
export interface TargetRecord extends TargetVersion {
  readonly key: string;
  /** ISO 8601 interval, see `cycleKey`. */
  readonly cycle: string;
  readonly by: string;
  readonly at: string;
}

export interface ProgressFilter {
  readonly key?: string;
  readonly period?: Period;
}

export interface PeriodStep {
  readonly now: ReportingPeriod;
  readonly by: string;
  readonly at: string;
}

export interface LineageRecord {
  /** 1, 2, 3 … within the institution. */
  readonly no: number;
  readonly event: LineageEvent;
  readonly by: string;
  readonly at: string;
}

export interface SettingRecord {
  readonly name: SettingName;
  /** 1, 2, 3 … within the setting. */
  readonly version: number;
  readonly value: unknown;
  readonly by: string;
  readonly at: string;
}

export interface AccountRecord extends Account {
  readonly by: string;
  readonly at: string;
}

export interface EditionRecord {
  /** 1, 2, 3 … within the institution. */
  readonly number: number;
  /** The import it prints; null for an edition of the year's results. */
  readonly importId: number | null;
  readonly period: Period;
  /** ISO date. */
  readonly cutoff: string;
  /** provisional: some figure is unconfirmed or in question. */
  readonly state: "provisional" | "final";
  /** The edition of the same period this one corrects. */
  readonly corrects: number | null;
  readonly files: readonly EditionFile[];
  readonly by: string;
  readonly at: string;
}

export interface EditionFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface AuditEntry {
  /** 1, 2, 3 … within the institution, without gaps. */
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** How many rows the act added. */
  readonly rows: number;
  /** SHA-256 over the added rows, in order. */
  readonly rowsHash: string;
  /** Hash of entry `seq - 1`; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 over all of the above. */
  readonly hash: string;
}

export interface Verification {
  readonly entries: number;
  readonly rows: number;
  readonly head: string | null;
  /** Empty when everything stands as it was written. */
  readonly faults: readonly Fault[];
}

/** Where and how the database no longer says what was written. */
export interface Fault {
  readonly kind:
    | "entry-altered"
    | "entry-missing"
    | "chain-broken"
    | "row-altered"
    | "row-missing"
    | "row-unrecorded"
    | "file-altered";
  readonly table: string;
  /** The key of the row, for a person to read: "import 1, row 17". */
  readonly row: string;
  /** The audit entry that covers it. */
  readonly seq: number | null;
}
