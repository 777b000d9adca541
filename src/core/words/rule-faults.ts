import type { RuleFault, RuleFaultCode } from "../domain/rule-fault.ts";
import type { Language, Said } from "./language.ts";

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
  "reserved-name": {
    es: "las reglas que trae el programa se llaman así; use un nombre propio",
    en: "the rules that come with the program are called that; use a name of your own",
  },
  "bad-version": { es: "debe ser un número entero, desde 1", en: "must be a whole number, from 1" },
  "bad-places": { es: "debe ser un número entero de 0 a 10", en: "must be a whole number from 0 to 10" },
  "bad-kind": { es: "debe ser own-state o mapped", en: "must be own-state or mapped" },
  "not-a-number": { es: 'debe ser un número exacto, como "90"', en: 'must be an exact number, such as "90"' },
  "out-of-order": { es: "el primero debe ser menor que el segundo", en: "the first must be less than the second" },
  "below-green": {
    es: "el sobrecumplimiento no puede empezar por debajo del verde",
    en: "over-fulfilment cannot begin below green",
  },
};
