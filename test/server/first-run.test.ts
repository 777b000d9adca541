import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { HERE, useOffice } from "./office-bench.ts";

const CODE = "codigo-de-inicio";
const office = useOffice({ startCode: CODE });
const FORM = {
  codigo: CODE,
  institucion: "",
  nombre: "Ayuntamiento de Santa Rosa",
  direccion: "santa-rosa",
  anio: "2026",
  reglas: "estricto",
  persona: "Luz Mora",
  correo: "luz@ejemplo.mx",
  clave: "caballo grapa batería correcto",
  planeacion: "1",
};

async function send(change: Readonly<Record<string, string>>, headers: object = { "sec-fetch-site": "same-origin" }) {
  const payload = new URLSearchParams({ ...FORM, ...change }).toString();
  const type = { "content-type": "application/x-www-form-urlencoded" };
  return office.server.inject({ method: "POST", url: "/app/inicio", headers: { ...type, ...headers }, payload });
}

const accounts = async (id: string) => office.context.store.accounts(id);

describe("the first run", () => {
  it("makes an institution with its rules, its year and its administrator, who is in at once", async () => {
    const reply = await send({});
    expect(reply.headers["location"]).toBe("/app/santa-rosa/personas");
    const cookie = String(reply.headers["set-cookie"]).split(";")[0] ?? "";
    expect((await office.server.inject({ url: "/app/santa-rosa/personas", headers: { cookie } })).statusCode).toBe(200);
    expect(await accounts("santa-rosa")).toMatchObject([
      { name: "Luz Mora", roles: [{ role: "administration" }, { role: "planning" }] },
    ]);
    const { store } = office.context;
    expect(await store.setting("santa-rosa", "rules")).toMatchObject({ value: { overFulfilled: { kind: "mapped" } } });
    expect(await store.periods("santa-rosa")).toMatchObject([
      { period: "2026-Q1", dueOn: "2026-04-10", state: "open" },
    ]);
    expect(await store.access.messages("santa-rosa", 5)).toEqual([]);
    expect((await store.verify("santa-rosa")).faults).toEqual([]);
  });

  it("keeps the password as it was typed, blanks and all", async () => {
    const clave = " caballo grapa batería correcto ";
    await send({ clave });
    const payload = new URLSearchParams({ correo: FORM.correo, clave }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const entered = await office.server.inject({ method: "POST", url: "/app/santa-rosa/entrar", headers, payload });
    expect(entered.statusCode).toBe(303);
  });

  it("takes an institution that is in the register, and proposes an address for a new one", async () => {
    expect((await send({ institucion: HERE, nombre: "" })).headers["location"]).toBe(`/app/${HERE}/personas`);
    expect(await accounts(HERE)).toHaveLength(1);
  });

  it("is over once there is somebody", async () => {
    await send({});
    expect((await office.server.inject("/app/inicio")).headers["location"]).toBe("/app/");
    expect((await send({ correo: "otra@ejemplo.mx", persona: "Otra", direccion: "otra" })).statusCode).toBe(404);
  });

  it.each([
    [{ codigo: "otro" }, 403, "El código de inicio no es ese."],
    [{ clave: "corta" }, 400, "La contraseña es demasiado corta."],
    [{ correo: "luz" }, 400, "El correo no tiene la forma de una dirección."],
    [{ nombre: "" }, 400, ""],
    [{ direccion: "NO VALE" }, 400, ""],
    [{ institucion: "nadie" }, 404, ""],
    [{ direccion: HERE }, 409, ""],
  ])("writes nothing and forgets nothing that was typed with %j", async (change, status, says) => {
    const before = (await office.context.store.institutions()).length;
    const reply = await send(change);
    expect(reply.statusCode).toBe(status);
    const $ = load(reply.body);
    expect($("[role=alert]").text()).toContain(says);
    expect($("#persona").attr("value")).toBe("Luz Mora");
    expect($("#clave").attr("value")).toBe("");
    expect(await office.context.store.institutions()).toHaveLength(before);
    expect(await accounts(HERE)).toEqual([]);
  });

  it("cannot be sent by another site", async () => {
    expect((await send({}, { "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
    expect(await accounts("santa-rosa")).toEqual([]);
  });
});
