import { describe, expect, it } from "vitest";
import { addIndicators } from "../../src/actions/add-indicators.ts";

import type { Context } from "../../src/actions/context.ts";

import { evaluatePeriod } from "../../src/actions/evaluate-period.ts";
import { closePeriod, openPeriod, reviewPeriod } from "../../src/actions/move-period.ts";
import { periodStatus } from "../../src/actions/period-status.ts";
import { readFacts } from "../../src/actions/read-facts.ts";
import { recordProgress } from "../../src/actions/record-progress.ts";
import { approveProgress, returnProgress, submitProgress } from "../../src/actions/review-progress.ts";
import { percentage } from "../../src/core/domain/figure.ts";
import { d, date, period } from "../core/decimals.ts";
import { expectOk, expectThere, OWNER, problemOf, useRegister } from "./fixture.ts";
import {
  approved,
  as,
  beginYear,
  draftOf,
  expectAll,
  figureOf,
  ON_TIME,
  Q1,
  Q2,
  refusedCodes,
  sessions,
  submitAndApprove,
} from "./year-fixture.ts";

const bench = useRegister();
const institution = OWNER;

const record = (context: Context, figures: Parameters<typeof recordProgress>[1]["figures"], more: object = {}) =>
  recordProgress(context, { institution, figures, on: ON_TIME, document: null, corrects: false, ...more });

const lastOf = async (context: Context, key = "IND-001") => {
  const [facts] = await readFacts(context.store, institution, [key]);
  return expectThere(expectThere(facts).progress.at(-1));
};

const lightOf = async (context: Context, of = Q1) => {
  const report = expectOk(await evaluatePeriod(context, { institution, period: of, keys: [] }));
  return report.indicators.map((one) => [one.key, one.light]);
};

describe("periods", () => {
  it("are opened once, follow one another, and close", async () => {
    const { context } = bench;
    const q1 = { institution, period: Q1 };
    expectOk(await openPeriod(context, { ...q1, dueOn: date("2025-04-10") }));
    const again = await openPeriod(context, { ...q1, dueOn: date("2025-04-10") });
    expect(problemOf(again)).toEqual({ code: "period-exists", period: "2025-Q1", state: "open" });
    const month = { institution, period: period("2025-M02"), dueOn: date("2025-03-10") };
    expect(problemOf(await openPeriod(context, month))).toMatchObject({ code: "period-overlaps", other: "2025-Q1" });
    expect(expectOk(await reviewPeriod(context, q1))).toMatchObject({ state: "in-review", by: "Ana Pérez" });
    expect(expectOk(await closePeriod(context, q1))).toMatchObject({ state: "closed" });
    expect(problemOf(await closePeriod(context, q1))).toMatchObject({ code: "period-state", state: "closed" });
    expect(problemOf(await closePeriod(context, { institution, period: Q2 }))).toEqual({
      code: "period-not-opened",
      period: "2025-Q2",
      opened: ["2025-Q1"],
    });
    expect(await context.store.periods(institution)).toMatchObject([{ period: "2025-Q1", state: "closed" }]);
  });

  it("say of every indicator what is wanting, and closing approves nothing", async () => {
    const { context } = bench;
    await beginYear(context);
    const annual = draftOf(null, { description: { frequency: "annual" } });
    expectAll(await addIndicators(context, { institution, drafts: [draftOf(null), annual] }));
    expectAll(await record(context, [figureOf("IND-001", sessions("5"))]));
    expectOk(await closePeriod(context, { institution, period: Q1 }));
    const { figures } = expectOk(await periodStatus(context.store, { institution, period: Q1 }));
    expect(figures.map(({ key, due, state, author }) => [key, due, state, author])).toEqual([
      ["IND-001", true, "draft", "Ana Pérez"],
      ["IND-002", true, "missing", null],
      ["IND-003", false, "missing", null],
    ]);
  });
});

