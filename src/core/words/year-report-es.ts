import { countOf, listOf } from "./language.ts";

/** The sentences of the report of a year, in Spanish. English keeps the same shape, so that none can be missing. */
export const YEAR_ES = {
  product: "Informe de resultados",
  toReport: "Volver al informe",
  /** The sections in the menu of a page, short. */
  menu: {
    changes: "Qué cambió",
    areas: "Áreas",
    indicators: "Indicadores",
    targets: "Metas",
    method: "Método",
    series: "Serie",
    results: "Resultados",
    sheet: "Ficha",
    target: "Meta",
  },
  sections: {
    changes: "Qué cambió",
    areas: "Cada área, periodo a periodo",
    indicators: "Indicadores",
    targets: "Metas ajustadas",
    lineage: "Cambios en los indicadores",
    method: "Cómo se evalúa",
  },

  /** On a light of its own. */
  lights: {
    green: "En meta",
    yellow: "En riesgo",
    red: "Crítico",
    "over-fulfilled": "Sobrecumplimiento",
    "not-due": "Aún no corresponde",
    "not-captured": "Sin captura",
    "not-evaluable": "No evaluable",
    "not-applicable": "No aplica",
    "no-demand": "Sin demanda",
    informative: "Informativo",
  },
  /** After a number: "3 sin captura". */
  counted: {
    green: ["en meta", "en meta"],
    yellow: ["en riesgo", "en riesgo"],
    red: ["crítico", "críticos"],
    "over-fulfilled": ["con sobrecumplimiento", "con sobrecumplimiento"],
    "not-due": ["que aún no se informa", "que aún no se informan"],
    "not-captured": ["sin captura", "sin captura"],
    "not-evaluable": ["no evaluable", "no evaluables"],
    "not-applicable": ["que no aplica", "que no aplican"],
    "no-demand": ["sin demanda", "sin demanda"],
    informative: ["con valor anticipado", "con valores anticipados"],
  },
  noLight: "Sin semáforo",

  provisional: {
    reasons: {
      "period-open": () => "el periodo sigue abierto",
      "not-captured": (count: number) =>
        countOf(count, "cifra debida no se informó", "cifras debidas no se informaron"),
      "not-approved": (count: number) => countOf(count, "cifra no está aprobada", "cifras no están aprobadas"),
      "only-imported": (count: number) =>
        countOf(count, "cifra viene sólo de un documento importado", "cifras vienen sólo de un documento importado"),
    },
    say: (reasons: readonly string[]) => `Edición provisional: ${listOf(reasons, "es")}.`,
  },
  final: "Edición definitiva: el periodo está cerrado y cada cifra debida fue aprobada.",
  ended: (count: number) =>
    `No ${count === 1 ? "se cuenta" : "se cuentan"} ${countOf(count, "indicador cuyo ciclo terminó", "indicadores cuyo ciclo terminó")} antes del periodo:`,

  /** Under a count: where its colour begins and ends. */
  bands: {
    within: (from: string, to: string) => `de ${from} a ${to}`,
    from: (from: string) => `${from} o más`,
    below: (from: string, below: string) => `de ${from} a menos de ${below}`,
    under: (limit: string) => `menos de ${limit}`,
    above: (limit: string) => `más de ${limit}`,
  },

  overTime: {
    title: "Semáforos al cierre de cada periodo",
    about:
      "Una marca es un indicador, juzgado con lo que hoy se sabe. No hay promedio: sumar porcentajes de cosas distintas oculta su tamaño.",
  },
  areas: {
    about: "Cuántos indicadores de cada área tienen cada semáforo.",
    caption: "Semáforos de los indicadores de cada área, por periodo",
    area: "Área",
    now: "Sus indicadores",
    none: "Sin área asignada",
    indicators: (count: number) => countOf(count, "indicador", "indicadores"),
  },

  moves: {
    about: "Semáforos distintos de los del periodo anterior.",
    none: "Ningún semáforo cambió desde el periodo anterior.",
    first: "Es el primer periodo del año: no hay otro con el cual comparar.",
    ways: { worse: "Empeoraron", better: "Mejoraron", other: "Otros cambios" },
    from: "antes:",
  },
  differences: {
    title: (number: number) => `Respecto de la edición ${number}`,
    about: "La edición anterior sigue disponible y no se ha modificado; su valor queda a la vista.",
    none: "Ningún dato cambió.",
    caption: "Datos que cambiaron respecto de la edición anterior, con su causa",
    heads: { indicator: "Indicador", period: "Periodo", before: "Antes", after: "Ahora", cause: "Causa" },
    added: "Indicador nuevo en esta edición",
    removed: "Ya no figura en esta edición",
    absent: "no figuraba",
    causes: {
      approved: (corrects: boolean, written: string, approved: string) =>
        `${corrects ? "Corrección" : "Cifra nueva"} de ${written}; aprobó ${approved}.`,
      imported: (by: string) => `Documento importado; confirmó ${by}.`,
      withdrawn: "La cifra anterior se retiró.",
      target: (version: number, by: string, on: string) => `Meta ajustada (versión ${version}); autorizó ${by}, ${on}.`,
      rules: (rules: string) => `Otras reglas de evaluación: ${rules}.`,
      follows: "Consecuencia de otro cambio del mismo indicador.",
    },
  },

  list: {
    title: (count: number) => countOf(count, "indicador", "indicadores"),
    about: "El nombre lleva a la ficha, con la serie, la explicación de cada resultado y su fuente.",
    caption: "Indicadores por área, con su semáforo, valor y meta",
    heads: {
      light: "Semáforo",
      indicator: "Indicador",
      value: "Valor",
      target: "Meta aplicable",
      achievement: "Logro",
      series: "Serie",
    },
    asOf: (period: string) => `al cierre de: ${period}`,
    formerly: (names: readonly string[]) => `Antes: ${listOf(names, "es")}`,
  },
  value: {
    range: (from: string, to: string) => `${from} a ${to}`,
    nothing: "sin valor",
    noDemand: "sin demanda",
    partial: (known: string) => `${known} (incompleto)`,
    unknown: "no puede calcularse",
    of: (part: string, whole: string) => `${part} de ${whole}`,
    noTarget: "sin meta para el periodo",
    verdict: "Cumplimiento",
    byVerdict: { met: "cumplida", "not-met": "no cumplida", unknown: "—" },
    missing: (what: readonly string[]) => `Falta: ${listOf(what, "es")}`,
  },
  reported: { value: "valor", "no-data": "sin dato", "not-applicable": "no aplica", "not-due": "aún no corresponde" },
  basis: {
    period: "del periodo",
    year: "del periodo, sobre el total del año",
    cumulative: "acumulado del año",
    unknown: "base no indicada",
  },
  from: { approved: "aprobada", imported: "de un documento importado", nobody: "nadie la ha informado" },

  targets: {
    about: "Ajustes y calendarios del ejercicio. Un ajuste nunca es retroactivo.",
    none: "Ninguna meta cambió en el ejercicio.",
    caption: "Cambios de metas en el ejercicio",
    heads: { indicator: "Indicador", before: "Antes", after: "Ahora", who: "Quién y cuándo", why: "Razones" },
    history: "Historia de la meta",
    kinds: { set: "Fijada", calendar: "Calendarizada", adjusted: "Ajustada" },
    inForce: "vigente",
    set: (by: string, on: string) => `${by}, ${on}`,
    adjusted: (asked: string, authorised: string) => `Pidió ${asked}; autorizó ${authorised}.`,
    cut: (why: string) => `Reducción: ${why}`,
    increase: (why: string) => `Aumento: ${why}`,
    calendar: { discrete: "Calendario por periodo", cumulative: "Calendario acumulado" },
    noCalendar: "Sin calendario",
    nobody: "Nadie ha fijado una meta.",
    historyCaption: "Versiones de la meta, con quién y por qué",
    versionHead: "Versión",
  },

  lineage: {
    about: "Sólo un cambio de nombre deja comparables las cifras de antes y después.",
    renamed: (before: string, after: string) => `Cambió de nombre: antes «${before}», ahora «${after}».`,
    split: (into: readonly string[]) => `Se dividió en ${listOf(into, "es")}; la serie se interrumpe.`,
    merged: (keys: readonly string[], into: string) =>
      `${listOf(keys, "es")} se fusionaron en ${into}; la serie se interrumpe.`,
    methodChanged: (before: string, after: string) =>
      `Cambió el método: antes «${before}», ahora «${after}». La serie se interrumpe.`,
    from: (period: string) => `Desde: ${period}.`,
    short: { renamed: "Cambio de nombre", split: "División", merged: "Fusión", "method-changed": "Cambio de método" },
  },

  method: {
    lead: (rules: string) => `Reglas «${rules}», las mismas para todos los indicadores.`,
    standard: (green: string, yellow: string) =>
      `En meta (verde): logro de ${green} o más, aunque falte algo para cumplirla del todo. En riesgo (amarillo): de ${yellow} a menos de ${green}. Crítico (rojo): menos de ${yellow}.`,
    regular: (green: string, yellow: string) =>
      `Cuando lo bueno es no moverse de la meta (sentido regular): verde desde ${green}, amarillo desde ${yellow}.`,
    ownState: (above: string) =>
      `Más de ${above} es sobrecumplimiento, un estado propio: puede ser buen trabajo o una meta mal calculada.`,
    mapped: (yellow: string, red: string) => `Por exceso: amarillo arriba de ${yellow}, rojo arriba de ${red}.`,
    rounding: (places: number) =>
      `El logro se redondea a ${countOf(places, "decimal", "decimales")} antes de asignar el color, para que lo impreso y su color nunca se contradigan.`,
    points: [
      "Cada valor se compara con la meta de su periodo; el cumplimiento (si está o no en la meta) y el logro (qué tanto) se dicen por separado.",
      "Los porcentajes se acumulan sumando numeradores y denominadores; nunca se promedian porcentajes ni se publica un promedio de indicadores.",
      "No hay color sin meta, unidad y sentido: se dice qué falta. Vacío nunca es cero, y los vacíos no se confunden entre sí: sin dato, no aplica, aún no corresponde.",
      "Sólo cuentan las cifras aprobadas por alguien distinto de quien las capturó. Una corrección no borra lo anterior.",
    ],
    small: (least: string) => `En las desagregaciones se ocultan cantidades menores de ${least} personas.`,
    lights: "Las marcas",
    greys: {
      "not-due": "nada hay que informar todavía",
      "not-captured": "debía haber una cifra y no la hay",
      "not-evaluable": "falta algo para juzgar, y se dice qué",
      "not-applicable": "no puede haber cifra en el periodo",
      "no-demand": "nadie lo solicitó: ni bueno ni malo",
      informative: "un valor dado antes de que correspondiera",
    },
  },

  files: {
    "avances.csv": "Datos abiertos: un renglón por indicador, periodo y desagregación, con semáforo, meta y fuente.",
    "indicadores.csv": "Un renglón por indicador: su ficha y su estado en el periodo.",
    "metas.csv": "Todas las versiones de las metas y sus calendarios.",
    "year.json": "El informe completo, con explicaciones, revisiones y diferencias.",
    "datapackage.json": "Descripción de los datos (Frictionless Data Package 2).",
    "manifest.json": "Todos los archivos con su huella y su lugar en la bitácora.",
    SHA256SUMS: "Huellas para comprobar los archivos.",
    "LIBRE-USO-MX.txt": "Condiciones de uso.",
  },
  more: (count: number, file: string) => `y ${count} más, en ${file}`,
};

export type YearPageWords = typeof YEAR_ES;
