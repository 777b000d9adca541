import { describe, expect, it } from "vitest";
import { EVALUATION_FAULTS } from "../../../src/core/domain/rule-fault.ts";
import { parseRuleSet, readRuleSet } from "../../../src/core/evaluation/parse-rule-set.ts";
import { DEFAULT_1 } from "../../../src/core/evaluation/rule-sets/default-1.ts";

/** Our own thresholds under another name, as an institution would begin. */
const OWN = { ...DEFAULT_1, name: "instituto" };
const { bands } = OWN;

/** "code path" of each fault. */
function faultsOf(data: unknown): readonly string[] {
  const parsed = parseRuleSet(data);
  return parsed.ok ? [] : parsed.problem.faults.map(({ code, path }) => `${code} ${path}`.trim());
}

describe("the rules of an institution", () => {
  it("say the same as ours once they have been through JSON, but for their name", () => {
    const own = readRuleSet(DEFAULT_1);
    const again = parseRuleSet(JSON.parse(JSON.stringify(OWN)));
    expect(again.ok && own.ok && { ...again.value, id: own.value.id }).toEqual(own.ok && own.value);
    expect(again).toMatchObject({ ok: true, value: { id: "instituto-1" } });
  });

  it("may give percentages as numbers, and over-fulfilment as colours", () => {
    const over = { kind: "mapped", yellowAbove: 110, redAbove: 120.5 };
    expect(parseRuleSet({ ...OWN, overFulfilled: over })).toMatchObject({
      value: { overFulfilled: { kind: "mapped", yellowAbove: "110", redAbove: "120.5" } },
    });
  });
});

/** One thing wrong, and the faults that name it. */
const FAULTY: readonly (readonly [data: unknown, ...faults: readonly string[]])[] = [
  [
    null,
    "not-an-object",
    "missing name",
    "missing version",
    "missing places",
    "missing bands",
    "missing overFulfilled",
  ],
  [{ ...OWN, places: undefined }, "missing places"],
  [{ ...OWN, rounding: "up" }, "unknown-field rounding"],
  [{ ...OWN, name: "" }, "blank name"],
  [{ ...OWN, name: "El Instituto" }, "bad-id name"],
  [DEFAULT_1, "reserved-name name"],
  [{ ...OWN, version: 0 }, "bad-version version"],
  [{ ...OWN, version: "1" }, "bad-version version"],
  [{ ...OWN, places: -1 }, "bad-places places"],
  [{ ...OWN, places: 1.5 }, "bad-places places"],
  [{ ...OWN, bands: [] }, "not-an-object bands"],
  [{ ...OWN, bands: { standard: bands.standard } }, "missing bands.regular"],
  [{ ...OWN, bands: { ...bands, standard: { green: "90" } } }, "missing bands.standard.yellow"],
  [{ ...OWN, bands: { ...bands, regular: { green: "x", yellow: "90" } } }, "not-a-number bands.regular.green"],
  [{ ...OWN, bands: { ...bands, standard: { green: "80", yellow: "90" } } }, "out-of-order bands.standard"],
  [{ ...OWN, bands: { ...bands, standard: { green: "90", yellow: "90.0" } } }, "out-of-order bands.standard"],
  [{ ...OWN, overFulfilled: { kind: "ignored" } }, "bad-kind overFulfilled.kind"],
  [{ ...OWN, overFulfilled: { above: "110" } }, "missing overFulfilled.kind"],
  [{ ...OWN, overFulfilled: { kind: "own-state", above: "1e3" } }, "not-a-number overFulfilled.above"],
  [{ ...OWN, overFulfilled: { kind: "own-state", above: "50" } }, "below-green overFulfilled"],
  [{ ...OWN, overFulfilled: { kind: "mapped", yellowAbove: "120", redAbove: "110" } }, "out-of-order overFulfilled"],
  [
    { ...OWN, overFulfilled: { kind: "mapped", above: "110", redAbove: "120" } },
    "unknown-field overFulfilled.above",
    "missing overFulfilled.yellowAbove",
  ],
];

describe("a fault in them", () => {
  it.each(FAULTY)("%j", (data, ...faults) => {
    expect(faultsOf(data)).toEqual(faults);
  });

  it("of every kind that only these rules have has a case here", () => {
    const shown = FAULTY.flatMap(([, ...faults]) => faults.map((fault) => fault.split(" ")[0]));
    expect(EVALUATION_FAULTS.filter((code) => !shown.includes(code))).toEqual([]);
  });

  it("does not hide the others, and quotes what stands there", () => {
    expect(parseRuleSet({ ...OWN, version: -3, bands: {}, overFulfilled: { kind: "own-state", above: null } })).toEqual(
      {
        ok: false,
        problem: {
          code: "rules-invalid",
          faults: [
            { code: "bad-version", path: "version", text: "-3" },
            { code: "missing", path: "bands.standard", text: null },
            { code: "missing", path: "bands.regular", text: null },
            { code: "not-a-number", path: "overFulfilled.above", text: "null" },
          ],
        },
      },
    );
  });
});
