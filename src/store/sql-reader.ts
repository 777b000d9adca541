import type { Finding } from "../core/domain/finding.ts";
import type { Answer, IndicatorVersion, Institution, Observation } from "../core/domain/register.ts";
import { readAccount } from "./people-rows.ts";
import { readEntry } from "./audit-rows.ts";
import { readEdition, readEditionFile } from "./edition-rows.ts";
import {
  readAnswer,
  readFinding,
  readImport,
  readImportRow,
  readIndicatorVersion,
  readInstitution,
  readObservation,
} from "./rows.ts";
import type { EditionRow } from "./schema.ts";
import { bytes } from "./shape.ts";
import { SqlCycleReader } from "./sql-cycle-reader.ts";
import type { AccountRecord, AuditEntry, EditionRecord, ImportRecord, Reader, RowRecord } from "./store.ts";

type Page = NonNullable<Parameters<Reader["rows"]>[2]>;
type ObservationFilter = NonNullable<Parameters<Reader["observations"]>[1]>;

/** The reads, the same for every engine that speaks SQL. */
export class SqlReader extends SqlCycleReader implements Reader {
  institutions(): Promise<readonly Institution[]> {
    return this.ask(async () => {
      const rows = await this.db.selectFrom("institution").selectAll().orderBy("institution").execute();
      return rows.map(readInstitution);
    });
  }

  institution(id: string): Promise<Institution | null> {
    return this.ask(async () => {
      const row = await this.db.selectFrom("institution").selectAll().where("institution", "=", id).executeTakeFirst();
      return row ? readInstitution(row) : null;
    });
  }

  accounts(institution: string): Promise<readonly AccountRecord[]> {
    return this.ask(async () => {
      const rows = await this.#accounts(institution).orderBy("version").execute();
      const newest = new Map(rows.map((row) => [row.person, readAccount(row)]));
      return [...newest.values()].toSorted((a, b) => personNumber(a) - personNumber(b));
    });
  }

  accountVersions(institution: string, person: string): Promise<readonly AccountRecord[]> {
    return this.ask(async () => {
      const rows = await this.#accounts(institution).where("person", "=", person).orderBy("version").execute();
      return rows.map(readAccount);
    });
  }

  documentBytes(institution: string, sha256: string): Promise<Uint8Array | null> {
    return this.ask(async () => {
      const row = await this.db
        .selectFrom("document")
        .select("content")
        .where("institution", "=", institution)
        .where("sha256", "=", sha256)
        .executeTakeFirst();
      return row ? bytes(row.content) : null;
    });
  }

  imports(institution: string): Promise<readonly ImportRecord[]> {
    return this.ask(async () => {
      const rows = await this.#imports(institution).orderBy("id").execute();
      return rows.map(readImport);
    });
  }

  import(institution: string, id: number): Promise<ImportRecord | null> {
    return this.ask(async () => {
      const row = await this.#imports(institution).where("id", "=", id).executeTakeFirst();
      return row ? readImport(row) : null;
    });
  }

  importsOfDocument(institution: string, sha256: string): Promise<readonly ImportRecord[]> {
    return this.ask(async () => {
      const rows = await this.#imports(institution).where("sha256", "=", sha256).orderBy("id").execute();
      return rows.map(readImport);
    });
  }

  rows(institution: string, importId: number, page?: Page): Promise<readonly RowRecord[]> {
    return this.ask(async () => {
      const all = this.#rows(institution, importId).orderBy("row_no");
      const query = page ? all.where("row_no", ">", page.after).limit(page.limit) : all;
      return (await query.execute()).map(readImportRow);
    });
  }

  row(institution: string, importId: number, row: number): Promise<RowRecord | null> {
    return this.ask(async () => {
      const found = await this.#rows(institution, importId).where("row_no", "=", row).executeTakeFirst();
      return found ? readImportRow(found) : null;
    });
  }

  findings(institution: string, importId: number): Promise<readonly Finding[]> {
    return this.ask(async () => {
      const rows = await this.db
        .selectFrom("finding")
        .selectAll()
        .where("institution", "=", institution)
        .where("import_id", "=", importId)
        .orderBy("no")
        .execute();
      return rows.map(readFinding);
    });
  }

  answers(institution: string, importId?: number): Promise<readonly Answer[]> {
    return this.ask(async () => {
      const all = this.db.selectFrom("answer").selectAll().where("institution", "=", institution).orderBy("no");
      const query = importId === undefined ? all : all.where("import_id", "=", importId);
      return (await query.execute()).map(readAnswer);
    });
  }

