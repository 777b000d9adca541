import { describe, expect, it } from "vitest";
import { addIndicators } from "../../src/actions/add-indicators.ts";
import { changeSetting } from "../../src/actions/change-setting.ts";
import { adjustTargetOf, giveTargetCalendar, setTargets } from "../../src/actions/change-targets.ts";
import { editIndicator, recordLineage } from "../../src/actions/edit-indicator.ts";
import { closePeriod, openPeriod } from "../../src/actions/move-period.ts";
import { atLeast, date, period } from "../core/decimals.ts";
import { expectOk, OWNER, problemOf, useRegister } from "./fixture.ts";
import { beginYear, draftOf, expectAll, ON_TIME, Q1, Q2, refusedCodes } from "./year-fixture.ts";

const bench = useRegister();
const institution = OWNER;

describe("indicators", () => {
  it("get the next key free, and keep the one they bring", async () => {
    const { context } = bench;
    const drafts = [draftOf(null), draftOf("AGUA-1"), draftOf(null)];
    const added = expectAll(await addIndicators(context, { institution, drafts }));
    expect(added.map((one) => one.key)).toEqual(["IND-001", "AGUA-1", "IND-002"]);
    expect(await context.store.indicators(institution)).toHaveLength(3);
  });

  it("that are wrong are told apart with all their problems; the others are taken", async () => {
    const { context } = bench;
    const nameless = { ...draftOf("IND/9", { description: { name: null } }), cycle: "2025" };
    const formula = { source: "a / b", variables: [{ name: "a", label: "a", unit: "count" }], places: 0 };
    const drafts = [nameless, draftOf("IND-007"), draftOf("IND-007"), draftOf(null, { plan: { formula } })];
    const result = await addIndicators(context, { institution, drafts });
    expect(refusedCodes(result)).toEqual([
      "indicator-key-invalid",
      "indicator-text-missing",
      "indicator-text-missing",
      "indicator-exists",
      "formula-name-unknown",
    ]);
    expect((await context.store.indicators(institution)).map((one) => one.key)).toEqual(["IND-007"]);
  });

  it("all of them wrong: nothing is written, not even a line of audit", async () => {
    const { context } = bench;
    const before = await context.store.auditHead(institution);
    const drafts = [draftOf("IND/9")];
    expect(refusedCodes(await addIndicators(context, { institution, drafts }))).toEqual(["indicator-key-invalid"]);
    expect(await context.store.auditHead(institution)).toEqual(before);
  });

  it("take a new name from a period on, and the history says so", async () => {
    const { context } = bench;
    await beginYear(context);
    const edit = { institution, key: "IND-001", description: { name: "Sesiones celebradas" }, plan: {}, cycle: null };
    expect(problemOf(await editIndicator(context, { ...edit, dated: null }))).toMatchObject({
      code: "change-not-dated",
    });
    const dated = { from: Q2, why: "Así lo llama el reglamento nuevo" };
    const { version, events } = expectOk(await editIndicator(context, { ...edit, dated }));
    expect(version).toMatchObject({
      version: 2,
      name: "Sesiones celebradas",
      importId: null,
      plan: { unit: "sesiones" },
    });
    expect(events).toEqual([
      { kind: "renamed", key: "IND-001", before: "Sesiones del comité", after: "Sesiones celebradas", ...dated },
    ]);
    expect((await context.store.lineage(institution)).map(({ event }) => event)).toEqual(events);
    expect(problemOf(await editIndicator(context, { ...edit, dated }))).toEqual({
      code: "indicator-unchanged",
      key: "IND-001",
    });
  });

  it("measured otherwise are a break; saying for the first time how is none; nothing changes backwards", async () => {
    const { context } = bench;
    await beginYear(context);
    const edit = { institution, key: "IND-001", description: {}, cycle: null };
    const source = { informationSource: "Libro de actas" };
    expect(expectOk(await editIndicator(context, { ...edit, plan: source, dated: null })).events).toEqual([]);
    const plan = { accumulation: "constant" } as const;
    expect(problemOf(await editIndicator(context, { ...edit, plan, dated: null }))).toMatchObject({ what: "method" });
    const dated = { from: Q1, why: "Se cuenta al cierre" };
    expect(expectOk(await editIndicator(context, { ...edit, plan, dated })).events).toMatchObject([
      { kind: "method-changed", before: "sesiones; Suma", after: "sesiones; Constante" },
    ]);
    expectOk(await closePeriod(context, { institution, period: Q1 }));
    expect(problemOf(await editIndicator(context, { ...edit, plan: { accumulation: "sum" }, dated }))).toEqual({
      code: "change-retroactive",
      key: "IND-001",
      period: "2025-Q1",
    });
  });

  it("are split into indicators that exist", async () => {
    const { context } = bench;
    await beginYear(context);
    const event = { kind: "split", key: "IND-001", into: ["IND-002"], from: Q2, why: "Dos comités" } as const;
    const request = { institution, key: "IND-001", event };
    expect(problemOf(await recordLineage(context, request))).toMatchObject({ code: "indicator-not-found" });
    expectAll(await addIndicators(context, { institution, drafts: [draftOf(null)] }));
    expect(expectOk(await recordLineage(context, request))).toEqual([event]);
  });
});

