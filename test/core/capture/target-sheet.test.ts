import { describe, expect, it } from "vitest";
import { readTargetSheet } from "../../../src/core/capture/read-target-sheet.ts";
import { atLeast, atMost, inside } from "../decimals.ts";
import { KNOWN, onlyOf, refusals, sheet } from "./sheets.ts";

function read(...lines: readonly string[]) {
  return readTargetSheet(sheet(...lines), KNOWN);
}

/** "2025-Q1 6, 2025-Q2 7": the periods of a calendar and what falls to each. */
function calendarOf(...lines: readonly string[]): string | null {
  const { target } = onlyOf(read(...lines));
  const entries = target.calendar?.entries.map(({ period, target: due }) =>
    due.kind === "between" ? `${period} ${due.lower.value}–${due.upper.value}` : `${period} ${due.bound.value}`,
  );
  return entries ? `${target.calendar?.kind ?? ""}: ${entries.join(", ")}` : null;
}

describe("a file of targets", () => {
  it.each([
    ["SES-1|24", atLeast("24", "sesiones")],
    ["SES-1|≤ 24 sesiones", atMost("24", "sesiones")],
    ["PCT-1|entre 90 y 110 %", inside("90", "110", "percent")],
    ["SIN-1|al menos 80 %", atLeast("80", "percent")],
  ])("%j has no calendar", (line, annual) => {
    expect(onlyOf(read("clave|meta|T1|T2", `${line}||`)).target).toEqual({ annual, calendar: null });
  });

  it.each([
    [
      ["clave|meta|calendario|T1|T2|T3|T4", "SES-1|24|discreto|6|6|6|6"],
      "discrete: 2025-Q1 6, 2025-Q2 6, 2025-Q3 6, 2025-Q4 6",
    ],
    [["clave|meta|calendario|T4|T2", "SES-1|24|acumulado|24|10"], "cumulative: 2025-Q2 10, 2025-Q4 24"],
    [["clave|meta|calendario|T1|T2|T3|T4", "SES-1|10|discreto|0||10|"], "discrete: 2025-Q1 0, 2025-Q3 10"],
    [["clave|meta|calendario|M01|M12", "SES-1|24|discreto|4|20"], "discrete: 2025-M01 4, 2025-M12 20"],
    [["clave|meta|calendario|S1|S2", "SES-1|24|discreto|4|20"], "discrete: 2025-S1 4, 2025-S2 20"],
    [["clave|meta|calendario|2025-Q2|1er trimestre 2025", "SES-1|24|discreto|4|20"], "discrete: 2025-Q1 20, 2025-Q2 4"],
    [["clave|meta|calendario|T1|T2", "ESC-1|90|discreto|40|50"], "discrete: 2024-09-01/P3M 40, 2024-12-01/P3M 50"],
    [["clave|meta|unidad|calendario|T4", "PCT-1|entre 90 y 95|%|acumulado|entre 90 y 95"], "cumulative: 2025-Q4 90–95"],
  ])("%j", (lines, calendar) => {
    expect(calendarOf(...lines)).toBe(calendar);
  });
});

describe("the lines of a file of targets that are refused", () => {
  const HEADER = "clave|meta|unidad|calendario|T1|T2|M01|2025-Q1|2026-Q1|B1";

  it.each([
    ["|24", "cell-missing"],
    ["SES-1|", "cell-missing"],
    ["SES-9|24", "indicator-not-found"],
    ["SES-1|> 24", "target-not-inclusive"],
    ["SIN-1|24|sesiones", "target-without-kind"],
    ["SIN-1|≥ 24", "unit-missing"],
    ["SES-1|24|talleres", "unit-unlike"],
    ["SES-1|24||mensual|6|18", "cell-unreadable"],
    ["SES-1|24|||6|18", "cell-missing"],
    ["SES-1|24||discreto", "calendar-without-entries"],
    ["SES-1|24||discreto|6|seis", "cell-unreadable"],
    ["SES-1|24||discreto|6|12", "calendar-does-not-add-up"],
    ["SES-1|24||acumulado|6|12", "calendar-does-not-add-up"],
    ["SES-1|24||discreto|6|≤ 18", "target-invalid"],
    ["SES-1|24||discreto|6||18", "calendar-period-unknown"],
    ["SES-1|24||discreto|6||||18", "calendar-period-unknown"],
    ["SES-1|24||discreto|6|12||6", "said-twice"],
    ["PCT-1|80||discreto|40|40", "calendar-not-additive"],
    ["PCT-1|entre 90 y 95||acumulado|90|95", "target-invalid"],
    ["ESC-1|24||discreto|||24", "period-two-ways"],
    ["ESC-1|24||discreto||||||24", "period-two-ways"],
  ])("%j: %s", (line, found) => {
    const result = read(HEADER, line, "CUA-1|5");
    expect(refusals(result)).toEqual([`2 ${found}`]);
    expect(result.read.map(({ key }) => key)).toEqual(["CUA-1"]);
  });

  it("one key twice", () => {
    expect(refusals(read("clave|meta|unidad", "SES-1|24|", "SES-1|30|"))).toEqual([
      "2 line-repeated",
      "3 line-repeated",
    ]);
  });

  it.each(["T5", "M13", "S3", "M00", "enero"])("there is no column %s", (heading) => {
    expect(read(`clave|meta|${heading}`, "SES-1|24|").faults.map((fault) => fault.code)).toEqual(["column-unknown"]);
  });
});
