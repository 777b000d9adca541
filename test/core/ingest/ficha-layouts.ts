import type { Field } from "../../../src/core/domain/field.ts";
import type { Random } from "../../damage/random.ts";
import type { FichaTruth } from "./fichas.ts";

export type Rows = readonly (readonly string[])[];

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
          return [[`${label}:`, marked(["Mensual", "Trimestral", "Semestral", "Anual"], value, random)]];
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
