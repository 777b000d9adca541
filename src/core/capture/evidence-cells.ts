import { checkEvidence, type Evidence } from "../domain/evidence.ts";
import { readEvidenceKind, readYesNo } from "./cell-words.ts";
import type { ProgressLine } from "./progress-form.ts";

/** The link, what it is, and whether it has personal data: all three or none. */
const NEEDED = ["evidence", "evidenceKind", "personalData"] as const;

/** "no" alone says nothing: it is what a whole column of them is filled with. */
export function readEvidence(line: ProgressLine): readonly Evidence[] {
  const kind = line.word("evidenceKind", readEvidenceKind, "evidence-kind");
  const personalData = line.word("personalData", readYesNo, "yes-no");
  const note = line.prose("evidenceNote");
  const url = line.text("evidence");
  const saysSomething = url !== "" || kind !== null || note !== null || personalData === "yes";
  if (!saysSomething) return [];
  const missing = NEEDED.filter((column) => line.text(column) === "");
  for (const column of missing) line.noteMissing(column);
  if (missing.length > 0 || kind === null || personalData === null) return [];
  const given: Evidence = { kind, at: { kind: "link", url }, personalData: personalData === "yes", note };
  const evidence = line.take(checkEvidence(given));
  return evidence ? [evidence] : [];
}
