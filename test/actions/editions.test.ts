import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { acceptReadings } from "../../src/actions/accept-readings.ts";
import { answerQuestion } from "../../src/actions/answer-question.ts";
import { exportEdition } from "../../src/actions/export-edition.ts";
import { exportRegister } from "../../src/actions/export-register.ts";
import { publishEdition } from "../../src/actions/publish-edition.ts";
import { openShelf } from "../../src/actions/published-shelf.ts";
import { compareWithRegister, verifyEditionFolder } from "../../src/actions/verify-edition.ts";
import { expectOk, expectThere, LINES, OWNER, problemOf, reportText, useRegister } from "./fixture.ts";

const bench = useRegister();

const DAMAGED = reportText([
  ...LINES,
  ...Array.from({ length: 5 }, (_, i): (typeof LINES)[number] => [
    `Objetivo ${i}`,
    `Acciones ${i}`,
    "Acciones",
    "Trimestral",
    "10",
    i === 0 ? "199744" : "25%",
  ]),
]);

beforeEach(async () => void (await bench.importReport(DAMAGED)));

function publish(importId: number | null = null) {
  return publishEdition(bench.context, { institution: OWNER, importId });
}

function say(text: string, row = 5) {
  const target = { kind: "cell", importId: null, row, field: "progress" } as const;
  return answerQuestion(bench.context, {
    institution: OWNER,
    target,
    choice: { kind: "value", text, unit: null },
    note: null,
  });
}

async function exported(number: number | null = null) {
  return expectOk(await exportEdition(bench.context.store, OWNER, number)).files;
}

function folderOf(files: Awaited<ReturnType<typeof exported>>) {
  const hashes = new Map(files.map(({ name, bytes }) => [name, createHash("sha256").update(bytes).digest("hex")]));
  const named = (name: string) => files.find((file) => file.name === name)?.bytes ?? null;
  return { path: "carpeta", hashes, manifest: named("manifest.json"), checksums: named("SHA256SUMS") };
}

describe("publishing", () => {
  it("freezes a numbered edition with every file and its hash", async () => {
    const { edition, openQuestions } = expectOk(await publish());
    expect(edition).toMatchObject({
      number: 1,
      importId: 1,
      period: "2025-Q1",
      cutoff: "2025-03-31",
      state: "provisional",
      corrects: null,
    });
    expect(openQuestions).toBe(1);
    for (const { name, bytes, sha256 } of edition.files) {
      const stored = expectThere(await bench.context.store.editionFile(OWNER, 1, name));
      expect([stored.length, createHash("sha256").update(stored).digest("hex")]).toEqual([bytes, sha256]);
    }
    expect(edition.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["index.html", "indicadores.csv", "edition.json", "manifest.json"]),
    );
  });

  it("publishes nothing where nothing is imported", async () => {
    expect(problemOf(await publish(7))).toEqual({ code: "import-not-found", importId: 7 });
    expect(problemOf(await publishEdition(bench.context, { institution: "nadie", importId: null })).code).toBe(
      "institution-not-found",
    );
  });

  it("makes no second edition that would say the same", async () => {
    expectOk(await publish());
    const before = await bench.context.store.auditHead(OWNER);
    expect(problemOf(await publish())).toEqual({ code: "nothing-changed", edition: 1 });
    expect(await bench.context.store.auditHead(OWNER)).toEqual(before);
  });

  it("corrects the earlier edition of the period with a table of differences, and leaves it as it was", async () => {
    expectOk(await publish());
    const before = await exported(1);
    expectOk(await say("100%"));
    const second = expectOk(await publish());
    expect(second.edition).toMatchObject({ number: 2, corrects: 1 });
    expect(second.differences).toBe(1);
    expect(await exported(1)).toEqual(before);
  });

  it("is final once somebody vouches for every figure", async () => {
    expectOk(await say("100%"));
    expectOk(await acceptReadings(bench.context, { institution: OWNER, importId: null, row: null, note: null }));
    expect(expectOk(await publish()).edition.state).toBe("final");
  });

  it("starts afresh with the next period, and corrects with a corrected document", async () => {
    expectOk(await publish());
    await bench.importReport(DAMAGED.replace("31 de marzo", "30 de junio"));
    expect(expectOk(await publish()).edition).toMatchObject({ number: 2, period: "2025-Q2", corrects: null });
    await bench.importReport(DAMAGED.replace("45%", "46%"));
    const third = expectOk(await publish());
    expect(third.edition).toMatchObject({ number: 3, importId: 3, period: "2025-Q1", corrects: 1 });
    expect(third.differences).toBe(1);
  });
});

describe("the public shelf", () => {
  it("holds published editions and nothing else", async () => {
    const shelf = openShelf(bench.context.store);
    expect(await shelf.institutions()).toEqual([]);
    expect(await shelf.editions(OWNER)).toBeNull();
    expectOk(await publish());
    expectOk(await say("100%"));
    expectOk(await publish());
    expect((await shelf.editions(OWNER))?.editions.map((one) => one.number)).toEqual([2, 1]);
    expect(await shelf.file(OWNER, 1, "index.html")).toMatchObject({ mediaType: "text/html; charset=utf-8" });
    for (const name of ["nada.html", "../index.html", "index.html/", "", "INDEX.HTML"])
      expect(await shelf.file(OWNER, 1, name)).toBeNull();
    expect(await shelf.file(OWNER, 9, "index.html")).toBeNull();
    expect(await shelf.file("nadie", 1, "index.html")).toBeNull();
  });
});

