import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, type Reported } from "../../../src/core/domain/figure.ts";
import { needsJustification } from "../../../src/core/domain/justification.ts";
import {
  approve,
  draft,
  giveBack,
  type NewContent,
  type Progress,
  revise,
  submit,
  unapproved,
} from "../../../src/core/domain/progress.ts";
import {
  beginReview,
  closePeriod,
  isFrozen,
  isLate,
  openPeriod,
  publishPeriod,
  type ReportingPeriod,
} from "../../../src/core/domain/reporting-period.ts";
import type { Result } from "../../../src/core/domain/result.ts";
import { d, date, period, problemOf, valueOf } from "../decimals.ts";

const AT = "2025-04-08T10:00:00.000Z";
const OF = { key: "IND-001", period: period("2025-Q1") };
const CONTENT: NewContent = {
  reported: amount(d("6"), "count"),
  basis: "period",
  breakdowns: [],
  justification: null,
  evidence: [],
  inputs: null,
  source: { kind: "typed" },
  late: false,
};

const byAna = { by: "ana", at: AT };
const byLuis = { by: "luis", at: AT };
const drafted = draft(OF, CONTENT, byAna);
const submitted = valueOf(submit(drafted, byAna));
const approved = valueOf(approve(submitted, { ...byLuis, revision: 1 }));
const returned = valueOf(giveBack(submitted, { ...byLuis, revision: 1, reason: "Falta el acta" }));

describe("a figure", () => {
  it("goes from draft to submitted to approved, and says who did what", () => {
    expect(approved).toMatchObject({
      state: "approved",
      revision: 1,
      author: "ana",
      submittedBy: "ana",
      approvedBy: "luis",
    });
  });

  it("is approved as it is: value, basis and evidence do not change", () => {
    const { reported, basis, breakdowns, justification, evidence, inputs, source, late, revision } = approved;
    expect({ reported, basis, breakdowns, justification, evidence, inputs, source, late }).toEqual(CONTENT);
    expect(revision).toBe(drafted.revision);
  });

  it("is never approved by its author, whoever submitted it", () => {
    const byOther = valueOf(submit(drafted, byLuis));
    expect(problemOf(approve(byOther, { ...byAna, revision: 1 }))).toEqual({ code: "own-figure", ...OF });
    expect(approve(byOther, { ...byLuis, revision: 1 }).ok).toBe(true);
  });

  it("is approved by the exact revision that was seen", () => {
    const second = valueOf(submit(valueOf(revise(returned, CONTENT, byAna)), byAna));
    expect(problemOf(approve(second, { ...byLuis, revision: 1 }))).toEqual({
      code: "revision-not-current",
      ...OF,
      seen: 1,
      current: 2,
    });
    expect(approve(second, { ...byLuis, revision: 2 }).ok).toBe(true);
  });

  it("is returned with a reason only, and revised from there", () => {
    expect(problemOf(giveBack(submitted, { ...byLuis, revision: 1, reason: "  " }))).toEqual({
      code: "reason-missing",
      act: "return",
    });
    expect(valueOf(revise(returned, CONTENT, byAna))).toMatchObject({ state: "draft", revision: 2, corrects: null });
  });

  it("is corrected after approval by a new revision beside which the approved one stays visible", () => {
    const correction = valueOf(revise(approved, { ...CONTENT, reported: amount(d("7"), "count") }, byAna));
    expect(correction).toMatchObject({ revision: 2, corrects: { revision: 1, reported: CONTENT.reported } });
    expect(problemOf(submit(correction, byAna))).toEqual({
      code: "justification-missing",
      ...OF,
      because: ["correction"],
    });
    const again = valueOf(revise(correction, { ...CONTENT, justification: "Error de captura" }, byAna));
    expect(valueOf(submit(again, byAna)).corrects).toEqual({ revision: 1, reported: CONTENT.reported });
  });

  const acts: readonly (readonly [string, (now: Progress) => Result<Progress, unknown>, string])[] = [
    ["submit", (now) => submit(now, byAna), "draft"],
    ["approve", (now) => approve(now, { ...byLuis, revision: 1 }), "submitted"],
    ["return", (now) => giveBack(now, { ...byLuis, revision: 1, reason: "x" }), "submitted"],
    ["revise", (now) => revise(now, CONTENT, byAna), "draft approved returned"],
  ];

  it.each(acts)("%s: only from the states that allow it", (act, move, allowed) => {
    for (const now of [drafted, submitted, approved, returned]) {
      const moved = move(now);
      expect([now.state, moved.ok]).toEqual([now.state, allowed.split(" ").includes(now.state)]);
      if (!moved.ok) expect(moved.problem).toMatchObject({ code: "progress-state", state: now.state, act });
    }
  });
});

