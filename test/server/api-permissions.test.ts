import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { isRecord } from "../../src/core/domain/plain-data.ts";
import { reachOf, type Role, ROLES } from "../../src/core/domain/permission.ts";
import { AREA_ROLES } from "../../src/core/domain/account.ts";
import { API_ROUTES } from "../../src/server/api/api.ts";
import type { ApiRoute } from "../../src/server/api/route.ts";
import { must } from "../core/decimals.ts";
import { ELSEWHERE, HERE, OTHER, OWN, type Sent, useOffice } from "./office-bench.ts";

const office = useOffice();
const PAGE = new URL("../../docs/api-permissions.md", import.meta.url);
const SETTING = { value: [] };

/** Where an act of the API falls: in an area, in those that one may read, or in the institution. */
type Falls = "area" | "areas" | "institution";

interface Probe {
  readonly falls: Falls;
  readonly path: (key: string) => string;
  readonly payload?: (key: string) => object;
}

const at =
  (path: string): Probe["path"] =>
  () =>
    `/institutions/{institution}${path}`;
const line = (key: string) => ({ clave: key, periodo: "2025-Q1", valor: "6" });
const seen = (key: string) => ({ key, period: "2025-Q1", revision: 1 });

/** How each door is tried; the test fails for a door that nobody tries. */
const PROBES: Readonly<Record<string, Probe>> = {
  "GET /institutions/{institution}/session": { falls: "institution", path: at("/session") },
  "DELETE /institutions/{institution}/session": { falls: "institution", path: at("/session") },
  "GET /institutions/{institution}/sessions": { falls: "institution", path: at("/sessions") },
  "DELETE /institutions/{institution}/sessions/{session}": { falls: "institution", path: at("/sessions/99") },
  "GET /institutions/{institution}/people": { falls: "institution", path: at("/people") },
  "POST /institutions/{institution}/people": {
    falls: "institution",
    path: at("/people"),
    payload: () => ({ name: "Nueva", email: "nueva@ejemplo.mx", roles: [{ role: "oversight", area: null }] }),
  },
  "PUT /institutions/{institution}/people/{person}": {
    falls: "institution",
    path: at("/people/p-99"),
    payload: () => ({ version: 1, state: "active", roles: [{ role: "oversight", area: null }] }),
  },
  "GET /institutions/{institution}/register": { falls: "areas", path: at("/register") },
  "GET /institutions/{institution}/register/{key}": {
    falls: "area",
    path: (key) => `/institutions/{institution}/register/${key}`,
  },
  "GET /institutions/{institution}/audit": { falls: "institution", path: at("/audit") },
  "GET /institutions/{institution}/settings/{setting}": { falls: "institution", path: at("/settings/holidays") },
  "PUT /institutions/{institution}/settings/{setting}": {
    falls: "institution",
    path: at("/settings/holidays"),
    payload: () => SETTING,
  },
  "GET /institutions/{institution}/periods": { falls: "areas", path: at("/periods") },
  "POST /institutions/{institution}/periods": {
    falls: "institution",
    path: at("/periods"),
    payload: () => ({ period: "2025-Q2" }),
  },
  "GET /institutions/{institution}/periods/{period}": { falls: "areas", path: at("/periods/2025-Q1") },
  "POST /institutions/{institution}/periods/{period}/review": {
    falls: "institution",
    path: at("/periods/2025-Q1/review"),
  },
  "POST /institutions/{institution}/periods/{period}/close": {
    falls: "institution",
    path: at("/periods/2025-Q1/close"),
  },
  "GET /institutions/{institution}/periods/{period}/evaluation": {
    falls: "area",
    path: (key) => `/institutions/{institution}/periods/2025-Q1/evaluation?keys=${key}`,
  },
  "POST /institutions/{institution}/progress": {
    falls: "area",
    path: at("/progress"),
    payload: (key) => ({ lines: [line(key)] }),
  },
  "POST /institutions/{institution}/progress/submit": {
    falls: "area",
    path: at("/progress/submit"),
    payload: (key) => ({ period: "2025-Q1", keys: [key] }),
  },
  "POST /institutions/{institution}/progress/approve": {
    falls: "area",
    path: at("/progress/approve"),
    payload: (key) => ({ figures: [seen(key)] }),
  },
  "POST /institutions/{institution}/progress/return": {
    falls: "area",
    path: at("/progress/return"),
    payload: (key) => ({ figures: [seen(key)], reason: "falta el acta" }),
  },
  "POST /institutions/{institution}/editions": {
    falls: "institution",
    path: at("/editions"),
    payload: () => ({ period: "2025-Q1" }),
  },
};

