import { describe, expect, it } from "vitest";
import { makeLexicon } from "../../../src/core/ingest/lexicon.ts";
import { Speller } from "../../../src/core/ingest/spelling.ts";
import { Vocabulary } from "../../../src/core/ingest/vocabulary.ts";

const WORDS =
  "a agua al ante atendidas atenidas área cálida calidad capital cárcel clínica clínicas clónicas colon colonia colonias comisión comiso con conforme constan constancia constar consejo contrato cabo de del docente el en informe informes la lagua las llevar levar lo localidad los número objetivo para por programa programada promover razona revisión seguimiento sesión sesiones solicitud subsidios susidios trabajo y zona zonas";

function vocabularyOf(...rows: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const row of rows) vocabulary.addRow([row]);
  return vocabulary;
}

/** A speller of a document with these rows of text. */
function spellerOf(...rows: readonly string[]): Speller {
  const words = WORDS.split(" ");
  return new Speller(makeLexicon(words, words.length), vocabularyOf(...rows));
}

function judged(word: string, ...rows: readonly string[]) {
  return spellerOf(...rows).judge(word, false);
}

describe("a word that is known", () => {
  it.each(["sesiones", "Sesiones", "SESIONES", "sesion", "IEPC", "INEs", "xy", "q"])(
    "is %s: of the language, an acronym or very short",
    (word) => {
      expect(judged(word)).toEqual({ kind: "known" });
    },
  );

  it("is asked though three rows use it, where two letters that run together make it one", () => {
    expect(judged("cínica", "cínica", "cínica", "cínica").kind).toBe("known");
    expect(judged("dínicas", "dínicas", "dínicas", "dínicas")).toEqual({ kind: "damaged", near: ["clínicas"] });
  });

  it("is one that three rows use, whatever it means", () => {
    expect(judged("gorbalán", "gorbalán", "Gorbalan", "el gorbalán")).toEqual({ kind: "known" });
    expect(judged("gorbalán", "gorbalán", "gorbalán").kind).toBe("damaged");
  });

  it("is asked where it is more likely two small ones, unless three rows use it", () => {
    expect(judged("ala", "conectan ala red")).toEqual({ kind: "damaged", near: ["a la"] });
    expect(spellerOf("conectan ala red").isPlain("ala")).toBe(false);
    expect(judged("ala", "ala norte", "ala sur", "ala oriente")).toEqual({ kind: "known" });
  });

  it("is plain when other rows use it too, or it is too short for a phrase", () => {
    const speller = spellerOf("sesiones del consejo", "sesiones", "zona");
    expect([speller.isPlain("sesiones"), speller.isPlain("Sesiones"), speller.isPlain("zona")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([speller.isPlain("consejo"), speller.isPlain("sesoines")]).toEqual([false, false]);
  });
});

describe("a misspelt word", () => {
  it("is repaired from the document, as the document writes it and with its own capitals", () => {
    expect(judged("Sesoines", "sesiones ordinarias")).toEqual({ kind: "repaired", to: "Sesiones", by: "document" });
    expect(judged("SEGUIMEINTO", "seguimiento")).toEqual({ kind: "repaired", to: "SEGUIMIENTO", by: "document" });
    expect(judged("revisien", "Revisión")).toEqual({ kind: "repaired", to: "revisión", by: "document" });
  });

  it("is repaired from the lexicon where one word alone is likely, in its own capitals", () => {
    expect(judged("solicitud".replace("l", ""))).toEqual({ kind: "repaired", to: "solicitud", by: "dictionary" });
    expect(judged("seguimento")).toEqual({ kind: "repaired", to: "seguimiento", by: "dictionary" });
    expect(spellerOf().judge("SEGUIMENTO", true)).toEqual({ kind: "repaired", to: "SEGUIMIENTO", by: "dictionary" });
  });

  it("is asked where two words are as likely", () => {
    expect(judged("clonicss").kind).toBe("damaged");
    expect(judged("clinican", "clínica", "clínicas")).toMatchObject({ kind: "damaged" });
  });

  it("is asked where a letter too many may as well be another one misread", () => {
    expect(judged("suxsidios")).toEqual({ kind: "damaged", near: ["susidios", "subsidios"] });
    expect(judged("sussidios")).toMatchObject({ to: "susidios", by: "dictionary" });
  });

  it("is asked where the document's word comes once and another of the language is likelier", () => {
    expect(judged("atenddas", "Atenidas")).toEqual({ kind: "damaged", near: ["atendidas", "atenidas"] });
    expect(judged("atenddas", "Atenidas", "atenidas", "atenidas")).toMatchObject({ to: "atenidas", by: "document" });
  });

  it("is repaired to the one that three times as many rows use", () => {
    expect(judged("clinican", "clínica", "clínica", "clínica", "clínicas")).toMatchObject({
      to: "clínica",
      by: "document",
    });
  });

  it("is asked when it is short or nothing is near, with what is near", () => {
    expect(judged("zena")).toEqual({ kind: "damaged", near: [] });
    expect(judged("wxyzwxyz")).toEqual({ kind: "damaged", near: [] });
  });

  it("may be a name when a capital begins it within a sentence", () => {
    const speller = spellerOf();
    expect(speller.judge("Tepehuanes", false)).toEqual({ kind: "name" });
    expect(speller.judge("Tepehuanes", true).kind).toBe("damaged");
  });
});

describe("words joined in print", () => {
  it("are two small ones that the document uses, unless it has another word that is near", () => {
    expect(judged("alos", "los informes")).toEqual({ kind: "repaired", to: "a los", by: "split" });
    expect(judged("Delas", "las sesiones")).toEqual({ kind: "repaired", to: "De las", by: "split" });
    expect(judged("conla", "la comisión", "colon la zona").kind).toBe("repaired");
    expect(judged("enel", "informe").kind).toBe("damaged");
  });

  it("are asked where a letter at the end may be one, whatever other word is more usual", () => {
    const rows = ["programada", "programada", "programada", "programada", "promover el programado"];
    const words = new Speller(makeLexicon([...WORDS.split(" "), "programado"], 99), vocabularyOf(...rows));
    expect(words.judge("programadoa", false)).toEqual({ kind: "damaged", near: ["programado a", "programada"] });
  });

  it("are two where a capital begins the second", () => {
    expect(judged("deSeguimiento")).toEqual({ kind: "repaired", to: "de Seguimiento", by: "split" });
    expect(judged("deXeguimient").kind).not.toBe("repaired");
  });

  it("are two where a small word follows a word of the document", () => {
    expect(judged("Programade", "programa de trabajo")).toEqual({ kind: "repaired", to: "Programa de", by: "split" });
  });

  it("are one misspelt word where the document has that, and not the part", () => {
    expect(judged("colonlas", "las colonias")).toEqual({ kind: "repaired", to: "colonias", by: "document" });
  });

  it("are asked where one word is as likely and the document has neither", () => {
    expect(judged("colonlas", "las sesiones").kind).toBe("damaged");
    expect(judged("lazona", "la sesión")).toMatchObject({ kind: "damaged", near: ["la zona", "razona"] });
  });

  it("are asked where they can be parted in two ways and the document has neither", () => {
    expect(judged("delagua", "de la sesión")).toMatchObject({ kind: "damaged", near: ["de lagua", "del agua"] });
  });

  it("are asked where a letter at either end may be a word", () => {
    expect(judged("yzonas", "las zonas")).toMatchObject({ kind: "damaged", near: ["y zonas", "zonas"] });
    expect(judged("conformea", "conforme")).toMatchObject({ kind: "damaged", near: ["conforme a", "conforme"] });
    expect(judged("conformee", "conforme")).toMatchObject({ kind: "repaired", to: "conforme" });
    expect(judged("constanciay")).toMatchObject({ kind: "damaged", near: ["constancia y", "constancia"] });
  });
});

describe("a word of the document", () => {
  it("is usual from three rows on", () => {
    const speller = spellerOf("gorbalán", "Gorbalan", "el gorbalán", "zona");
    expect([speller.isUsual("gorbalán"), speller.isUsual("zona")]).toEqual([true, false]);
  });

  it("is the beginning of a longer one unless it is usual itself", () => {
    const speller = spellerOf("Plan Estat", "Plan Estatal", "zona", "zona", "zona", "zonas");
    expect(["Estat", "zona", "Estatal"].map((word) => speller.isBeginning(word))).toEqual([true, false, false]);
  });
});

describe("a real word that its phrase has otherwise", () => {
  const rows = ["llevar a cabo", "llevar a cabo", "llevar a cabo", "Levar a cabo"];

  it("is the one that stands there three times", () => {
    expect(spellerOf(...rows).phrase("Levar", ["a", "cabo"])).toBe("Llevar");
    expect(spellerOf(...rows.slice(1)).phrase("Levar", ["a", "cabo"])).toBeNull();
  });

  it("stays as it is elsewhere, and where other rows use it", () => {
    expect(spellerOf(...rows).phrase("Levar", ["al", "cabo"])).toBeNull();
    expect(spellerOf(...rows, "levar").phrase("Levar", ["a", "cabo"])).toBeNull();
  });
});

describe("a word with letters that no encoding could read", () => {
  it("is the one word that fits", () => {
    const speller = spellerOf();
    expect(speller.mend("comisi\ufffdn", false)).toEqual({ kind: "repaired", to: "comisión", by: "dictionary" });
    expect(speller.mend("N?mero", false)).toEqual({ kind: "repaired", to: "Número", by: "dictionary" });
    expect(speller.mend("\ufffdrea", false)).toEqual({ kind: "repaired", to: "área", by: "dictionary" });
    expect(speller.mend("REVISI\ufffdN", false)).toEqual({ kind: "repaired", to: "REVISIÓN", by: "dictionary" });
  });

  it("begins with a capital where its sentence does", () => {
    expect(spellerOf().mend("\ufffdrea", true)).toMatchObject({ to: "Área" });
    expect(spellerOf().mend("comisi\ufffdn", true)).toMatchObject({ to: "comisión" });
  });

  it("is the one that the document uses where several fit", () => {
    expect(spellerOf("las clínicas").mend("cl\ufffdnicas", false)).toEqual({
      kind: "repaired",
      to: "clínicas",
      by: "document",
    });
    expect(spellerOf().mend("cl\ufffdnicas", false)).toEqual({ kind: "damaged", near: ["clínicas", "clónicas"] });
  });

  it("is asked where none fits, or too many letters are missing", () => {
    expect(spellerOf().mend("xy\ufffdz", false)).toEqual({ kind: "damaged", near: [] });
    expect(spellerOf().mend("\ufffd\ufffd\ufffd\ufffd", false)).toEqual({ kind: "damaged", near: [] });
  });
});
