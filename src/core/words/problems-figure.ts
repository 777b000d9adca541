import { breakdownName } from "./breakdowns.ts";
import type { RatioFault } from "../domain/capture-problem.ts";
import type { ProblemCode } from "../domain/problem.ts";
import { unitName } from "./fields.ts";
import { inQuotes, listOf, printDecimal, type Said } from "./language.ts";
import type { ProblemWords } from "./problem-text.ts";

/** What is wrong with a figure or a target that somebody gives, its cells being readable. */
export const FIGURE_PROBLEMS = {
  "unit-missing": ({ column }) => ({
    es: {
      found: `El número de ${inQuotes("es")(column)} no dice en qué unidad está, y el indicador tampoco.`,
      todo: "Escriba la unidad: %, conteo, o su nombre.",
    },
    en: {
      found: `The number of ${inQuotes("en")(column)} does not say its unit, and neither does the indicator.`,
      todo: "Write the unit: %, count, or its name.",
    },
  }),
  "unit-unlike": ({ column, unit, planned }) => ({
    es: {
      found: `${inQuotes("es")(column)} está en ${unitName(unit, "es")}, y se mide en ${unitName(planned, "es")}.`,
      todo: `Dé la cifra en ${unitName(planned, "es")}. Si cambió la unidad, primero cambie el indicador.`,
    },
    en: {
      found: `${inQuotes("en")(column)} is in ${unitName(unit, "en")}, and is measured in ${unitName(planned, "en")}.`,
      todo: `Give the figure in ${unitName(planned, "en")}. If the unit has changed, change the indicator first.`,
    },
  }),
  "value-missing": () => ({
    es: {
      found: "No hay valor, y no se dice por qué.",
      todo: "Si es cero, escriba 0. Si no, ponga en «estado»: sin dato (debería haberlo), no aplica (no puede haberlo) o aún no toca.",
    },
    en: {
      found: "There is no value, and it is not said why.",
      todo: "If it is zero, write 0. If not, put in “status”: no data (there should be one), not applicable (there can be none) or not due.",
    },
  }),
  "value-beside-empty": ({ status }) => ({
    es: {
      found: `El estado es ${inQuotes("es")(status)} y hay un número que dice otra cosa.`,
      todo: "Deje el estado o el número.",
    },
    en: {
      found: `The status is ${inQuotes("en")(status)} and a number says otherwise.`,
      todo: "Leave the status or the number.",
    },
  }),
  "said-twice": ({ columns }) => ({
    es: {
      found: `Lo mismo está dicho en ${listOf(columns.map(inQuotes("es")), "es")}.`,
      todo: "Dígalo de una sola manera.",
    },
    en: { found: `The same is said in ${listOf(columns.map(inQuotes("en")), "en")}.`, todo: "Say it in one way only." },
  }),
  "ratio-invalid": ({ why }) => ({ es: RATIO_FAULTS[why].es, en: RATIO_FAULTS[why].en }),
  "variable-not-of-indicator": ({ key, names, known }) => ({
    es: {
      found: `${key} no tiene ${listOf(names.map(inQuotes("es")), "es")} en su fórmula.`,
      todo:
        known.length > 0
          ? `Sus variables son ${listOf(known.map(inQuotes("es")), "es")}.`
          : "Deje esas celdas vacías y dé el valor.",
    },
    en: {
      found: `${key} has no ${listOf(names.map(inQuotes("en")), "en")} in its formula.`,
      todo:
        known.length > 0
          ? `Its variables are ${listOf(known.map(inQuotes("en")), "en")}.`
          : "Leave those cells blank and give the value.",
    },
  }),
  "parts-do-not-add-up": ({ by, parts, total }) => ({
    es: {
      found: `Las partes por ${breakdownName(by, "es")} suman ${printDecimal(parts)} y el total es ${printDecimal(total)}.`,
      todo: "Corrija la parte o el total.",
    },
    en: {
      found: `The parts by ${breakdownName(by, "en")} add up to ${printDecimal(parts)} and the total is ${printDecimal(total)}.`,
      todo: "Correct the part or the total.",
    },
  }),
  "parts-incomplete": ({ by, without }) => ({
    es: {
      found: `Del desglose por ${breakdownName(by, "es")} falta ${listOf(without.map(inQuotes("es")), "es")}.`,
      todo: "Si es cero, escriba 0; vacío no es cero.",
    },
    en: {
      found: `The breakdown by ${breakdownName(by, "en")} lacks ${listOf(without.map(inQuotes("en")), "en")}.`,
      todo: "If it is zero, write 0; blank is not zero.",
    },
  }),
  "parts-of-percentage": ({ by }) => ({
    es: {
      found: `La cifra es un porcentaje y no se puede partir por ${breakdownName(by, "es")}: los porcentajes no se suman.`,
      todo: "Desglose un indicador que cuente personas o cosas.",
    },
    en: {
      found: `The figure is a percentage and cannot be parted by ${breakdownName(by, "en")}: percentages do not add up.`,
      todo: "Break down an indicator that counts people or things.",
    },
  }),
  "target-not-inclusive": ({ text }) => ({
    es: {
      found: `La meta ${inQuotes("es")(text)} deja fuera el propio número.`,
      todo: "Escriba «≥» o «al menos», «≤» o «a lo más», con el primer número que sí la cumple.",
    },
    en: {
      found: `The target ${inQuotes("en")(text)} leaves the number itself out.`,
      todo: "Write “≥” or “at least”, “≤” or “at most”, with the first number that does meet it.",
    },
  }),
  "target-without-kind": ({ text }) => ({
    es: {
      found: `La meta ${inQuotes("es")(text)} no dice si es un mínimo, un máximo o un valor exacto, y el indicador no tiene sentido que lo diga.`,
      todo: "Escriba «al menos», «a lo más», «exactamente» o «entre … y …».",
    },
    en: {
      found: `The target ${inQuotes("en")(text)} does not say whether it is a least, a most or an exact value, and the indicator has no direction to tell.`,
      todo: "Write “at least”, “at most”, “exactly” or “between … and …”.",
    },
  }),
  "calendar-without-entries": () => ({
    es: {
      found: "Se dice cómo es el calendario y ningún periodo tiene meta.",
      todo: "Escriba lo que toca a cada periodo, o deje vacío «calendario».",
    },
    en: {
      found: "It is said what the calendar is like, and no period has a target.",
      todo: "Write what falls to each period, or leave “calendar” blank.",
    },
  }),
} as const satisfies Partial<ProblemWords<ProblemCode>>;

