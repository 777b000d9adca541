import type { FINDINGS, FindingCode } from "../domain/finding.ts";
import type { FindingText } from "./finding-text.ts";
import { EVALUATION_FINDINGS } from "./findings-evaluation.ts";
import type { Said } from "./language.ts";

type AreaCode = { [C in FindingCode]: (typeof FINDINGS)[C] extends "area" ? C : never }[FindingCode];

/** Report inconsistencies: the document says something odd; for the area that reports. */
export const AREA_FINDINGS: Readonly<Record<AreaCode, Said<FindingText>>> = {
  ...EVALUATION_FINDINGS,
  "full-progress-in-first-quarter": {
    es: {
      title: "100 % en el primer trimestre",
      why: "El avance ya es total cuando apenas va un trimestre del año: no se sabe si se mide contra la meta del trimestre o contra la del año.",
      todo: "Precisar contra qué meta se mide el avance.",
    },
    en: {
      title: "100% in the first quarter",
      why: "Progress is already complete with one quarter of the year gone: it is unclear whether it is measured against the quarter’s target or the year’s.",
      todo: "State which target the progress is measured against.",
    },
  },
  "zero-baseline-with-full-progress": {
    es: {
      title: "Línea base 0 con avance de 100 %",
      why: "Se parte de cero y el avance es total; sin meta no puede saberse de qué.",
      todo: "Informar la meta y confirmar que la línea base es realmente cero y no un dato que falta.",
    },
    en: {
      title: "Baseline 0 with 100% progress",
      why: "It starts from zero and progress is complete; without a target nobody can tell of what.",
      todo: "Report the target and confirm that the baseline is truly zero and not a missing figure.",
    },
  },
  "constant-baseline": {
    es: {
      title: "La misma línea base en indicadores distintos",
      why: "Indicadores que miden cosas distintas difícilmente parten del mismo valor.",
      todo: "Revisar si ese valor es de verdad la línea base, o una meta o un relleno.",
      evidence: "{value} en {rows|fila|filas}",
    },
    en: {
      title: "The same baseline in unlike indicators",
      why: "Indicators that measure different things hardly start from the same value.",
      todo: "Check whether the value really is the baseline, or a target or a filler.",
      evidence: "{value} in {rows|row|rows}",
    },
  },
  "same-text-in-columns": {
    es: {
      title: "Mismo texto en varias columnas",
      why: "El objetivo, el nombre y la definición dicen lo mismo: la definición no explica qué se mide ni para qué.",
      todo: "Redactar por separado el objetivo, el nombre y la definición.",
      evidence: "{columns}",
    },
    en: {
      title: "Same text in several columns",
      why: "Objective, name and definition say the same: the definition does not explain what is measured or why.",
      todo: "Write objective, name and definition separately.",
      evidence: "{columns}",
    },
  },
  "repeated-name": {
    es: {
      title: "Nombre de indicador repetido",
      why: "Dos o más indicadores se llaman igual y no se distinguen por su nombre.",
      todo: "Dar a cada indicador un nombre propio (por ejemplo, con su periodo).",
      evidence: "{name}[ en {rows|fila|filas}]",
    },
    en: {
      title: "Repeated indicator name",
      why: "Two or more indicators have the same name and cannot be told apart by it.",
      todo: "Give each indicator a name of its own (for instance, with its period).",
      evidence: "{name}[ in {rows|row|rows}]",
    },
  },
  "definition-defines-nothing": {
    es: {
      title: "Definición que no define",
      why: "La definición es una palabra suelta o repite el nombre: no dice qué se cuenta ni cómo.",
      todo: "Escribir qué se mide, en qué unidad y con qué método.",
      evidence: "{text}",
    },
    en: {
      title: "Definition that defines nothing",
      why: "The definition is a single word or repeats the name: it does not say what is counted or how.",
      todo: "Write what is measured, in which unit and by which method.",
      evidence: "{text}",
    },
  },
  "number-of-beside-percentage": {
    es: {
      title: "«Número de…» junto a un porcentaje",
      why: "La definición anuncia una cantidad y el avance parece un porcentaje.",
      todo: "Decidir si se informa la cantidad o el porcentaje, y de qué total.",
      evidence: "{text} y {value}",
    },
    en: {
      title: "“Number of…” beside a percentage",
      why: "The definition announces a count and the progress looks like a percentage.",
      todo: "Decide whether the count or the percentage is reported, and out of which total.",
      evidence: "{text} and {value}",
    },
  },
  "unlike-units": {
    es: {
      title: "Línea base y avance en unidades distintas",
      why: "No pueden compararse un valor de partida y un avance que no están en la misma unidad.",
      todo: "Informar ambos en la misma unidad.",
      evidence: "línea base {baseline}, avance {progress}",
    },
    en: {
      title: "Baseline and progress in unlike units",
      why: "A starting value and a progress in different units cannot be compared.",
      todo: "Report both in the same unit.",
      evidence: "baseline {baseline}, progress {progress}",
    },
  },
  "process-of-another-year": {
    es: {
      title: "Proceso de otro año",
      why: "La fila se refiere a un proceso o ejercicio anterior al periodo que se informa.",
      todo: "Confirmar que corresponde a este informe.",
      evidence: "{years}",
    },
    en: {
      title: "Process of another year",
      why: "The row refers to a process or year earlier than the period reported.",
      todo: "Confirm that it belongs in this report.",
      evidence: "{years}",
    },
  },
  "several-activities-packed": {
    es: {
      title: "Varias actividades en un indicador",
      why: "Un solo número no puede decir cuánto avanzó cada una.",
      todo: "Separar las actividades en indicadores propios.",
      evidence: "{activities|actividad|actividades}",
    },
    en: {
      title: "Several activities in one indicator",
      why: "One number cannot say how far each of them went.",
      todo: "Split the activities into indicators of their own.",
      evidence: "{activities|activity|activities}",
    },
  },
  "baseline-behaves-like-target": {
    es: {
      title: "«Línea base» que se comporta como meta",
      why: "El valor parece aquello a lo que se quiere llegar, no el punto de partida.",
      todo: "Informar la línea base y la meta en columnas separadas.",
      evidence: "{value} en {rows|fila|filas}",
    },
    en: {
      title: "“Baseline” that behaves like a target",
      why: "The value looks like where one wants to arrive, not the starting point.",
      todo: "Report baseline and target in separate columns.",
      evidence: "{value} in {rows|row|rows}",
    },
  },
  "missing-column": {
    es: {
      title: "Columna que falta",
      why: "El informe no trae un dato que hace falta para evaluar y para publicar en formato oficial.",
      todo: "Incorporar la columna en el próximo informe.",
    },
    en: {
      title: "Missing column",
      why: "The report lacks an item needed to evaluate and to publish in the official format.",
      todo: "Add the column in the next report.",
    },
  },
  "misspelling-repeated": {
    es: {
      title: "Falta de ortografía repetida",
      why: "La misma falta aparece más de una vez: viene del original. Se publica como está impresa.",
      todo: "Corregirla en el documento de origen.",
      evidence: "{printed}",
    },
    en: {
      title: "Repeated misspelling",
      why: "The same misspelling appears more than once: it comes from the original. It is published as printed.",
      todo: "Correct it in the source document.",
      evidence: "{printed}",
    },
  },
  "progress-over-hundred": {
    es: {
      title: "Avance mayor de 100 %",
      why: "El avance rebasa la meta; puede ser cierto, o la meta ser demasiado baja.",
      todo: "Confirmar el valor y, en su caso, justificar el sobrecumplimiento.",
      evidence: "{value} %",
    },
    en: {
      title: "Progress over 100%",
      why: "Progress exceeds the target; it may be true, or the target may be too low.",
      todo: "Confirm the value and justify the over-fulfilment where it applies.",
      evidence: "{value}%",
    },
  },
  "target-zero-with-result": {
    es: {
      title: "Meta cero con resultado",
      why: "Contra una meta de cero no puede calcularse un porcentaje de avance.",
      todo: "Confirmar la meta, o informar si el resultado era inesperado.",
      evidence: "avance {progress}",
    },
    en: {
      title: "Target zero with a result",
      why: "No percentage of progress can be computed against a target of zero.",
      todo: "Confirm the target, or say whether the result was unexpected.",
      evidence: "progress {progress}",
    },
  },
  "year-as-baseline": {
    es: {
      title: "Un año como línea base",
      why: "En lugar del valor de partida se informa el año.",
      todo: "Informar el valor que tenía el indicador en ese año.",
      evidence: "{value}",
    },
    en: {
      title: "A year as baseline",
      why: "The year is reported instead of the starting value.",
      todo: "Report the value the indicator had in that year.",
      evidence: "{value}",
    },
  },
  "formula-error-printed": {
    es: {
      title: "Error de fórmula impreso",
      why: "La hoja de cálculo de origen publicó un error en lugar de un número.",
      todo: "Corregir la fórmula e informar el valor.",
      evidence: "{text}",
    },
    en: {
      title: "Formula error in print",
      why: "The source spreadsheet published an error instead of a number.",
      todo: "Correct the formula and report the value.",
      evidence: "{text}",
    },
  },
  "no-value-reported": {
    es: {
      title: "Sin valor informado",
      why: "La celda está vacía. Vacío no es cero: no se sabe cuánto se avanzó.",
      todo: "Informar el valor, o una nota que explique por qué no lo hay.",
      evidence: "{text}",
    },
    en: {
      title: "No value reported",
      why: "The cell is empty. Empty is not zero: nobody knows how far it went.",
      todo: "Report the value, or a note explaining why there is none.",
      evidence: "{text}",
    },
  },
};
