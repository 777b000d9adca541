import type { FindingCode } from "../domain/finding.ts";
import type { FindingText } from "./finding-text.ts";
import type { Said } from "./language.ts";

/** What an evaluation finds odd; for the area that reports. Nothing is changed because of it. */
export const EVALUATION_FINDINGS = {
  "target-contrary-to-direction": {
    es: {
      title: "Meta contraria al sentido",
      why: "Según el sentido, la meta es peor que la línea base: podría cumplirse empeorando.",
      todo: "Revisar la meta, la línea base y el sentido, o explicar por qué se acepta retroceder.",
      evidence: "línea base {value}",
    },
    en: {
      title: "Target contrary to direction",
      why: "By its direction the target is worse than the baseline: it could be met by getting worse.",
      todo: "Check target, baseline and direction, or explain why going back is accepted.",
      evidence: "baseline {value}",
    },
  },
  "target-kind-contrary-to-direction": {
    es: {
      title: "La meta y el sentido piden lo opuesto",
      why: "Un «a lo más» en lo que debe subir, o un «al menos» en lo que debe bajar, premia empeorar.",
      todo: "Corregir el tipo de meta o el sentido; mientras tanto no hay semáforo.",
    },
    en: {
      title: "Target and direction ask for opposite things",
      why: "“At most” of what should rise, or “at least” of what should fall, rewards getting worse.",
      todo: "Correct the kind of target or the direction; until then there is no light.",
    },
  },
  "calendar-does-not-add-up": {
    es: {
      title: "El calendario no cuadra con la meta anual",
      why: "La suma de los periodos, o el último si es acumulado, debe ser la meta anual.",
      todo: "Corregir el calendario o la meta anual.",
      evidence: "calendario {found}, meta anual {annual}",
    },
    en: {
      title: "The calendar does not add up to the annual target",
      why: "The sum of the periods, or the last one if cumulative, must be the annual target.",
      todo: "Correct the calendar or the annual target.",
      evidence: "calendar {found}, annual target {annual}",
    },
  },
  "percent-as-fraction": {
    es: {
      title: "Una fracción donde se esperaba un porcentaje",
      why: "El valor está entre 0 y 1 bajo «porcentaje», y la meta es mucho mayor: 0.95 pudo querer decir 95 %.",
      todo: "Confirmar el valor o informarlo como porcentaje.",
      evidence: "{value} %",
    },
    en: {
      title: "A fraction where a percentage was expected",
      why: "The value is between 0 and 1 under “percentage” and the target is far above: 0.95 may have meant 95%.",
      todo: "Confirm the value or report it as a percentage.",
      evidence: "{value}%",
    },
  },
  "printed-ratio-differs": {
    es: {
      title: "El porcentaje impreso no es el que dan sus números",
      why: "Al dividir el numerador entre el denominador resulta otro valor, más allá del redondeo.",
      todo: "Revisar numerador, denominador y porcentaje; el valor impreso se conserva.",
      evidence: "impreso {printed}, recalculado {value}",
    },
    en: {
      title: "The printed percentage is not what its numbers give",
      why: "Dividing numerator by denominator gives another value, beyond rounding.",
      todo: "Check numerator, denominator and percentage; the printed value is kept.",
      evidence: "printed {printed}, recomputed {value}",
    },
  },
  "rank-added-up": {
    es: {
      title: "Se suman lugares de una clasificación",
      why: "El segundo lugar dos veces no hace un cuarto lugar: los lugares no se suman ni se promedian.",
      todo: "Acumular el indicador como constante: vale el último lugar.",
    },
    en: {
      title: "Places of a ranking are added up",
      why: "Second place twice makes no fourth place: places have neither sum nor mean.",
      todo: "Accumulate the indicator as constant: the last place counts.",
    },
  },
  "values-in-unlike-units": {
    es: {
      title: "Valor, meta y línea base en unidades distintas",
      why: "Sólo pueden compararse números de la misma unidad.",
      todo: "Informar los tres en la misma unidad.",
      evidence: "{units}",
    },
    en: {
      title: "Value, target and baseline in unlike units",
      why: "Only numbers of one unit can be compared.",
      todo: "Report the three in one unit.",
      evidence: "{units}",
    },
  },
  "frequency-not-said": {
    es: {
      title: "Frecuencia de medición sin definir",
      why: "Nadie ha dicho cada cuándo se mide: se supone que se informa cada trimestre.",
      todo: "Indicar la frecuencia de medición; hasta entonces, léase el semáforo con esa reserva.",
    },
    en: {
      title: "Measurement frequency not stated",
      why: "Nobody has said how often it is measured: it is taken to be reported each quarter.",
      todo: "State the measurement frequency; until then, read the light with that reservation.",
    },
  },
} as const satisfies Readonly<Partial<Record<FindingCode, Said<FindingText>>>>;
