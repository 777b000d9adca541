import type { Field } from "../../../src/core/domain/field.ts";
import { INSTITUTIONS } from "../../damage/institutions.ts";
import { at, type Random, seeded } from "../../damage/random.ts";

/** What a sheet says of one indicator: the fields of the register, and what stays beside them. */
export interface FichaTruth {
  readonly fields: ReadonlyMap<Field, Said>;
  /** Labels without field and what they label. */
  readonly others: readonly (readonly [label: string, text: string])[];
  /** Targets by quarter. */
  readonly calendar: readonly string[];
  readonly baselineYear: string;
}

export interface Said {
  readonly label: string;
  readonly printed: string;
  /** What the register holds; a number as its decimal. */
  readonly value: string;
}

export type Rows = readonly (readonly string[])[];

const FREQUENCIES = [
  ["Mensual", "monthly"],
  ["Trimestral", "quarterly"],
  ["Semestral", "half-yearly"],
  ["Anual", "annual"],
] as const;
const DIRECTIONS = [
  ["Ascendente", "ascending"],
  ["Descendente", "descending"],
] as const;

const LABELS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  programme: ["Programa presupuestario", "Programa", "Nombre del programa"],
  objective: ["Objetivo", "Objetivo estratégico", "Objetivo institucional", "Resumen narrativo"],
  indicator: ["Nombre del indicador", "Indicador", "Denominación del indicador", "Nombre"],
  definition: ["Definición", "Definición del indicador", "Descripción del indicador"],
  method: ["Método de cálculo", "Fórmula de cálculo", "Fórmula"],
  unit: ["Unidad de medida"],
  frequency: ["Periodicidad", "Frecuencia de medición", "Frecuencia"],
  dimension: ["Dimensión", "Dimensión a medir"],
  direction: ["Tendencia esperada", "Sentido del indicador", "Sentido"],
  source: ["Fuente de información", "Medios de verificación", "Fuente"],
  area: ["Unidad responsable", "Área responsable"],
  baseline: ["Línea base", "Valor de la línea base"],
  target: ["Meta", "Meta anual", "Meta programada"],
  progress: ["Avance", "Avance al periodo", "Valor alcanzado"],
  note: ["Observaciones", "Notas", "Comentarios"],
};

const OTHERS: readonly (readonly [string, readonly string[]])[] = [
  ["Nivel de desagregación", ["Municipal", "Por sexo", "Sin desagregación"]],
  ["Nivel", ["Fin", "Propósito", "Componente", "Actividad"]],
  ["Tipo de indicador", ["Gestión", "Estratégico", "Resultado"]],
  ["Acumulado o periódico", ["Acumulado", "Periódico"]],
  ["Periodo de recolección", ["Enero a diciembre", "Durante el trimestre"]],
  ["Disponibilidad de la información", ["Abril de cada año", "Quince días después del cierre"]],
  ["Supuestos", ["Las áreas entregan sus registros a tiempo", "El presupuesto se autoriza completo"]],
];

/** The sheets of one document: what they say, all worded alike. */
export function fichaTruths(seed: number, count: number): readonly FichaTruth[] {
  const random = seeded(seed, "fichas");
  const institution = random.pick(INSTITUTIONS);
  const labels = new Map<Field, string>();
  for (const field of FIELDS) labels.set(field, random.pick(LABELS[field] ?? [field]));
  const printed = FIELDS.filter((field) => ALWAYS.has(field) || random.chance(0.75));
  const otherLabels = random.some(OTHERS, random.int(1, 5));
  const isPercent = random.chance(0.5);
  const things = random.shuffled(institution.things);
  return Array.from({ length: count }, (_, i): FichaTruth => {
    const thing = at(things, i % things.length).name;
    const said = new Map<Field, Said>();
    const put = (field: Field, text: string, value = text) => {
      if (printed.includes(field)) said.set(field, { label: labels.get(field) ?? "", printed: text, value });
    };
    const number = (field: Field) => {
      const value = String(random.int(5, 98));
      put(field, isPercent ? `${value}%` : value, value);
    };
    put("programme", random.pick(institution.programmes));
    put("objective", `Contribuir a ${random.pick(institution.purposes)} con ${thing} de calidad`);
    put("indicator", `${isPercent ? "Porcentaje" : "Número"} de ${thing} ${random.pick(institution.places)}`);
    put("definition", `Mide la relación de ${thing} atendidas respecto de las programadas en el periodo.`);
    put("method", `(${thing} atendidas / ${thing} programadas) * 100`);
    put("unit", isPercent ? "Porcentaje" : "Registro");
    const [frequency, frequencyCode] = random.pick(FREQUENCIES);
    put("frequency", frequency, frequencyCode);
    put("dimension", random.pick(["Eficacia", "Eficiencia", "Calidad", "Economía"]));
    const [direction, directionCode] = random.pick(DIRECTIONS);
    put("direction", direction, directionCode);
    put("source", `Registros administrativos de ${random.pick(institution.areas)}`);
    put("area", random.pick(institution.areas));
    number("baseline");
    number("target");
    number("progress");
    put("note", random.pick(["Cifras preliminares al cierre.", "Sin observaciones en el periodo."]));
    return {
      fields: said,
      others: otherLabels.map(([label, values]) => [label, random.pick(values)] as const),
      calendar: Array.from({ length: 4 }, () => String(random.int(100, 999))),
      baselineYear: String(random.int(2018, 2024)),
    };
  });
}

