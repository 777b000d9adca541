import { describe, expect, it } from "vitest";
import { fail, ok } from "../../src/core/domain/result.ts";
import type { Store, Writer } from "../../src/store/store.ts";
import {
  actOf,
  answerOf,
  documentOf,
  done,
  EDITION_FILES,
  editionOf,
  FINDING,
  FINDING_WITHOUT_FIELD,
  importOf,
  institutionOf,
  rowOf,
} from "./samples.ts";

const A = "iepc-durango";
const B = "otro-instituto";

/** The acts' part of the contract: `current` gives the open store without institutions. */
export function describeActs(current: () => Store): void {
  const start = async () => {
    const store = current();
    await done(store, actOf(A), (writer) => writer.addInstitution(institutionOf(A)));
    return store;
  };

  const addDocument = (writer: Writer) => writer.addDocument(documentOf("uno"));

  describe("an act is all or nothing", () => {
    it("a problem leaves nothing, not even an entry", async () => {
      const store = await start();
      const result = await store.act(actOf(A), async (writer) => {
        await addDocument(writer);
        return fail({ code: "nothing-to-publish" });
      });
      expect(result).toEqual(fail({ code: "nothing-to-publish" }));
      expect(await store.documentBytes(A, documentOf("uno").sha256)).toBeNull();
      expect(await store.audit(A)).toHaveLength(1);
    });

    it("an exception leaves nothing and comes out", async () => {
      const store = await start();
      const act = store.act(actOf(A), async (writer) => {
        await addDocument(writer);
        throw new Error("a bug");
      });
      await expect(act).rejects.toThrow("a bug");
      expect(await store.documentBytes(A, documentOf("uno").sha256)).toBeNull();
      expect(await store.audit(A)).toHaveLength(1);
      await done(store, actOf(A), addDocument);
    });

    it("an add that failed cannot be passed over", async () => {
      const store = await start();
      const act = store.act(actOf(A), async (writer) => {
        await addDocument(writer);
        await addDocument(writer).catch(() => null);
        return ok(null);
      });
      await expect(act).rejects.toThrow("already has this row");
      expect(await store.documentBytes(A, documentOf("uno").sha256)).toBeNull();
    });

    it("adds that nobody waited for still belong to it", async () => {
      const store = await start();
      expect(
        await store.act(actOf(A), (writer) => {
          void writer.addDocument(documentOf("uno"));
          void writer.addImport(importOf(1, documentOf("uno")));
          return Promise.resolve(ok(null));
        }),
      ).toEqual(ok(null));
      expect(await store.auditHead(A)).toMatchObject({ rows: 2 });
      expect((await store.verify(A)).faults).toEqual([]);
    });

    it("its reads see what it added; other reads do not until it is done", async () => {
      const store = await start();
      const { sha256, bytes } = documentOf("uno");
      await done(store, actOf(A), async (writer) => {
        await addDocument(writer);
        expect(await writer.documentBytes(A, sha256)).toEqual(bytes);
        expect(await store.documentBytes(A, sha256)).toBeNull();
      });
      expect(await store.documentBytes(A, sha256)).toEqual(bytes);
    });

    it("a row that points to nothing undoes it", async () => {
      const store = await start();
      await expect(
        store.act(actOf(A), (writer) => writer.addRows(9, [rowOf(1)]).then(() => ok(null))),
      ).rejects.toThrow();
      expect(await store.audit(A)).toHaveLength(1);
    });
  });

  describe("an act larger than one statement", () => {
    const many = Array.from({ length: 250 }, (_, at) => rowOf(at + 1));

    it("keeps the order of its rows and findings, and verifies", async () => {
      const store = await start();
      await done(store, actOf(A), async (writer) => {
        await addDocument(writer);
        await writer.addImport(importOf(1, documentOf("uno")));
        await writer.addRows(1, many.slice(0, 120));
        await writer.addRows(1, many.slice(120));
        await writer.addFindings(1, []);
        await writer.addFindings(1, [FINDING]);
        await writer.addFindings(1, [FINDING_WITHOUT_FIELD, FINDING]);
      });
      expect(await store.rows(A, 1)).toEqual(many);
      expect(await store.rows(A, 1, { after: 199, limit: 3 })).toEqual(many.slice(199, 202));
      expect(await store.findings(A, 1)).toEqual([FINDING, FINDING_WITHOUT_FIELD, FINDING]);
      expect(await store.auditHead(A)).toMatchObject({ rows: 255 });
      expect(await store.verify(A)).toMatchObject({ rows: 256, faults: [] });
    });
  });

  describe("acts keep to their turn", () => {
    it("many at once run one after another", async () => {
      const store = await start();
      const running: number[] = [];
      const acts = Array.from({ length: 20 }, (_, at) =>
        done(store, actOf(A, "test", `turn ${at}`), async (writer) => {
          running.push(at);
          await addDocumentNamed(writer, at);
          expect(running.at(-1)).toBe(at);
        }),
      );
      await Promise.all(acts);
      expect((await store.audit(A)).map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
      expect((await store.verify(A)).faults).toEqual([]);
    });

    it("one inside another is refused rather than waiting for itself", async () => {
      const store = await start();
      const outer = store.act(actOf(A, "outer"), async () => {
        await done(store, actOf(A, "inner"), addDocument);
        return ok(null);
      });
      await expect(outer).rejects.toThrow("inner: an act inside an act");
      await done(store, actOf(A), addDocument);
    });

    it("a writer kept beyond its act can neither add nor read", async () => {
      const store = await start();
      const kept: Writer[] = [];
      await done(store, actOf(A), (writer) => Promise.resolve(void kept.push(writer)));
      const [writer] = kept;
      await expect(writer?.addDocument(documentOf("uno"))).rejects.toThrow("over");
      await expect(writer?.imports(A)).rejects.toThrow("over");
    });
  });

  describe("what an act must not add", () => {
    it("anything for an institution that is not there", async () => {
      const store = await start();
      const missing = fail({ code: "institution-not-found", institution: B });
      expect(await store.act(actOf(B), (writer) => addDocument(writer).then(() => ok(null)))).toEqual(missing);
      expect(await store.act(actOf(B), () => Promise.resolve(ok(null)))).toEqual(missing);
      expect(await store.audit(B)).toEqual([]);
    });

    it.each<[string, (writer: Writer) => Promise<void>]>([
      ["another institution", (writer) => writer.addInstitution(institutionOf(B))],
      ["bytes under another hash", (writer) => writer.addDocument({ ...documentOf("uno"), sha256: "0".repeat(64) })],
      ["an import that skips a number", (writer) => writer.addImport(importOf(2, documentOf("uno")))],
      ["an answer that skips a number", (writer) => writer.addAnswers([answerOf(2)])],
      ["an edition without its files", (writer) => writer.addEdition(editionOf(1), [])],
      ["an edition with other bytes", (writer) => writer.addEdition(editionOf(1), swappedFiles())],
      ["half a character", (writer) => writer.addDocument({ ...documentOf("uno"), name: "\ud83d" })],
      ["a number JSON cannot say", (writer) => writer.addRows(1, [{ ...rowOf(1), at: { line: Number.NaN } }])],
    ])("%s", async (_, work) => {
      const store = await start();
      await expect(store.act(actOf(A), (writer) => work(writer).then(() => ok(null)))).rejects.toThrow();
      expect(await store.audit(A)).toHaveLength(1);
    });
  });
}

function addDocumentNamed(writer: Writer, at: number): Promise<void> {
  return writer.addDocument(documentOf(`documento ${at}`));
}

function swappedFiles() {
  const [first, second, ...rest] = EDITION_FILES;
  if (!first || !second) throw new Error("the samples have two files at least");
  return [{ ...first, bytes: second.bytes }, { ...second, bytes: first.bytes }, ...rest];
}
