import { describe, expect, it } from "vitest";
import type { KnownIndicator, RowTraits } from "../../../src/core/ingest/indicator-traits.ts";
import { type MatchDecisions, matchRows } from "../../../src/core/ingest/match-indicator.ts";

const CYCLE = "2025-01-01/2025-12-31";
const NOBODY: MatchDecisions = new Map();

function row(number: number, texts: Partial<RowTraits>): RowTraits {
  return { row: number, key: null, cycle: CYCLE, objective: null, name: null, definition: null, ...texts };
}

function known(key: string, texts: Partial<RowTraits>): KnownIndicator {
  const { objective = null, name = null, definition = null, cycle = CYCLE } = texts;
  return { key, cycle, objective, name, definition, printed: { objective, name, definition } };
}

const incentives2025 = { objective: "Seguimiento al otorgamiento de incentivos 2025", name: "Incentivos" };
const incentives2026 = { objective: "Gestión del Programa aplicable a 2026", name: "Incentivos" };

describe("rows of a later report against the register", () => {
  it("are the same indicator by objective, name and cycle, whatever case, accents, punctuation and spacing", () => {
    const rows = [
      row(1, { objective: "ELABORACION  de estados financieros.", name: "Estados financieros elaborados" }),
    ];
    const register = [
      known("IND-001", { objective: "Elaboración de Estados Financieros", name: "Estados Financieros, elaborados" }),
    ];
    expect(matchRows(rows, register, NOBODY)).toEqual([{ kind: "same", row: 1, key: "IND-001", by: "texts" }]);
  });

  it("with the same name but other objectives are told apart", () => {
    const rows = [row(1, incentives2026), row(2, incentives2025)];
    const register = [known("IND-001", incentives2025), known("IND-002", incentives2026)];
    expect(matchRows(rows, register, NOBODY)).toMatchObject([{ key: "IND-002" }, { key: "IND-001" }]);
  });

  it("of another cycle are other indicators", () => {
    const rows = [row(1, { ...incentives2025, cycle: "2026-01-01/2026-12-31" })];
    expect(matchRows(rows, [known("IND-001", incentives2025)], NOBODY)).toMatchObject([{ kind: "new" }]);
  });

  it("go by the printed key first, whatever their texts say", () => {
    const rows = [row(1, { key: "B-7", name: "Otro nombre" }), row(2, { name: "Siete" })];
    const register = [known("B-7", { name: "Siete" })];
    expect(matchRows(rows, register, NOBODY)).toMatchObject([{ kind: "same", key: "B-7", by: "key" }, { kind: "new" }]);
  });

  it("that tie are asked, on both sides of the tie, and never settled", () => {
    const register = [known("IND-001", incentives2025), known("IND-002", incentives2025)];
    expect(matchRows([row(1, incentives2025)], register, NOBODY)).toEqual([
      { kind: "undecided", row: 1, why: "tie", keys: ["IND-001", "IND-002"] },
    ]);
    const twice = [row(1, incentives2025), row(2, incentives2025)];
    expect(matchRows(twice, register.slice(0, 1), NOBODY)).toMatchObject([
      { kind: "undecided", why: "tie" },
      { kind: "undecided", why: "tie" },
    ]);
  });

  it("that only the definition tells apart are no real tie", () => {
    const one = { ...incentives2025, definition: "Notificar el presupuesto" };
    const other = { ...incentives2025, definition: "Entregar el incentivo" };
    const register = [known("IND-001", one), known("IND-002", other)];
    expect(matchRows([row(1, other), row(2, one)], register, NOBODY)).toMatchObject([
      { key: "IND-002" },
      { key: "IND-001" },
    ]);
  });

  it("that merely resemble an indicator are asked, with the likeliest first", () => {
    const register = [
      known("IND-001", { objective: "Respuesta a solicitudes de información pública", name: "Solicitudes en la PNT" }),
      known("IND-002", { objective: "Otra cosa enteramente", name: "Sesiones del comité" }),
    ];
    const rows = [
      row(1, { objective: "Respuesta a solicitudes de informacion pubIica", name: "Solicitudes en la PNT" }),
    ];
    expect(matchRows(rows, register, NOBODY)).toEqual([{ kind: "undecided", row: 1, why: "near", keys: ["IND-001"] }]);
  });

  it("with a new name under the same objective and definition are asked", () => {
    const texts = { objective: "Controlar el almacén general", definition: "Entradas y salidas registradas" };
    const rows = [row(1, { ...texts, name: "Existencias al día" })];
    expect(matchRows(rows, [known("IND-001", { ...texts, name: "Control de inventario" })], NOBODY)).toMatchObject([
      { kind: "undecided", why: "near", keys: ["IND-001"] },
    ]);
  });

  it("that look like nothing known are new, and nothing stays known to nobody", () => {
    const rows = [row(1, { objective: "Ampliar la red de agua", name: "Tomas nuevas" }), row(2, {})];
    expect(matchRows(rows, [known("IND-001", incentives2025)], NOBODY)).toEqual([
      { kind: "new", row: 1, by: "nothing-alike" },
      { kind: "new", row: 2, by: "nothing-alike" },
    ]);
  });

  it("are found by what the last document printed too, when the register says it better", () => {
    const repaired: KnownIndicator = {
      ...known("IND-046", { objective: "Protección de datos", name: "Datos personales" }),
      printed: { objective: "Protección de datos", name: "Dates Deseasoles", definition: null },
    };
    const [damaged] = matchRows(
      [row(1, { objective: "Protección de datos", name: "Dates Deseasoles" })],
      [repaired],
      NOBODY,
    );
    const [clean] = matchRows(
      [row(1, { objective: "Protección de datos", name: "Datos personales" })],
      [repaired],
      NOBODY,
    );
    expect([damaged, clean]).toMatchObject([{ key: "IND-046" }, { key: "IND-046" }]);
  });

  it("follow what a person decided, and the rest settles itself", () => {
    const register = [known("IND-001", incentives2025), known("IND-002", incentives2025)];
    const rows = [row(1, incentives2025), row(2, incentives2025), row(3, incentives2025)];
    const decisions = new Map([
      [1, "IND-002"],
      [3, null],
    ]);
    expect(matchRows(rows, register, decisions)).toEqual([
      { kind: "same", row: 1, key: "IND-002", by: "decision" },
      { kind: "same", row: 2, key: "IND-001", by: "texts" },
      { kind: "new", row: 3, by: "decision" },
    ]);
  });

  it("give one indicator to one row only", () => {
    const rows = Array.from({ length: 40 }, (_, i) =>
      row(i + 1, { objective: `Objetivo ${i % 7}`, name: `Nombre ${i % 5}` }),
    );
    const register = rows.slice(0, 20).map((one, i) => known(`IND-${i}`, one));
    const keys = matchRows(rows, register, NOBODY).flatMap((match) => (match.kind === "same" ? [match.key] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
