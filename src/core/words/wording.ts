import type { Criterion, CriterionState } from "../wording/cremaa.ts";
import { isOwn, type OwnCode, type QualityCode } from "../wording/finding-codes.ts";
import type { Guard } from "../wording/hold-back.ts";
import type { RuleFault, RuleFaultCode } from "../wording/rule-fault.ts";
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

/** "rules[3].note: falta este dato". */
export function ruleFaultText({ code, path, text }: RuleFault, language: Language): string {
  const where = path === "" ? "" : `${path}: `;
  const quoted = language === "es" ? `«${text ?? ""}»` : `“${text ?? ""}”`;
  return `${where}${FAULT_WORDS[code][language]}${text === null ? "" : ` (${quoted})`}`;
}

const FAULT_WORDS: Readonly<Record<RuleFaultCode, Said>> = {
  "not-an-object": { es: "debe ser un objeto con campos", en: "must be an object with fields" },
  "not-a-list": { es: "debe ser una lista", en: "must be a list" },
  "not-text": { es: "debe ser un texto", en: "must be a text" },
  blank: { es: "el texto está vacío", en: "the text is empty" },
  "not-yes-or-no": { es: "debe ser true o false", en: "must be true or false" },
  missing: { es: "falta este dato", en: "this is missing" },
  "unknown-field": { es: "no se conoce este campo; puede estar mal escrito", en: "unknown field; it may be misspelt" },
  "bad-id": {
    es: "usa solo minúsculas sin acento, cifras y guiones",
    en: "use lower case letters without accents, digits and hyphens only",
  },
  "bad-gender": { es: "debe ser masculine, feminine o common", en: "must be masculine, feminine or common" },
  "bad-words": {
    es: "escribe solo palabras, con un espacio entre ellas",
    en: "write words only, with one space between them",
  },
  "bad-ending": { es: "las terminaciones son @, @s, x, xs, e y es", en: "the endings are @, @s, x, xs, e and es" },
  "repeated-id": { es: "otra regla ya se llama así", en: "another rule has this name already" },
  "repeated-words": { es: "otra regla ya busca estas palabras", en: "another rule finds these words already" },
  "unknown-source": { es: "la fuente no está en la lista de fuentes", en: "the source is not in the list of sources" },
  "nothing-to-find": { es: "la regla no busca nada", en: "the rule finds nothing" },
  "nothing-to-suggest": {
    es: "hay palabras que buscar y ninguna que sugerir",
    en: "there are words to find and none to suggest",
  },
};
