import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Lexicon, makeLexicon } from "../core/ingest/lexicon.ts";

/**
 * The Spanish word list (636,598 words, MIT) with the terms of public administration it lacks. Takes
 * about half a second; callers keep what they get.
 */
export function loadSpanishLexicon(): Lexicon {
  const path = createRequire(import.meta.url).resolve("an-array-of-spanish-words/index.json");
  return makeLexicon(listedWords(readFileSync(path, "latin1")), 700_000);
}

/**
 * The list is one JSON array of plain strings in UTF-8. It is walked as text, word by word: parsed
 * whole it would take 100 MB for a moment.
 */
function* listedWords(json: string): Iterable<string> {
  for (let from = json.indexOf('"'); from !== -1; from = json.indexOf('"', from + 1)) {
    const to = json.indexOf('"', from + 1);
    const word = json.slice(from + 1, to);
    yield NOT_ASCII.test(word) ? Buffer.from(word, "latin1").toString("utf8") : word;
    from = to;
  }
  yield* FIELD_TERMS;
}

const NOT_ASCII = /[^ -~]/;

/** Words of the field and of offices that general lists leave out. */
const FIELD_TERMS = [
  "web",
  "online",
  "software",
  "hardware",
  "email",
  "internet",
  "intranet",
  "microsite",
  "micrositio",
  "micrositios",
  "podcast",
  "podcasts",
  "webinar",
  "webinars",
  "streaming",
  "app",
  "apps",
  "blog",
  "hackathon",
  "wifi",
  "gobernanza",
  "transversalización",
  "interculturalidad",
  "sociodemográfico",
  "georreferenciación",
  "presupuestación",
  "digitalización",
  "calendarización",
  "semaforización",
  "focalización",
  "bancarización",
  "escrituración",
  "fiscalizadora",
  "subejercicio",
  "subejercicios",
  "reconducción",
  "desagregación",
  "desagregado",
  "desagregada",
  "medioambiental",
  "hídrico",
  "hídrica",
  "hídricos",
  "hídricas",
  "potabilizadora",
  "macromedición",
  "micromedición",
  "lactario",
  "bacheo",
  "luminarias",
  "alumbrado",
  "panteones",
  "rastro",
  "parquímetros",
  "ambulantaje",
  "mypimes",
  "pymes",
  "feminicidio",
  "feminicidios",
  "sexoafectivas",
  "adultocentrismo",
  "capacitismo",
  "paritario",
  "paritaria",
  "sumatoria",
  "sumatorias",
  "visitaduría",
  "visitadurías",
  "sindicatura",
  "regiduría",
  "regidurías",
  "oficialía",
  "contraloría",
  "contralorías",
  "derechohabiencia",
  "derechohabiente",
  "derechohabientes",
  "telesalud",
  "telemedicina",
  "mastografía",
  "mastografías",
  "citología",
  "citologías",
  "tamizaje",
  "tamizajes",
];