const TRIED = API_ROUTES.filter(({ asker }) => asker !== "anybody");
const nameOf = ({ method, path }: ApiRoute) => `${method} ${path}`;

/** Whether a role may do it, from the one table. */
function expected({ asker }: ApiRoute, role: Role, { falls, where }: { falls: Falls; where: Where }): boolean {
  if (role === "public" || where === "elsewhere") return false;
  if (asker === "signed-in" || asker === "anybody") return true;
  const reach = reachOf(role, asker);
  if (reach === "any") return true;
  return reach === "own" && (falls === "areas" || (falls === "area" && where === "own"));
}

type Where = "own" | "other" | "elsewhere";

async function tokenOf(role: Role): Promise<string | null> {
  if (role === "public") return null;
  return office.tokenOf("Eva Luna", [{ role, area: AREA_ROLES.includes(role) ? OWN : null }]);
}

/** What the reply says about permission, and nothing else about it. */
async function isAllowed(route: ApiRoute, token: string | null, where: Where): Promise<boolean> {
  const probe = must(PROBES[nameOf(route)], `nobody tries ${nameOf(route)}`);
  const key = where === "other" ? "IND-002" : "IND-001";
  const path = probe.path(key).replace("{institution}", where === "elsewhere" ? ELSEWHERE : HERE);
  const sent: Sent = { method: route.method, token, ...(probe.payload ? { payload: probe.payload(key) } : {}) };
  const reply = await office.call(path, sent);
  const body: unknown = reply.json();
  if (!isRecord(body)) throw new Error(`${nameOf(route)} answers no object`);
  if (reply.statusCode === 401) return false;
  expect([200, 201, 400, 403, 404, 409], `${nameOf(route)}: ${reply.body}`).toContain(reply.statusCode);
  const refused = Array.isArray(body["refused"]) ? JSON.stringify(body["refused"]) : "";
  return body["code"] !== "not-permitted" && !refused.includes('"not-permitted"');
}

describe.each(ROLES)("at every door of the API, %s", (role) => {
  it.each(TRIED.map((route) => [nameOf(route), route] as const))("%s", async (_, route) => {
    const { falls } = must(PROBES[nameOf(route)], `nobody tries ${nameOf(route)}`);
    const token = await tokenOf(role);
    const places = ["elsewhere", ...(falls === "area" ? (["other"] as const) : []), "own"] as const;
    for (const where of places) {
      expect(await isAllowed(route, token, where), where).toBe(expected(route, role, { falls, where }));
    }
  });
});

describe("what one may read of a list", () => {
  it.each([
    ["liaison", [OWN], ["IND-001"]],
    ["head", [OTHER], ["IND-002"]],
    ["oversight", [null], ["IND-001", "IND-002"]],
  ] as const)("as %s of %j is %j", async (role, areas, keys) => {
    const token = await office.tokenOf(
      "Eva Luna",
      areas.map((area) => ({ role, area: area ?? null })),
    );
    for (const path of ["/register", "/periods/2025-Q1"]) {
      const body: unknown = (await office.call(`/institutions/${HERE}${path}`, { token })).json();
      const listed = isRecord(body) ? (body["items"] ?? body["figures"]) : null;
      expect(Array.isArray(listed) && listed.map((one: unknown) => isRecord(one) && one["key"])).toEqual(keys);
    }
  });
});

describe("the doors of the API", () => {
  it("are all tried, and none that is not there", () => {
    expect(Object.keys(PROBES).toSorted()).toEqual(TRIED.map(nameOf).toSorted());
  });

  it("are printed in docs/api-permissions.md, each with who may", async () => {
    if (process.env["UPDATE_DOCS"] === "1") await writeFile(PAGE, page());
    expect(await readFile(PAGE, "utf8")).toBe(page());
  });
});

function page(): string {
  const roles = ROLES.filter((role) => role !== "public");
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const word = (route: ApiRoute, role: Role) => {
    if (route.asker === "anybody" || route.asker === "signed-in") return "yes";
    return { any: "any area", own: "own area", none: "—" }[reachOf(role, route.asker)];
  };
  return [
    "# Who may ask what of the API",
    "",
    "Printed by its test, which tries every door with every role: in the area of the role, in another one, and in",
    "another institution, where nobody may anything. The acts are those of [permissions.md](permissions.md).",
    "",
    row(["door", "act", "public", ...roles]),
    row(["---", "---", "---", ...roles.map(() => "---")]),
    ...API_ROUTES.map((route) =>
      row([
        `\`${nameOf(route)}\``,
        route.asker,
        route.asker === "anybody" ? "yes" : "—",
        ...roles.map((role) => word(route, role)),
      ]),
    ),
    "",
  ].join("\n");
}
