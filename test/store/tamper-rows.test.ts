import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/store/audit.ts";
import { fillYear } from "./cycle-samples.ts";
import { fillPeople } from "./people-samples.ts";
import { fillRegister } from "./samples.ts";
import { A, B, columnsOf, otherThan, primaryKey, TABLES, useTampered } from "./tamper.ts";
import type { Cell } from "./tamper.ts";

const tampered = useTampered(async (store, id) => {
  await fillRegister(store, id);
  await fillYear(store, id);
  await fillPeople(store, id);
});
const documentHash = sha256(`informe de ${A}`);

describe("a row altered behind its back is found and named", () => {
  it.each([
    ["institution", "name = 'Otro'", "institution (1)"],
    ["document", "name = 'otro.txt'", `document ${documentHash} (2)`],
    ["import", "period = '2026-Q2'", "import 1 (2)"],
    ["import_row", "readings = replace(readings, '199744', '199745') where row_no = 3", "import 1, row 3 (2)"],
    ["import_row", "readings = '{' where row_no = 3", "import 1, row 3 (2)"],
    ["finding", "severity = 'info' where no = 1", "import 1, finding 1 (2)"],
    ["answer", "note = 'sin efecto' where no = 3", "answer 3 (5)"],
    ["indicator_version", "name = 'Otro' where version = 2", "indicator IND-001, version 2 (5)"],
    [
      "observation",
      "value = '99' where indicator = 'IND-002'",
      "indicator IND-002, field progress, period 2026-Q1, revision 1 (3)",
    ],
    [
      "indicator_version",
      "plan = replace(plan, 'sum', 'average') where plan is not null",
      "indicator IND-003, version 1 (7)",
    ],
    [
      "target_version",
      "target = replace(target, '80.5', '60.5') where version = 1",
      "indicator IND-003, cycle 2026-01-01/2026-12-31, version 1 (7)",
    ],
    [
      "progress_step",
      "content = replace(content, '12', '13') where indicator = 'IND-003' and step = 1",
      "indicator IND-003, period 2026-Q1, step 1 (9)",
    ],
    ["progress_step", "made_by = 'Otra' where act = 'approved'", "indicator IND-003, period 2026-Q1, step 6 (9)"],
    ["period_step", "due_on = '2026-04-30' where step = 2", "period 2026-Q1, step 2 (12)"],
    ["lineage_event", "event = replace(event, 'IND-002', 'IND-003') where no = 2", "event 2 (10)"],
    ["setting", "value = '[]' where version = 2", "setting holidays, version 2 (11)"],
    [
      "account_version",
      "roles = replace(roles, 'planning', 'administration') where person = 'p-1' and version = 1",
      "person p-1, version 1 (13)",
    ],
    ["edition", "state = 'final' where number = 1", "edition 1 (4)"],
    ["edition_file", "media_type = 'x' where number = 2 and name = 'datos.csv'", "edition 2, file datos.csv (6)"],
  ])("%s: %s", async (table, change, row) => {
    tampered.raw.exec(`update "${table}" set ${withInstitution(change)}`);
    expect(await tampered.faultsOf()).toEqual([`row-altered ${table}: ${row}`]);
    expect(await tampered.faultsOf(B)).toEqual([]);
  });

  it.each([
    ["document", "true", `document ${documentHash} (2)`],
    ["edition_file", "number = 1 and name = 'informe.html'", "edition 1, file informe.html (4)"],
  ])("%s: the bytes of a file", async (table, where, row) => {
    tampered.raw.exec(`update "${table}" set ${withInstitution(`content = x'00' where ${where}`)}`);
    expect(await tampered.faultsOf()).toEqual([`file-altered ${table}: ${row}`]);
  });

  it("any cell of any table", async () => {
    const unnoticed: string[] = [];
    for (const table of TABLES) {
      for (const change of everyCell(table)) {
        change.apply();
        const { faults } = await tampered.store.verify(A);
        if (faults.length === 0) unnoticed.push(change.name);
        change.undo();
      }
    }
    expect(unnoticed).toEqual([]);
    expect(await tampered.faultsOf()).toEqual([]);
  }, 60_000);
});