describe("targets", () => {
  it("are set once, in the unit of the indicator, and add up", async () => {
    const { context } = bench;
    await beginYear(context);
    expectAll(await addIndicators(context, { institution, drafts: [draftOf(null)] }));
    const entries = [{ period: Q1, target: atLeast("6", "sesiones") }];
    const offSum = { annual: atLeast("24", "sesiones"), calendar: { kind: "discrete", entries } } as const;
    const targets = [
      { key: "IND-001", target: { annual: atLeast("30", "sesiones"), calendar: null }, at: null },
      { key: "IND-002", target: { annual: atLeast("80", "percent"), calendar: null }, at: null },
      { key: "IND-002", target: offSum, at: null },
      { key: "IND-009", target: offSum, at: null },
    ];
    expect(refusedCodes(await setTargets(context, { institution, targets, on: ON_TIME }))).toEqual([
      "target-already-set",
      "target-other-unit",
      "calendar-does-not-add-up",
      "indicator-not-found",
    ]);
  });

  it("get their calendar later, but not for what is closed", async () => {
    const { context } = bench;
    expectAll(await addIndicators(context, { institution, drafts: [draftOf(null)] }));
    expectOk(await openPeriod(context, { institution, period: Q1, dueOn: date("2025-04-10") }));
    const calendar = {
      kind: "discrete",
      entries: [
        { period: Q1, target: atLeast("4", "sesiones") },
        { period: Q2, target: atLeast("8", "sesiones") },
      ],
    } as const;
    const request = { institution, key: "IND-001", calendar, on: ON_TIME };
    expect(refusedCodes(await giveTargetCalendar(context, request))).toEqual(["target-not-set"]);
    const target = { annual: atLeast("12", "sesiones"), calendar: null };
    expectAll(await setTargets(context, { institution, targets: [{ key: "IND-001", target, at: null }], on: ON_TIME }));
    expectOk(await closePeriod(context, { institution, period: Q1 }));
    expect(refusedCodes(await giveTargetCalendar(context, request))).toEqual(["target-change-retroactive"]);
    const later = { ...calendar, entries: [{ period: Q2, target: atLeast("12", "sesiones") }] };
    const [version] = expectAll(await giveTargetCalendar(context, { ...request, calendar: later }));
    expect(version).toMatchObject({ version: 2, change: { kind: "calendar", by: "Ana Pérez" } });
  });

  it("are adjusted by two people, in time, with a reason for what goes up and for what goes down", async () => {
    const { context } = bench;
    await beginYear(context);
    const entries = ["6", "6", "8", "8"].map((value, place) => ({
      period: period(`2025-Q${place + 1}`),
      target: atLeast(value, "sesiones"),
    }));
    const request = {
      institution,
      key: "IND-001",
      target: { annual: atLeast("28", "sesiones"), calendar: { kind: "discrete", entries } },
      reasons: { cut: null, increase: "Se agregan sesiones extraordinarias" },
      askedBy: "Luis Soto",
      askedOn: date("2025-06-20"),
      authorisedOn: date("2025-06-24"),
    } as const;
    expect(refusedCodes(await adjustTargetOf(context, { ...request, askedBy: "Ana Pérez" }))).toEqual([
      "target-self-authorised",
    ]);
    expect(refusedCodes(await adjustTargetOf(context, { ...request, authorisedOn: date("2025-07-30") }))).toEqual([
      "target-authorised-late",
    ]);
    const reasons = { cut: null, increase: null };
    expect(refusedCodes(await adjustTargetOf(context, { ...request, reasons }))).toEqual(["target-reason-missing"]);
    const [version] = expectAll(await adjustTargetOf(context, request));
    expect(version).toMatchObject({ version: 2, change: { askedBy: "Luis Soto", authorisedBy: "Ana Pérez" } });
  });

  it("are held to the rule and the holidays of the institution", async () => {
    const { context } = bench;
    await beginYear(context);
    const request = {
      institution,
      key: "IND-001",
      target: { annual: atLeast("30", "sesiones"), calendar: null },
      reasons: { cut: "Se quita el calendario", increase: "Más sesiones" },
      askedBy: "Luis Soto",
      askedOn: date("2025-06-20"),
      authorisedOn: date("2025-07-30"),
    };
    const rule = { askedBeforeLastWorkingDay: true, authorisedWithinWorkingDays: null };
    expect(problemOf(await changeSetting(context, { institution, name: "change-rule", value: {} }))).toEqual({
      code: "setting-invalid",
      name: "change-rule",
    });
    expectOk(await changeSetting(context, { institution, name: "change-rule", value: rule }));
    expect(expectAll(await adjustTargetOf(context, request))).toHaveLength(1);
    const holidays = await changeSetting(context, { institution, name: "holidays", value: ["2025-13-01"] });
    expect(problemOf(holidays)).toMatchObject({ code: "setting-invalid" });
  });
});
