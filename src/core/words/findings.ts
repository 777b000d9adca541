import type { Finding, FindingCode } from "../domain/finding.ts";
import { fillEvidence } from "./fill-evidence.ts";
import type { FindingText } from "./finding-text.ts";
import { AREA_FINDINGS } from "./findings-area.ts";
import { DIGITISER_FINDINGS } from "./findings-digitiser.ts";
import type { Language, Said } from "./language.ts";
import { printDecimal } from "./language.ts";

/** Complete for every code: the compiler checks it. */
const FINDING_WORDS: Readonly<Record<FindingCode, Said<FindingText>>> = { ...DIGITISER_FINDINGS, ...AREA_FINDINGS };

export function findingText(code: FindingCode, language: Language): FindingText {
  return FINDING_WORDS[code][language];
}

/** The evidence of one case in words, or null when there is none to add. */
export function findingEvidence(code: FindingCode, data: Finding["data"], language: Language): string | null {
  const further = data["further"];
  if (typeof further === "number") return FURTHER[language](printDecimal(String(further)));
  const { evidence } = findingText(code, language);
  return evidence === undefined ? null : fillEvidence(evidence, data, language);
}

const FURTHER: Said<(count: string) => string> = {
  es: (count) => `y ${count} casos más, que no se enumeran`,
  en: (count) => `and ${count} more cases, not listed`,
};
