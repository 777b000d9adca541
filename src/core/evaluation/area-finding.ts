import type { Finding, FINDINGS, FindingCode, Severity } from "../domain/finding.ts";

type AreaCode = { [C in FindingCode]: (typeof FINDINGS)[C] extends "area" ? C : never }[FindingCode];

/** Something odd for the area to look at. It is about an indicator, not about a place in a document. */
export function areaFinding(code: AreaCode, severity: Severity, data: Finding["data"]): Finding {
  return { code, at: {}, severity, addressee: "area", data };
}
