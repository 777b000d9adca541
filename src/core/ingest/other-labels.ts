import type { Field } from "../domain/field.ts";
import { fold } from "./fold.ts";
import { LABELS } from "./labels.ts";

/*
 * What the sheets of indicators print besides the fields of the register, folded. Such a name is a label
 * beyond doubt, and what it labels stays with its record as a text.
 */
const NO_FIELD: ReadonlySet<string> = new Set(
  [
    "nivel, nivel mir, nivel del indicador, nivel de la mir, nivel de objetivo, nivel del objetivo, nivel del resumen narrativo",
    "nivel de desagregacion, desagregacion, desagregacion geografica, cobertura, cobertura geografica",
    "tipo, tipo de indicador, tipo del indicador, tipo de valor, tipo de meta, tipo de calculo, tipo de formula, tipo de operacion",
    "clasificacion, clasificacion del indicador, categoria, categoria del indicador, ambito, ambito de medicion",
    "acumulado o periodico, acumulado periodico, acumulacion, tipo de acumulacion, comportamiento de acumulacion",
    "periodo de recoleccion, periodo de recoleccion de los datos, periodo de recoleccion de la informacion",
    "disponibilidad, disponibilidad de la informacion, fecha de disponibilidad, fecha de disponibilidad de la informacion",
    "serie, series, serie estadistica, serie historica, serie disponible, serie de la linea base",
    "metas intermedias, meta intermedia, metas intermedias del indicador",
    "calendario de metas, calendario, calendarizacion, calendarizacion de metas, programacion de metas",
    "seguimiento trimestral",
    "supuesto, supuestos, riesgos, poblacion objetivo, poblacion, estrategia, linea de accion, lineas de accion, ods, alineacion",
    "variable, variables, variables del indicador, variable 1, variable 2, nombre de la variable, descripcion de las variables",
    "descripcion de variables, valor de las variables, variables de la formula, variables que componen el indicador",
    "numerador, denominador, valor, valores, periodo, ciclo, fecha, trimestre, mes, concepto, dato, rubro",
    "fecha de elaboracion, elaboro, reviso, autorizo, valido, vo bo, firma, correo, correo electronico, telefono, extension",
    "contacto, cargo, puesto, titular, ramo, ramo administrativo, ente publico, ente, municipio, entidad, entidad federativa, estado",
    "sujeto obligado, institucion, organismo, semaforo, semaforizacion, parametros de semaforizacion, verde, amarillo, rojo",
    "factor de comparacion, transversalidad, perspectiva de genero, enfoque, finalidad, funcion, subfuncion, normativa, formato",
    "periodos, periodo que se informa, periodo que se reporta, periodo reportado, modalidad",
  ].flatMap((line) => line.split(", ")),
);

/** A name of another thing that holds a word of a field: "Tipo de indicador" is no indicator. */
export function namesNoField(label: string): boolean {
  const name = bare(label);
  return NO_FIELD.has(name) || TITLE.test(name) || TIME_OF_NUMBER.test(fold(label));
}

/** "Año de la línea base", "Línea base (año)", "Línea base" over "Año": when a number was, and no number. */
const TIME_OF_NUMBER =
  /^(?:(?:ano|anio|ejercicio|ciclo|fecha) (?:de |del )?(?:la |el )?(?:linea (?:de )?base|valor inicial|meta)|(?:linea (?:de )?base|valor inicial|meta(?: anual| sexenal)?) (?:ano|anio|ejercicio|ciclo|fecha))(?: (?:19|20)\d\d)?$/;

/** Titles of a sheet and of its sections: "Ficha técnica del indicador", "Datos de identificación del indicador". */
const TITLE =
  /^(?:ficha|cedula|hoja|formato|datos|informacion|identificacion|caracteristicas|seccion|apartado)(?: (?:tecnicas?|generales|metodologica|de|del|la|los|identificacion|informacion|seguimiento|evaluacion|basic[ao]s|indicador|indicadores|desempeno|resultados|gestion|meta|metas|linea|base|objetivo|programa))*$/;

/** A label by its whole name; its field is null where the register has none for it. */
export interface LabelName {
  readonly field: Field | null;
  readonly name: string;
}

/**
 * The name a text is, with little else: "3. Meta anual 2025:", "Unidad de medida (1)". Null for any
 * other text, for a value may well hold the name of a field.
 */
export function labelName(text: string): LabelName | null {
  if (text.length > LONGEST_NAME || FORMULA_ERROR.test(text)) return null;
  const name = bare(text);
  if (NO_FIELD.has(name)) return { field: null, name };
  const field = FIELD_OF_NAME.get(name) ?? FIELD_OF_NAME.get(withoutQualifiers(name));
  return field === undefined ? null : { field, name };
}

const LONGEST_NAME = 110;
/** "#¿NOMBRE?" is no heading. */
const FORMULA_ERROR = /^\s*#[¡¿\p{Lu}]/u;

const FIELD_OF_NAME: ReadonlyMap<string, Field> = new Map(
  LABELS.flatMap(([field, phrases]) => phrases.map((phrase) => [phrase.replace(/^=/, ""), field] as const)),
);

/** Without its number, what stands in brackets after it, and the colon. */
function bare(text: string): string {
  return fold(
    text
      .trim()
      .replace(/^(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z])\s*[.)-]+\s*/u, "")
      .replace(/[\s:*]+$/u, "")
      .replace(/\s*\([^()]*\)$/u, ""),
  );
}

const QUALIFIERS =
  /(?: (?:del?|la|los|las|al|el|en|s|es|indicador|indicadores|programa|presupuestario|medicion|calculo|periodo|trimestre|informacion|datos|esperad[ao]|programad[ao]|alcanzad[ao]|anual|20\d\d))+$/;

function withoutQualifiers(name: string): string {
  return name.replace(QUALIFIERS, "");
}

/** Names that say of a number above or before them when it was, or in what: "Línea base: valor …, año …". */
export function isPartOfNumber({ name }: LabelName): boolean {
  return PARTS_OF_NUMBER.has(name);
}

export function isYearOfNumber({ name }: LabelName): boolean {
  return /^(?:valor|an(?:i)?o|ciclo)$/.test(name);
}

const PARTS_OF_NUMBER: ReadonlySet<string> = new Set(
  "valor,ano,anio,periodo,ciclo,fecha,unidad,fuente,variable,variables,numerador,denominador,clave".split(","),
);

/** Names that are said of persons and of variables as well as of indicators. */
export function isPartOfAnother({ name }: LabelName): boolean {
  return PARTS_OF_ANOTHER.has(name);
}

const PARTS_OF_ANOTHER: ReadonlySet<string> = new Set(
  [
    "nombre,descripcion,definicion,unidad,unidad de medida,fuente,fuente de informacion,medio de verificacion",
    "medios de verificacion,frecuencia,periodicidad,metodo,formula,valor,ano,area,clave,fecha,numero,no,denominacion",
  ].flatMap((line) => line.split(",")),
);

/** The section of a sheet speaks of variables, of a calendar, or of those who signed it. */
export function isSectionOfAnother(title: string): boolean {
  return /\b(?:variables?|responsables?|contacto|firmas?|elabor\w*|valid\w*|autoriz\w*|reviso|servidor\w*|titular|calendari\w*|intermedias|serie\w*|historic\w*|trimestral\w*|mensual\w*)\b/.test(
    fold(title),
  );
}