  indicators(institution: string): Promise<readonly IndicatorVersion[]> {
    return this.ask(async () => {
      const rows = await this.db
        .selectFrom("indicator_version as mine")
        .selectAll("mine")
        .where("mine.institution", "=", institution)
        .where("mine.version", "=", (sub) =>
          sub
            .selectFrom("indicator_version as any")
            .select(({ fn }) => fn.max("any.version").as("newest"))
            .whereRef("any.institution", "=", "mine.institution")
            .whereRef("any.indicator", "=", "mine.indicator"),
        )
        .orderBy("mine.indicator")
        .execute();
      return rows.map(readIndicatorVersion);
    });
  }

  indicatorVersions(institution: string, key: string): Promise<readonly IndicatorVersion[]> {
    return this.ask(async () => {
      const rows = await this.db
        .selectFrom("indicator_version")
        .selectAll()
        .where("institution", "=", institution)
        .where("indicator", "=", key)
        .orderBy("version")
        .execute();
      return rows.map(readIndicatorVersion);
    });
  }

  observations(institution: string, filter: ObservationFilter = {}): Promise<readonly Observation[]> {
    return this.ask(async () => {
      const { key, period } = filter;
      let query = this.db.selectFrom("observation").selectAll().where("institution", "=", institution);
      if (key !== undefined) query = query.where("indicator", "=", key);
      if (period !== undefined) query = query.where("period", "=", period);
      const rows = await query.orderBy("indicator").orderBy("field").orderBy("period").orderBy("revision").execute();
      return rows.map(readObservation);
    });
  }

  editions(institution: string): Promise<readonly EditionRecord[]> {
    return this.ask(async () => {
      const rows = await this.#editions(institution).orderBy("number").execute();
      const editions: EditionRecord[] = [];
      for (const row of rows) editions.push(await this.#withFiles(row));
      return editions;
    });
  }

  newestEdition(institution: string): Promise<number> {
    return this.ask(async () => {
      const all = this.db.selectFrom("edition").where("institution", "=", institution);
      return (await all.select((one) => one.fn.max("number").as("number")).executeTakeFirst())?.number ?? 0;
    });
  }

  edition(institution: string, number: number): Promise<EditionRecord | null> {
    return this.ask(async () => {
      const row = await this.#editions(institution).where("number", "=", number).executeTakeFirst();
      return row ? this.#withFiles(row) : null;
    });
  }

  editionFile(institution: string, number: number, name: string): Promise<Uint8Array | null> {
    return this.ask(async () => {
      const row = await this.db
        .selectFrom("edition_file")
        .select("content")
        .where("institution", "=", institution)
        .where("number", "=", number)
        .where("name", "=", name)
        .executeTakeFirst();
      return row ? bytes(row.content) : null;
    });
  }

  audit(institution: string, page?: Page): Promise<readonly AuditEntry[]> {
    return this.ask(async () => {
      const all = this.#entries(institution).orderBy("seq");
      const query = page ? all.where("seq", ">", page.after).limit(page.limit) : all;
      return (await query.execute()).map(readEntry);
    });
  }

  auditHead(institution: string): Promise<AuditEntry | null> {
    return this.ask(async () => {
      const row = await this.#entries(institution).orderBy("seq", "desc").limit(1).executeTakeFirst();
      return row ? readEntry(row) : null;
    });
  }

  #accounts(institution: string) {
    return this.db.selectFrom("account_version").selectAll().where("institution", "=", institution);
  }

  #imports(institution: string) {
    return this.db.selectFrom("import").selectAll().where("institution", "=", institution);
  }

  #rows(institution: string, importId: number) {
    return this.db
      .selectFrom("import_row")
      .selectAll()
      .where("institution", "=", institution)
      .where("import_id", "=", importId);
  }

  #editions(institution: string) {
    return this.db.selectFrom("edition").selectAll().where("institution", "=", institution);
  }

  #entries(institution: string) {
    return this.db.selectFrom("audit_entry").selectAll().where("institution", "=", institution);
  }

  async #withFiles(edition: EditionRow): Promise<EditionRecord> {
    const files = await this.db
      .selectFrom("edition_file")
      .select(["institution", "number", "name", "position", "media_type", "bytes", "sha256"])
      .where("institution", "=", edition.institution)
      .where("number", "=", edition.number)
      .orderBy("position")
      .execute();
    return readEdition(edition, files.map(readEditionFile));
  }
}

/** "p-10" comes after "p-9". */
function personNumber({ id }: AccountRecord): number {
  return Number(id.replace(/^\D*/, ""));
}
