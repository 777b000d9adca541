import { describe, expect, it } from "vitest";
import { INCLUSIVE_RULES } from "../../../src/core/wording/inclusive-rules.ts";
import { applyAlternative, wordingReader } from "../../../src/core/wording/suggest-wording.ts";

const read = wordingReader(INCLUSIVE_RULES);

/** A sentence each rule finds something in, and what it becomes with the first alternative. */
const SENTENCES: readonly (readonly [rule: string, said: string, better: string])[] = [
  ["ciudadanos", "Capacitar a los ciudadanos", "Capacitar a la ciudadanía"],
  ["electores", "La opinión de los electores", "La opinión del electorado"],
  ["votantes", "Apoyos para los votantes", "Apoyos para las personas votantes"],
  ["candidatos", "Reunión con los candidatos", "Reunión con las candidaturas"],
  ["precandidatos", "Se convocó a todos los precandidatos", "Se convocó a todas las precandidaturas"],
  ["consejeros", "Derechos de los consejeros", "Derechos de las consejerías"],
  ["regidores", "Capacitar a los regidores", "Capacitar a las regidurías"],
  ["sindicos", "La opinión de los síndicos", "La opinión de las sindicaturas"],
  ["diputados", "Apoyos para los diputados", "Apoyos para las diputaciones"],
  ["senadores", "Reunión con los senadores", "Reunión con las senadurías"],
  ["gobernadores", "Se convocó a todos los gobernadores", "Se convocó a todas las gubernaturas"],
  ["presidentes", "Derechos de los presidentes", "Derechos de las presidencias"],
  ["alcaldes", "Capacitar a los alcaldes", "Capacitar a las alcaldías"],
  ["magistrados", "La opinión de los magistrados", "La opinión de las magistraturas"],
  ["jueces", "Apoyos para los jueces", "Apoyos para las personas juzgadoras"],
  ["legisladores", "Reunión con los legisladores", "Reunión con las personas legisladoras"],
  ["representantes", "Se convocó a todos los representantes", "Se convocó a todas las representaciones"],
  ["observadores", "Derechos de los observadores", "Derechos de las personas observadoras"],
  ["capacitadores", "Capacitar a los capacitadores", "Capacitar a las personas capacitadoras"],
  ["supervisores", "La opinión de los supervisores", "La opinión de las personas supervisoras"],
  ["militantes", "Apoyos para los militantes", "Apoyos para la militancia"],
  ["afiliados", "Reunión con los afiliados", "Reunión con las personas afiliadas"],
  ["dirigentes", "Se convocó a todos los dirigentes", "Se convocó a todas las dirigencias"],
  ["aspirantes", "Derechos de los aspirantes", "Derechos de las personas aspirantes"],
  ["servidores-publicos", "Capacitar a los servidores públicos", "Capacitar a las personas servidoras públicas"],
  ["funcionarios", "La opinión de los funcionarios", "La opinión del funcionariado"],
  ["empleados", "Apoyos para los empleados", "Apoyos para el personal"],
  ["trabajadores", "Reunión con los trabajadores", "Reunión con las personas trabajadoras"],
  ["directores", "Se convocó a todos los directores", "Se convocó a todas las direcciones"],
  ["subdirectores", "Derechos de los subdirectores", "Derechos de las subdirecciones"],
  ["coordinadores", "Capacitar a los coordinadores", "Capacitar a las coordinaciones"],
  ["jefes", "La opinión de los jefes", "La opinión de las jefaturas"],
  ["secretarios", "Apoyos para los secretarios", "Apoyos para las secretarías"],
  ["titulares", "Reunión con los titulares", "Reunión con las personas titulares"],
  ["encargados", "Se convocó a todos los encargados", "Se convocó a todas las personas encargadas"],
  ["responsables", "Derechos de los responsables", "Derechos de las personas responsables"],
  ["auditores", "Capacitar a los auditores", "Capacitar a las personas auditoras"],
  ["asesores", "La opinión de los asesores", "La opinión de las personas asesoras"],
  ["tecnicos", "Apoyos para los técnicos", "Apoyos para el personal técnico"],
  ["directivos", "Reunión con los directivos", "Reunión con el personal directivo"],
  ["administradores", "Se convocó a todos los administradores", "Se convocó a todas las personas administradoras"],
  ["operadores", "Derechos de los operadores", "Derechos de las personas operadoras"],
  ["conductores", "Capacitar a los conductores", "Capacitar a las personas conductoras"],
  ["contadores", "La opinión de los contadores", "La opinión de las personas contadoras"],
  ["contralores", "Apoyos para los contralores", "Apoyos para las contralorías"],
  ["comisionados", "Reunión con los comisionados", "Reunión con las personas comisionadas"],
  ["delegados", "Se convocó a todos los delegados", "Se convocó a todas las delegaciones"],
  ["vocales", "Derechos de los vocales", "Derechos de las vocalías"],
  ["integrantes", "Capacitar a los integrantes", "Capacitar a las personas integrantes"],
  ["miembros", "La opinión de los miembros", "La opinión de las personas integrantes"],
  ["inspectores", "Apoyos para los inspectores", "Apoyos para las personas inspectoras"],
  ["abogados", "Reunión con los abogados", "Reunión con las personas abogadas"],
  ["notificadores", "Se convocó a todos los notificadores", "Se convocó a todas las personas notificadoras"],
  ["peritos", "Derechos de los peritos", "Derechos de las personas peritas"],
  ["licitantes", "Capacitar a los licitantes", "Capacitar a las personas o empresas licitantes"],
  ["proveedores", "La opinión de los proveedores", "La opinión de las personas o empresas proveedoras"],
  ["contratistas", "Apoyos para los contratistas", "Apoyos para las personas o empresas contratistas"],
  ["contribuyentes", "Reunión con los contribuyentes", "Reunión con las personas contribuyentes"],
  ["usuarios", "Se convocó a todos los usuarios", "Se convocó a todas las personas usuarias"],
  ["beneficiarios", "Derechos de los beneficiarios", "Derechos de la población beneficiaria"],
  ["solicitantes", "Capacitar a los solicitantes", "Capacitar a las personas solicitantes"],
  ["pacientes", "La opinión de los pacientes", "La opinión de las personas pacientes"],
  ["derechohabientes", "Apoyos para los derechohabientes", "Apoyos para la población derechohabiente"],
  ["habitantes", "Reunión con los habitantes", "Reunión con la población"],
  ["visitantes", "Se convocó a todos los visitantes", "Se convocó a todas las personas visitantes"],
  ["vecinos", "Derechos de los vecinos", "Derechos del vecindario"],
  ["consumidores", "Capacitar a los consumidores", "Capacitar a las personas consumidoras"],
  ["interesados", "La opinión de los interesados", "La opinión de las personas interesadas"],
  ["quejosos", "Apoyos para los quejosos", "Apoyos para las personas quejosas"],
  ["asegurados", "Reunión con los asegurados", "Reunión con las personas aseguradas"],
  ["emprendedores", "Se convocó a todos los emprendedores", "Se convocó a todas las personas emprendedoras"],
  ["empresarios", "Derechos de los empresarios", "Derechos del empresariado"],
  ["comerciantes", "Capacitar a los comerciantes", "Capacitar a las personas comerciantes"],
  ["productores", "La opinión de los productores", "La opinión de las personas productoras"],
  ["agricultores", "Apoyos para los agricultores", "Apoyos para las personas agricultoras"],
  ["campesinos", "Reunión con los campesinos", "Reunión con la población campesina"],
  ["pescadores", "Se convocó a todos los pescadores", "Se convocó a todas las personas pescadoras"],
  ["artesanos", "Derechos de los artesanos", "Derechos de las personas artesanas"],
  ["investigadores", "Capacitar a los investigadores", "Capacitar a las personas investigadoras"],
  ["cientificos", "La opinión de los científicos", "La opinión de la comunidad científica"],
  ["alumnos", "Apoyos para los alumnos", "Apoyos para el alumnado"],
  ["estudiantes", "Reunión con los estudiantes", "Reunión con el estudiantado"],
  ["profesores", "Se convocó a todos los profesores", "Se convocó a todo el profesorado"],
  ["maestros", "Derechos de los maestros", "Derechos del magisterio"],
  ["docentes", "Capacitar a los docentes", "Capacitar al personal docente"],
  ["padres-de-familia", "La opinión de los padres de familia", "La opinión de las madres, padres o personas tutoras"],
  ["tutores", "Apoyos para los tutores", "Apoyos para las personas tutoras"],
  ["egresados", "Reunión con los egresados", "Reunión con las personas egresadas"],
  ["becarios", "Se convocó a todos los becarios", "Se convocó a todas las personas becarias"],
  ["medicos", "Derechos de los médicos", "Derechos del personal médico"],
  ["doctores", "Capacitar a los doctores", "Capacitar al personal médico"],
  ["enfermeras", "Contratar a las enfermeras", "Contratar al personal de enfermería"],
  ["policias", "La opinión de los policías", "La opinión del personal policial"],
  ["bomberos", "Apoyos para los bomberos", "Apoyos para las personas bomberas"],
  ["ninos", "Reunión con los niños", "Reunión con la niñez"],
  ["jovenes", "Se convocó a todos los jóvenes", "Se convocó a todas las juventudes"],
  ["adolescentes", "Derechos de los adolescentes", "Derechos de las personas adolescentes"],
  ["menores", "Cuidado de los menores de edad", "Cuidado de las niñas, niños y adolescentes"],
  ["hijos", "Guarderías para los hijos", "Guarderías para las hijas e hijos"],
  ["adultos-mayores", "Apoyos para los adultos mayores", "Apoyos para las personas adultas mayores"],
  ["ancianos", "Reunión con los ancianos", "Reunión con las personas adultas mayores"],
  ["tercera-edad", "Apoyo a personas de la tercera edad", "Apoyo a personas adultas mayores"],
  ["adultos", "Se convocó a todos los adultos", "Se convocó a todas las personas adultas"],
  ["discapacitados", "Derechos de los discapacitados", "Derechos de las personas con discapacidad"],
  ["personas-discapacitadas", "Empleo de personas discapacitadas", "Empleo de personas con discapacidad"],
  [
    "capacidades-diferentes",
    "Rampas para personas con capacidades diferentes",
    "Rampas para personas con discapacidad",
  ],
  ["sordomudos", "Capacitar a los sordomudos", "Capacitar a las personas sordas"],
  ["invidentes", "La opinión de los invidentes", "La opinión de las personas con discapacidad visual"],
  ["indigenas", "Apoyos para los indígenas", "Apoyos para las personas indígenas"],
  ["migrantes-ilegales", "Atención a migrantes ilegales", "Atención a personas en situación migratoria irregular"],
  ["migrantes", "Reunión con los migrantes", "Reunión con las personas migrantes"],
  ["indigentes", "Albergue para indigentes", "Albergue para personas en situación de calle"],
  ["pobres", "Vivienda para los pobres", "Vivienda para las personas en situación de pobreza"],
  ["presos", "Derechos de los presos", "Derechos de las personas privadas de la libertad"],
  ["drogadictos", "Centros para drogadictos", "Centros para personas usuarias de drogas"],
  ["enfermos", "La opinión de los enfermos", "La opinión de las personas enfermas"],
  ["empleadas-domesticas", "Registro de las empleadas domésticas", "Registro de las personas trabajadoras del hogar"],
  ["hombre-generico", "Los derechos del hombre", "Los derechos del ser humano"],
  ["todos", "Salud para todos", "Salud para todas las personas"],
  ["todes", "Bienvenida a todes", "Bienvenida a todas las personas"],
  ["arroba", "Invitar a l@s ciudadan@s", "Invitar a la ciudadanía"],
  ["equis", "Apoyo a lxs alumnxs", "Apoyo al alumnado"],
  ["equis-singular", "La credencial de cada alumnx", "La credencial de cada alumna o alumno"],
  ["terminacion-e", "Taller para les niñes", "Taller para la niñez"],
];

