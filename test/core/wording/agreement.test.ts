import { describe, expect, it } from "vitest";
import { INCLUSIVE_RULES } from "../../../src/core/wording/inclusive-rules.ts";
import { applyAlternative, wordingReader } from "../../../src/core/wording/suggest-wording.ts";

const read = wordingReader(INCLUSIVE_RULES);

/** The text with each alternative of its first suggestion. */
function better(said: string): readonly string[] {
  const [first] = read(said).suggestions;
  return first?.alternatives.map((alternative) => applyAlternative(said, first, alternative)) ?? [];
}

describe("an alternative agrees with what stands before it", () => {
  it.each([
    ["articles", "los usuarios", ["las personas usuarias"]],
    [
      "de los → de la",
      "derechos de los ciudadanos",
      ["derechos de la ciudadanía", "derechos de las personas ciudadanas"],
    ],
    ["de los → del", "el voto de los electores", ["el voto del electorado", "el voto de las personas electoras"]],
    ["a los → al", "apoyar a los alumnos", ["apoyar al alumnado", "apoyar a las alumnas y alumnos"]],
    ["del → de la", "manual del usuario", ["manual de la persona usuaria"]],
    ["al → a la", "avisar al solicitante", ["avisar a la persona solicitante"]],
    [
      "no article, a collective takes one",
      "cursos a funcionarios",
      ["cursos al funcionariado", "cursos a personas funcionarias"],
    ],
    ["no article, people need none", "apoyo para usuarios", ["apoyo para personas usuarias"]],
    ["todos los", "todos los profesores", ["todo el profesorado", "todas las profesoras y profesores"]],
    ["demonstratives", "estos funcionarios", ["este funcionariado", "estas personas funcionarias"]],
    ["possessives", "sus trabajadores", ["sus personas trabajadoras", "su personal"]],
    ["algunos picks out, so no collective", "algunos alumnos", ["algunas alumnas y alumnos"]],
    ["cada too", "cada usuario", ["cada persona usuaria"]],
    ["a number between", "los 3 regidores", ["las 3 regidurías", "las 3 regidoras y regidores"]],
    ["an adjective between", "los nuevos consejeros", ["las nuevas consejerías", "las nuevas personas consejeras"]],
    ["no small persons", "los pequeños productores", ["las pequeñas productoras y productores"]],
    ["a common noun may drop its article", "los jóvenes", ["las juventudes", "las personas jóvenes", "jóvenes"]],
    [
      "but not with another word beside it",
      "todos los jóvenes",
      ["todas las juventudes", "todas las personas jóvenes"],
    ],
  ])("%s: %s", (_, said, expected) => {
    expect(better(said)).toEqual(expected);
  });
});

describe("an alternative agrees with the adjectives behind it", () => {
  it.each([
    ["los ciudadanos interesados", ["la ciudadanía interesada", "las personas ciudadanas interesadas"]],
    ["los alumnos regulares", ["el alumnado regular", "las alumnas y alumnos regulares"]],
    ["los consejeros electorales", ["las consejerías electorales", "las personas consejeras electorales"]],
    ["los niños inscritos", ["la niñez inscrita", "las niñas y niños inscritos"]],
    ["las enfermeras capacitadas", ["el personal de enfermería capacitado", "las enfermeras y enfermeros capacitados"]],
    ["el usuario registrado", ["la persona usuaria registrada"]],
    ["consumidores agrícolas beneficiados", ["personas consumidoras agrícolas beneficiadas"]],
    ["los empresarios turísticos", ["el empresariado turístico", "las personas empresarias turísticas"]],
    [
      "los campesinos indígenas",
      ["la población campesina indígena", "el campesinado indígena", "las personas campesinas indígenas"],
    ],
  ])("%s", (said, expected) => {
    expect(better(said)).toEqual(expected);
  });

  it("and is left out where no adjective can follow", () => {
    expect(better("los conductores capacitados")).toEqual(["las personas conductoras capacitadas"]);
    expect(better("los conductores")).toContain("quienes conducen");
  });

  it("takes no verb for an adjective", () => {
    expect(better("los alumnos vamos")).toContain("el alumnado vamos");
  });
});

describe("people who are counted stay in the plural", () => {
  it.each([
    ["Número de alumnos atendidos", ["Número de alumnas y alumnos atendidos"]],
    ["Total de ciudadanos", ["Total de personas ciudadanas"]],
    ["los 25 policías", ["las 25 personas policías"]],
    ["1,200 beneficiarios", ["1,200 personas beneficiarias"]],
  ])("%s", (said, expected) => {
    expect(better(said)).toEqual(expected);
  });

  it("though a share of them may be a share of the whole", () => {
    expect(better("Porcentaje de ciudadanos")).toEqual([
      "Porcentaje de la ciudadanía",
      "Porcentaje de personas ciudadanas",
    ]);
  });
});

describe("an alternative is written as the words were", () => {
  it.each([
    ["Los electores votan", "El electorado votan"],
    ["LOS CONSEJEROS ELECTORALES", "LAS CONSEJERÍAS ELECTORALES"],
    ["Usuarios atendidos", "Personas usuarias atendidas"],
    ["los medicos", "el personal médico"],
    ["a los Consejeros Electorales", "a las Consejerías Electorales"],
    ["los servidores\npúblicos", "las personas servidoras públicas"],
  ])("%s → %s", (said, expected) => {
    expect(better(said)[0]).toBe(expected);
  });

  it("says whether the verb has to follow", () => {
    const [first] = read("los electores votan").suggestions;
    expect(first?.alternatives).toEqual([
      { text: "el electorado", number: "changes" },
      { text: "las personas electoras", number: "same" },
    ]);
  });
});

describe("nothing is suggested where it could not agree", () => {
  it.each(["pequeños y medianos productores", "los profesores-investigadores", "25 policías"])("%s", (said) => {
    expect(better(said)).toEqual([]);
  });
});

describe("marks in place of an ending", () => {
  it.each([
    ["tod@s l@s alumn@s", ["todo el alumnado", "todas las alumnas y alumnos"]],
    ["servidor@s públic@s", ["personas servidoras públicas", "el personal del servicio público"]],
    ["l@s integrantes", ["las personas integrantes", "integrantes"]],
    ["l@s artistas", ["las y los artistas"]],
    ["amig@s", ["amigas y amigos"]],
    ["l@s escritor@s", ["las escritoras y escritores"]],
    ["cada compañer@", ["cada compañera o compañero"]],
    ["lxs trabajadorxs", ["las personas trabajadoras", "el personal"]],
    ["les niñes", ["la niñez", "las niñas y niños"]],
  ])("%s", (said, expected) => {
    expect(better(said)).toEqual(expected);
  });

  it.each([
    "contacto@iepc.mx",
    "@IEPCDurango",
    "los electores@",
    "Linux y fax",
    "los índices",
    "les informes",
    "TELEXS",
  ])("are not seen in %s", (said) => {
    expect(read(said).suggestions.filter(({ rule }) => /arroba|equis|terminacion/.test(rule))).toEqual([]);
  });
});
