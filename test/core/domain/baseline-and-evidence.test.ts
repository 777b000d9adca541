import { describe, expect, it } from "vitest";
import { makeBaseline, noBaseline } from "../../../src/core/domain/baseline.ts";
import { checkEvidence, type Evidence, EVIDENCE_KINDS, type EvidencePlace } from "../../../src/core/domain/evidence.ts";
import { measure, problemOf, valueOf } from "../decimals.ts";

describe("a baseline", () => {
  it("has a value, a year and a source; zero is a value", () => {
    expect(valueOf(makeBaseline(measure("0"), { year: 2024, source: "Informe anual", note: null }))).toMatchObject({
      kind: "known",
      measure: { value: "0" },
    });
  });

  it.each([
    [{ year: 24, source: "x" }, "year"],
    [{ year: 2024.5, source: "x" }, "year"],
    [{ year: 2024, source: " " }, "source"],
  ])("%j lacks its %s", (of, why) => {
    expect(problemOf(makeBaseline(measure("1"), { ...of, note: null }))).toEqual({ code: "baseline-invalid", why });
  });

  it("or there is none, and it is said why", () => {
    expect(valueOf(noBaseline("Indicador nuevo"))).toEqual({ kind: "none", reason: "Indicador nuevo" });
    expect(problemOf(noBaseline(""))).toEqual({ code: "baseline-invalid", why: "reason" });
  });
});

describe("evidence", () => {
  const [kind] = EVIDENCE_KINDS;
  const check = (at: EvidencePlace) => checkEvidence({ kind, at, personalData: false, note: null } satisfies Evidence);
  const link = (url: string): EvidencePlace => ({ kind: "link", url });
  const file = (name: string, sha256: string): EvidencePlace => ({ kind: "file", name, sha256 });

  it.each([
    link("https://www.ejemplo.gob.mx/actas/2025/01.pdf"),
    link("http://ejemplo.mx:8080?acta=1#2"),
    file("Lista de asistencia.pdf", "a".repeat(64)),
  ])("%j", (at) => {
    expect(check(at).ok).toBe(true);
  });

  it.each([
    [link("file:///etc/passwd"), "link"],
    [link("javascript:alert(1)"), "link"],
    [link("https://usuario:clave@ejemplo.mx"), "link"],
    [link("https:///acta"), "link"],
    [link("C:\\actas\\01.pdf"), "link"],
    [link(`https://ejemplo.mx/${"x".repeat(2000)}`), "link"],
    [file("acta.pdf", "A".repeat(64)), "hash"],
    [file("acta.pdf", "abc"), "hash"],
    [file("../acta.pdf", "a".repeat(64)), "file-name"],
    [file("", "a".repeat(64)), "file-name"],
  ])("%j is refused for its %s", (at, why) => {
    expect(problemOf(check(at))).toEqual({ code: "evidence-invalid", why });
  });
});
