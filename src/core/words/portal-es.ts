import { countOf, listOf, printDate } from "./language.ts";

/** The sentences of the public portal, in Spanish. English keeps the same shape, so that none can be missing. */
export const PORTAL_ES = {
  title: "Indicadores de resultados",
  home: "Ir al inicio",
  edition: (number: number) => `Edición ${number}`,
  upTo: (date: string) => `al ${printDate(date, "es")}`,
  corrects: (number: number) => `corrige la edición ${number}`,
  editionCount: (count: number) => countOf(count, "edición", "ediciones"),
  states: { provisional: "provisional: hay cifras sin confirmar o preguntas abiertas", final: "definitiva" },

  nav: {
    label: "Secciones del sitio",
    home: "Tablero",
    indicators: "Indicadores",
    editions: "Ediciones",
    data: "Datos abiertos",
    method: "Metodología",
    verify: "Comprobar",
  },

  directory: {
    title: "Instituciones",
    lead: "Cada institución publica sus indicadores, sus metas y lo que logró. Cada número abre su fuente.",
    search: "Buscar una institución",
    none: "Todavía no se ha publicado ninguna edición.",
    noMatch: "Ninguna institución coincide. Pruebe con menos palabras.",
    newest: (period: string, editions: string) => `${period} · ${editions}`,
  },

  shown: {
    label: "Edición mostrada",
    go: "Ver",
    older: "Está viendo una edición anterior.",
    toNewest: "Ver la más reciente",
    option: (number: number, period: string) => `${period} · edición ${number}`,
    document: "informe del documento",
    frozen: "Esta edición, tal como se publicó",
  },

  search: {
    label: "Buscar un indicador",
    about: "Nombre, clave, área u objetivo; los acentos no importan.",
    text: "Texto",
    area: "Área",
    anyArea: "Todas las áreas",
    noArea: "Sin área asignada",
    light: "Semáforo",
    anyLight: "Todos los semáforos",
    state: "Estado de la cifra",
    anyState: "Todos los estados",
    go: "Buscar",
    clear: "Quitar filtros",
    found: (shown: number, total: number) =>
      shown === total
        ? countOf(total, "indicador", "indicadores")
        : `${shown} de ${countOf(total, "indicador", "indicadores")}`,
    none: "Ningún indicador coincide. Pruebe con menos palabras o quite los filtros.",
    all: (count: number) => `Ver ${count === 1 ? "el indicador" : `los ${countOf(count, "", "indicadores").trim()}`}`,
  },

  indicator: {
    back: "Todos los indicadores",
    facts: "Lo que dice el documento",
    about: "Abra cualquier dato para ver de dónde sale.",
    onPage: "Verlo en la edición publicada",
    link: "Dirección permanente de esta versión",
  },

  editions: {
    title: "Ediciones",
    about:
      "Una edición publicada no se cambia ni se retira. Una corrección es otra edición, con la tabla de lo que cambió y por qué.",
    caption: "Ediciones publicadas, de la más reciente a la primera",
    heads: { edition: "Edición", period: "Periodo", state: "Estado", published: "Publicada", files: "Archivos" },
    files: (count: number) => countOf(count, "archivo", "archivos"),
    year: "Resultados del año",
    document: "Informe de un documento",
    compare: {
      title: "Comparar dos ediciones",
      from: "De la edición",
      to: "a la edición",
      go: "Comparar",
    },
  },

  comparison: {
    title: (before: number, after: number) => `De la edición ${before} a la edición ${after}`,
    about: (count: number) =>
      count === 0
        ? "Ningún dato que ambas publican dice algo distinto."
        : `${countOf(count, "dato dice", "datos dicen")} algo distinto. Ambas ediciones siguen disponibles.`,
    caption: "Lo que una edición dice distinto de la otra",
    heads: { indicator: "Indicador", what: "Periodo o dato", before: "Antes", after: "Después" },
    added: "Indicador nuevo",
    removed: "Ya no figura",
    absent: "no figuraba",
    unlike: "Estas dos ediciones no son de la misma clase: una informa un documento y la otra los resultados del año.",
    missing: "Elija dos ediciones que existan.",
    more: (count: number) => `y ${count} más; los archivos de cada edición las traen completas`,
  },

  data: {
    title: "Datos abiertos",
    about:
      "Los datos de esta edición, sin registro ni costo. Puede copiarlos, transformarlos y publicarlos si cita la fuente.",
    licence: "Condiciones de uso",
    filesTitle: "Archivos",
    dictionary: "Diccionario de datos",
    dictionaryAbout: "Qué hay en cada columna de los archivos CSV.",
    heads: { column: "Columna", type: "Tipo", about: "Qué contiene" },
    feed: "Avisos de ediciones nuevas",
    feedAbout: "Canal Atom: cada edición, en cuanto se publica.",
    cite: "Cómo citar",
    citation: (institution: string, edition: number, date: string) =>
      `${institution}. Indicadores de resultados, edición ${edition}, publicada el ${date}.`,
    types: {
      string: "texto",
      integer: "entero",
      number: "número",
      boolean: "sí o no",
      date: "fecha",
      datetime: "fecha y hora",
      year: "año",
    },
  },

  method: {
    title: "Metodología",
    lead: "Cómo se obtiene, se revisa y se juzga cada cifra que se publica aquí.",
    origin: "De dónde sale cada número",
    originPoints: [
      "Cada cifra conserva el archivo, el renglón y los caracteres de los que se tomó, y el nombre de quien la capturó o la confirmó. Todo eso se abre desde la ficha del indicador.",
      "Si el documento está dañado, lo que no puede leerse con certeza no se publica: queda en pregunta hasta que una persona decide. Una propuesta nunca se muestra como cifra.",
      "Vacío no es cero. Sin dato, no aplica y aún no corresponde son cosas distintas y se dicen por su nombre.",
    ],
    review: "Quién responde",
    reviewPoints: [
      "Quien captura una cifra no puede aprobarla. La aprobación nombra la versión exacta que se revisó, y ningún plazo vencido aprueba nada.",
      "La meta de un periodo cerrado no cambia. Un ajuste dice quién lo pidió, quién lo autorizó y por qué, y nunca es retroactivo.",
    ],
    publication: "Qué es una edición",
    publicationPoints: [
      "Este sitio sólo muestra ediciones publicadas: no puede mostrar un borrador por error.",
      "Cada archivo publicado tiene una huella (SHA-256) anotada en una bitácora encadenada; cualquiera puede comprobarlo.",
      "Corregir es publicar otra edición. La anterior sigue disponible, y la nueva dice qué cambió y por qué.",
    ],
    verifyLink: "Comprobar un archivo",
    noLights: "Esta edición informa lo que dice un documento. No asigna semáforos:",
  },

  verify: {
    title: "Comprobar un archivo",
    lead: "¿Es auténtico el archivo que le enviaron o que descargó? Aquí se compara su huella con la de todo lo que esta institución ha publicado.",
    file: "Archivo",
    drop: "Elija el archivo o arrástrelo aquí. No sale de su equipo: sólo se calcula su huella.",
    working: "Calculando la huella…",
    failed: "El archivo no se pudo leer.",
    noCrypto: "Este navegador no puede calcular huellas en esta conexión. Calcúlela en su equipo y péguela abajo.",
    hash: "Huella SHA-256",
    hashAbout: "64 cifras y letras de la a a la f. También puede calcularla usted:",
    go: "Comprobar",
    known: "Es un archivo publicado.",
    knownAs: (file: string, edition: number, date: string) =>
      `${file}, de la edición ${edition}, publicada el ${date}.`,
    unknown: "No es ningún archivo publicado aquí.",
    unknownTodo:
      "Pudo cambiar al abrirlo y guardarlo, o venir de otro sitio. Descárguelo de nuevo desde la edición y compare.",
    invalid: "Eso no es una huella SHA-256: deben ser 64 cifras y letras de la a a la f.",
    all: "Para comprobar una edición completa, descargue sus archivos y SHA256SUMS en una carpeta:",
  },

  feed: {
    title: (institution: string) => `Ediciones de ${institution}`,
    all: "Ediciones publicadas",
    entry: (number: number, period: string) => `Edición ${number}: ${period}`,
    summary: (state: string, corrects: string | null) =>
      listOf([state, ...(corrects === null ? [] : [corrects])], "es"),
  },

  dataset: {
    name: (institution: string) => `Indicadores de resultados. ${institution}`,
    about: (institution: string, period: string) =>
      `Indicadores de resultados de ${institution}: metas, avances y su evaluación, ${period}. Cada cifra lleva su fuente.`,
  },

  troubles: {
    notFound: "Esta página no existe.",
    notFoundTodo: "Una edición publicada nunca se retira: revise la dirección, o empiece por el inicio.",
    notAllowed: "Aquí sólo se puede leer.",
    badRequest: "La dirección no se puede leer.",
    tooMany: "Demasiadas peticiones en poco tiempo. Espere un momento y vuelva a intentar.",
    failed: "El servidor no pudo responder. Intente de nuevo en unos minutos.",
  },
};

export type PortalWords = typeof PORTAL_ES;
