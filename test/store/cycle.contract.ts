import { beforeEach, describe, expect, it } from "vitest";
import { multiply } from "../../src/core/domain/arithmetic.ts";
import { ok } from "../../src/core/domain/result.ts";
import type { ReportingPeriod } from "../../src/core/domain/reporting-period.ts";
import type { Store, Writer } from "../../src/store/store.ts";
import {
  EVENTS,
  fillYear,
  lineageOf,
  OTHER_MONTHS,
  PLANNED,
  periodStepOf,
  REVIEW,
  settingOf,
  statesOf,
  stepOf,
  targetOf,
  YEAR_EDITION,
} from "./cycle-samples.ts";
import { actOf, decimal, done, editionOf, fillRegister, Q1, Q2 } from "./samples.ts";

const A = "iepc-durango";
const B = "otro-instituto";

/** A year of results, the contract's other part: `current` gives the open store without institutions. */
export function describeCycle(current: () => Store): void {
  let store: Store;
  beforeEach(() => {
    store = current();
  });

  describe("a year that was recorded is read back", () => {
    beforeEach(async () => {
      await fillRegister(store, A);
      await fillYear(store, A);
    });

    it("an indicator and how it is measured, from no import", async () => {
      expect(await store.indicatorVersions(A, "IND-003")).toEqual([PLANNED]);
    });

    it("targets, of all indicators or of one, every version", async () => {
      const both = [targetOf("IND-003", 1), targetOf("IND-003", 2)];
      await done(store, actOf(A), (writer) => writer.addTargets([targetOf("IND-001", 1)]));
      expect(await store.targets(A)).toEqual([targetOf("IND-001", 1), ...both]);
      expect(await store.targets(A, "IND-003")).toEqual(both);
      expect(await store.targets(A, "IND-009")).toEqual([]);
    });

    it("steps of figures, by indicator and by period", async () => {
      const later = stepOf("IND-003", 1, { period: Q2 });
      await done(store, actOf(A), (writer) => writer.addProgressSteps([later]));
      expect(await store.progressSteps(A)).toEqual([stepOf("IND-002", 1), ...REVIEW, later]);
      expect(await store.progressSteps(A, { key: "IND-003" })).toEqual([...REVIEW, later]);
      expect(await store.progressSteps(A, { period: Q1 })).toEqual([stepOf("IND-002", 1), ...REVIEW]);
      expect(await store.progressSteps(A, { key: "IND-003", period: Q2 })).toEqual([later]);
      expect(await store.progressSteps(A, { key: "IND-009" })).toEqual([]);
    });

    it("periods as they stand now, in the order of time and not of their names", async () => {
      const published = statesOf(Q1).at(-1);
      const [early, late] = [first(statesOf(OTHER_MONTHS)), first(statesOf(Q2))];
      await done(store, actOf(A), async (writer) => {
        await writer.addPeriodStep(periodStepOf(late));
        await writer.addPeriodStep(periodStepOf(early));
      });
      expect(await store.periods(A)).toEqual([early, published, late]);
      expect(await store.periodSteps(A)).toEqual([early, ...statesOf(Q1), late].map(periodStepOf));
    });

    it("what happened to indicators, in the order recorded", async () => {
      expect(await store.lineage(A)).toEqual(EVENTS.map((event, at) => lineageOf(at + 1, event)));
    });

    it("the newest version of a setting, and none where nothing was ruled", async () => {
      expect(await store.setting(A, "holidays")).toEqual(settingOf(2, ["2026-02-02"]));
      expect(await store.setting(A, "rules")).toBeNull();
    });

    it("an edition of no import, of a whole year", async () => {
      expect(await store.newestEdition(A)).toBe(3);
      expect(await store.newestEdition(B)).toBe(0);
      expect(await store.edition(A, 3)).toEqual(YEAR_EDITION);
      expect(await store.editions(A)).toEqual([
        editionOf(1),
        editionOf(2, { state: "final", corrects: 1 }),
        YEAR_EDITION,
      ]);
    });

    it("and stands as it was written", async () => {
      const head = await store.auditHead(A);
      expect(head).toMatchObject({ seq: 12, rows: 7 });
      expect(await store.verify(A)).toEqual({ entries: 12, rows: 47, head: head?.hash, faults: [] });
    });

    it("is nobody else's", async () => {
      await fillRegister(store, B);
      expect(await store.targets(B)).toEqual([]);
      expect(await store.progressSteps(B)).toEqual([]);
      expect(await store.periods(B)).toEqual([]);
      expect(await store.periodSteps(B)).toEqual([]);
      expect(await store.lineage(B)).toEqual([]);
      expect(await store.setting(B, "holidays")).toBeNull();
      await fillYear(store, B);
      expect(await store.progressSteps(B)).toEqual(await store.progressSteps(A));
      expect(await store.verify(B)).toMatchObject({ entries: 12, rows: 47, faults: [] });
    });
  });

  describe("a figure with more digits than anybody may type", () => {
    it("is kept to the last one", async () => {
      await fillRegister(store, A);
      const nines = decimal("9".repeat(40));
      const long = { value: multiply(nines, nines), unit: "pesos" };
      const given = {
        ...targetOf("IND-001", 1),
        target: { annual: { kind: "exactly", bound: long }, calendar: null },
      } as const;
      await done(store, actOf(A), (writer) => writer.addTargets([given]));
      expect(await store.targets(A)).toEqual([given]);
    });
  });

  describe("what an act must not add to a year", () => {
    it.each<[string, (writer: Writer) => Promise<void>]>([
      ["a version of a target twice", (writer) => writer.addTargets([targetOf("IND-003", 2)])],
      ["a step of a figure twice", (writer) => writer.addProgressSteps([stepOf("IND-003", 6)])],
      ["a state of a period that another person made", (writer) => writer.addPeriodStep(byAnother())],
      ["a period published as no edition", (writer) => writer.addPeriodStep(publishedAs(9))],
      ["an event that skips a number", (writer) => writer.addLineage(EVENTS.map((one) => lineageOf(4, one)))],
      ["an event twice", (writer) => writer.addLineage(EVENTS.map((one) => lineageOf(3, one)))],
      ["a version of a setting twice", (writer) => writer.addSetting(settingOf(2, []))],
      ["a setting JSON cannot say", (writer) => writer.addSetting(settingOf(3, undefined))],
    ])("%s", async (_, work) => {
      await fillRegister(store, A);
      await fillYear(store, A);
      await expect(store.act(actOf(A), (writer) => work(writer).then(() => ok(null)))).rejects.toThrow();
      expect(await store.audit(A)).toHaveLength(12);
    });
  });
}

function first(states: readonly ReportingPeriod[]): ReportingPeriod {
  const [state] = states;
  if (!state) throw new Error("a period has a state");
  return state;
}

function byAnother() {
  const [, inReview = first([])] = statesOf(Q2);
  return { ...periodStepOf(inReview), by: "Luz Mora" };
}

function publishedAs(edition: number) {
  const last = statesOf(Q2).at(-1);
  if (last?.state !== "published") throw new Error("the last state is published");
  return periodStepOf({ ...last, edition });
}
