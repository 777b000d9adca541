import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { load } from "cheerio";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changePerson } from "../../src/actions/manage-people.ts";
import { oidcClient } from "../../src/server/oidc.ts";
import { expectOk } from "../actions/fixture.ts";
import { HERE, PLANNING, useOffice } from "./office-bench.ts";

const SECRET = "secreto-de-prueba";
/** What the provider vouches for, by the name one types there. */
const PEOPLE: Readonly<Record<string, { readonly email?: string; readonly email_verified?: boolean }>> = {
  ana: { email: "AnaPaz@ejemplo.mx", email_verified: true },
  "ana-sin-verificar": { email: "anapaz@ejemplo.mx", email_verified: false },
  "sin-correo": {},
  desconocida: { email: "nadie@ejemplo.mx", email_verified: true },
};

let listening: Server | undefined;
let issuer = "";
const ORIGIN = "http://localhost:4870";
const oidc = {
  name: "la cuenta institucional",
  begin: (uri: string) => client().begin(uri),
  end: (callback: URL, errand: Parameters<ReturnType<typeof oidcClient>["end"]>[1]) => client().end(callback, errand),
};
const office = useOffice({ origin: ORIGIN, oidc });
const client = () => oidcClient({ issuer, clientId: "indicadora", clientSecret: SECRET, name: "" });

beforeAll(async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "indicadora",
        client_secret: SECRET,
        redirect_uris: [`${ORIGIN}/app/${HERE}/oidc/vuelta`],
        application_type: "native",
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    cookies: { keys: ["solo-para-pruebas"] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...PEOPLE[sub] }) }),
  });
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  listening = server;
});
afterAll(() => listening?.close());

/** A browser that goes back and forth between us and the provider. */
class Traveller {
  readonly #jars = new Map<string, Map<string, string>>();

  /** Our own pages are answered without a socket. */
  async ours(url: string) {
    const { pathname, search } = new URL(url, ORIGIN);
    const headers = { cookie: this.#cookies("ours") };
    const reply = await office.server.inject({ url: pathname + search, headers });
    this.#keep("ours", [reply.headers["set-cookie"] ?? []].flat());
    return reply;
  }

  /** Signs in as somebody over there, says yes to everything, and comes back with the address to go to. */
  async away(url: string, login: string): Promise<string> {
    let next = url;
    let form: URLSearchParams | null = null;
    for (let steps = 0; steps < 12; steps += 1) {
      if (next.startsWith(ORIGIN)) return next;
      const reply: Response = await fetch(next, {
        redirect: "manual",
        headers: { cookie: this.#cookies("theirs") },
        ...(form === null ? {} : { method: "POST", body: form }),
      });
      this.#keep("theirs", reply.headers.getSetCookie());
      form = null;
      const location = reply.headers.get("location");
      if (location !== null) {
        next = new URL(location, next).href;
        continue;
      }
      const $ = load(await reply.text());
      const prompt = $("input[name=prompt]").attr("value") ?? "";
      form = new URLSearchParams({ prompt, login, password: "x" });
      next = new URL($("form").attr("action") ?? "", next).href;
    }
    throw new Error("the provider never sent anybody back");
  }

  #cookies(of: string): string {
    return [...(this.#jars.get(of) ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #keep(of: string, set: readonly string[]): void {
    const jar = this.#jars.get(of) ?? new Map<string, string>();
    for (const one of set) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    this.#jars.set(of, jar);
  }
}

const begin = async (traveller: Traveller) => String((await traveller.ours(`/app/${HERE}/oidc`)).headers["location"]);

describe("the institution's own provider", () => {
  it("is offered where one signs in, and lets in who has an account, with their roles here", async () => {
    await office.tokenOf("Ana Paz", PLANNING);
    const traveller = new Traveller();
    const page = load((await traveller.ours(`/app/${HERE}/entrar`)).body);
    expect(page("a.button").text()).toBe("Entrar con la cuenta institucional");
    const back = await traveller.away(await begin(traveller), "ana");
    expect((await traveller.ours(back)).headers["location"]).toBe(`/app/${HERE}/`);
    const home = (await traveller.ours(`/app/${HERE}/`)).body;
    expect(home).toContain("Hola, Ana Paz");
    expect(home).toContain("Planeación");
  });

  it("serves once, and only the browser that set out", async () => {
    await office.tokenOf("Ana Paz", PLANNING);
    const [traveller, thief] = [new Traveller(), new Traveller()];
    const back = await traveller.away(await begin(traveller), "ana");
    await begin(thief);
    for (const one of [thief, new Traveller()]) expect((await one.ours(back)).statusCode).toBe(401);
    const forged = new URL(back);
    forged.searchParams.set("state", "otro");
    expect((await new Traveller().ours(forged.href)).statusCode).toBe(401);
  });

  it("lets nobody in whose account was suspended", async () => {
    await office.tokenOf("Luz Mora", [{ role: "administration", area: null }]);
    await office.tokenOf("Ana Paz", PLANNING);
    const change = { institution: HERE, person: "p-2", version: 1, roles: PLANNING, state: "suspended" } as const;
    expectOk(await changePerson(office.context, change));
    const traveller = new Traveller();
    const back = await traveller.away(await begin(traveller), "ana");
    expect((await traveller.ours(back)).statusCode).toBe(401);
  });

  it.each(["ana-sin-verificar", "sin-correo", "desconocida"])("lets nobody in for %s", async (login) => {
    await office.tokenOf("Ana Paz", PLANNING);
    const traveller = new Traveller();
    const back = await traveller.away(await begin(traveller), login);
    const reply = await traveller.ours(back);
    expect(reply.statusCode).toBe(401);
    expect((await traveller.ours(`/app/${HERE}/`)).headers["location"]).toBe(`/app/${HERE}/entrar`);
  });
});