describe("a justification", () => {
  const none: Reported = { kind: "no-data", why: null };
  const ratio = (numerator: string, denominator: string): Reported => ({
    kind: "value",
    figure: { kind: "ratio", numerator: d(numerator), denominator: d(denominator), per: d("100"), unit: "percent" },
  });

  it.each([
    [amount(d("6"), "count"), false, false, []],
    [amount(d("0"), "count"), false, false, ["zero-progress"]],
    [ratio("0", "12"), false, false, ["zero-progress"]],
    [ratio("0", "0"), false, false, []],
    [none, false, false, ["empty"]],
    [{ kind: "not-applicable", why: "x" }, false, false, ["empty"]],
    [{ kind: "not-due" }, false, false, []],
    [amount(d("0"), "count"), true, true, ["zero-progress", "late", "correction"]],
  ] as const)("of %j (late: %s, corrects: %s) is needed for %j", (...[reported, late, corrects, expected]) => {
    expect(needsJustification({ reported, late, corrects })).toEqual(expected);
  });
});

describe("a period", () => {
  const open = openPeriod(period("2025-Q1"), date("2025-04-10"));
  const moves: Readonly<Record<string, (now: ReportingPeriod) => Result<ReportingPeriod, unknown>>> = {
    review: (now) => beginReview(now, byLuis),
    close: (now) => closePeriod(now, byLuis),
    publish: (now) => publishPeriod(now, { ...byLuis, edition: 1 }),
  };
  const inReview = valueOf(beginReview(open, byLuis));
  const closed = valueOf(closePeriod(inReview, byLuis));
  const published = valueOf(publishPeriod(closed, { ...byLuis, edition: 1 }));

  it.each([
    ["open", open, "review close"],
    ["in-review", inReview, "close"],
    ["closed", closed, "publish"],
    ["published", published, "publish"],
  ] as const)("that is %s goes forward only", (state, now, allowed) => {
    for (const [act, move] of Object.entries(moves)) {
      const moved = move(now);
      expect([act, moved.ok]).toEqual([act, allowed.split(" ").includes(act)]);
      if (!moved.ok) expect(moved.problem).toEqual({ code: "period-state", period: "2025-Q1", state, act });
    }
  });

  it("freezes when it is closed, and knows what comes late", () => {
    expect([open, inReview, closed, published].map((one) => isFrozen(one.state))).toEqual([false, false, true, true]);
    expect(isLate(open, date("2025-04-10"))).toBe(false);
    expect(isLate(open, date("2025-04-11"))).toBe(true);
  });
});

describe("nothing is approved by a deadline", () => {
  it("whatever is done in whatever order, only somebody else's approval of the revision approves", () => {
    const act = fc.constantFrom(
      "submit",
      "approve-own",
      "approve-old",
      "return",
      "revise",
      "close",
      "review",
      "publish",
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let now: Progress = drafted;
        let at: ReportingPeriod = openPeriod(OF.period, date("2025-04-10"));
        for (const one of acts) {
          now = stateAfter(one, now);
          at = periodAfter(one, at);
        }
        expect(now.state).not.toBe("approved");
        expect(unapproved([now, approved])).toEqual([now]);
      }),
    );
  });
});

function stateAfter(act: string, now: Progress): Progress {
  const moves: Readonly<Record<string, () => Result<Progress, unknown>>> = {
    submit: () => submit(now, byLuis),
    "approve-own": () => approve(now, { by: now.author, at: AT, revision: now.revision }),
    "approve-old": () => approve(now, { ...byLuis, revision: now.revision - 1 }),
    return: () => giveBack(now, { ...byLuis, revision: now.revision, reason: "x" }),
    revise: () => revise(now, CONTENT, byAna),
  };
  const moved = moves[act]?.();
  return moved?.ok === true ? moved.value : now;
}

function periodAfter(act: string, now: ReportingPeriod): ReportingPeriod {
  const moves: Readonly<Record<string, () => Result<ReportingPeriod, unknown>>> = {
    review: () => beginReview(now, byLuis),
    close: () => closePeriod(now, byLuis),
    publish: () => publishPeriod(now, { ...byLuis, edition: 1 }),
  };
  const moved = moves[act]?.();
  return moved?.ok === true ? moved.value : now;
}
