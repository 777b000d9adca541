import { countOf, listOf } from "./language.ts";

/** The sentences of the sheet of one indicator, in Spanish; English keeps the same shape. */
export const SHEET_ES = {
  sheet: {
    title: "Ficha técnica",
    series: "Serie",
    results: "Resultado de cada periodo",
    resultsAbout: "Cómo se llegó a cada semáforo, y de dónde sale cada número.",
    explanation: "Explicación",
    trail: "Revisiones y fuente",
    findings: "Observaciones",
    todo: "Qué hacer:",
    unplaced: "Cifras fuera de calendario",
    unplacedAbout: "Corresponden a periodos que el calendario del indicador no tiene: se muestran y no se evalúan.",
    objectives: "A qué contribuye",
    measured: "Cómo se mide",
    unknown: "No se ha indicado",
    accumulation: "Forma de acumulación",
    cycle: "Ciclo",
    cycleSpan: (from: string, to: string) => `${from} a ${to}`,
    formerNames: "Nombres anteriores",
    key: "Clave",
    formula: "Fórmula",
    variables: "Variables",
    disaggregation: "Desagregación",
    noDisaggregation: "No se ha informado por partes",
    baselineOf: (value: string, year: number, source: string) => `${value} (${year}). Fuente: ${source}`,
    noBaseline: (reason: string) => `Sin línea base: ${reason}`,
    version: "Versión de la ficha",
    noPeriods: "Ninguno de sus periodos ha terminado todavía.",
    previous: "Anterior",
    next: "Siguiente",
    pages: "Otras fichas",
  },
  chart: {
    label: (name: string, [from, to]: readonly [string, string], values: number) =>
      `Gráfica de «${name}», ${from} a ${to}: ${countOf(values, "valor", "valores")}. Los números están en la tabla contigua.`,
    caption: "Valor acumulado al cierre de cada periodo, según la forma de acumulación, y la meta que se le aplica.",
    target: "meta",
    value: "valor",
    without: "sin valor",
    baseline: "línea base",
    brokenAt: (what: string, period: string) => `${what}: desde ${period}`,
    table: "Valores de la serie",
    heads: { period: "Periodo", reported: "Informado", toDate: "Al cierre", target: "Meta", light: "Semáforo" },
  },
  trail: {
    revision: (number: number) => `Revisión ${number}`,
    states: { draft: "borrador", submitted: "en revisión", approved: "aprobada", returned: "devuelta" },
    stands: "vigente",
    keptBack: "Su contenido se publica cuando alguien lo haya revisado.",
    written: (by: string) => `Capturó ${by}.`,
    submitted: (by: string) => `Envió ${by}.`,
    approved: (by: string) => `Aprobó ${by}.`,
    returned: (by: string, reason: string) => `Devolvió ${by}: «${reason}»`,
    corrects: (number: number) => `Corrige la revisión ${number}, que sigue a la vista.`,
    late: "Entregada después de la fecha del periodo.",
    justification: "Justificación:",
    typed: "Se capturó a mano.",
    file: (name: string, place: string) => `Archivo ${name}, ${place}`,
    raw: "Tal como está escrito:",
    rawKeptBack: "Lo escrito no se muestra: dejaría ver partes que se ocultan.",
    hash: "SHA-256",
    evidence: "Medios de verificación:",
    withheld: (count: number) =>
      count === 1
        ? "Hay un medio de verificación con datos personales: existe y no se publica."
        : `Hay ${count} medios de verificación con datos personales: existen y no se publican.`,
    imported: (id: number, row: number) => `Importación ${id}, fila ${row}`,
    confirmed: (by: string) => `Confirmó ${by}.`,
    withdrew: (by: string) => `Retiró ${by}.`,
    nobody: "Nadie ha informado una cifra para este periodo.",
    places: {
      line: (line: number) => `renglón ${line}`,
      page: (page: number) => `página ${page}`,
      sheet: (name: string) => `hoja ${name}`,
      row: (row: number) => `fila ${row}`,
      column: (column: number) => `columna ${column}`,
    },
    evidenceKinds: {
      minutes: "Acta o minuta",
      "attendance-list": "Lista de asistencia",
      photograph: "Fotografía",
      report: "Informe",
      "official-letter": "Oficio",
      dataset: "Conjunto de datos",
      contract: "Contrato",
      publication: "Publicación",
      other: "Otro",
    },
  },
  parts: {
    caption: (by: string) => `Por ${by}`,
    hidden: "oculto",
    hiddenWhy: (least: string) =>
      `Se ocultan las partes de menos de ${least} personas, y otra más para que no puedan deducirse.`,
    checks: {
      "adds-up": "Las partes suman el total.",
      "does-not-add-up": (parts: string, total: string) =>
        `Las partes suman ${parts} y el total es ${total}: no cuadra.`,
      "cannot-tell": (without: readonly string[]) =>
        `No puede comprobarse la suma: sin cifra en ${listOf(without, "es")}.`,
      "unlike-units": (parts: readonly string[]) => `Partes en otra unidad que el total: ${listOf(parts, "es")}.`,
    },
  },
};

export type SheetWords = typeof SHEET_ES;