function withInstitution(change: string): string {
  const [set, where = "true"] = change.split(" where ");
  return `${set} where institution = '${A}' and ${where}`;
}

interface Change {
  readonly name: string;
  apply(): void;
  undo(): void;
}

/** Every cell of A's rows that is not null, each changed to something else. */
function everyCell(table: string): readonly Change[] {
  const key = primaryKey(tampered.raw, table);
  const rows = tampered.raw
    .prepare<[string], Record<string, Cell>>(`select * from "${table}" where institution = ?`)
    .all(A);
  const set = (column: string, value: Cell, at: Readonly<Record<string, Cell>>) => {
    const same = key.map((part) => `"${part}" = ?`).join(" and ");
    const { changes } = tampered.raw
      .prepare(`update "${table}" set "${column}" = ? where ${same}`)
      .run(value, ...key.map((part) => at[part]));
    if (changes !== 1) throw new Error(`${table}.${column}: ${changes} changes`);
  };
  return rows.flatMap((row) =>
    columnsOf(tampered.raw, table)
      .filter((column) => row[column] !== null)
      .map((column) => {
        const [was = null, other] = [row[column], otherThan(row[column] ?? null)];
        return {
          name: `${table}.${column} of ${key.map((part) => String(row[part])).join(", ")}`,
          apply: () => set(column, other, row),
          undo: () => set(column, was, { ...row, [column]: other }),
        };
      }),
  );
}

describe("a row removed behind its back is found and named", () => {
  it.each([
    ["institution", "true", ["row-missing institution: institution (1)"]],
    ["document", "true", [`row-missing document: document ${documentHash} (2)`]],
    ["import", "true", ["row-missing import: import 1 (2)"]],
    ["import_row", "row_no = 2", ["row-missing import_row: import 1, row 2 (2)"]],
    ["import_row", "true", [1, 2, 3].map((row) => `row-missing import_row: import 1, row ${row} (2)`)],
    ["finding", "no = 2", ["row-missing finding: import 1, finding 2 (2)"]],
    ["answer", "no = 3", ["row-missing answer: answer 3 (5)"]],
    ["indicator_version", "version = 2", ["row-missing indicator_version: indicator IND-001, version 2 (5)"]],
    [
      "observation",
      "revision = 2",
      ["row-missing observation: indicator IND-001, field progress, period 2026-Q1, revision 2 (5)"],
    ],
    [
      "target_version",
      "version = 2",
      ["row-missing target_version: indicator IND-003, cycle 2026-01-01/2026-12-31, version 2 (7)"],
    ],
    ["progress_step", "act = 'returned'", ["row-missing progress_step: indicator IND-003, period 2026-Q1, step 3 (9)"]],
    ["period_step", "state = 'closed'", ["row-missing period_step: period 2026-Q1, step 3 (12)"]],
    ["lineage_event", "no = 1", ["row-missing lineage_event: event 1 (10)"]],
    ["account_version", "version = 2", ["row-missing account_version: person p-1, version 2 (13)"]],
    ["setting", "version = 2", ["row-missing setting: setting holidays, version 2 (11)"]],
    ["edition", "number = 2", ["row-missing edition: edition 2 (6)"]],
    ["edition_file", "number = 2 and name = 'vacio.txt'", ["row-missing edition_file: edition 2, file vacio.txt (6)"]],
  ])("%s where %s", async (table, where, expected) => {
    tampered.raw.exec(`delete from "${table}" where institution = '${A}' and ${where}`);
    expect(await tampered.faultsOf()).toEqual(expected);
    // An institution that nobody would ask for any more is told to whoever asks for another.
    expect(await tampered.faultsOf(B)).toEqual(
      table === "institution" ? ["row-missing institution: institution a (1)"] : [],
    );
  });
});

