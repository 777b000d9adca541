import { load } from "cheerio";
import { afterEach, describe, expect, it } from "vitest";
import { invitePerson } from "../../src/actions/manage-people.ts";
import type { HeldRole } from "../../src/core/domain/account.ts";
import type { Mailer } from "../../src/server/house.ts";
import { expectOk } from "../actions/fixture.ts";
import { codeAt } from "../actions/people-fixture.ts";
import { must } from "../core/decimals.ts";
import { ELSEWHERE, HERE, OWN, useOffice } from "./office-bench.ts";

const PASSWORD = "caballo grapa batería correcto";
const ADMINISTRATION: readonly HeldRole[] = [{ role: "administration", area: null }];
const HERE_TOO = { "sec-fetch-site": "same-origin" };

const sent: Parameters<Mailer["send"]>[0][] = [];
let fault: string | null = null;
afterEach(() => {
  sent.length = 0;
  fault = null;
});
const office = useOffice({
  origin: "https://indicadores.ejemplo.mx",
  mailer: {
    send: (message) => {
      sent.push(message);
      return Promise.resolve(fault);
    },
  },
});

/** A browser of one person: it keeps its cookie and sends forms as pages do. */
class Visitor {
  cookie = "";

  async get(path: string) {
    return this.keep(await office.server.inject({ url: path, headers: { cookie: this.cookie } }));
  }

  async post(path: string, fields: Readonly<Record<string, string>>, headers: object = HERE_TOO) {
    const payload = new URLSearchParams(fields).toString();
    const type = { "content-type": "application/x-www-form-urlencoded" };
    return this.keep(
      await office.server.inject({
        method: "POST",
        url: path,
        headers: { ...type, cookie: this.cookie, ...headers },
        payload,
      }),
    );
  }

  /** The same, with what its page hides in the form. */
  async send(path: string, fields: Readonly<Record<string, string>>, page = path) {
    const ficha =
      load((await this.get(page)).body)("input[name=ficha]")
        .first()
        .attr("value") ?? "";
    return this.post(path, { ficha, ...fields });
  }

  private keep<T extends { readonly headers: Readonly<Record<string, unknown>> }>(reply: T): T {
    const [set] = [reply.headers["set-cookie"]].flat();
    if (typeof set === "string") this.cookie = set.split(";")[0] ?? "";
    return reply;
  }
}

const at = (page: string) => `/app/${HERE}/${page}`;

