import type { Said } from "./language.ts";

interface ApiWords {
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
  readonly doors: string;
  readonly for: string;
  readonly anybody: string;
  readonly signedIn: string;
  readonly query: string;
  readonly body: string;
  readonly reply: string;
  readonly problems: string;
  readonly problemsAbout: string;
}

/** What the page of the API says. */
export const API_WORDS: Said<ApiWords> = {
  es: {
    title: "API",
    lead: "Lo publicado, para cualquiera; el registro y el año, para quien entra con su cuenta y según su rol.",
    points: [
      "Las listas traen a lo más 500 elementos; «next» es el cursor de lo que sigue.",
      "Cada respuesta tiene un ETag: con If-None-Match no se envía dos veces lo mismo.",
      "Lo que agrega algo lleva el encabezado Idempotency-Key: repetido, no se hace dos veces.",
      "Lo que se rechaza es un problema (RFC 9457) con un código que nunca cambia de significado, en español o, con Accept-Language: en, en inglés.",
      "Como máximo, 600 peticiones por minuto. Para todos los datos, los archivos de cada edición.",
    ],
    doors: "Puertas",
    for: "Para",
    anybody: "cualquiera",
    signedIn: "quien entró",
    query: "Parámetros",
    body: "Cuerpo",
    reply: "Respuesta",
    problems: "Códigos de los problemas",
    problemsAbout: "Lo que dice cada uno está en la documentación del programa (docs/problems.md).",
  },
  en: {
    title: "API",
    lead: "What was published, for anybody; the register and the year, for whoever signs in and as their role allows.",
    points: [
      "Lists bring at most 500 items; “next” is the cursor of what follows.",
      "Every reply has an ETag: with If-None-Match the same is not sent twice.",
      "What adds something carries the header Idempotency-Key: sent again, it is not done twice.",
      "What is refused is a problem (RFC 9457) whose code never changes its meaning, in Spanish or, with Accept-Language: en, in English.",
      "At most 600 requests a minute. For all of the data, take the files of each edition.",
    ],
    doors: "Doors",
    for: "For",
    anybody: "anybody",
    signedIn: "whoever signed in",
    query: "Parameters",
    body: "Body",
    reply: "Reply",
    problems: "Codes of problems",
    problemsAbout: "What each says is in the documentation of the program (docs/problems.md).",
  },
};