describe("an edition that was altered behind our back", () => {
  it("is neither exported nor shown", async () => {
    expectOk(await publish());
    const file = new Database(bench.path("register.db"));
    file.exec("drop trigger edition_file_no_update");
    file.exec("update edition_file set content = x'00' where name = 'informe.csv'");
    file.close();
    expect(problemOf(await exportEdition(bench.context.store, OWNER, 1))).toEqual({ code: "chain-broken", places: 1 });
    await expect(openShelf(bench.context.store).file(OWNER, 1, "informe.csv")).rejects.toThrow();
    expect(await openShelf(bench.context.store).file(OWNER, 1, "index.html")).not.toBeNull();
  });
});

describe("an exported edition", () => {
  beforeEach(async () => void expectOk(await publish()));

  it("agrees with its own manifest and with the register", async () => {
    const folder = folderOf(await exported());
    const check = expectOk(verifyEditionFolder(folder));
    expect(check).toMatchObject({ institution: OWNER, edition: 1, altered: [], unlisted: [] });
    expect(expectOk(await compareWithRegister(bench.context.store, folder, check))).toEqual([]);
  });

  it.each(["informe.csv", "index.html", "edition.json", "manifest.json"])(
    "does not once %s is altered",
    async (name) => {
      const files = (await exported()).map((file) =>
        file.name === name ? { name, bytes: Buffer.concat([file.bytes, Buffer.from(" ")]) } : file,
      );
      expect(expectOk(verifyEditionFolder(folderOf(files))).altered).toEqual([name]);
    },
  );

  it("does not once a file is missing or its checksums are, and says what does not belong", async () => {
    const files = await exported();
    expect(expectOk(verifyEditionFolder(folderOf(files.filter(({ name }) => name !== "informe.csv")))).altered).toEqual(
      ["informe.csv"],
    );
    expect(expectOk(verifyEditionFolder(folderOf(files.filter(({ name }) => name !== "SHA256SUMS")))).altered).toEqual([
      "SHA256SUMS",
    ]);
    const more = [...files, { name: "otra.html", bytes: new Uint8Array() }];
    expect(expectOk(verifyEditionFolder(folderOf(more)))).toMatchObject({ altered: [], unlisted: ["otra.html"] });
    expect(problemOf(verifyEditionFolder(folderOf([])))).toEqual({ code: "not-an-edition", path: "carpeta" });
  });

  it("whose manifest was rewritten too is still caught by the register", async () => {
    const files = await exported();
    const forged = Buffer.from("key,value\nIND-001,100\n");
    const sha256 = createHash("sha256").update(forged).digest("hex");
    const original = expectThere(folderOf(files).hashes.get("informe.csv"));
    const replaced = files.map(({ name, bytes }) => {
      if (name === "informe.csv") return { name, bytes: forged };
      const text = new TextDecoder().decode(bytes);
      return name === "manifest.json" || name === "SHA256SUMS"
        ? { name, bytes: Buffer.from(text.replaceAll(original, sha256)) }
        : { name, bytes };
    });
    const sums = folderOf(replaced);
    const manifestSum = expectThere(sums.hashes.get("manifest.json"));
    const oldSum = expectThere(folderOf(files).hashes.get("manifest.json"));
    const complete = replaced.map(({ name, bytes }) =>
      name === "SHA256SUMS"
        ? { name, bytes: Buffer.from(new TextDecoder().decode(bytes).replaceAll(oldSum, manifestSum)) }
        : { name, bytes },
    );
    const folder = folderOf(complete);
    const check = expectOk(verifyEditionFolder(folder));
    expect(check.altered).toEqual([]);
    expect(expectOk(await compareWithRegister(bench.context.store, folder, check))).toContain("informe.csv");
  });
});

describe("exporting the register", () => {
  it("writes indicators, their newest figures and every revision, with their sources", async () => {
    expectOk(await say("-3", 1));
    const files = expectOk(await exportRegister(bench.context.store, null, "both"));
    expect(files.map(({ name }) => name)).toEqual([
      "indicadores.csv",
      "cifras.csv",
      "observaciones.csv",
      "metas.csv",
      "avances.csv",
      "periodos.csv",
      "genealogia.csv",
      "datapackage.json",
      "registro.json",
    ]);
    const text = (name: string) => new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);
    expect(text("indicadores.csv").split("\r\n")).toHaveLength(11);
    expect(text("cifras.csv")).toContain("iepc-durango,IND-001,2025-Q1,progress,-3,");
    expect(text("observaciones.csv").split("\r\n")[1]).toMatch(
      /^iepc-durango,IND-001,2025-Q1,progress,1,confirmed,-3,/,
    );
    expect(JSON.parse(text("registro.json"))).toMatchObject({
      institution: { id: OWNER },
      observations: [{ value: "-3" }],
    });
  });

  it("gives no value to a figure in question", async () => {
    const [, figures] = expectOk(await exportRegister(bench.context.store, OWNER, "csv"));
    expect(new TextDecoder().decode(figures?.bytes)).toContain(
      "iepc-durango,IND-005,2025-Q1,progress,,,question,199744,",
    );
  });
});
