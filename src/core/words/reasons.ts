import type { ReasonCode } from "../domain/reading.ts";
import type { Language, Said } from "./language.ts";

/** Why a cell was read, repaired or doubted, in one sentence a person can check against the document. */
const REASON_WORDS: Readonly<Record<ReasonCode, Said>> = {
  // numbers
  "as-printed": { es: "Tal como está impreso.", en: "As printed." },
  "no-value-printed": { es: "El documento no imprime ningún valor aquí.", en: "The document prints no value here." },
  "blank-cell": { es: "La celda está vacía; vacío no es cero.", en: "The cell is empty; empty is not zero." },
  "stray-mark-dropped": {
    es: "Se quitó una marca suelta junto a los dígitos: con ella el valor es imposible y las celdas vecinas no la llevan.",
    en: "A stray mark next to the digits was dropped: with it the value is impossible, and the neighbouring cells have none.",
  },
  "stray-mark-kept": {
    es: "La marca junto a los dígitos se conserva como parte del valor.",
    en: "The mark next to the digits is kept as part of the value.",
  },
  "percent-sign-read-as-digit": { es: "El signo % se leyó como un dígito.", en: "The % sign was read as a digit." },
  "percent-legible-on-other-page": {
    es: "En otra página, el mismo tipo de fila imprime el signo % legible.",
    en: "On another page the same kind of row prints a legible % sign.",
  },
  "column-repeats-value": {
    es: "El mismo valor llena casi toda la columna en esta página.",
    en: "The same value fills most of the column on this page.",
  },
  "bare-number-among-percents": {
    es: "Es un número sin signo % entre valores que sí lo llevan.",
    en: "A number without a % sign among values that have one.",
  },
  "value-out-of-block": {
    es: "El valor se aparta de los demás de su bloque.",
    en: "The value stands apart from the others in its block.",
  },
  "magnitude-out-of-column": {
    es: "El tamaño del valor no corresponde al resto de la columna.",
    en: "The size of the value does not fit the rest of the column.",
  },
  "unit-from-column": {
    es: "La unidad se dedujo de los demás valores de la columna.",
    en: "The unit was inferred from the other values of the column.",
  },
  "unit-from-header": {
    es: "La unidad se tomó del encabezado de la columna.",
    en: "The unit was taken from the column heading.",
  },
  "unit-not-printed": { es: "El documento no imprime la unidad.", en: "The document does not print the unit." },
  "unit-contradicts-row": {
    es: "La unidad contradice lo que dice la fila.",
    en: "The unit contradicts what the row says.",
  },
  "notation-from-column": {
    es: "La forma de escribir los números se decidió con toda la columna.",
    en: "How the numbers are written was decided from the whole column.",
  },
  "notation-two-ways": { es: "El número puede leerse de dos maneras.", en: "The number can be read in two ways." },
  "letters-among-digits": { es: "Hay letras entre los dígitos.", en: "There are letters among the digits." },
  "ink-read-two-ways": {
    es: "Lo impreso se leyó de dos maneras; compárelo con la página.",
    en: "The print was read in two ways; compare it with the page.",
  },
  "ink-not-legible": {
    es: "Lo impreso no se lee con seguridad; compárelo con la página.",
    en: "The print cannot be read with certainty; compare it with the page.",
  },
  "two-values-in-cell": { es: "La celda contiene dos valores.", en: "The cell holds two values." },
  "not-a-number": { es: "Lo impreso no es un número.", en: "What is printed is not a number." },
  "negative-count": { es: "Una cantidad de cosas no puede ser negativa.", en: "A count of things cannot be negative." },
  "looks-like-year": { es: "Parece un año, no una medida.", en: "It looks like a year, not a measure." },
  "looks-like-placeholder": {
    es: "Parece un relleno («ND», «NA», «999»), no un dato.",
    en: "It looks like a placeholder (“ND”, “NA”, “999”), not a figure.",
  },
  "looks-like-rank": { es: "Parece un lugar en una lista, no una medida.", en: "It looks like a rank, not a measure." },
  "ratio-or-percent": { es: "Puede ser una proporción o un porcentaje.", en: "It may be a ratio or a percentage." },
  "formula-error": { es: "El documento imprime un error de fórmula.", en: "The document prints a formula error." },
  "word-in-number-column": {
    es: "Hay una palabra donde debería haber un número.",
    en: "There is a word where a number should be.",
  },
  "period-of-cutoff": {
    es: "La tabla tiene una columna por periodo: es la del periodo de la fecha de corte.",
    en: "The table has a column for each period: this is the one of the cut-off date.",
  },
  "period-not-settled": {
    es: "La tabla tiene una columna por periodo y no queda claro cuál vale a la fecha de corte.",
    en: "The table has a column for each period, and which one holds at the cut-off date is not clear.",
  },
  // text
  "text-damaged": {
    es: "El texto está dañado y no puede reconstruirse con certeza.",
    en: "The text is damaged and cannot be restored with certainty.",
  },
  "text-too-long": {
    es: "El texto es demasiado largo para una celda; quizá se juntaron muchas.",
    en: "The text is too long for one cell; many may have been joined.",
  },
  "word-repaired-from-document": {
    es: "Se corrigió una palabra dañada: el propio documento la escribe bien en otro lugar.",
    en: "A damaged word was corrected: the document itself spells it right elsewhere.",
  },
  "word-repaired-from-dictionary": {
    es: "Se corrigió una palabra dañada con el diccionario.",
    en: "A damaged word was corrected from the dictionary.",
  },
  "words-joined-in-print": {
    es: "Se separaron palabras que estaban pegadas.",
    en: "Words printed together were separated.",
  },
  "word-printed-twice": { es: "Una palabra está impresa dos veces seguidas.", en: "A word is printed twice in a row." },
  "misspelling-in-source": {
    es: "La falta de ortografía se repite: viene del documento original, no de la lectura, y se conserva.",
    en: "The misspelling repeats: it comes from the original, not from the reading, and is kept.",
  },
  "control-characters-dropped": { es: "Se quitaron caracteres invisibles.", en: "Invisible characters were removed." },
  "cut-at-end": { es: "El texto se interrumpe al final.", en: "The text breaks off at the end." },
  "cut-at-start": { es: "El texto empieza a media frase.", en: "The text starts mid-sentence." },
  "piece-of-neighbour": {
    es: "El texto es un fragmento del de la celda vecina.",
    en: "The text is a piece of the neighbouring cell’s.",
  },
  "completed-from-neighbour": {
    es: "El texto se completó con el de la celda vecina.",
    en: "The text was completed from the neighbouring cell.",
  },
  "column-lost-on-page": {
    es: "En esta página se perdió una columna entera.",
    en: "A whole column was lost on this page.",
  },
  "neighbour-repeats-text": {
    es: "La celda vecina repite el mismo texto.",
    en: "The neighbouring cell repeats the same text.",
  },
  "cell-in-wrong-column": {
    es: "El contenido parece pertenecer a otra columna.",
    en: "The content seems to belong to another column.",
  },
  "number-in-text-column": {
    es: "Hay un número donde debería haber texto.",
    en: "There is a number where text should be.",
  },
  "frequency-repaired": { es: "Se corrigió la palabra de la frecuencia.", en: "The frequency word was corrected." },
  "frequency-not-recognised": { es: "La frecuencia no se reconoce.", en: "The frequency is not recognised." },
  "direction-not-recognised": { es: "El sentido no se reconoce.", en: "The direction is not recognised." },
  "date-not-recognised": { es: "La fecha no se reconoce.", en: "The date is not recognised." },
  "year-from-heading": {
    es: "El trimestre va impreso sin su año; se tomó el único que nombra el encabezado.",
    en: "The quarter is printed without its year; the only one the heading names was taken.",
  },
  "several-periods": {
    es: "Los renglones son de varios periodos, o de otro que el que dice el encabezado.",
    en: "The rows are of several periods, or of another than the head says.",
  },
  "column-not-printed": { es: "El documento no tiene esta columna.", en: "The document has no such column." },
  "column-printed-twice": {
    es: "Dos columnas de la tabla se llaman igual y no dicen lo mismo.",
    en: "Two columns of the table have the same name and do not say the same.",
  },
  "inferred-from-text": { es: "Se dedujo del texto de la fila.", en: "Inferred from the text of the row." },
  "inferred-from-section": {
    es: "Se dedujo del renglón que encabeza su sección.",
    en: "Inferred from the line that heads its section.",
  },
  "percent-agrees-with-counts": {
    es: "El porcentaje concuerda con las dos cantidades que la celda trae junto a él.",
    en: "The percentage agrees with the two counts beside it in the cell.",
  },
  "column-guessed": {
    es: "La columna se dedujo por su lugar y su contenido.",
    en: "The column was inferred from its place and content.",
  },
};

export function reasonText(reason: ReasonCode, language: Language): string {
  return REASON_WORDS[reason][language];
}

/** The reasons worth printing: "as printed" says nothing beside a doubt. */
export function telling(reasons: readonly ReasonCode[]): readonly ReasonCode[] {
  return reasons.length > 1 ? reasons.filter((reason) => reason !== "as-printed") : reasons;
}
