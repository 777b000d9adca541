import { describe, expect, it } from "vitest";
import { isInstitutionId, isKeyPrefix, proposeInstitutionId } from "../../../src/core/domain/institution-id.ts";

describe("the id of an institution", () => {
  it.each([
    ["INSTITUTO ELECTORAL Y DE PARTICIPACIÓN CIUDADANA DEL ESTADO DE DURANGO", "iepc-durango"],
    ["Secretaría de Salud", "secretaria-salud"],
    ["Comisión Estatal del Agua de Jalisco", "cea-jalisco"],
    ["Ayuntamiento", "ayuntamiento"],
  ])("of %j is proposed as %s", (name, id) => {
    expect(proposeInstitutionId(name)).toBe(id);
    expect(isInstitutionId(id)).toBe(true);
  });

  it("cannot be proposed from a name without letters", () => {
    expect(["", "  ", "—", "de la y"].map(proposeInstitutionId)).toEqual([null, null, null, null]);
  });

  it("can be part of an address and of nothing else", () => {
    expect(["iepc-durango", "a1"].every(isInstitutionId)).toBe(true);
    expect(["", "A", "a b", "-a", "a-", "a--b", "../a", "a/b", "ñ", "x".repeat(41)].some(isInstitutionId)).toBe(false);
  });

  it("and the prefix of its keys are short and plain", () => {
    expect(["IND", "PAT25"].every(isKeyPrefix)).toBe(true);
    expect(["", "ind", "2IND", "IND-", "ABCDEFGHIJKLM"].some(isKeyPrefix)).toBe(false);
  });
});
