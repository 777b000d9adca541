import { describe, expect, it } from "vitest";
import type { Guard } from "../../../src/core/wording/hold-back.ts";
import { INCLUSIVE_RULES } from "../../../src/core/wording/inclusive-rules.ts";
import { wordingReader } from "../../../src/core/wording/suggest-wording.ts";

const read = wordingReader(INCLUSIVE_RULES);

function rulesIn(said: string): readonly string[] {
  return read(said).suggestions.map(({ rule }) => rule);
}

/** What each guard leaves alone, and a sentence so near that it does not. */
const GUARDED: readonly (readonly [Guard, left: string, near: string])[] = [
  ["quotation", "El lema «Unidos los ciudadanos»", "El lema de los ciudadanos"],
  ["quotation", 'Campaña "Todos los niños a la escuela"', "Campaña de los niños"],
  ["quotation", "Programa “Apoyo a los jóvenes” del municipio", "Programa de apoyo a los jóvenes del municipio"],
  ["name", "Difusión del Sistema Candidatas y Candidatos, Conóceles", "Difusión de los candidatos registrados"],
  ["name", "Entrega de la lista nominal de electores", "Entrega de la lista a los electores"],
  [
    "name",
    "Conforme a la Ley Federal de los Trabajadores al Servicio del Estado",
    "Conforme a lo que piden los trabajadores",
  ],
  [
    "name",
    "Según la ley de responsabilidades de los servidores públicos",
    "Se explicó la ley a los servidores públicos",
  ],
  ["name", "Difundir el código de ética de los funcionarios", "Difundir el código de ética entre los funcionarios"],
  ["name", "Acuerdos de la Junta de Consejeros del organismo", "Acuerdos de la junta con los consejeros"],
  ["name", "Informe del Programa de Atención a Usuarios del agua", "Informe sobre la atención a usuarios del agua"],
  ["name", "Se atendió en la Cámara de Diputados", "Se atendió a los diputados"],
  ["includes-both", "las y los ciudadanos", "los ciudadanos"],
  ["includes-both", "Atención a niñas y niños", "Atención a niños"],
  ["includes-both", "Atención a niñas, niños y adolescentes", "Atención a niños y adolescentes"],
  ["includes-both", "las ciudadanas mexicanas y los ciudadanos mexicanos", "los ciudadanos mexicanos"],
  ["includes-both", "Reunión con madres y padres de familia", "Reunión con padres de familia"],
  ["includes-both", "los ciudadanos/as", "los ciudadanos"],
  ["includes-both", "los usuarios(as)", "los usuarios (a la fecha)"],
  ["includes-both", "las/los usuarios", "los usuarios"],
  ["includes-both", "los/as usuarios", "los usuarios"],
  ["includes-both", "de la o del usuario", "del usuario"],
  ["women-or-men", "Mujeres y hombres entre los funcionarios", "Paridad entre los funcionarios"],
  ["women-or-men", "Los alumnos varones inscritos", "Los alumnos inscritos"],
  ["women-or-men", "Derechos del hombre y de la mujer", "Derechos del hombre"],
  [
    "women-or-men",
    "Avanza la participación de las mujeres; crece entre los regidores de sexo femenino",
    "Avanza la participación de las mujeres; crece entre los regidores",
  ],
  ["thing", "Compra de servicios médicos", "Honorarios a los médicos"],
  ["thing", "Reparación de los contadores de agua", "Reunión con los contadores"],
  ["thing", "Convenios con países miembros", "Convenios con los miembros"],
  ["thing", "Apoyo a organismos productores", "Apoyo a productores"],
  ["thing", "Los consejos ciudadanos sesionaron", "Los ciudadanos sesionaron"],
  ["thing", "Para todos los sectores", "Para todos"],
  ["thing", "Comités vecinales y ciudadanos", "Comités de ciudadanos"],
  ["particular-person", "Se notificó al ciudadano Juan Pérez el acuerdo", "Se notificó al ciudadano el acuerdo"],
  ["particular-person", "Los consejeros Juan Pérez y Ana Ruiz firmaron", "Los consejeros firmaron"],
];

describe("guards", () => {
  it.each(GUARDED)("%s: leaves “%s” as it is, not “%s”", (guard, left, near) => {
    expect(rulesIn(left)).toEqual([]);
    expect(read(left).withheld.map((one) => one.guard)).toContain(guard);
    expect(rulesIn(near).length).toBeGreaterThan(0);
  });

  it("do not take the name of an institute for a sentence about women", () => {
    expect(rulesIn("Convenio del Instituto de las Mujeres con los funcionarios")).toEqual(["funcionarios"]);
  });

  it("do not hide a mark because the sentence is about women", () => {
    expect(rulesIn("Taller para mujeres y l@s alumn@s")).toEqual(["arroba"]);
  });
});

describe("what no rule speaks of", () => {
  it.each([
    "Vigilancia de los procedimientos de contratación",
    "Seguimiento a los Consejos Municipales Electorales",
    "Las áreas y los órganos integrantes del instituto",
    "Capacitación al personal del Servicio",
    "El personal evaluado y las personas encargadas de despacho",
    "Fomentar los derechos de la niñez y jóvenes",
    "Encuesta a estudiantes, docentes y representantes",
    "Pago a las consejerías y al funcionariado",
    "Mantenimiento de los servidores de correo",
    "Renovación de los encargos de despacho",
    "Escriba a usuarios.contacto@iepc.mx o vea ciudadanos.mx",
  ])("%s", (said) => {
    expect(read(said).suggestions).toEqual([]);
  });
});
