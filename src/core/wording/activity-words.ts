import { foldedWords } from "./words-of.ts";

/** Nouns that name the doing of something, folded. */
const ACTIVITIES = new Set(
  (
    "actualizacion adquisicion analisis aplicacion aprobacion asesoria asignacion asistencia atencion capacitacion " +
    "construccion contratacion coordinacion creacion desarrollo devolucion difusion diseno distribucion edicion ejecucion " +
    "elaboracion emision entrega estudio evaluacion fomento gestion imparticion implementacion impresion instalacion " +
    "integracion investigacion levantamiento mantenimiento monitoreo notificacion operacion organizacion participacion " +
    "planeacion preparacion presentacion produccion programacion promocion publicacion realizacion recepcion recopilacion " +
    "registro reparacion revision seguimiento sistematizacion supervision tramite validacion verificacion vigilancia"
  ).split(" "),
);

/** Words that end like an infinitive and are none. */
const NO_VERBS = new Set(
  (
    "alquiler auxiliar azucar bienestar caracter celular circular ejemplar escolar familiar hogar lugar mar militar mujer " +
    "par particular placer poder popular regular similar singular solar taller titular vehicular"
  ).split(" "),
);

const ARTICLES = new Set(["el", "la", "los", "las", "un", "una"]);

/** "Elaboración de…", "Elaborar…", "Avance en la elaboración de…": it says what is done, not what is achieved. */
export function namesActivity(text: string): boolean {
  const words = withoutArticle(foldedWords(text));
  const [first = "", ...rest] = words;
  if (first === "avance" || first === "avances") return isActivity(withoutArticle(rest.slice(1))[0] ?? "");
  return isActivity(first);
}

/** The activities coordinated in one text: "Elaboración y difusión de boletines" packs two. */
export function activitiesIn(text: string): readonly string[] {
  const heads = text
    .split(/[;,/]|\s+(?:y\/o|y|e|o|u)\s+/iu)
    .map((part) => withoutArticle(foldedWords(part))[0] ?? "")
    .filter(isActivity);
  return [...new Set(heads)];
}

/** The parts a text sets apart with semicolons. */
export function partsOf(text: string): readonly string[] {
  return text.split(";").filter((part) => part.trim() !== "");
}

function isActivity(word: string): boolean {
  return ACTIVITIES.has(word) || (/^\p{L}{2,}[aei]r$/u.test(word) && !NO_VERBS.has(word));
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return ARTICLES.has(words[0] ?? "") ? words.slice(1) : words;
}