describe("a row added behind its back is found and named", () => {
  it.each([
    ["document", { sha256: sha256(""), content: new Uint8Array(0) }, `document ${sha256("")}`],
    ["import", { id: 2 }, "import 2"],
    ["import_row", { row_no: 4 }, "import 1, row 4"],
    ["finding", { no: 3 }, "import 1, finding 3"],
    ["answer", { no: 4 }, "answer 4"],
    ["indicator_version", { version: 3 }, "indicator IND-001, version 3"],
    ["observation", { revision: 3 }, "indicator IND-001, field progress, period 2026-Q1, revision 3"],
    ["target_version", { version: 3 }, "indicator IND-003, cycle 2026-01-01/2026-12-31, version 3"],
    ["progress_step", { period: "2026-Q2" }, "indicator IND-002, period 2026-Q2, step 1"],
    ["period_step", { step: 5 }, "period 2026-Q1, step 5"],
    ["lineage_event", { no: 3 }, "event 3"],
    ["setting", { name: "rules" }, "setting rules, version 1"],
    ["account_version", { person: "p-3" }, "person p-3, version 1"],
    ["edition", { number: 4 }, "edition 4"],
    ["edition_file", { name: "otro.html" }, "edition 1, file otro.html"],
  ])("%s", async (table, change, row) => {
    tampered.insertLike(table, change);
    expect(await tampered.faultsOf()).toEqual([`row-unrecorded ${table}: ${row} (no entry)`]);
    expect(await tampered.faultsOf(B)).toEqual([]);
  });
});

describe("rows that changed places are found and named", () => {
  it.each([
    ["import_row", "row_no", ["import 1, row 1 (2)", "import 1, row 2 (2)"]],
    ["finding", "no", ["import 1, finding 1 (2)", "import 1, finding 2 (2)"]],
    ["answer", "no", ["answer 1 (3)", "answer 2 (3)"]],
    ["edition", "number", ["edition 1 (4)", "edition 2 (6)"]],
    ["lineage_event", "no", ["event 1 (10)", "event 2 (10)"]],
    ["period_step", "step", ["period 2026-Q1, step 1 (8)", "period 2026-Q1, step 2 (12)"]],
    ["setting", "version", ["setting holidays, version 1 (11)", "setting holidays, version 2 (11)"]],
  ])("%s.%s", async (table, column, rows) => {
    tampered.swap(table, column, [1, 2]);
    expect(await tampered.faultsOf()).toEqual(rows.map((row) => `row-altered ${table}: ${row}`));
  });

  it("versions, revisions and the order of files", async () => {
    const move = (table: string, column: string, where: string) =>
      tampered.raw.exec(`update "${table}" set ${column} = 3 - ${column} where institution = '${A}' and ${where}`);
    tampered.raw.exec(
      `update indicator_version set version = version + 10 where indicator = 'IND-001' and institution = '${A}'`,
    );
    tampered.raw.exec(
      `update indicator_version set version = 13 - version where indicator = 'IND-001' and institution = '${A}'`,
    );
    move("edition_file", "position", "number = 1 and position < 3");
    expect(await tampered.faultsOf()).toEqual([
      "row-altered edition_file: edition 1, file datos.csv (4)",
      "row-altered edition_file: edition 1, file informe.html (4)",
      "row-altered indicator_version: indicator IND-001, version 1 (2)",
      "row-altered indicator_version: indicator IND-001, version 2 (5)",
    ]);
  });

  it("a row that went to another institution", async () => {
    tampered.raw.exec(`update document set institution = '${B}' where institution = '${A}'`);
    expect(await tampered.faultsOf()).toEqual([`row-missing document: document ${documentHash} (2)`]);
    expect(await tampered.faultsOf(B)).toEqual([`row-unrecorded document: document ${documentHash} (no entry)`]);
  });
});
