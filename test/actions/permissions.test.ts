import { describe, expect, it } from "vitest";
import { acceptReadings } from "../../src/actions/accept-readings.ts";
import { contextOf } from "../../src/actions/acting-person.ts";
import { addIndicators } from "../../src/actions/add-indicators.ts";
import { adjustTargetOf, setTargets } from "../../src/actions/change-targets.ts";
import type { Context } from "../../src/actions/context.ts";
import { editIndicator } from "../../src/actions/edit-indicator.ts";
import { importDocument } from "../../src/actions/import-document.ts";
import { initInstitution } from "../../src/actions/init-institution.ts";
import { publishEdition } from "../../src/actions/publish-edition.ts";
import { recordProgress } from "../../src/actions/record-progress.ts";
import { undoAnswer } from "../../src/actions/undo-answer.ts";
import { AREA_ROLES, HELD_ROLES } from "../../src/core/domain/account.ts";
import { type Act, reachOf, type Role } from "../../src/core/domain/permission.ts";
import type { AccountRecord } from "../../src/store/store.ts";
import { atLeast } from "../core/decimals.ts";
import { expectOk, OWNER, readReport, reportText, useRegister } from "./fixture.ts";
import { draftOf, expectAll, figureOf, ON_TIME, sessions } from "./year-fixture.ts";

const bench = useRegister();
const OTHER_PLACE = "otra-institucion";
const OWN_AREA = "Contraloría";
const OTHER_AREA = "Obras";
const TARGET = { annual: atLeast("24", "sesiones"), calendar: null } as const;

interface Tried {
  readonly act: Act;
  /** Whether the act falls in the area of an indicator, or in the institution. */
  readonly falls: "area" | "institution";
  readonly run: (context: Context, of: { readonly institution: string; readonly key: string }) => Promise<unknown>;
}

/** The acts that the API has no door for; those that it has are tried at its doors. */
const TRIED: Readonly<Record<string, Tried>> = {
  importDocument: {
    act: "import-document",
    falls: "institution",
    run: (context, { institution }) =>
      importDocument(context, {
        institution,
        ...readReport(reportText()),
        period: null,
        decisions: new Map(),
        restIsNew: true,
      }),
  },
  acceptReadings: {
    act: "answer-question",
    falls: "institution",
    run: (context, { institution }) => acceptReadings(context, { institution, importId: null, row: null, note: null }),
  },
  undoAnswer: {
    act: "answer-question",
    falls: "institution",
    run: (context, { institution }) => undoAnswer(context, { institution, answer: 1, alone: false, note: null }),
  },
  publishEdition: {
    act: "publish-edition",
    falls: "institution",
    run: (context, { institution }) => publishEdition(context, { institution, importId: 1 }),
  },
  addIndicators: {
    act: "edit-indicator",
    falls: "area",
    run: (context, { institution, key }) =>
      addIndicators(context, { institution, drafts: [draftOf(null, { description: { area: areaOf(key) } })] }),
  },
  editIndicator: {
    act: "edit-indicator",
    falls: "area",
    run: (context, { institution, key }) =>
      editIndicator(context, { institution, key, description: {}, plan: {}, cycle: null, dated: null }),
  },
  setTargets: {
    act: "set-target",
    falls: "area",
    run: (context, { institution, key }) =>
      setTargets(context, { institution, targets: [{ key, target: TARGET, at: null }], on: ON_TIME }),
  },
  adjustTarget: {
    act: "authorise-target-change",
    falls: "area",
    run: (context, { institution, key }) =>
      adjustTargetOf(context, {
        institution,
        key,
        target: TARGET,
        reasons: { cut: null, increase: null },
        askedBy: "Rosa Gil",
        askedOn: ON_TIME,
        authorisedOn: ON_TIME,
      }),
  },
  correctProgress: {
    act: "correct-progress",
    falls: "area",
    run: (context, { institution, key }) =>
      recordProgress(context, {
        institution,
        figures: [figureOf(key, sessions("6"))],
        on: ON_TIME,
        document: null,
        corrects: true,
      }),
  },
};

type Where = "own" | "other" | "elsewhere";

function areaOf(key: string): string {
  return key === "IND-002" ? OTHER_AREA : OWN_AREA;
}

async function furnish(): Promise<void> {
  expectOk(await initInstitution(bench.context, { id: OTHER_PLACE, name: "Otra institución", keyPrefix: "IND" }));
  for (const institution of [OWNER, OTHER_PLACE]) {
    const drafts = [OWN_AREA, OTHER_AREA].map((area) => draftOf(null, { description: { area } }));
    expectAll(await addIndicators(bench.context, { institution, drafts }));
  }
}

/** Somebody of an institution, in the first of its areas where the role is of one. */
function personOf(role: Role): Context {
  const roles = [{ role, area: AREA_ROLES.includes(role) ? OWN_AREA : null }];
  const account: AccountRecord = {
    id: "p-1",
    version: 1,
    name: "Eva Luna",
    email: "eva@ejemplo.mx",
    state: "active",
    roles,
    by: "Luz Mora",
    at: "2025-04-01T10:00:00Z",
  };
  return contextOf({ store: bench.context.store, now: bench.context.now }, OWNER, account);
}

function expected({ act, falls }: Tried, role: Role, where: Where): boolean {
  if (where === "elsewhere") return false;
  const reach = reachOf(role, act);
  return reach === "any" || (reach === "own" && falls === "area" && where === "own");
}

describe.each(HELD_ROLES)("of the acts without a door, %s may what the table says", (role) => {
  it.each(Object.entries(TRIED))("%s", async (_, tried) => {
    await furnish();
    const context = personOf(role);
    const places: readonly Where[] = tried.falls === "area" ? ["elsewhere", "other", "own"] : ["elsewhere", "own"];
    for (const where of places) {
      const institution = where === "elsewhere" ? OTHER_PLACE : OWNER;
      const before = await context.store.auditHead(institution);
      const said = JSON.stringify(
        await tried.run(context, { institution, key: where === "other" ? "IND-002" : "IND-001" }),
      );
      const allowed = !said.includes('"not-permitted"');
      expect(allowed, where).toBe(expected(tried, role, where));
      if (!allowed) expect(await context.store.auditHead(institution)).toEqual(before);
    }
  });
});