const FIELDS: readonly Field[] = [
  "programme",
  "objective",
  "indicator",
  "definition",
  "method",
  "unit",
  "frequency",
  "dimension",
  "direction",
  "source",
  "area",
  "baseline",
  "target",
  "progress",
  "note",
];
const ALWAYS: ReadonlySet<Field> = new Set(["objective", "indicator", "frequency", "baseline", "target", "unit"]);

type Pair = readonly [label: string, value: string, field: Field | null];

/** Texts first, then the numbers, as sheets do. */
function pairsOf(truth: FichaTruth, random: Random): readonly Pair[] {
  const fields = [...truth.fields].map(([field, { label, printed }]): Pair => [label, printed, field]);
  const others = truth.others.map(([label, text]): Pair => [label, text, null]);
  const from = random.int(3, fields.length - 4);
  return [...fields.slice(0, from), ...others, ...fields.slice(from)];
}

export interface Layout {
  readonly name: string;
  lay(truth: FichaTruth, random: Random): Rows;
}

const blanks = (count: number): readonly string[] => Array.from({ length: count }, () => "");

function inPieces<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

const NUMBERS: ReadonlySet<Field | null> = new Set<Field | null>(["baseline", "target", "progress"]);
const isNumber = ([, , field]: Pair) => NUMBERS.has(field);

/** The sections of the numbers, as fichas print them. */
function numberSections(truth: FichaTruth): readonly (readonly [title: string, parts: Rows])[] {
  const number = (field: Field) => truth.fields.get(field)?.printed ?? "";
  const isPrinted = (field: Field) => truth.fields.has(field);
  return [
    [
      "LÍNEA BASE",
      [
        ["Valor", number("baseline")],
        ["Año", truth.baselineYear],
      ] as Rows,
      "baseline",
    ] as const,
    [
      "META",
      [
        ["Valor", number("target")],
        ["Año", "2025"],
      ] as Rows,
      "target",
    ] as const,
    [
      "AVANCE",
      [
        ["Valor", number("progress")],
        ["Periodo", "Segundo trimestre"],
      ] as Rows,
      "progress",
    ] as const,
  ].flatMap(([title, parts, field]) => (isPrinted(field) ? [[title, parts] as const] : []));
}

const QUARTERS = ["T1", "T2", "T3", "T4"];

