import type { Quarter } from "../core/domain/period.ts";
import type { Observation } from "../core/domain/register.ts";
import type { Place } from "../core/domain/source.ts";
import type { Cell } from "../core/report/report.ts";
import { columnOf, type CsvColumn } from "./csv.ts";

/** A figure that a document prints of an indicator. */
export interface FigureRow {
  readonly institution: string;
  readonly key: string;
  readonly period: Quarter;
  readonly importId: number;
  readonly row: number;
  readonly cell: Cell;
}

export interface ObservationRow {
  readonly institution: string;
  readonly observation: Observation;
}

const figureText = columnOf<FigureRow>("string");
const figureInteger = columnOf<FigureRow>("integer");

/** cifras.csv: the figures of the newest document row that speaks of each indicator. */
export const REGISTER_FIGURE_COLUMNS: readonly CsvColumn<FigureRow>[] = [
  figureText("institution", "Clave de la institución.", ({ institution }) => institution),
  figureText("key", "Clave del indicador.", ({ key }) => key),
  figureText("period", "Trimestre del informe.", ({ period }) => period),
  figureText("field", "Qué cifra es.", ({ cell }) => cell.field),
  // A cell in question has no value yet, only proposals.
  columnOf<FigureRow>("number")("value", "Valor exacto; vacío si está en pregunta o no hay nada impreso.", ({ cell }) =>
    cell.state === "question" ? null : cell.value,
  ),
  figureText("unit", "Unidad: percent, count, unknown o su nombre.", ({ cell }) =>
    cell.state === "question" ? null : cell.unit,
  ),
  figureText(
    "state",
    "confirmed (confirmada), read (leída), repaired (reparada), question (en pregunta), blank (vacía).",
    ({ cell }) => cell.state,
  ),
  figureText("raw", "Caracteres tal como están impresos.", ({ cell }) => cell.source.raw),
  figureInteger("import_id", "Importación.", ({ importId }) => importId),
  figureInteger("row", "Fila de la importación.", ({ row }) => row),
  ...placeColumns<FigureRow>(({ cell }) => cell.source.at),
  figureText("confirmed_by", "Quién la confirmó.", ({ cell }) => (cell.state === "confirmed" ? cell.by : null)),
  columnOf<FigureRow>("datetime")("confirmed_at", "Cuándo.", ({ cell }) =>
    cell.state === "confirmed" ? cell.on : null,
  ),
  figureInteger("answer", "Respuesta que la confirmó.", ({ cell }) =>
    cell.state === "confirmed" ? cell.answer : null,
  ),
];

const text = columnOf<ObservationRow>("string");
const integer = columnOf<ObservationRow>("integer");

/** observaciones.csv: every revision of every figure of a document that a person confirmed. */
export const OBSERVATION_COLUMNS: readonly CsvColumn<ObservationRow>[] = [
  text("institution", "Clave de la institución.", ({ institution }) => institution),
  text("key", "Clave del indicador.", ({ observation }) => observation.key),
  text("period", "Trimestre.", ({ observation }) => observation.period),
  text("field", "Qué cifra es.", ({ observation }) => observation.field),
  integer("revision", "Revisión: 1, 2, 3 …", ({ observation }) => observation.revision),
  text("state", "confirmed (confirmada) o withdrawn (retirada).", ({ observation }) => observation.state),
  columnOf<ObservationRow>("number")("value", "Valor exacto; vacío si no hay.", ({ observation }) =>
    observation.state === "confirmed" ? observation.value : null,
  ),
  text("unit", "Unidad: percent, count, unknown o su nombre.", ({ observation }) =>
    observation.state === "confirmed" ? observation.unit : null,
  ),
  text("raw", "Caracteres tal como están impresos.", ({ observation }) => observation.source.raw),
  integer("import_id", "Importación.", ({ observation }) => observation.source.importId),
  integer("row", "Fila de la importación.", ({ observation }) => observation.source.row),
  ...placeColumns<ObservationRow>(({ observation }) => observation.source.at),
  integer("answer", "Respuesta que la hizo.", ({ observation }) => observation.answer),
  text("by", "Quién responde por ella.", ({ observation }) => observation.by),
  columnOf<ObservationRow>("datetime")("at", "Cuándo.", ({ observation }) => observation.at),
];

function placeColumns<T>(of: (item: T) => Place): readonly CsvColumn<T>[] {
  const integerOf = columnOf<T>("integer");
  return [
    integerOf("line", "Renglón del texto.", (item) => of(item).line ?? null),
    integerOf("page", "Página.", (item) => of(item).page ?? null),
    columnOf<T>("string")("sheet", "Hoja del libro.", (item) => of(item).sheet ?? null),
  ];
}
