import { describe, expect, it } from "vitest";
import { must } from "../core/decimals.ts";
import { at, HERE, PLANNING, useOffice } from "./office-bench.ts";

const office = useOffice();

describe("a write that is sent again", () => {
  const invite = (token: string, key: string, name = "Nueva Persona") =>
    office.ask(at("/people"), {
      method: "POST",
      token,
      payload: { name, email: "nueva@ejemplo.mx", roles: PLANNING },
      headers: { "idempotency-key": key },
    });
  const administrator = () => office.tokenOf("Eva Luna", [{ role: "administration", area: null }]);

  it("is done once and answered alike", async () => {
    const token = await administrator();
    const first = await invite(token, "clave-unica-1");
    const second = await invite(token, "clave-unica-1");
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers["idempotent-replayed"]).toBe("true");
    expect(await office.context.store.accounts(HERE)).toHaveLength(2);
  });

  it("is refused when it says something else", async () => {
    const token = await administrator();
    await invite(token, "clave-unica-1");
    const other = await invite(token, "clave-unica-1", "Otra Persona");
    expect(other).toMatchObject({ status: 422, body: { code: "idempotency-key-reused" } });
  });

  it("is done once though its reply was lost", async () => {
    const token = await administrator();
    await invite(token, "clave-unica-1");
    const kept = must(await office.context.store.access.keptReply(HERE, "p-1", "clave-unica-1"), "no reply");
    await office.context.store.remember(HERE, (access) => access.putReply("p-1", { ...kept, status: null }));
    expect(await invite(token, "clave-unica-1")).toMatchObject({ status: 409, body: { code: "already-done" } });
    expect(await office.context.store.accounts(HERE)).toHaveLength(2);
  });

  it("may be tried again after it was refused", async () => {
    const token = await administrator();
    expect(await invite(token, "clave-unica-1", "Eva Luna")).toMatchObject({ status: 409 });
    expect(await invite(token, "clave-unica-1", "Nueva Persona")).toMatchObject({ status: 201 });
  });

  it.each([{}, { "idempotency-key": "corta" }, { "idempotency-key": "con espacios dentro" }])(
    "is refused without a mark: %j",
    async (headers) => {
      const token = await administrator();
      const reply = await office.server.inject({
        method: "POST",
        url: `/api/v1${at("/people")}`,
        headers: { authorization: `Bearer ${token}`, ...headers },
        payload: { name: "Nueva", email: "nueva@ejemplo.mx", roles: PLANNING },
      });
      expect(reply.json()).toMatchObject({ status: 400, code: "idempotency-key-missing" });
    },
  );
});