export const LAYOUTS: readonly Layout[] = [
  {
    name: "a label and its value a line",
    lay: (truth, random) => [["FICHA TÉCNICA DEL INDICADOR"], ...pairsOf(truth, random).map(([l, v]) => [l, v]), []],
  },
  {
    name: "two pairs a line",
    lay: (truth, random) => [
      ["DATOS DEL INDICADOR"],
      ...inPieces(pairsOf(truth, random), 2).map((two) => two.flatMap(([label, value]) => [label, value])),
      [],
    ],
  },
  {
    name: "three pairs a line with merged cells between",
    lay: (truth, random) => {
      const gap = random.int(0, 2);
      return [
        ["Ficha de indicador"],
        ...inPieces(pairsOf(truth, random), 3).map((three) =>
          three.flatMap(([label, value]) => [label, ...blanks(gap), value, ...blanks(1)]),
        ),
        [],
      ];
    },
  },
  {
    name: "bands of labels over bands of values",
    lay: (truth, random) => [
      ["FICHA TÉCNICA"],
      ...inPieces(pairsOf(truth, random), random.int(2, 4)).flatMap((band) => [
        band.map(([label]) => label),
        band.map(([, value]) => value),
      ]),
      [],
    ],
  },
  {
    name: "each label above its value",
    lay: (truth, random) => [...pairsOf(truth, random).flatMap(([label, value]) => [[label], [value]]), []],
  },
  {
    name: "label and value in one cell, two a line",
    lay: (truth, random) => [
      ["FICHA TÉCNICA DE INDICADOR DE DESEMPEÑO"],
      ...inPieces(pairsOf(truth, random), 2).map((two) => two.map(([label, value]) => `${label}: ${value}`)),
      [],
    ],
  },
  {
    name: "sections for the numbers, with sub-labels",
    lay: (truth, random) => [
      ["DATOS DE IDENTIFICACIÓN DEL INDICADOR"],
      ...pairsOf(truth, random)
        .filter((pair) => !isNumber(pair))
        .map(([label, value]) => [`${label}:`, value]),
      ...numberSections(truth).flatMap(([title, parts]) => [[title], ...parts]),
      [],
    ],
  },
  {
    name: "sections for the numbers, as bands, and a calendar",
    lay: (truth, random) => [
      ["DATOS DEL INDICADOR"],
      ...inPieces(
        pairsOf(truth, random).filter((pair) => !isNumber(pair)),
        2,
      ).map((two) => two.flatMap(([label, value]) => [label, value])),
      ...numberSections(truth).flatMap(([title, parts]) => [
        [title],
        parts.map(([label = ""]) => label),
        parts.map(([, value = ""]) => value),
      ]),
      ["CALENDARIO DE METAS"],
      ["Concepto", ...QUARTERS],
      ["Meta", ...truth.calendar],
      ["Avance", truth.calendar[0] ?? "", "", "", ""],
      [],
    ],
  },
  {
    name: "the number's label, its parts beside it, and a series by year",
    lay: (truth, random) => [
      ["Ficha técnica del indicador"],
      ...inPieces(
        pairsOf(truth, random).filter((pair) => !isNumber(pair)),
        2,
      ).map((two) => two.flatMap(([label, value]) => [`${label}:`, value])),
      ...numberSections(truth).map(([title, parts]) => [title, ...parts.flat()]),
      ["Serie histórica"],
      ["2021", "2022", "2023", "2024"],
      [...truth.calendar],
      [],
    ],
  },
  {
    name: "check lists, a table of variables and long values over several lines",
    lay: (truth, random) => [
      ["Ficha de indicador"],
      ...pairsOf(truth, random).flatMap(([label, value, field]): Rows => {
        if (field === "direction") return [[`${label}:`, marked(["Ascendente", "Descendente"], value, random)]];
        if (field === "frequency")
          return [
            [
              `${label}:`,
              marked(
                FREQUENCIES.map(([word]) => word),
                value,
                random,
              ),
            ],
          ];
        if (field !== "definition") return [[`${label}:`, value]];
        const [start, rest] = [value.slice(0, value.indexOf(" de ")), value.slice(value.indexOf(" de ") + 1)];
        return [
          [`${label}:`, start],
          ["", rest],
        ];
      }),
      ["VARIABLES"],
      ["Nombre", "Descripción", "Unidad de medida", "Fuente"],
      ["A", "Solicitudes atendidas", "Solicitud", "Bitácora"],
      ["B", "Solicitudes recibidas", "Solicitud", "Bitácora"],
      [],
    ],
  },
];

function marked(options: readonly string[], chosen: string, random: Random): string {
  const [yes, no, before] = random.pick([
    ["(X)", "( )", true],
    ["☒", "☐", true],
    ["[x]", "[ ]", false],
    ["☑", "☐", false],
  ] as const);
  return options
    .map((option) =>
      (before ? [option === chosen ? yes : no, option] : [option, option === chosen ? yes : no]).join(" "),
    )
    .join(" ");
}
