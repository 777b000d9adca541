import { beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { describeActs } from "./acts.contract.ts";
import { describeCycle } from "./cycle.contract.ts";
import { describePeople } from "./people.contract.ts";
import {
  actOf,
  answerOf,
  confirmedOf,
  documentOf,
  done,
  EDITION_FILES,
  editionOf,
  fillRegister,
  FINDING,
  FINDING_WITHOUT_FIELD,
  importOf,
  institutionOf,
  Q1,
  Q2,
  rowOf,
  versionOf,
  withdrawnOf,
} from "./samples.ts";

const A = "iepc-durango";
const B = "otro-instituto";

/** What every engine must do; `open` gives a store without institutions. */
export function describeStore(engine: string, open: () => Promise<Store>): void {
  describe(engine, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    describeReads(() => store);
    describeAudit(() => store);
    describeActs(() => store);
    describeCycle(() => store);
    describePeople(() => store);
  });
}

function describeReads(current: () => Store): void {
  describe("what was added is read back", () => {
    let store: Store;
    beforeEach(async () => {
      store = current();
      await fillRegister(store, A);
    });

    it("institutions", async () => {
      expect(await store.institutions()).toEqual([institutionOf(A)]);
      expect(await store.institution(A)).toEqual(institutionOf(A));
      expect(await store.institution("nadie")).toBeNull();
    });

    it("a document and its import", async () => {
      const document = documentOf(`informe de ${A}`);
      expect(await store.documentBytes(A, document.sha256)).toEqual(document.bytes);
      expect(await store.documentBytes(A, "0".repeat(64))).toBeNull();
      expect(await store.imports(A)).toEqual([importOf(1, document)]);
      expect(await store.import(A, 1)).toEqual(importOf(1, document));
      expect(await store.import(A, 2)).toBeNull();
      expect(await store.importsOfDocument(A, document.sha256)).toEqual([importOf(1, document)]);
      expect(await store.importsOfDocument(A, "0".repeat(64))).toEqual([]);
    });

    it("rows, in order and in pages", async () => {
      expect(await store.rows(A, 1)).toEqual([rowOf(1), rowOf(2), rowOf(3)]);
      expect(await store.rows(A, 1, { after: 0, limit: 2 })).toEqual([rowOf(1), rowOf(2)]);
      expect(await store.rows(A, 1, { after: 2, limit: 2 })).toEqual([rowOf(3)]);
      expect(await store.rows(A, 1, { after: 3, limit: 2 })).toEqual([]);
      expect(await store.row(A, 1, 2)).toEqual(rowOf(2));
      expect(await store.row(A, 1, 4)).toBeNull();
    });

    it("findings, in the order given", async () => {
      expect(await store.findings(A, 1)).toEqual([FINDING, FINDING_WITHOUT_FIELD]);
      expect(await store.findings(A, 2)).toEqual([]);
    });

    it("answers, of all imports or of one", async () => {
      const undone = answerOf(3, { decision: { kind: "undo", answer: 1 }, note: "era otra cosa" });
      expect(await store.answers(A)).toEqual([answerOf(1), answerOf(2, { batch: 1, row: 2 }), undone]);
      expect(await store.answers(A, 1)).toHaveLength(3);
      expect(await store.answers(A, 2)).toEqual([]);
    });

    it("the newest version of each indicator, and all of one", async () => {
      const newer = versionOf("IND-001", 2, { answer: 3 });
      expect(await store.indicators(A)).toEqual([newer, versionOf("IND-002", 1, { row: 2 })]);
      expect(await store.indicatorVersions(A, "IND-001")).toEqual([versionOf("IND-001", 1), newer]);
      expect(await store.indicatorVersions(A, "IND-009")).toEqual([]);
    });

    it("observations, all revisions, by key and by period", async () => {
      const first = [confirmedOf("IND-001", 1), withdrawnOf("IND-001", 2)];
      expect(await store.observations(A)).toEqual([...first, confirmedOf("IND-002", 1)]);
      expect(await store.observations(A, { key: "IND-001" })).toEqual(first);
      expect(await store.observations(A, { period: Q1 })).toHaveLength(3);
      expect(await store.observations(A, { period: Q2 })).toEqual([]);
      expect(await store.observations(A, { key: "IND-002", period: Q1 })).toEqual([confirmedOf("IND-002", 1)]);
    });

    it("editions and their files, in the order listed", async () => {
      const corrected = editionOf(2, { state: "final", corrects: 1 });
      expect(await store.editions(A)).toEqual([editionOf(1), corrected]);
      expect(await store.edition(A, 2)).toEqual(corrected);
      expect(await store.edition(A, 3)).toBeNull();
      for (const { name, bytes } of EDITION_FILES) expect(await store.editionFile(A, 1, name)).toEqual(bytes);
      expect(await store.editionFile(A, 1, "otro.txt")).toBeNull();
    });
  });
}

function describeAudit(current: () => Store): void {
  describe("the audit", () => {
    it("has one entry for each act, each holding on to the one before", async () => {
      const store = current();
      await fillRegister(store, A);
      const entries = await store.audit(A);
      expect(entries.map((entry) => [entry.seq, entry.action, entry.rows])).toEqual([
        [1, "open-institution", 1],
        [2, "import-document", 9],
        [3, "answer-questions", 4],
        [4, "publish-edition", 4],
        [5, "undo-answer", 3],
        [6, "publish-edition", 4],
      ]);
      expect(entries.map((entry) => entry.previous)).toEqual([
        "0".repeat(64),
        ...entries.slice(0, -1).map((entry) => entry.hash),
      ]);
      expect(await store.auditHead(A)).toEqual(entries.at(-1));
      expect(await store.audit(A, { after: 2, limit: 2 })).toEqual(entries.slice(2, 4));
    });

    it("has an entry for an act that added nothing", async () => {
      const store = current();
      await fillRegister(store, A);
      await done(store, actOf(A, "export-table"), () => Promise.resolve());
      expect(await store.auditHead(A)).toMatchObject({ seq: 7, action: "export-table", rows: 0 });
      expect((await store.verify(A)).faults).toEqual([]);
    });

    it("is in order right after writing", async () => {
      const store = current();
      await fillRegister(store, A);
      const head = await store.auditHead(A);
      expect(await store.verify(A)).toEqual({ entries: 6, rows: 25, head: head?.hash, faults: [] });
    });

    it("is empty for an institution that is not there", async () => {
      const store = current();
      expect(await store.auditHead("nadie")).toBeNull();
      expect(await store.verify("nadie")).toEqual({ entries: 0, rows: 0, head: null, faults: [] });
    });
  });

  describe("institutions never see one another", () => {
    it("with the same ids, keys and numbers side by side", async () => {
      const store = current();
      await fillRegister(store, A);
      await fillRegister(store, B);
      expect((await store.institutions()).map(({ id }) => id)).toEqual([A, B]);
      for (const id of [A, B]) {
        expect(await store.imports(id)).toHaveLength(1);
        expect(await store.rows(id, 1)).toHaveLength(3);
        expect(await store.verify(id)).toMatchObject({ entries: 6, rows: 25, faults: [] });
      }
      const [headOfA, headOfB] = [await store.auditHead(A), await store.auditHead(B)];
      expect(headOfA?.hash).not.toBe(headOfB?.hash);
      expect(await store.documentBytes(B, documentOf(`informe de ${A}`).sha256)).toBeNull();
    });
  });
}
