import { describe, expect, it } from "vitest";
import { addIndicators } from "../../src/actions/add-indicators.ts";
import { changeSetting } from "../../src/actions/change-setting.ts";
import { setTargets } from "../../src/actions/change-targets.ts";
import type { Context } from "../../src/actions/context.ts";
import { editIndicator } from "../../src/actions/edit-indicator.ts";
import { evaluatePeriod } from "../../src/actions/evaluate-period.ts";
import { closePeriod, openPeriod, reviewPeriod } from "../../src/actions/move-period.ts";
import { recordProgress } from "../../src/actions/record-progress.ts";
import { approveProgress, returnProgress, submitProgress } from "../../src/actions/review-progress.ts";
import { atLeast } from "../core/decimals.ts";
import { OWNER, problemOf, useRegister } from "./fixture.ts";
import {
  beginYear,
  draftOf,
  expectAll,
  figureOf,
  ON_TIME,
  Q1,
  refusedCodes,
  sessions,
  submitAndApprove,
} from "./year-fixture.ts";

const bench = useRegister();
const institution = OWNER;

const record = (context: Context, figures: Parameters<typeof recordProgress>[1]["figures"], more: object = {}) =>
  recordProgress(context, { institution, figures, on: ON_TIME, document: null, corrects: false, ...more });

describe("whoever may not", () => {
  const nobody = (context: Context): Context => ({ ...context, may: () => false });

  it("does nothing, and is told who may", async () => {
    const context = nobody(bench.context);
    const q1 = { institution, period: Q1 };
    const one = { key: "IND-001", period: Q1, revision: 1 };
    const edit = { institution, key: "IND-001", description: {}, plan: {}, cycle: null, dated: null };
    await beginYear(bench.context);
    expectAll(await record(bench.context, [figureOf("IND-001", sessions("6"))]));
    const before = await context.store.auditHead(institution);
    const plain = [
      await openPeriod(context, { ...q1, dueOn: ON_TIME }),
      await closePeriod(context, q1),
      await reviewPeriod(context, q1),
      await editIndicator(context, edit),
      await evaluatePeriod(context, { institution, period: Q1, keys: [] }),
      await changeSetting(context, { institution, name: "holidays", value: [] }),
    ];
    expect(plain.map((result) => problemOf(result).code)).toEqual(plain.map(() => "not-permitted"));
    const target = { annual: atLeast("1", "sesiones"), calendar: null };
    const batches = [
      await addIndicators(context, { institution, drafts: [draftOf(null)] }),
      await setTargets(context, { institution, targets: [{ key: "IND-001", target, at: null }], on: ON_TIME }),
      await record(context, [figureOf("IND-001", sessions("6"))]),
      await record(context, [figureOf("IND-001", sessions("6"))], { corrects: true }),
      await submitProgress(context, { ...q1, keys: null, area: null }),
      await approveProgress(context, { institution, figures: [one] }),
      await returnProgress(context, { institution, figures: [one], reason: "No" }),
    ];
    expect(batches.flatMap(refusedCodes)).toEqual(batches.map(() => "not-permitted"));
    expect(await context.store.auditHead(institution)).toEqual(before);
  });

  it("is asked for the area of each indicator", async () => {
    const { context } = bench;
    await beginYear(context);
    const asked: string[] = [];
    const curious: Context = {
      ...context,
      may: (act, place) => {
        asked.push(`${act} ${place.areas.join()}`);
        return true;
      },
    };
    expectAll(await record(curious, [figureOf("IND-001", sessions("6"))]));
    await submitAndApprove(curious, "IND-001", Q1);
    expect(asked).toEqual([
      "record-progress Contraloría",
      "submit-progress Contraloría",
      "approve-progress Contraloría",
    ]);
  });
});
