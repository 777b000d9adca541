import { describe, expect, it } from "vitest";
import { checkWords } from "../../../src/core/ingest/check-words.ts";
import { makeLexicon } from "../../../src/core/ingest/lexicon.ts";
import { Speller } from "../../../src/core/ingest/spelling.ts";
import { Vocabulary } from "../../../src/core/ingest/vocabulary.ts";

const WORDS =
  "a al cabo celebrar clínicas comisión con consejo constan constancias contra corrupción de del docentes en ética físico informe la las llevar mapas para publicados química químico recursos revisión riesgos seguimiento sesiones una y";

interface Around {
  /** Other rows of the document. */
  readonly rows?: readonly string[];
  /** Words within the texts of the row's other cells. */
  readonly beside?: readonly string[];
  /** Words that end them. */
  readonly besideLast?: readonly string[];
}

function check(text: string, { rows = [], beside = [], besideLast = [] }: Around = {}) {
  const vocabulary = new Vocabulary();
  for (const row of [text, ...rows]) vocabulary.addRow([row]);
  const words = WORDS.split(" ");
  const speller = new Speller(makeLexicon(words, words.length), vocabulary);
  const rowWords = () =>
    new Map(
      [...besideLast, ...beside].map((printed) => [
        vocabulary.fold(printed),
        { printed, isWhole: beside.includes(printed) },
      ]),
    );
  const checked = checkWords(text, { speller, rowWords });
  return { ...checked, reasons: [...checked.reasons] };
}

describe("the words of a text", () => {
  it("are left alone when all are known, and every character with them", () => {
    const text = "Celebrar sesiones (Consejo): 4, con «informe» — 25 %";
    expect(check(text)).toMatchObject({ text, reasons: [], damaged: 0, names: 0 });
  });

  it("count those of four letters or more, and the names among them", () => {
    expect(check("Celebrar sesiones en Tepehuanes y Canatlán")).toMatchObject({ words: 4, names: 2 });
  });

  it("lose a small word that is printed twice, and no other", () => {
    expect(check("Celebrar una una una sesiones")).toMatchObject({
      text: "Celebrar una sesiones",
      reasons: ["word-printed-twice"],
    });
    expect(check("sesiones sesiones")).toMatchObject({ text: "sesiones sesiones", reasons: [] });
    expect(check("para, para")).toMatchObject({ text: "para, para", reasons: [] });
  });

  it("are repaired in place, and the reason is said", () => {
    expect(check("Celebrar sesoines, con Seguimento", { rows: ["sesiones"] })).toMatchObject({
      text: "Celebrar sesiones, con Seguimento",
      reasons: ["word-repaired-from-document"],
      names: 1,
    });
    expect(check("Celebrar el seguimento anual").reasons).toContain("word-repaired-from-dictionary");
    expect(check("Informe deSeguimiento")).toMatchObject({
      text: "Informe de Seguimiento",
      reasons: ["words-joined-in-print"],
    });
  });

  it("that nothing settles stay as printed, with what they may have been", () => {
    expect(check("sesiones wxyzwxyz")).toMatchObject({ text: "sesiones wxyzwxyz", damaged: 1, proposals: [] });
  });

  it("are judged no further once twenty of them are damaged", () => {
    const garbled = Array.from({ length: 30 }, (_, i) => `wxyz${String.fromCodePoint(97 + (i % 26))}wxyz`).join(" ");
    expect(check(garbled)).toMatchObject({ text: garbled, damaged: 20 });
  });

  it("follow the document's own phrase", () => {
    const rows = ["llevar a cabo", "llevar a cabo", "llevar a cabo"];
    expect(check("Lievar a cabo", { rows })).toMatchObject({
      text: "Llevar a cabo",
      reasons: ["word-repaired-from-document"],
    });
  });
});

describe("a strange word", () => {
  it("is repaired to the one word of the row that is one letter away", () => {
    expect(check("Recursos de Devisión", { beside: ["Revisión"] })).toMatchObject({
      text: "Recursos de Revisión",
      reasons: ["word-repaired-from-document"],
    });
    expect(check("RECURSOS DE DEVISIÓN", { beside: ["Revisión"] }).text).toBe("RECURSOS DE REVISIÓN");
  });

  it("is asked where it may be a word of the document and a letter, though the row has one that is near", () => {
    const around = { rows: ["riesgos: químico y físico"], beside: ["química"] };
    expect(check("para químicoa las", around)).toMatchObject({ damaged: 1, proposals: ["químico a", "química"] });
  });

  it("is the author's own when another cell of the row prints it too", () => {
    expect(check("sesiones del gorbalán", { beside: ["gorbalán"] })).toMatchObject({ damaged: 0, names: 0 });
  });

  it("is a misspelling of the source when the row repeats it and the document corrects it", () => {
    expect(check("sesoines", { rows: ["sesiones"], beside: ["sesoines"] }).reasons).toEqual(["misspelling-in-source"]);
  });

  it("is no name in a text all in capitals", () => {
    expect(check("CELEBRAR CQHJAWXJA RKHQIVWZOS")).toMatchObject({ names: 0, damaged: 2 });
  });
});