describe("figures", () => {
  it("go from a draft to approved, by another person and by the exact revision", async () => {
    const { context } = bench;
    await beginYear(context);
    expectAll(await record(context, [figureOf("IND-001", sessions("5"))]));
    const figures = [{ key: "IND-001", period: Q1, revision: 1 }];
    const luis = as(context, "Luis Soto");
    expect(refusedCodes(await approveProgress(luis, { institution, figures }))).toEqual(["progress-state"]);
    expectAll(await submitProgress(context, { institution, period: Q1, keys: null, area: "Contraloría" }));
    expect(refusedCodes(await approveProgress(context, { institution, figures }))).toEqual(["own-figure"]);
    const other = [{ key: "IND-001", period: Q1, revision: 2 }];
    expect(refusedCodes(await approveProgress(luis, { institution, figures: other }))).toEqual([
      "revision-not-current",
    ]);
    expect(await lightOf(context)).toEqual([["IND-001", "not-captured"]]);
    expectAll(await approveProgress(luis, { institution, figures }));
    expect(await lastOf(context)).toMatchObject({ state: "approved", approvedBy: "Luis Soto", author: "Ana Pérez" });
    expect(await lightOf(context)).toEqual([["IND-001", "yellow"]]);
  });

  it("are returned with a reason, and come back as another revision, in review too", async () => {
    const { context } = bench;
    await beginYear(context);
    const nothing = await submitProgress(context, { institution, period: Q1, keys: null, area: null });
    expect(problemOf(nothing)).toEqual({ code: "nothing-to-submit", period: "2025-Q1" });
    expectAll(await record(context, [figureOf("IND-001", sessions("5"))]));
    expectAll(await submitProgress(context, { institution, period: Q1, keys: null, area: null }));
    expectOk(await reviewPeriod(context, { institution, period: Q1 }));
    const figures = [{ key: "IND-001", period: Q1, revision: 1 }];
    const luis = as(context, "Luis Soto");
    expect(refusedCodes(await returnProgress(luis, { institution, figures, reason: " " }))).toEqual(["reason-missing"]);
    expectAll(await returnProgress(luis, { institution, figures, reason: "Falta el acta 6" }));
    expect(await lastOf(context)).toMatchObject({ state: "returned", reason: "Falta el acta 6" });
    expectAll(await record(context, [figureOf("IND-001", sessions("6"))]));
    await submitAndApprove(context, "IND-001", Q1);
    expect(await lastOf(context)).toMatchObject({ state: "approved", revision: 2 });
    expect(await lightOf(context)).toEqual([["IND-001", "green"]]);
  });

  it("that are wrong are told apart with all their problems; the good ones are taken", async () => {
    const { context } = bench;
    await beginYear(context);
    const formula = {
      source: "atendidas / recibidas * 100",
      variables: ["atendidas", "recibidas"].map((name) => ({ name, label: name, unit: "solicitudes" })),
      places: 1,
    };
    expectAll(
      await addIndicators(context, { institution, drafts: [draftOf(null, { plan: { formula, unit: "percent" } })] }),
    );
    const parts = [
      { name: "mujeres", reported: sessions("2") },
      { name: "hombres", reported: sessions("2") },
    ];
    const link = { kind: "minutes", at: { kind: "link", url: "archivo" }, personalData: false, note: null } as const;
    const result = await record(context, [
      figureOf("IND-001", sessions("5"), { breakdowns: [{ by: "sexo", parts }], evidence: [link] }),
      figureOf("IND-002", sessions("5")),
      figureOf("IND-01", sessions("5")),
      { ...figureOf("IND-001", sessions("5")), period: Q2 },
      { ...figureOf("IND-001", sessions("5")), period: period("2025-M03") },
      figureOf("IND-002", percentage(d("12"), d("15"))),
    ]);
    expect(refusedCodes(result)).toEqual([
      "breakdown-unlike-total",
      "evidence-invalid",
      "figure-other-unit",
      "indicator-not-found",
      "period-not-opened",
      "period-unknown",
    ]);
    expect(expectOk(result).done).toMatchObject([{ key: "IND-002", step: 1, revision: 1 }]);
  });

  it("that come late, are empty or are zero must be explained before they are handed in", async () => {
    const { context } = bench;
    await beginYear(context);
    const late = { on: date("2025-04-11") };
    expectAll(await record(context, [figureOf("IND-001", sessions("0"))], late));
    const submit = () => submitProgress(context, { institution, period: Q1, keys: ["IND-001"], area: null });
    expect(expectOk(await submit()).refused[0]?.problems).toMatchObject([
      { code: "justification-missing", because: ["zero-progress", "late"] },
    ]);
    expectAll(await record(context, [figureOf("IND-001", sessions("0"), { justification: "Huelga" })], late));
    expect(expectAll(await submit())).toMatchObject([{ revision: 2 }]);
  });

  it("may be drafted by one officer and carried on by another: it changes nothing of the result", async () => {
    const { context } = bench;
    await beginYear(context);
    expectAll(await record(context, [figureOf("IND-001", sessions("5"))]));
    expectAll(await record(as(context, "Eva Lara"), [figureOf("IND-001", sessions("6"))]));
    await submitAndApprove(context, "IND-001", Q1);
    expect(await lastOf(context)).toMatchObject({ author: "Eva Lara", revision: 2 });
    expect(await lightOf(context)).toEqual([["IND-001", "green"]]);
  });

  it("once approved are only corrected, also when the period is closed, and the value before stays visible", async () => {
    const { context } = bench;
    await beginYear(context);
    const early = await record(context, [figureOf("IND-001", sessions("6"))], { corrects: true });
    expect(refusedCodes(early)).toEqual(["nothing-to-correct"]);
    await approved(context, figureOf("IND-001", sessions("4")));
    expect(refusedCodes(await record(context, [figureOf("IND-001", sessions("6"))]))).toEqual(["already-approved"]);
    expectOk(await closePeriod(context, { institution, period: Q1 }));
    await approved(context, figureOf("IND-001", sessions("6"), { justification: "Faltaban dos actas" }), true);
    expect(await lastOf(context)).toMatchObject({
      revision: 2,
      state: "approved",
      corrects: { revision: 1, reported: sessions("4") },
    });
  });

  it("that were in hand when the period was closed are still reviewed", async () => {
    const { context } = bench;
    await beginYear(context);
    expectAll(await record(context, [figureOf("IND-001", sessions("6"))]));
    expectOk(await closePeriod(context, { institution, period: Q1 }));
    expect(await lightOf(context)).toEqual([["IND-001", "not-captured"]]);
    await submitAndApprove(context, "IND-001", Q1);
    expect(await lightOf(context)).toEqual([["IND-001", "green"]]);
  });

  it("that nobody gave before the period was closed come late, and explained", async () => {
    const { context } = bench;
    await beginYear(context);
    expectOk(await closePeriod(context, { institution, period: Q1 }));
    const early = [figureOf("IND-001", sessions("6"))];
    expect(refusedCodes(await record(context, early))).toEqual(["period-not-open"]);
    expectAll(await record(context, early, { corrects: true }));
    const submit = () => submitProgress(context, { institution, period: Q1, keys: ["IND-001"], area: null });
    expect(expectOk(await submit()).refused[0]?.problems).toMatchObject([
      { code: "justification-missing", because: ["late"] },
    ]);
    const explained = figureOf("IND-001", sessions("6"), { justification: "El acta llegó en mayo" });
    expectAll(await record(context, [explained], { corrects: true }));
    await submitAndApprove(context, "IND-001", Q1);
    expect(await lastOf(context)).toMatchObject({ state: "approved", late: true, corrects: null });
  });

  it("from a file keep the file, and the line they stand in", async () => {
    const { context } = bench;
    await beginYear(context);
    const bytes = new TextEncoder().encode("clave,valor\nIND-001,6\n");
    const sha256 = "3f9f3f8b9c3fd6a7c4a1d1b0a1fd16d1f37d4f9be47bd6fba6a5a6c6b5a1d0c1";
    const document = { name: "t1.csv", sha256, format: "text", bytes };
    const source = { kind: "file", name: "t1.csv", sha256, at: { line: 2 }, raw: "IND-001,6" } as const;
    const figures = [figureOf("IND-001", sessions("6"), { source })];
    await expect(record(context, figures, { document })).rejects.toThrow("another SHA-256");
    const { createHash } = await import("node:crypto");
    const real = createHash("sha256").update(bytes).digest("hex");
    const true_ = { ...document, sha256: real };
    expectAll(
      await record(context, [figureOf("IND-001", sessions("6"), { source: { ...source, sha256: real } })], {
        document: true_,
      }),
    );
    expect(await context.store.documentBytes(institution, real)).toEqual(bytes);
    expect(await lastOf(context)).toMatchObject({ source: { raw: "IND-001,6", at: { line: 2 } } });
    expect((await context.store.verify(institution)).faults).toEqual([]);
  });
});
