import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "kysely";
import type { InsertObject } from "kysely";
import type { Finding } from "../core/domain/finding.ts";
import type { ProgressStep } from "../core/domain/progress-history.ts";
import type { Answer, IndicatorVersion, Institution, Observation } from "../core/domain/register.ts";
import { auditLine, CHAIN_START, hashEntry, sha256, startRowsHash } from "./audit.ts";
import { accountRow } from "./people-rows.ts";
import { lineageRow, periodStepRow, progressStepRow, settingRow, targetRow } from "./cycle-rows.ts";
import { editionFileRow, editionRow, type FileBytes, pairFiles } from "./edition-rows.ts";
import { FACT_TABLES } from "./fact-tables.ts";
import type { FactName } from "./fact-tables.ts";
import {
  answerRow,
  documentRow,
  findingRow,
  importRow,
  importRowRow,
  indicatorVersionRow,
  institutionRow,
  observationRow,
} from "./rows.ts";
import type { Db, Tables } from "./schema.ts";
import { type Insert, insertsOn } from "./sql-insert.ts";
import { SqlAccessWriter } from "./sql-access.ts";
import { SqlReader } from "./sql-reader.ts";
import type { Explain } from "./sql-cycle-reader.ts";
import { StoreFailure } from "./store.ts";
import type { AccountRecord, Act, AuditEntry, DocumentRecord, EditionRecord } from "./store.ts";
import type { ImportRecord, LineageRecord, PeriodStep, RowRecord } from "./store.ts";
import type { SettingRecord, TargetRecord, Writer } from "./store.ts";

/** Rows to a statement: longer statements gain nothing and hold the event loop. */
const BATCH = 100;

interface Start {
  readonly act: Act;
  readonly isKnown: boolean;
  readonly head: AuditEntry | null;
}

/**
 * The writes of one act, inside the transaction its engine opened. Adds run one after another,
 * whoever calls them, and once one has failed the act cannot be sealed.
 */
export class SqlWriter extends SqlReader implements Writer {
  readonly access: SqlAccessWriter;
  readonly #act: Act;
  readonly #head: AuditEntry | null;
  readonly #rowsHash = startRowsHash();
  readonly #insertRows: Insert;
  #isKnown: boolean;
  #rows = 0;
  #last: Promise<void> = Promise.resolve();
  #isOver = false;

  static async open(db: Db, explain: Explain, act: Act): Promise<SqlWriter> {
    const reader = new SqlReader(db, explain);
    const institution = await reader.institution(act.institution);
    const head = await reader.auditHead(act.institution);
    return new SqlWriter(db, explain, { act, isKnown: institution !== null, head });
  }

  private constructor(db: Db, explain: Explain, start: Start) {
    super(db, explain);
    this.#act = start.act;
    this.#isKnown = start.isKnown;
    this.#head = start.head;
    this.#insertRows = insertsOn(db);
    this.access = new SqlAccessWriter(db, explain, start.act.institution);
  }

