import type { OwnCode } from "../wording/finding-codes.ts";
import type { FindingText } from "./finding-text.ts";
import type { Said } from "./language.ts";

/** What the figures and the texts say against themselves or one another, and how a text may be said better. */
export const COHERENCE_FINDINGS = {
  "inclusive-wording": {
    es: {
      title: "Puede decirse de modo incluyente",
      why: "El masculino, o una marca como la arroba, deja fuera a parte de las personas de las que se habla.",
      todo: "Elegir una alternativa o dejar el texto como está, si habla de mujeres o de hombres en particular.",
      evidence: "{text}[: {alternatives}]",
    },
    en: {
      title: "Can be said inclusively",
      why: "The masculine, or a mark such as “@”, leaves out some of the people spoken of.",
      todo: "Choose an alternative, or leave the text as it is if it speaks of women or of men in particular.",
      evidence: "{text}[: {alternatives}]",
    },
  },
  "share-over-hundred": {
    es: {
      title: "Más de 100 % de un todo",
      why: "Es el porcentaje de una parte respecto de su total: no puede pasar de 100 %.",
      todo: "Revisar la cifra y el total con el que se calculó.",
      evidence: "{period}: {value} %",
    },
    en: {
      title: "More than 100% of a whole",
      why: "It is the percentage of a part of its whole: it cannot pass 100%.",
      todo: "Check the figure and the total it was worked out from.",
      evidence: "{period}: {value}%",
    },
  },
  "numerator-above-denominator": {
    es: {
      title: "Numerador mayor que el denominador",
      why: "La parte es mayor que el total del que forma parte.",
      todo: "Revisar ambas cifras; si el total es de otro periodo, decirlo en la nota.",
      evidence: "{period}: {numerator} de {denominator}",
    },
    en: {
      title: "Numerator above denominator",
      why: "The part is larger than the whole it belongs to.",
      todo: "Check both figures; if the whole is of another period, say so in the note.",
      evidence: "{period}: {numerator} of {denominator}",
    },
  },
  "running-total-falls": {
    es: {
      title: "Acumulado que baja",
      why: "Un total acumulado del año no puede ser menor que el del periodo anterior.",
      todo: "Revisar ambos periodos: o la cifra no es acumulada o una de las dos está equivocada.",
      evidence: "{from} en {before}, {value} en {period}",
    },
    en: {
      title: "Running total that falls",
      why: "A total of the year so far cannot be less than that of the period before.",
      todo: "Check both periods: either the figure is no running total or one of them is wrong.",
      evidence: "{from} in {before}, {value} in {period}",
    },
  },
  "none-beside-number": {
    es: {
      title: "El texto dice que no hubo y la cifra dice que sí",
      why: "La nota niega lo que el número afirma.",
      todo: "Corregir la nota o la cifra.",
      evidence: "{period}: {text} junto a {value}",
    },
    en: {
      title: "The text says none, the figure says some",
      why: "The note denies what the number states.",
      todo: "Correct the note or the figure.",
      evidence: "{period}: {text} beside {value}",
    },
  },
  "text-number-differs": {
    es: {
      title: "El texto da otro número",
      why: "La nota menciona una cantidad distinta de la cifra informada.",
      todo: "Corregir la nota o la cifra, o explicar la diferencia.",
      evidence: "{period}: {printed} junto a {value}",
    },
    en: {
      title: "The text gives another number",
      why: "The note mentions a quantity that differs from the figure reported.",
      todo: "Correct the note or the figure, or explain the difference.",
      evidence: "{period}: {printed} beside {value}",
    },
  },
  "unusual-jump": {
    es: {
      title: "Salto fuera de lo habitual",
      why: "El valor está muy lejos de los anteriores; puede ser cierto, o un dedazo.",
      todo: "Confirmar el valor y explicar en la nota qué cambió.",
      evidence: "{period}: {value}; lo habitual es {median}",
    },
    en: {
      title: "Unusual jump",
      why: "The value is far from those before it; it may be true, or a slip of the keyboard.",
      todo: "Confirm the value and explain in the note what changed.",
      evidence: "{period}: {value}; the usual is {median}",
    },
  },
  "mixed-units": {
    es: {
      title: "Unidades mezcladas",
      why: "Las cifras del indicador o de sus partes están en unidades distintas y no pueden compararse ni sumarse.",
      todo: "Informar todas en la misma unidad.",
      evidence: "{units}",
    },
    en: {
      title: "Mixed units",
      why: "The figures of the indicator or of its parts are in different units and can be neither compared nor added.",
      todo: "Report all of them in the same unit.",
      evidence: "{units}",
    },
  },
  "parts-not-total": {
    es: {
      title: "Las partes no suman el total",
      why: "La suma de los desgloses debe dar la cifra informada.",
      todo: "Revisar las partes y el total.",
      evidence: "{period}: {parts} frente a {total}",
    },
    en: {
      title: "The parts do not add up to the total",
      why: "The sum of the parts must give the figure reported.",
      todo: "Check the parts and the total.",
      evidence: "{period}: {parts} against {total}",
    },
  },
} as const satisfies Partial<Record<OwnCode, Said<FindingText>>>;
