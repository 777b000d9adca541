import type { Said } from "./language.ts";
import { countOf, printDate } from "./language.ts";

/** The few sentences of the public side around the editions. */
export interface PortalWords {
  readonly title: string;
  readonly institutions: string;
  readonly noEditions: string;
  readonly editions: string;
  edition(number: number): string;
  upTo(date: string): string;
  corrects(number: number): string;
  editionCount(count: number): string;
  readonly states: Readonly<Record<"provisional" | "final", string>>;
  readonly notFound: string;
  readonly notFoundTodo: string;
  readonly notAllowed: string;
  readonly badRequest: string;
  readonly failed: string;
  readonly home: string;
}

export const PORTAL_WORDS: Said<PortalWords> = {
  es: {
    title: "Indicadores de resultados",
    institutions: "Instituciones",
    noEditions: "Todavía no se ha publicado ninguna edición.",
    editions: "Ediciones publicadas",
    edition: (number) => `Edición ${number}`,
    upTo: (date) => `al ${printDate(date, "es")}`,
    corrects: (number) => `corrige la edición ${number}`,
    editionCount: (count) => countOf(count, "edición", "ediciones"),
    states: { provisional: "provisional: hay cifras sin confirmar o preguntas abiertas", final: "definitiva" },
    notFound: "Esta página no existe.",
    notFoundTodo: "Una edición publicada nunca se retira: revise la dirección, o empiece por el índice.",
    notAllowed: "Aquí sólo se puede leer.",
    badRequest: "La dirección no se puede leer.",
    failed: "El servidor no pudo responder. Intente de nuevo en unos minutos.",
    home: "Ir al índice",
  },
  en: {
    title: "Result indicators",
    institutions: "Institutions",
    noEditions: "No edition has been published yet.",
    editions: "Published editions",
    edition: (number) => `Edition ${number}`,
    upTo: (date) => `up to ${printDate(date, "en")}`,
    corrects: (number) => `corrects edition ${number}`,
    editionCount: (count) => countOf(count, "edition", "editions"),
    states: { provisional: "provisional: some figures are unconfirmed or in question", final: "final" },
    notFound: "This page does not exist.",
    notFoundTodo: "A published edition is never withdrawn: check the address, or start from the index.",
    notAllowed: "This place can only be read.",
    badRequest: "The address cannot be read.",
    failed: "The server could not answer. Try again in a few minutes.",
    home: "Go to the index",
  },
};
