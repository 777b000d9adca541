import type { Criterion, CriterionState } from "../wording/cremaa.ts";
import { isOwn, type OwnCode, type QualityCode, type QualityFinding } from "../wording/finding-codes.ts";
import type { Guard } from "../wording/hold-back.ts";
import { fillEvidence } from "./fill-evidence.ts";
import type { FindingText } from "./finding-text.ts";
import { findingText } from "./findings.ts";
import type { Language, Said } from "./language.ts";
import { COHERENCE_FINDINGS } from "./wording-coherence.ts";
import { CREMAA_FINDINGS } from "./wording-cremaa.ts";

/** Complete for every code: the compiler checks it. */
const QUALITY_WORDS: Readonly<Record<OwnCode, Said<FindingText>>> = { ...CREMAA_FINDINGS, ...COHERENCE_FINDINGS };

export function qualityText(code: QualityCode, language: Language): FindingText {
  return isOwn(code) ? QUALITY_WORDS[code][language] : findingText(code, language);
}

/** The evidence of one case in words, or null when there is none to add. */
export function qualityEvidence({ code, data }: QualityFinding, language: Language): string | null {
  const { evidence } = qualityText(code, language);
  return evidence === undefined ? null : fillEvidence(evidence, data, language);
}

/** A criterion by its name, and the question it asks. */
export interface CriterionText {
  readonly name: string;
  readonly question: string;
}

export function criterionText(criterion: Criterion, language: Language): CriterionText {
  return CRITERION_WORDS[criterion][language];
}

const CRITERION_WORDS: Readonly<Record<Criterion, Said<CriterionText>>> = {
  clear: {
    es: { name: "Claro", question: "¿Se entiende sin dudas qué mide?" },
    en: { name: "Clear", question: "Is it understood without doubt what it measures?" },
  },
  relevant: {
    es: { name: "Relevante", question: "¿Mide algo importante del logro del objetivo?" },
    en: { name: "Relevant", question: "Does it measure something that matters to the objective?" },
  },
  economic: {
    es: { name: "Económico", question: "¿Se obtiene a un costo razonable?" },
    en: { name: "Economic", question: "Is it obtained at a reasonable cost?" },
  },
  monitorable: {
    es: { name: "Monitoreable", question: "¿Puede comprobarlo otra persona?" },
    en: { name: "Monitorable", question: "Can somebody else check it?" },
  },
  adequate: {
    es: { name: "Adecuado", question: "¿Da base suficiente para evaluar el desempeño?" },
    en: { name: "Adequate", question: "Does it give enough to evaluate performance?" },
  },
  "marginal-contribution": {
    es: { name: "Aporte marginal", question: "¿Dice algo que los demás indicadores no dicen?" },
    en: { name: "Marginal contribution", question: "Does it say something the other indicators do not?" },
  },
};

export function criterionStateText(state: CriterionState, language: Language): string {
  return STATE_WORDS[state][language];
}

const STATE_WORDS: Readonly<Record<CriterionState, Said>> = {
  met: { es: "Se cumple", en: "Met" },
  "not-met": { es: "No se cumple", en: "Not met" },
  "cannot-be-told": { es: "No puede decirse", en: "Cannot be told" },
};

/** Why words that a rule knows are left as they are. */
export function guardText(guard: Guard, language: Language): string {
  return GUARD_WORDS[guard][language];
}

const GUARD_WORDS: Readonly<Record<Guard, Said>> = {
  quotation: { es: "Es una cita.", en: "It is a quotation." },
  name: { es: "Forma parte de un nombre propio.", en: "It is part of a proper name." },
  "includes-both": { es: "Ya nombra a mujeres y hombres.", en: "It names women and men already." },
  "women-or-men": {
    es: "La frase habla de mujeres o de hombres en particular.",
    en: "The sentence speaks of women or of men in particular.",
  },
  thing: { es: "No nombra a personas.", en: "It does not name people." },
  "particular-person": { es: "Se refiere a una persona determinada.", en: "It refers to a particular person." },
};