  addInstitution(institution: Institution): Promise<void> {
    const { id } = institution;
    if (id !== this.#institution) return Promise.reject(new Error(`an act of ${this.#institution} adds ${id}`));
    this.#isKnown = true;
    return this.#add(() => this.#insert("institution", [institution], institutionRow));
  }

  addDocument(document: DocumentRecord): Promise<void> {
    return this.#add(() => {
      if (sha256(document.bytes) !== document.sha256) throw new Error(`${document.name} has another SHA-256`);
      return this.#insert("document", [document], (one) => documentRow(this.#institution, one));
    });
  }

  addImport(record: ImportRecord): Promise<void> {
    return this.#add(async () => {
      expectNext("import", await this.#highest("import", "id"), [record.id]);
      await this.#insert("import", [record], (one) => importRow(this.#institution, one));
    });
  }

  addRows(importId: number, rows: readonly RowRecord[]): Promise<void> {
    return this.#add(() => this.#insert("import_row", rows, (row) => importRowRow(this.#institution, importId, row)));
  }

  addFindings(importId: number, findings: readonly Finding[]): Promise<void> {
    return this.#add(async () => {
      let no = await this.#highest("finding", "no", { import_id: importId });
      await this.#insert("finding", findings, (one) => {
        no += 1;
        return findingRow(this.#institution, { importId, no }, one);
      });
    });
  }

  addAnswers(answers: readonly Answer[]): Promise<void> {
    return this.#add(async () => {
      const numbers = answers.map((answer) => answer.no);
      expectNext("answer", await this.#highest("answer", "no"), numbers);
      await this.#insert("answer", answers, (one) => answerRow(this.#institution, one));
    });
  }

  addIndicatorVersions(versions: readonly IndicatorVersion[]): Promise<void> {
    return this.#add(() =>
      this.#insert("indicator_version", versions, (one) => indicatorVersionRow(this.#institution, one)),
    );
  }

  addObservations(observations: readonly Observation[]): Promise<void> {
    return this.#add(() => this.#insert("observation", observations, (one) => observationRow(this.#institution, one)));
  }

  addTargets(targets: readonly TargetRecord[]): Promise<void> {
    return this.#add(() => this.#insert("target_version", targets, (one) => targetRow(this.#institution, one)));
  }

  addProgressSteps(steps: readonly ProgressStep[]): Promise<void> {
    return this.#add(() => this.#insert("progress_step", steps, (one) => progressStepRow(this.#institution, one)));
  }

  addPeriodStep(step: PeriodStep): Promise<void> {
    return this.#add(async () => {
      const next = (await this.#highest("period_step", "step", { period: step.now.period })) + 1;
      await this.#insert("period_step", [step], (one) => periodStepRow(this.#institution, next, one));
    });
  }

  addLineage(events: readonly LineageRecord[]): Promise<void> {
    return this.#add(async () => {
      const numbers = events.map((event) => event.no);
      expectNext("event", await this.#highest("lineage_event", "no"), numbers);
      await this.#insert("lineage_event", events, (one) => lineageRow(this.#institution, one));
    });
  }

  addSetting(setting: SettingRecord): Promise<void> {
    return this.#add(() => this.#insert("setting", [setting], (one) => settingRow(this.#institution, one)));
  }

  addAccountVersion(account: AccountRecord): Promise<void> {
    return this.#add(async () => {
      const newest = await this.#highest("account_version", "version", { person: account.id });
      expectNext("version", newest, [account.version]);
      await this.#insert("account_version", [account], (one) => accountRow(this.#institution, one));
    });
  }

  addEdition(edition: EditionRecord, files: readonly FileBytes[]): Promise<void> {
    return this.#add(async () => {
      const { number } = edition;
      expectNext("edition", await this.#highest("edition", "number"), [number]);
      const held = pairFiles(edition.files, files);
      await this.#insert("edition", [edition], (one) => editionRow(this.#institution, one, this.#head));
      let position = 0;
      await this.#insert("edition_file", held, ({ file, content }) => {
        position += 1;
        return editionFileRow({ institution: this.#institution, number, position }, file, content);
      });
    });
  }

  /**
   * From now on nothing can be asked or added: a writer kept beyond its act must not see or touch the
   * next one. Waits for adds that nobody waited for.
   */
  async close(): Promise<void> {
    this.#isOver = true;
    this.access.close();
    await this.#last.catch(() => null);
  }

  /** Writes the audit entry over everything added. An act that added nothing is an act all the same. */
  async seal(): Promise<void> {
    await this.close();
    await this.#last;
    if (!this.#isKnown) throw this.#unknownInstitution();
    const { institution, actor, action, subject, at } = this.#act;
    const entry = {
      institution,
      seq: this.#seq,
      made_at: at,
      actor,
      action,
      subject,
      rows: this.#rows,
      rows_hash: this.#rowsHash.end(),
      previous: this.#head ? this.#head.hash : CHAIN_START,
    };
    expectWellFormed(entry);
    await this.db
      .insertInto("audit_entry")
      .values({ ...entry, hash: hashEntry(entry) })
      .execute();
  }

  protected override ask<T>(query: () => Promise<T>): Promise<T> {
    return this.#isOver ? Promise.reject(new Error("the act of this writer is over")) : super.ask(query);
  }

  get #institution(): string {
    return this.#act.institution;
  }

  get #seq(): number {
    return this.#head ? this.#head.seq + 1 : 1;
  }

  #unknownInstitution(): StoreFailure {
    return new StoreFailure({ code: "institution-not-found", institution: this.#institution });
  }

  #add(work: () => Promise<void>): Promise<void> {
    if (this.#isOver) return this.ask(work);
    const turn = this.#after(this.#last, work);
    // `seal` waits for it and throws what went wrong, even if whoever called did not look.
    turn.catch(() => null);
    this.#last = turn;
    return turn;
  }

  async #after(before: Promise<void>, work: () => Promise<void>): Promise<void> {
    await before;
    if (!this.#isKnown) throw this.#unknownInstitution();
    await super.ask(work);
  }

  async #insert<T extends FactName, Item>(
    table: T,
    items: readonly Item[],
    toRow: (item: Item) => InsertObject<Tables, T>,
  ): Promise<void> {
    for (let start = 0; start < items.length; start += BATCH) {
      const rows = items.slice(start, start + BATCH).map(toRow);
      for (const row of rows) expectWellFormed(row);
      await this.#insertRows(table, rows);
      await this.#record(table, rows);
      if (items.length > BATCH) await nextTurn();
    }
  }

  async #record(table: FactName, rows: readonly object[]): Promise<void> {
    const lines = rows.map((row) => {
      const line = auditLine(FACT_TABLES[table], row);
      this.#rowsHash.add(line);
      this.#rows += 1;
      return { institution: this.#institution, seq: this.#seq, no: this.#rows, ...line };
    });
    await this.#insertRows("audit_row", lines);
  }

  async #highest(
    table: FactName,
    column: string,
    where: Readonly<Record<string, string | number>> = {},
  ): Promise<number> {
    const also = Object.entries(where).map(([name, value]) => sql` and ${sql.ref(name)} = ${value}`);
    const { rows } = await sql<{ highest: number | null }>`
      select max(${sql.ref(column)}) as highest from ${sql.table(table)}
      where institution = ${this.#institution}${sql.join(also, sql``)}
    `.execute(this.db);
    return rows[0]?.highest ?? 0;
  }
}

/** Ids are 1, 2, 3 … without gaps within an institution. */
function expectNext(what: string, highest: number, numbers: readonly number[]): void {
  const wrong = numbers.findIndex((number, at) => number !== highest + at + 1);
  if (wrong >= 0) throw new Error(`${what} ${numbers[wrong]} cannot follow ${what} ${highest + wrong}`);
}

/** Half a surrogate pair is no text: it would be stored as another character. */
function expectWellFormed(row: object): void {
  for (const [name, value] of Object.entries<unknown>({ ...row })) {
    if (typeof value === "string" && !value.isWellFormed()) throw new Error(`${name} holds half a character`);
  }
}
