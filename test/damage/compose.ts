import type { Institution, Sort, Thing } from "./institution.ts";
import type { Nature } from "./model.ts";
import type { Random } from "./random.ts";

/** What one indicator is about, and everything its row says in words. */
export interface Story {
  readonly topic: Topic;
  readonly words: Readonly<Record<WordField, string>>;
}

type WordField =
  | "objective"
  | "indicator"
  | "definition"
  | "method"
  | "unit"
  | "programme"
  | "area"
  | "dimension"
  | "source"
  | "note";

/** variation is a percentage that may fall below zero. */
export type Topic = "percent" | "count" | "variation" | "money" | "days";

export const NATURES: Readonly<Record<Topic, Nature>> = {
  percent: "percent",
  variation: "percent",
  count: "count",
  money: "money",
  days: "other",
};

const VERBS: Readonly<Record<Sort, readonly string[]>> = {
  request: ["Atender con oportunidad", "Dar seguimiento a", "Resolver", "Agilizar la atención de"],
  work: ["Rehabilitar", "Dar mantenimiento a", "Supervisar", "Modernizar"],
  people: ["Brindar acompañamiento a", "Capacitar a", "Beneficiar a", "Registrar a"],
  paper: ["Elaborar", "Publicar", "Revisar y actualizar", "Difundir"],
  event: ["Organizar", "Realizar", "Coordinar", "Promover"],
};

/** Stems of participles; the ending agrees with the thing. The second list is what they are compared with. */
const DONE: Readonly<Record<Sort, readonly string[]>> = {
  request: ["atendid", "concluid", "resuelt"],
  work: ["rehabilitad", "supervisad", "modernizad"],
  people: ["beneficiad", "registrad", "capacitad"],
  paper: ["publicad", "aprobad", "elaborad"],
  event: ["realizad", "organizad", "difundid"],
};
const PLANNED: Readonly<Record<Sort, string>> = {
  request: "recibid",
  work: "programad",
  people: "considerad",
  paper: "programad",
  event: "programad",
};

const COUNT_UNITS: Readonly<Record<Sort, readonly string[]>> = {
  request: ["Solicitud", "Trámite", "Servicio"],
  work: ["Obra", "Acción"],
  people: ["Persona", "Personas beneficiadas"],
  paper: ["Documento", "Informe"],
  event: ["Evento", "Actividad", "Sesión"],
};
const UNITS: Readonly<Record<Exclude<Topic, "count">, readonly string[]>> = {
  percent: ["Porcentaje", "Porcentaje", "%"],
  variation: ["Porcentaje"],
  money: ["Pesos", "Pesos mexicanos"],
  days: ["Días hábiles", "Días"],
};

const DIMENSIONS = ["Eficacia", "Eficiencia", "Calidad", "Economía"];
const SOURCES = [
  "Registros administrativos",
  "Informe trimestral de actividades",
  "Bitácora interna",
  "Base de datos institucional",
];
const NOTES = [
  "El avance corresponde a lo programado en el periodo.",
  "Cifras preliminares.",
  "La meta se ajustó por suficiencia presupuestal.",
  "Información proporcionada por el área responsable.",
];

export function tellStory(institution: Institution, topic: Topic, random: Random): Story {
  const thing = random.pick(institution.things);
  const place = random.pick(institution.places);
  const words = { thing, place, done: agree(random.pick(DONE[thing.sort]), thing) };
  return {
    topic,
    words: {
      objective: objective(words, institution, random),
      indicator: indicator(topic, words, random),
      definition: definition(topic, words, random),
      method: method(topic, words),
      unit: topic === "count" ? random.pick(COUNT_UNITS[thing.sort]) : random.pick(UNITS[topic]),
      programme: random.pick(institution.programmes),
      area: random.pick(institution.areas),
      dimension: random.pick(DIMENSIONS),
      source: random.pick(SOURCES),
      note: random.chance(0.25) ? random.pick(NOTES) : "",
    },
  };
}

interface Words {
  readonly thing: Thing;
  readonly place: string;
  readonly done: string;
}

function objective({ thing, place }: Words, institution: Institution, random: Random): string {
  const act = `${random.pick(VERBS[thing.sort])} ${the(thing)} ${thing.name} ${place}`;
  const [first = "", second = ""] = random.some(institution.purposes, 2);
  const ends = [
    `para ${first}`,
    `con el propósito de ${first}`,
    `para ${first} y ${second}`,
    `a fin de ${first}, conforme a la normatividad aplicable`,
  ];
  return `${act} ${random.pick(ends)}${random.chance(0.7) ? "." : ""}`;
}

function indicator(topic: Topic, { thing, place, done }: Words, random: Random): string {
  const phrase = `${thing.name} ${done}`;
  const tail = random.chance(0.5) ? ` ${place}` : "";
  const starts: Readonly<Record<Topic, readonly string[]>> = {
    percent: [`Porcentaje de ${phrase}`, `Proporción de ${phrase}`, `Cobertura de ${phrase}`],
    count: [`Número de ${phrase}`, `Total de ${phrase}`, capital(phrase)],
    variation: [`Tasa de variación de ${phrase}`, `Variación porcentual de ${phrase}`],
    money: [`Inversión ejercida en ${thing.name}`, `Gasto ejercido en ${thing.name}`],
    days: [`Promedio de días para la atención de ${thing.name}`, `Tiempo promedio de atención de ${thing.name}`],
  };
  return random.pick(starts[topic]) + tail;
}

function definition(topic: Topic, { thing, place, done }: Words, random: Random): string {
  const phrase = `${thing.name} ${done}`;
  const planned = agree(PLANNED[thing.sort], thing);
  const sentences: Readonly<Record<Topic, readonly string[]>> = {
    percent: [
      `Mide el porcentaje de ${phrase} respecto del total de ${thing.name} ${planned}.`,
      `Relación entre ${the(thing)} ${phrase} y ${the(thing)} ${planned} en el periodo.`,
    ],
    count: [`Cuantifica ${the(thing)} ${phrase} ${place} durante el periodo.`, `Suma de ${phrase} ${place}.`],
    variation: [`Compara ${the(thing)} ${phrase} en el periodo con ${the(thing)} del mismo periodo del año anterior.`],
    money: [`Suma de los recursos ejercidos en ${thing.name} ${place}.`],
    days: [`Promedio de días transcurridos entre la recepción y la conclusión, en el caso de ${thing.name}.`],
  };
  return random.pick(sentences[topic]);
}

function method(topic: Topic, { thing, done }: Words): string {
  const top = capital(`${thing.name} ${done}`);
  const bottom = capital(`${thing.name} ${agree(PLANNED[thing.sort], thing)}`);
  const formulas: Readonly<Record<Topic, string>> = {
    percent: `(${top} / ${bottom}) * 100`,
    count: `Sumatoria de ${thing.name} ${done}`,
    variation: `((${top} en el año actual / ${top} en el año anterior) - 1) * 100`,
    money: "Suma del presupuesto ejercido en el periodo",
    days: `Total de días / Total de ${thing.name}`,
  };
  return formulas[topic];
}

function the(thing: Thing): string {
  return thing.gender === "f" ? "las" : "los";
}

function agree(stem: string, thing: Thing): string {
  return stem + (thing.gender === "f" ? "as" : "os");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