const RATIO_FAULTS: Readonly<Record<RatioFault, Said<{ readonly found: string; readonly todo: string }>>> = {
  half: {
    es: {
      found: "Hay numerador o denominador, y falta el otro.",
      todo: "Escriba los dos; si alguno es cero, escriba 0.",
    },
    en: {
      found: "There is a numerator or a denominator, and the other is missing.",
      todo: "Write both; if either is zero, write 0.",
    },
  },
  "negative-whole": {
    es: { found: "El denominador es negativo.", todo: "Corríjalo: es el total del que se habla." },
    en: { found: "The denominator is negative.", todo: "Correct it: it is the whole that is spoken of." },
  },
  "part-of-none": {
    es: {
      found: "El denominador es cero y el numerador no.",
      todo: "Corrija el que está mal. Si no hubo nada que atender, los dos son 0.",
    },
    en: {
      found: "The denominator is zero and the numerator is not.",
      todo: "Correct the wrong one. If there was nothing to attend to, both are 0.",
    },
  },
  "without-per": {
    es: {
      found: "No se dice por cuánto se multiplica el cociente.",
      todo: "Escríbalo en «por cada»: 100, 1000, 1.",
    },
    en: { found: "It is not said what the quotient is multiplied by.", todo: "Write it in “per”: 100, 1000, 1." },
  },
};
