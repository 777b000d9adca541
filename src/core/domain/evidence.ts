import { fail, ok, type Result } from "./result.ts";
import type { YearProblemOf } from "./year-problem.ts";

export const EVIDENCE_KINDS = [
  "minutes",
  "attendance-list",
  "photograph",
  "report",
  "official-letter",
  "dataset",
  "contract",
  "publication",
  "other",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What shows that a figure is true: where it is, never its content. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly at: EvidencePlace;
  /** Whoever adds it must say; what has personal data is never published. */
  readonly personalData: boolean;
  readonly note: string | null;
}

/** A link as given, or a file known by the SHA-256 of its bytes (64 lower-case hex digits). */
export type EvidencePlace =
  | { readonly kind: "link"; readonly url: string }
  | { readonly kind: "file"; readonly name: string; readonly sha256: string };

const LONGEST = 2000;

/** Only links that anyone can open, and hashes that are hashes. */
export function checkEvidence(evidence: Evidence): Result<Evidence, YearProblemOf<"evidence-invalid">> {
  const { at } = evidence;
  if (at.kind === "link") return isLink(at.url) ? ok(evidence) : fail({ code: "evidence-invalid", why: "link" });
  if (!/^[0-9a-f]{64}$/.test(at.sha256)) return fail({ code: "evidence-invalid", why: "hash" });
  const isName = at.name.trim() !== "" && !/[/\\\p{Cc}]/u.test(at.name) && at.name.length <= 255;
  return isName ? ok(evidence) : fail({ code: "evidence-invalid", why: "file-name" });
}

/** http or https, a host, no name or password in it. */
function isLink(url: string): boolean {
  return url.length <= LONGEST && /^https?:\/\/(?![^/?#]*@)[^\s/?#:]+(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(url);
}
