import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDate, holdsDate, readDate } from "../../../src/core/ingest/read-date.ts";

const MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");

const days = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a date", () => {
  it.each([
    ["31/03/2025", "2025-03-31"],
    ["31-03-2025", "2025-03-31"],
    ["31.3.2025", "2025-03-31"],
    ["2025-03-31", "2025-03-31"],
    ["31/03/2025 18:30:00", "2025-03-31"],
    ["31 de marzo de 2025", "2025-03-31"],
    ["31 de marzo del 2025", "2025-03-31"],
    ["31 de marzo del año 2025", "2025-03-31"],
    ["Al 31 de Marzo 2025", "2025-03-31"],
    ["31 marzo 2025", "2025-03-31"],
    ["Viernes 31 de marzo de 2025.", "2025-03-31"],
    ["marzo 31, 2025", "2025-03-31"],
    ["1° de enero de 2025", "2025-01-01"],
    ["1ro de enero de 2025", "2025-01-01"],
    ["primero de enero de 2025", "2025-01-01"],
    ["30 de setiembre de 2025", "2025-09-30"],
  ])("%j is %s", (text, date) => {
    expect(readDate(text)).toEqual({ date, exact: true });
  });

  it.each([
    ["31 de narzo de 2025", "2025-03-31"],
    ["15 de agoste de 2024", "2024-08-15"],
  ])("%j is %s with a letter repaired", (text, date) => {
    expect(readDate(text)).toEqual({ date, exact: false });
  });

  it.each([
    ["a month that may be two", "15 de jurio de 2025"],
    ["no month", "31 de sesiones de 2025"],
    ["no such day", "31 de febrero de 2025"],
    ["the month first", "03/31/2025"],
    ["two digits of a year", "31/03/25"],
    ["the digits of something else", "131/03/2025"],
    ["a span", "01/01/2025-31/03/2025"],
    ["a span", "2025-01-01/2025-03-31"],
    ["a span", "1 al 31 de marzo de 2025"],
    ["a span", "del 1 de enero al 31 de marzo de 2025"],
    ["a sentence", "El programa se aprobó el 31 de marzo de 2025 en sesión"],
    ["nothing", ""],
  ])("is not read from %s: %j", (_, text) => {
    expect(readDate(text)).toBeNull();
  });

  it("is read back from every way to print it", () => {
    fc.assert(
      fc.property(days, (date) => {
        const [year = "", month = "", day = ""] = date.split("-");
        const name = MONTHS[Number(month) - 1] ?? "";
        const printed = [
          date,
          `${day}/${month}/${year}`,
          `${Number(day)}/${Number(month)}/${year}`,
          `${Number(day)} de ${name} de ${year}`,
          `${Number(day)} DE ${name.toUpperCase()} DEL ${year}`,
          `${name} ${Number(day)}, ${year}`,
        ];
        for (const text of printed) expect(readDate(text), text).toEqual({ date, exact: true });
      }),
    );
  });
});

describe("a date in a text", () => {
  it("is the first one, wherever it stands", () => {
    expect(findDate("Aprobado el 31 de marzo de 2025 y publicado después")).toMatchObject({ date: "2025-03-31" });
    expect(findDate("sin fecha")).toBeNull();
  });

  it("is nearly all of a cell that holds a date or a span of two", () => {
    expect(["31/03/2025", "01/01/2025-31/03/2025", "1 al 31 de marzo de 2025"].every(holdsDate)).toBe(true);
    expect(["", "2025", "El programa se aprobó el 31 de marzo de 2025 en sesión"].some(holdsDate)).toBe(false);
  });
});
