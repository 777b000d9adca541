import type { OwnCode } from "../wording/finding-codes.ts";
import type { FindingText } from "./finding-text.ts";
import type { Said } from "./language.ts";

/** Why an indicator may not be a good one. */
export const CREMAA_FINDINGS = {
  "name-missing": {
    es: {
      title: "Sin nombre",
      why: "Nadie puede decir si es claro un indicador que no tiene nombre.",
      todo: "Escribir el nombre del indicador.",
    },
    en: {
      title: "No name",
      why: "Nobody can say whether an indicator without a name is clear.",
      todo: "Write the name of the indicator.",
    },
  },
  "name-too-long": {
    es: {
      title: "Nombre demasiado largo",
      why: "Un nombre de más de veinte palabras describe actividades en lugar de nombrar lo que se mide.",
      todo: "Dejar en el nombre lo que se mide y de qué población; lo demás va en la definición.",
      evidence: "{words|palabra|palabras}",
    },
    en: {
      title: "Name too long",
      why: "A name of more than twenty words describes activities instead of naming what is measured.",
      todo: "Keep in the name what is measured and of which population; the rest belongs in the definition.",
      evidence: "{words|word|words}",
    },
  },
  "definition-missing": {
    es: {
      title: "Sin definición",
      why: "Sin definición no se sabe qué se cuenta ni qué queda fuera.",
      todo: "Escribir qué se mide, en qué población y con qué límites.",
    },
    en: {
      title: "No definition",
      why: "Without a definition nobody knows what is counted and what is left out.",
      todo: "Write what is measured, in which population and within which limits.",
    },
  },
  "definition-repeats-name": {
    es: {
      title: "La definición repite el nombre",
      why: "La definición no dice nada que el nombre no diga ya.",
      todo: "Explicar en la definición qué se cuenta y cómo se reconoce.",
      evidence: "{text}",
    },
    en: {
      title: "Definition repeats the name",
      why: "The definition says nothing that the name does not say already.",
      todo: "Explain in the definition what is counted and how it is recognised.",
      evidence: "{text}",
    },
  },
  "percentage-beside-count": {
    es: {
      title: "«Porcentaje de…» junto a una cantidad",
      why: "El nombre o la definición anuncian un porcentaje y la unidad de medida es otra.",
      todo: "Decidir si se informa el porcentaje o la cantidad, y ajustar el nombre o la unidad.",
      evidence: "{text}, en {label}",
    },
    en: {
      title: "“Percentage of…” beside a count",
      why: "The name or the definition announces a percentage and the unit of measurement is another.",
      todo: "Decide whether the percentage or the count is reported, and adjust the name or the unit.",
      evidence: "{text}, in {label}",
    },
  },
  "unit-missing": {
    es: {
      title: "Sin unidad de medida",
      why: "Sin unidad no se sabe si el nombre y la cifra hablan de lo mismo.",
      todo: "Indicar la unidad de medida.",
    },
    en: {
      title: "No unit of measurement",
      why: "Without a unit nobody knows whether name and figure speak of the same thing.",
      todo: "State the unit of measurement.",
    },
  },
  "objective-missing": {
    es: {
      title: "Sin objetivo",
      why: "No se sabe para qué se mide: no puede decirse si el indicador es relevante.",
      todo: "Indicar el objetivo institucional al que responde.",
    },
    en: {
      title: "No objective",
      why: "Nobody knows what it is measured for: its relevance cannot be told.",
      todo: "State the institutional objective it serves.",
    },
  },
  "repeats-objective": {
    es: {
      title: "El nombre repite el objetivo",
      why: "El indicador dice lo que se quiere lograr y no cómo se sabrá si se logró.",
      todo: "Nombrar lo que se mide: qué proporción, cantidad o cambio mostrará el avance.",
      evidence: "{name}",
    },
    en: {
      title: "Name repeats the objective",
      why: "The indicator says what is wanted and not how anyone will know that it was achieved.",
      todo: "Name what is measured: which share, count or change will show progress.",
      evidence: "{name}",
    },
  },
  "measures-activity": {
    es: {
      title: "Mide una actividad y no un resultado",
      why: "El nombre dice lo que se hace; cumplirlo no muestra que algo haya mejorado.",
      todo: "Medir el efecto o el producto: qué cambia o qué se entrega gracias a la actividad.",
      evidence: "{name}",
    },
    en: {
      title: "Measures an activity, not a result",
      why: "The name says what is done; doing it does not show that anything got better.",
      todo: "Measure the effect or the output: what changes or is delivered because of the activity.",
      evidence: "{name}",
    },
  },
  "nothing-shared-with-objective": {
    es: {
      title: "Sin palabras en común con el objetivo",
      why: "Ni el nombre ni la definición mencionan nada de lo que dice el objetivo; una persona debe decir si lo miden.",
      todo: "Explicar en la definición qué parte del objetivo mide.",
    },
    en: {
      title: "No words in common with the objective",
      why: "Neither name nor definition mentions anything the objective says; a person has to tell whether they measure it.",
      todo: "Explain in the definition which part of the objective it measures.",
    },
  },
  "source-missing": {
    es: {
      title: "Sin fuente de información",
      why: "Sin fuente nadie puede comprobar la cifra ni saber cuánto cuesta obtenerla.",
      todo: "Indicar el registro, sistema o documento de donde sale la cifra.",
    },
    en: {
      title: "No source of information",
      why: "Without a source nobody can check the figure or know what it costs to obtain.",
      todo: "State the record, system or document the figure comes from.",
    },
  },
  "collection-costly": {
    es: {
      title: "Fuente costosa para esa frecuencia",
      why: "Levantar una encuesta, un censo o un estudio varias veces al año cuesta más de lo que suele valer el dato.",
      todo: "Medir con menor frecuencia o tomar el dato de un registro que ya exista.",
      evidence: "{text}",
    },
    en: {
      title: "Source too costly for that frequency",
      why: "Running a survey, a census or a study several times a year costs more than the figure is usually worth.",
      todo: "Measure less often, or take the figure from a record that exists already.",
      evidence: "{text}",
    },
  },
  "cost-not-stated": {
    es: {
      title: "No se sabe cuánto cuesta el dato",
      why: "La fuente no dice si la información ya existe o hay que levantarla.",
      todo: "Precisar el registro o sistema del que se toma.",
      evidence: "{text}",
    },
    en: {
      title: "Cost of the figure unknown",
      why: "The source does not say whether the information exists already or has to be collected.",
      todo: "State the record or system it is taken from.",
      evidence: "{text}",
    },
  },
  "method-missing": {
    es: {
      title: "Sin método de cálculo",
      why: "Sin método, dos personas pueden obtener cifras distintas y nadie sabe cuál es la buena.",
      todo: "Escribir la fórmula y sus variables.",
    },
    en: {
      title: "No method of calculation",
      why: "Without a method two people may obtain different figures and nobody knows which is right.",
      todo: "Write the formula and its variables.",
    },
  },
  "method-without-formula": {
    es: {
      title: "El método no es una fórmula",
      why: "El método no dice qué se suma, se cuenta o se divide.",
      todo: "Escribir la operación: qué se cuenta y, si es un porcentaje, entre qué total.",
      evidence: "{text}",
    },
    en: {
      title: "The method is no formula",
      why: "The method does not say what is added, counted or divided.",
      todo: "Write the operation: what is counted and, for a percentage, out of which total.",
      evidence: "{text}",
    },
  },
  "frequency-missing": {
    es: {
      title: "Sin frecuencia de medición",
      why: "No se sabe cuándo debe haber un dato nuevo.",
      todo: "Indicar cada cuánto se mide.",
    },
    en: {
      title: "No frequency",
      why: "Nobody knows when a new figure is due.",
      todo: "State how often it is measured.",
    },
  },
  "target-missing": {
    es: {
      title: "Sin meta",
      why: "Sin meta no puede decirse si el valor alcanza.",
      todo: "Fijar la meta, su unidad y su calendario.",
    },
    en: {
      title: "No target",
      why: "Without a target nobody can say whether the value is enough.",
      todo: "Set the target, its unit and its calendar.",
    },
  },
  "baseline-missing": {
    es: {
      title: "Sin línea base",
      why: "Sin punto de partida no se sabe cuánto se avanzó.",
      todo: "Informar la línea base con su año, o la razón por la que no la hay.",
    },
    en: {
      title: "No baseline",
      why: "Without a starting point nobody knows how far it went.",
      todo: "Report the baseline with its year, or the reason why there is none.",
    },
  },
  "baseline-and-target-unlike": {
    es: {
      title: "Línea base y meta en unidades distintas",
      why: "No puede medirse el avance entre dos números que no están en la misma unidad.",
      todo: "Expresar ambas en la misma unidad.",
      evidence: "{units}",
    },
    en: {
      title: "Baseline and target in unlike units",
      why: "Progress between two numbers in different units cannot be measured.",
      todo: "Express both in the same unit.",
      evidence: "{units}",
    },
  },
  "others-unknown": {
    es: {
      title: "No se conocen los demás indicadores",
      why: "El aporte marginal se juzga al lado de los otros indicadores del mismo objetivo.",
      todo: "Reunir los indicadores del objetivo y comparar.",
    },
    en: {
      title: "The other indicators are unknown",
      why: "Marginal contribution is judged beside the other indicators of the same objective.",
      todo: "Gather the indicators of the objective and compare.",
    },
  },
  "cell-in-doubt": {
    es: {
      title: "Dato en duda",
      why: "El documento no deja leer este dato con certeza; mientras tanto no puede juzgarse.",
      todo: "Responder la pregunta de lectura con el documento original a la vista.",
      evidence: "{column}",
    },
    en: {
      title: "Cell in doubt",
      why: "The document does not let this cell be read for sure; until then it cannot be judged.",
      todo: "Answer the question about its reading with the original document at hand.",
      evidence: "{column}",
    },
  },
  "same-as-other": {
    es: {
      title: "Otro indicador del objetivo dice lo mismo",
      why: "Dos indicadores con el mismo nombre o definición no informan más que uno.",
      todo: "Quitar uno, o decir en la definición qué mide cada cual.",
      evidence: "{name}",
    },
    en: {
      title: "Another indicator of the objective says the same",
      why: "Two indicators with the same name or definition tell no more than one.",
      todo: "Drop one, or say in the definition what each measures.",
      evidence: "{name}",
    },
  },
} as const satisfies Partial<Record<OwnCode, Said<FindingText>>>;