describe("the rules that come with the system", () => {
  it.each(SENTENCES)("%s: %s → %s", (rule, said, better) => {
    const { suggestions } = read(said);
    expect(suggestions.map((one) => one.rule)).toEqual([rule]);
    const [first] = suggestions.flatMap((one) => one.alternatives.map((alternative) => ({ one, alternative })));
    expect(first && applyAlternative(said, first.one, first.alternative)).toBe(better);
  });

  it("are each shown by a sentence, and more than sixty", () => {
    expect(SENTENCES.map(([rule]) => rule)).toEqual(INCLUSIVE_RULES.rules.map(({ id }) => id));
    expect(INCLUSIVE_RULES.rules.length).toBeGreaterThanOrEqual(60);
  });

  it("say where they come from and why", () => {
    for (const { note, source } of INCLUSIVE_RULES.rules) {
      expect(note).toMatch(/^\P{Ll}.*[.]$/u);
      expect(INCLUSIVE_RULES.sources[source]).toMatch(/\p{L}{3}/u);
    }
  });

  it("find every word they list", () => {
    for (const { id, find } of INCLUSIVE_RULES.rules) {
      for (const words of find.plural)
        expect(found(`con los ${words}`, `con las ${words}`, `con ${words}`), words).toContain(id);
      for (const words of find.singular) expect(found(`con el ${words}`, `con la ${words}`), words).toContain(id);
    }
  });

  it("never suggest what they find themselves", () => {
    for (const [rule, said] of SENTENCES) {
      for (const text of alternatives(said)) expect(read(text).suggestions, `${rule}: ${said} → ${text}`).toEqual([]);
    }
  });
});

function found(...sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((said) => read(said).suggestions.map(({ rule }) => rule));
}

/** The sentence with each alternative in its place. */
function alternatives(said: string): readonly string[] {
  return read(said).suggestions.flatMap((one) =>
    one.alternatives.map((alternative) => applyAlternative(said, one, alternative)),
  );
}