async function invited(name: string, roles = ADMINISTRATION): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@ejemplo.mx`;
  const of = { institution: HERE, name, email, roles, origin: "https://indicadores.ejemplo.mx" };
  return expectOk(await invitePerson(office.context, of)).link.replace("https://indicadores.ejemplo.mx", "");
}

/** Somebody who has arrived, and signed in. */
async function arrived(name = "Eva Luna", roles = ADMINISTRATION): Promise<Visitor> {
  const visitor = new Visitor();
  const chosen = await visitor.post(await invited(name, roles), { clave: PASSWORD });
  expect(chosen.statusCode).toBe(303);
  return visitor;
}

describe("coming in", () => {
  it("by an invitation opens a session in a cookie that only this site can use", async () => {
    const visitor = new Visitor();
    const link = await invited("Eva Luna");
    expect(load((await visitor.get(link)).body)("h1").text()).toBe("Elija su contraseña");
    const weak = await visitor.post(link, { clave: "corta" });
    expect(weak.statusCode).toBe(400);
    expect(weak.body).toContain("La contraseña es demasiado corta.");
    const chosen = await visitor.post(link, { clave: PASSWORD });
    expect(chosen.headers).toMatchObject({ location: at(""), "cache-control": "no-store" });
    expect(String(chosen.headers["set-cookie"])).toMatch(
      /^indicadora=iepc-durango\.[\w-]{43}; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await visitor.get(at(""))).body).toContain("Hola, Eva Luna");
    expect((await visitor.get(link)).statusCode).toBe(410);
    expect((await visitor.post(link, { clave: PASSWORD })).statusCode).toBe(410);
  });

  it("with e-mail and password, in the language of the page, and keeps the address when it is refused", async () => {
    await arrived();
    const visitor = new Visitor();
    const form = { correo: "eva.luna@ejemplo.mx", clave: "no es esta frase" };
    const refused = await visitor.post(`/en${at("entrar")}`, form);
    expect(refused.statusCode).toBe(401);
    const $ = load(refused.body);
    expect($("html").attr("lang")).toBe("en");
    expect($("[role=alert]").text()).toContain("The e-mail or the password is not right.");
    expect($("#correo").attr("value")).toBe("eva.luna@ejemplo.mx");
    expect($("input[type=password]").attr("value")).toBe("");
    const entered = await visitor.post(`/en${at("entrar")}`, { ...form, clave: PASSWORD });
    expect(entered.headers["location"]).toBe(`/en${at("")}`);
  });

  it("is slowed down for whoever guesses", async () => {
    await arrived();
    const guess = async () => new Visitor().post(at("entrar"), { correo: "eva.luna@ejemplo.mx", clave: "x" });
    for (let time = 0; time < 5; time += 1) expect((await guess()).statusCode).toBe(401);
    expect((await guess()).statusCode).toBe(429);
  });

  it("ends with the session, here and for good", async () => {
    const visitor = await arrived();
    const kept = visitor.cookie;
    const left = await visitor.send(at("salir"), {}, at(""));
    expect(left.headers["location"]).toBe(at("entrar?cerrada"));
    const again = new Visitor();
    again.cookie = kept;
    expect((await again.get(at(""))).headers["location"]).toBe(at("entrar"));
  });

  it("asks for the second factor once it is set up", async () => {
    const visitor = await arrived();
    await visitor.send(at("cuenta/factor"), { "clave-factor": PASSWORD }, at("cuenta"));
    const page = load((await visitor.get(at("cuenta"))).body);
    const secret = page("#factor code").text().replaceAll(" ", "");
    expect(page("#factor svg")).toHaveLength(1);
    const wrong = await visitor.send(at("cuenta/factor/confirmar"), { codigo: "000000" }, at("cuenta"));
    expect(wrong.statusCode).toBe(401);
    const now = "2025-04-02T10:00:00.000Z";
    const done = await visitor.send(at("cuenta/factor/confirmar"), { codigo: codeAt(secret, now) }, at("cuenta"));
    expect(done.headers["location"]).toBe(at("cuenta?hecho=factor"));
    office.setNow("2025-04-02T10:05:00.000Z");
    const other = new Visitor();
    const form = { correo: "eva.luna@ejemplo.mx", clave: PASSWORD };
    const asked = await other.post(at("entrar"), form);
    expect(asked.statusCode).toBe(401);
    expect(load(asked.body)("#codigo").attr("required")).toBeDefined();
    const codigo = codeAt(secret, "2025-04-02T10:05:00.000Z");
    expect((await other.post(at("entrar"), { ...form, codigo })).statusCode).toBe(303);
  });
});

describe("a forgotten password", () => {
  it("is asked for in the same words whoever asks, and the link goes by mail alone", async () => {
    await arrived();
    const ask = async (correo: string) => (await new Visitor().post(at("olvide"), { correo })).body;
    const [known, unknown] = [await ask("eva.luna@ejemplo.mx"), await ask("nadie@ejemplo.mx")];
    expect(unknown).toBe(known);
    await expect.poll(() => sent.length).toBe(2);
    const link = /\/app\/\S+\/clave\/\S+/.exec(sent[1]?.content ?? "")?.[0] ?? "";
    expect(known).not.toContain(link);
    expect((await new Visitor().get(link)).statusCode).toBe(200);
    await expect
      .poll(async () => (await office.context.store.access.messages(HERE, 9)).map(({ content }) => content))
      .toEqual(["", ""]);
  });
});

describe("forms", () => {
  it.each([{}, { "sec-fetch-site": "cross-site" }, { origin: "https://otra.mx" }])(
    "sent by another site do nothing: %j",
    async (headers) => {
      const visitor = await arrived();
      const ficha =
        load((await visitor.get(at("personas"))).body)("input[name=ficha]")
          .first()
          .attr("value") ?? "";
      const fields = { ficha, nombre: "Intrusa", correo: "i@ejemplo.mx", rol: "administration" };
      expect((await visitor.post(at("personas"), fields, headers)).statusCode).toBe(403);
      expect((await visitor.post(at("entrar"), { correo: "a@b.mx", clave: "x" }, headers)).statusCode).toBe(403);
      expect(await office.context.store.accounts(HERE)).toHaveLength(1);
    },
  );

  it("that do not know their session do nothing", async () => {
    const [visitor, other] = [await arrived(), await arrived("Ana Paz")];
    const theirs =
      load((await other.get(at("personas"))).body)("input[name=ficha]")
        .first()
        .attr("value") ?? "";
    for (const ficha of ["", "x", theirs]) {
      const fields = { ficha, nombre: "Intrusa", correo: "i@ejemplo.mx", rol: "administration" };
      expect((await visitor.post(at("personas"), fields)).statusCode).toBe(403);
    }
    expect(await office.context.store.accounts(HERE)).toHaveLength(2);
  });

  it.each([
    ["application/json", "{}", 415],
    ["text/plain", "correo=a", 403],
    ["application/x-www-form-urlencoded", `correo=${"a".repeat(70_000)}`, 400],
  ])("of another kind, or without end, are refused: %s", async (type, payload, status) => {
    const headers = { "content-type": type, ...HERE_TOO };
    const reply = await office.server.inject({ method: "POST", url: at("entrar"), headers, payload });
    expect([status, 400, 403]).toContain(reply.statusCode);
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
  });
});

describe("people", () => {
  it("are invited by mail, changed by version, suspended at once", async () => {
    const visitor = await arrived();
    const form = { nombre: "Tomás Arriaga", correo: "tomas@ejemplo.mx", liaison: OWN };
    const reply = await visitor.send(at("personas"), form);
    expect(reply.statusCode).toBe(200);
    const link = load(reply.body)("#enlace").attr("value") ?? "";
    expect(sent.at(-1)?.content).toContain(link);
    expect(sent.at(-1)?.recipient).toBe("tomas@ejemplo.mx");
    expect((await office.context.store.accounts(HERE))[1]?.roles).toEqual([{ role: "liaison", area: OWN }]);
    const guest = new Visitor();
    await guest.post(new URL(link).pathname, { clave: PASSWORD });
    expect((await guest.get(at("cuenta"))).statusCode).toBe(200);
    const change = { version: "1", rol: "oversight", estado: "suspended" };
    expect((await visitor.send(at("personas/p-2"), change)).headers["location"]).toBe(at("personas/p-2?hecho"));
    expect((await guest.get(at("cuenta"))).headers["location"]).toBe(at("entrar"));
    const stale = await visitor.send(at("personas/p-2"), { ...change, estado: "active" });
    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain("La cuenta p-2 cambió");
  });

  it("are kept as typed when they are refused", async () => {
    const visitor = await arrived();
    const reply = await visitor.send(at("personas"), {
      nombre: "Eva Lúna",
      correo: "otra@ejemplo.mx",
      rol: "planning",
    });
    const $ = load(reply.body);
    expect(reply.statusCode).toBe(409);
    expect($("[role=alert]").text()).toContain("Ya hay una persona con ese nombre.");
    expect([$("#nombre").attr("value"), $("#correo").attr("value")]).toEqual(["Eva Lúna", "otra@ejemplo.mx"]);
    expect($("input[value=planning]").attr("checked")).toBeDefined();
  });

  it("wait in the outbox when the mail server does not answer, and go when it does", async () => {
    const visitor = await arrived();
    fault = "ECONNREFUSED";
    await visitor.send(at("personas"), { nombre: "Uno Dos", correo: "uno@ejemplo.mx", rol: "oversight" });
    const page = await visitor.get(at("correo"));
    expect(page.body).toContain("No se pudo enviar (ECONNREFUSED)");
    expect(page.body).toContain("/clave/");
    fault = null;
    await visitor.send(at("personas"), { nombre: "Tres", correo: "tres@ejemplo.mx", rol: "oversight" });
    expect((await visitor.get(at("correo"))).body).not.toContain("/clave/");
  });

  it.each([["planning"], ["oversight"], ["transparency"]] as const)("are none of the business of %s", async (role) => {
    const visitor = await arrived("Ana Paz", [{ role, area: null }]);
    for (const page of ["personas", "personas/p-1", "correo"]) {
      const reply = await visitor.get(at(page));
      expect(reply.statusCode).toBe(403);
      expect(reply.body).not.toContain("ejemplo.mx");
    }
    expect(load((await visitor.get(at(""))).body)("nav").text()).not.toContain("Personas");
    const send = (path: string, fields: object = {}) => visitor.send(at(path), { ...fields }, at("cuenta"));
    for (const path of ["personas", "personas/p-1", "personas/p-1/invitacion"]) {
      const reply = await send(path, { nombre: "Otra", correo: "o@ejemplo.mx", rol: "planning", version: "1" });
      expect(reply.statusCode).toBe(403);
    }
    expect(await office.context.store.accounts(HERE)).toHaveLength(1);
  });
});

describe("the office of another institution", () => {
  it("is as closed as to anybody", async () => {
    const visitor = await arrived();
    for (const page of ["", "cuenta", "personas", "correo"]) {
      expect((await visitor.get(`/app/${ELSEWHERE}/${page}`)).headers["location"]).toBe(`/app/${ELSEWHERE}/entrar`);
    }
    expect((await visitor.get("/app/nadie/cuenta")).statusCode).toBe(404);
  });
});

it("no page of the office is kept by anybody, or runs anything", async () => {
  const visitor = await arrived();
  for (const page of ["", "cuenta", "personas", "personas/p-1", "correo", "entrar", "olvide"]) {
    const reply = await visitor.get(at(page));
    expect(reply.statusCode).toBe(200);
    expect(reply.headers["cache-control"]).toBe("no-store");
    expect(String(reply.headers["content-security-policy"])).toContain("default-src 'none'");
    const $ = load(reply.body);
    expect($("script, [onclick], [style]")).toHaveLength(0);
    expect($("meta[name=robots]").attr("content")).toBe("noindex");
    expect(must($("a.lang").attr("href") ?? null, "no other language")).toMatch(/^\/en\/app\//);
  }
});
