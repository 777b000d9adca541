import type { Field } from "../domain/field.ts";
import type { Finding, FindingCode } from "../domain/finding.ts";
import type { CalendarDate } from "../domain/period.ts";
import { ConstantBaselines } from "./constant-baselines.ts";
import { NUMBER_CHECKS } from "./number-oddities.ts";
import type { ProposedRow } from "./proposal.ts";
import { RepeatedNames } from "./repeated-names.ts";
import type { RowCheck } from "./row-finding.ts";
import { TEXT_CHECKS } from "./text-oddities.ts";

/** The columns a report prints, and the last day it speaks of; null when it does not say. */
interface ReportFrame {
  readonly columns: readonly Field[];
  readonly cutoff: CalendarDate | null;
}

/** Findings of one kind that are listed; beyond, the rest are only counted. */
const MOST_OF_A_KIND = 1000;

/** Report inconsistencies: what the document itself says that is odd; for the area that reports. */
export class AreaFindings {
  readonly #report: ReportFrame;
  readonly #rows: Finding[] = [];
  readonly #perCode = new Map<FindingCode, number>();
  readonly #names = new RepeatedNames();
  readonly #baselines = new ConstantBaselines();

  constructor(report: ReportFrame) {
    this.#report = report;
  }

  add(row: ProposedRow): void {
    for (const check of ROW_CHECKS) {
      const odd = check(row.readings, this.#report.cutoff);
      if (odd) this.#addRow({ ...odd, at: row.at, addressee: "area" });
    }
    this.#names.add(row);
    this.#baselines.add(row);
  }

  all(): readonly Finding[] {
    return [
      ...this.#missingColumns(),
      ...this.#baselines.all(),
      ...this.#names.all(),
      ...this.#rows,
      ...this.#further(),
    ];
  }

  #addRow(finding: Finding): void {
    const times = (this.#perCode.get(finding.code) ?? 0) + 1;
    this.#perCode.set(finding.code, times);
    if (times <= MOST_OF_A_KIND) this.#rows.push(finding);
  }

  #further(): readonly Finding[] {
    return [...this.#perCode]
      .filter(([, times]) => times > MOST_OF_A_KIND)
      .map(([code, times]) => ofReport(code, { further: times - MOST_OF_A_KIND }));
  }

  #missingColumns(): readonly Finding[] {
    const printed = new Set(this.#report.columns);
    return NEEDED.filter((field) => !printed.has(field)).map((field) => ({
      ...ofReport("missing-column", { column: field }),
      field,
    }));
  }
}

function ofReport(code: FindingCode, data: Finding["data"]): Finding {
  return { code, at: {}, severity: "warning", addressee: "area", data };
}

const ROW_CHECKS: readonly RowCheck[] = [...NUMBER_CHECKS, ...TEXT_CHECKS];

/** Without these, nothing can be evaluated or answered for. */
const NEEDED = ["target", "unit", "method", "direction", "area"] as const satisfies readonly Field[];
