import type { Layout } from "./model.ts";
import { type Random, seeded } from "./random.ts";

/** Habits of one body that have nothing to do with what it measures. */
export interface Ways {
  /** All columns of the national transparency format, in its order. */
  readonly everyColumn: boolean;
  /** Texts in capitals throughout. */
  readonly capitals: boolean;
  /** An objective shared by several rows is printed once, above them. */
  readonly mergedObjectives: boolean;
  /** "12 sesiones" rather than "12". */
  readonly unitWords: boolean;
  /** "Avance (%)" over bare percentages. */
  readonly percentHeadings: boolean;
  readonly space: " " | "\u00a0";
  /** Minus sign, hyphen or accountant's brackets before what falls. */
  readonly minus: "-" | "\u2212" | "(";
  /** A quotation mark, an inch sign or a figure inside a text. */
  readonly spicedTexts: boolean;
  /** Institution and title on one line; further lines about form and year. */
  readonly joinedHead: boolean;
  readonly extraHead: readonly string[];
  /** The head is printed again on every page. */
  readonly headOnEachPage: boolean;
  readonly frequencyCase: "as-is" | "lower" | "upper";
  readonly longDates: boolean;
}

const EXTRA_HEAD = ["Ejercicio fiscal 2025", "Formato: F-PL-03", "Anexo 2", "Fracción VI", "Unidad de Planeación"];

export function chooseWays(seed: number, layout: Layout): Ways {
  const random = seeded(seed, "ways");
  const tabular = layout !== "cell-per-line" && layout !== "key-value";
  return {
    everyColumn: layout !== "cell-per-line" && random.chance(0.06),
    capitals: random.chance(0.06),
    mergedObjectives: tabular && random.chance(0.08),
    unitWords: random.chance(0.08),
    percentHeadings: random.chance(0.3),
    space: random.chance(0.3) ? "\u00a0" : " ",
    minus: chooseMinus(random),
    spicedTexts: random.chance(0.12),
    joinedHead: random.chance(0.12),
    extraHead: random.chance(0.2) ? random.some(EXTRA_HEAD, random.int(1, 2)) : [],
    headOnEachPage: tabular && random.chance(0.12),
    frequencyCase: random.pick(["as-is", "as-is", "as-is", "as-is", "lower", "upper"] as const),
    longDates: random.chance(0.3),
  };
}

function chooseMinus(random: Random): Ways["minus"] {
  if (random.chance(0.85)) return "-";
  return random.chance(0.5) ? "\u2212" : "(";
}

const SPICES: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\.?$/, ' del programa "Juntas y juntos avanzamos".'),
  (text) => text.replace(/\.?$/, ", conforme al eje 2 del Plan Estatal de Desarrollo 2024-2030."),
  (text) => text.replace(/\.?$/, " en al menos 15% respecto de 2023."),
  (text) => text.replace(/\.?$/, ' con tubería de 6" de diámetro.'),
  (text) => text.replace(/\.?$/, " (artículos 12, 13 y 14 de la Ley)."),
];

/** A text with something in it that a careless reader takes for a separator, a quote or a figure. */
export function spice(text: string, random: Random): string {
  return random.pick(SPICES)(text);
}

const MONTHS = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
];

/** 2025-03-31 as "31/03/2025" or "31 de marzo de 2025". */
export function printDate(iso: string, long: boolean): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return long ? `${Number(day)} de ${MONTHS[Number(month) - 1] ?? ""} de ${year}` : `${day}/${month}/${year}`;
}