describe("a letter too many that may be a word", () => {
  it("is asked, whether the row or the document's phrase has the word without it", () => {
    expect(check("mapas ycelebrar", { beside: ["celebrar"] })).toMatchObject({
      damaged: 1,
      proposals: ["y celebrar", "celebrar"],
    });
    const rows = ["celebrar a cabo", "celebrar a cabo", "celebrar a cabo"];
    expect(check("mapas ycelebrar a cabo", { rows })).toMatchObject({
      damaged: 1,
      proposals: ["y celebrar", "celebrar"],
    });
  });

  it("is dropped where it is only printed twice", () => {
    expect(check("mapas ccelebrar hoy", { beside: ["celebrar"] }).text).toBe("mapas celebrar hoy");
  });
});

describe("a text all in capitals", () => {
  it("holds no initials of six letters that nobody can say", () => {
    expect(check("CELEBRAR SESIONES EN XKJNVS")).toMatchObject({ damaged: 1 });
    expect(check("CELEBRAR SESIONES EN XKJNVS", { rows: ["XKJNVS", "de XKJNVS"] })).toMatchObject({ damaged: 0 });
  });

  it.each(["CELEBRAR SESIONES CON SEDATU", "CELEBRAR SESIONES CON TEPJF", "Celebrar sesiones con XKJNVS"])(
    "may hold others, and any other text may: %s",
    (text) => {
      expect(check(text)).toMatchObject({ damaged: 0 });
    },
  );
});

describe("a word parted at the end of a line", () => {
  it("is joined when the whole is a word and a part is none", () => {
    expect(check("Mapas de riesgos de co- rrupción publicados")).toMatchObject({
      text: "Mapas de riesgos de corrupción publicados",
      reasons: ["word-repaired-from-dictionary"],
      damaged: 0,
    });
  });

  it("is joined among capitals too", () => {
    expect(check("MAPAS DE CO- RRUPCIÓN").text).toBe("MAPAS DE CORRUPCIÓN");
    expect(check("Mapas de Co- Rrupción").text).not.toBe("Mapas de CoRrupción");
  });

  it("is joined before its beginning is taken for a small word printed twice", () => {
    expect(check("Informe de de- l consejo", { rows: ["del consejo"] }).text).toBe("Informe de del consejo");
  });

  it("stays parted when both parts are words and no other row has the whole", () => {
    expect(check("informe físico- químico").text).toBe("informe físico- químico");
    expect(check("sesiones- Consejo").text).toBe("sesiones- Consejo");
  });
});

describe("the last word of a text", () => {
  it("is asked, not repaired, where only its end is wrong, for it may be cut", () => {
    expect(check("Celebrar sesiones con constanc", { rows: ["constancias"] })).toMatchObject({
      text: "Celebrar sesiones con constanc",
      damaged: 1,
    });
    expect(check("recursos en docente", { rows: ["docentes"] })).toMatchObject({
      text: "recursos en docente",
      damaged: 1,
      proposals: ["docentes"],
    });
  });

  it("is not vouched for by another cell that ends with it, for both may be cut", () => {
    expect(check("sesiones del gorbalán", { besideLast: ["gorbalán"] })).toMatchObject({ damaged: 1 });
    expect(check("sesiones del gorbalán.", { besideLast: ["gorbalán"] })).toMatchObject({ damaged: 0 });
    expect(check("el gorbalán del consejo", { besideLast: ["gorbalán"] })).toMatchObject({ damaged: 0 });
  });

  it("is repaired where something follows it, or its beginning is wrong", () => {
    expect(check("recursos en docente.", { rows: ["docentes"] })).toMatchObject({
      text: "recursos en docentes.",
      damaged: 0,
    });
    expect(check("recursos en decentes", { rows: ["docentes"] })).toMatchObject({
      text: "recursos en docentes",
      damaged: 0,
    });
  });
});

describe("a letter that no encoding could read", () => {
  it("is put back into its word", () => {
    expect(check("comisi\ufffdn de las cl\ufffdnicas")).toMatchObject({ text: "comisión de las clínicas", damaged: 0 });
    expect(check("comisi?n de revisi?n").text).toBe("comisión de revisión");
    expect(check("de ?tica").text).toBe("de ética");
  });

  it("leaves its word damaged where nothing fits, and no piece of it is repaired", () => {
    expect(check("cl\ufffdn\ufffdc\ufffds con revis\ufffd")).toMatchObject({
      text: "cl\ufffdn\ufffdc\ufffds con revis\ufffd",
      damaged: 2,
    });
  });

  it("is no question mark after a word", () => {
    expect(check("¿celebrar sesiones? con informe").text).toBe("¿celebrar sesiones? con informe");
  });
});
