import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answers, findings, observations, rows, versions } from "./arbitraries.ts";
import { lineage, periodSteps, settings, steps, targets } from "./cycle-arbitraries.ts";
import { actOf, documentOf, done, editionOf, importOf, institutionOf } from "./samples.ts";
import { useWorkspace } from "./workspace.ts";

const workspace = useWorkspace();

describe("history row equals old row", () => {
  it("whatever is written is read back identically, and verifies", async () => {
    const store = await workspace.create();
    let tenants = 0;
    const property = fc.asyncProperty(rows, findings, answers, versions, observations, async (...all) => {
      const [given, found, answered, described, observed] = all;
      tenants += 1;
      const id = `tenant-${tenants}`;
      const document = documentOf(id);
      await done(store, actOf(id), async (writer) => {
        await writer.addInstitution(institutionOf(id));
        await writer.addDocument(document);
        await writer.addImport(importOf(1, document));
        await writer.addRows(1, given);
        await writer.addFindings(1, found);
        await writer.addAnswers(answered);
        await writer.addIndicatorVersions(described);
        await writer.addObservations(observed);
      });
      expect(await store.rows(id, 1)).toEqual(given);
      expect(await store.findings(id, 1)).toEqual(found);
      expect(await store.answers(id)).toEqual(answered);
      expect(await store.indicatorVersions(id, "IND-1")).toEqual(described);
      expect(await store.indicators(id)).toEqual(described.slice(-1));
      expect(await store.observations(id)).toEqual(observed);
      expect((await store.verify(id)).faults).toEqual([]);
    });
    await fc.assert(property, { numRuns: 60 });
  }, 60_000);

  it("and so is a year of results", async () => {
    const store = await workspace.create();
    let tenants = 0;
    const property = fc.asyncProperty(targets, steps, periodSteps, lineage, settings, async (...all) => {
      const [planned, recorded, states, happened, ruled] = all;
      tenants += 1;
      const id = `tenant-${tenants}`;
      await done(store, actOf(id), async (writer) => {
        await writer.addInstitution(institutionOf(id));
        await writer.addEdition(editionOf(1, { importId: null, files: [] }), []);
        await writer.addTargets(planned);
        await writer.addProgressSteps(recorded);
        for (const step of states) await writer.addPeriodStep(step);
        await writer.addLineage(happened);
        for (const setting of ruled) await writer.addSetting(setting);
      });
      expect(await store.targets(id)).toEqual(planned);
      expect(await store.progressSteps(id)).toEqual(recorded);
      expect(await store.periods(id)).toEqual(states.slice(-1).map(({ now }) => now));
      expect(await store.periodSteps(id)).toEqual(states);
      expect(await store.lineage(id)).toEqual(happened);
      expect(await store.setting(id, ruled[0].name)).toEqual(ruled.at(-1));
      expect((await store.verify(id)).faults).toEqual([]);
    });
    await fc.assert(property, { numRuns: 60 });
  }, 60_000);
});
