import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
  type Act,
  ACTS,
  areaAndAbove,
  mayDo,
  type Person,
  reachOf,
  type Role,
  ROLES,
  rolesThatMay,
} from "../../../src/core/domain/permission.ts";
import { ACT_NAMES, ROLE_NAMES } from "../../../src/core/words/roles.ts";

const COLUMNS: readonly Role[] = [
  "liaison",
  "head",
  "planning",
  "oversight",
  "transparency",
  "administration",
  "public",
];

/** One letter for each of the columns: own area, any area, or none. */
const EXPECTED: Readonly<Record<Act, string>> = {
  "read-editions": "AAAAAAA",
  "read-register": "ooAAA..",
  "read-audit": "..AA.A.",
  "import-document": "..A....",
  "answer-question": "..A....",
  "edit-indicator": "..A....",
  "record-progress": "ooA....",
  "submit-progress": "ooA....",
  "approve-progress": ".oA....",
  "return-progress": ".oA....",
  "correct-progress": "ooA....",
  "set-target": "..A....",
  "ask-target-change": ".o.....",
  "authorise-target-change": "..A....",
  "open-period": "..A....",
  "close-period": "..A....",
  evaluate: "ooAA...",
  "publish-edition": "..A....",
  "export-official": "..A.A..",
  "export-register": "..AA...",
  "raise-finding": "..AA...",
  "answer-finding": "ooA....",
  "manage-people": ".....A.",
  "manage-settings": ".....A.",
  "back-up": ".....A.",
};

const PAGE = new URL("../../../docs/permissions.md", import.meta.url);
const CELLS = ACTS.flatMap((act) => COLUMNS.map((role, i) => [role, act, EXPECTED[act].charAt(i)] as const));
const HOME = "municipio";

function holding(role: Role, area: string | null, institution = HOME): Person {
  return { id: "ana", grants: [{ institution, role, area }] };
}

describe("the table of permissions", () => {
  it.each(CELLS)("%s, %s: %s", (role, act, letter) => {
    const isEverybodys = act === "read-editions";
    const at = (...areas: readonly string[]) => ({ institution: HOME, areas });
    const person = holding(role, "obras");
    expect(mayDo(person, act, at("obras"))).toBe(letter !== ".");
    expect(mayDo(person, act, at("bacheo", "obras"))).toBe(letter !== ".");
    expect(mayDo(person, act, at("salud"))).toBe(letter === "A");
    expect(mayDo(person, act, at())).toBe(letter === "A");
    expect(mayDo(holding(role, "obras", "otro municipio"), act, at("obras"))).toBe(isEverybodys);
    expect(reachOf(role, act)).toBe({ A: "any", o: "own", ".": "none" }[letter]);
  });

  it("has every role and act", () => {
    expect(COLUMNS).toEqual(ROLES);
    expect(Object.keys(EXPECTED)).toEqual(ACTS);
  });

  it("lets one person hold several roles, and who has none do what the public may", () => {
    const several: Person = {
      id: "eva",
      grants: [...holding("liaison", "obras").grants, ...holding("oversight", null).grants],
    };
    expect(mayDo(several, "record-progress", { institution: HOME, areas: ["obras"] })).toBe(true);
    expect(mayDo(several, "read-audit", { institution: HOME, areas: [] })).toBe(true);
    expect(mayDo({ id: "x", grants: [] }, "read-register", { institution: HOME, areas: [] })).toBe(false);
    expect(mayDo({ id: "x", grants: [] }, "read-editions", { institution: HOME, areas: [] })).toBe(true);
  });

  it("gives an own-area role without an area nothing", () => {
    expect(mayDo(holding("head", null), "approve-progress", { institution: HOME, areas: ["obras"] })).toBe(false);
  });

  it("names who may, for whoever may not", () => {
    expect(rolesThatMay("approve-progress")).toEqual(["head", "planning"]);
  });

  it("is printed in docs/permissions.md", async () => {
    if (process.env["UPDATE_DOCS"] === "1") await writeFile(PAGE, page());
    expect(await readFile(PAGE, "utf8")).toBe(page());
  });
});

describe("the areas above one", () => {
  const parents = new Map([
    ["bacheo", "obras"],
    ["obras", "servicios"],
    ["a", "b"],
    ["b", "a"],
  ]);

  it.each([
    ["bacheo", ["bacheo", "obras", "servicios"]],
    ["salud", ["salud"]],
    ["a", ["a", "b"]],
  ])("of %s are %j", (area, expected) => {
    expect(areaAndAbove(area, parents)).toEqual(expected);
  });
});

function page(): string {
  const words = { any: "any area", own: "own area", none: "—" } as const;
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    "# Who may do what",
    "",
    "The table of `src/core/domain/permission.ts`, printed by its test. Own area: one's own and those that are part of",
    "it. Besides the table: the author of a figure never approves it, and whoever asks for a change of target does not",
    "authorise it.",
    "",
    row(["act", ...COLUMNS.map((role) => `${role} (${ROLE_NAMES[role].es})`)]),
    row(["---", ...COLUMNS.map(() => "---")]),
    ...ACTS.map((act) => row([`\`${act}\` ${ACT_NAMES[act].es}`, ...COLUMNS.map((role) => words[reachOf(role, act)])])),
    "",
  ].join("\n");
}
