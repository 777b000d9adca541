import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openRegister } from "../../src/compose.ts";
import { openShelf } from "../../src/actions/published-shelf.ts";
import { openPeriod } from "../../src/actions/move-period.ts";
import { buildServer } from "../../src/server/build.ts";
import { serve } from "../../src/server/serve.ts";
import type { Store } from "../../src/store/store.ts";
import { expectOk, useRegister } from "../actions/fixture.ts";
import { Q1 } from "../actions/year-fixture.ts";
import { date } from "../core/decimals.ts";
import { houseOf } from "./house.ts";
import { at, HERE, PLANNING, useOffice } from "./office-bench.ts";

/** Keeps the one place of a writer until it is released. */
function hold(store: Store) {
  const { promise, resolve } = Promise.withResolvers<null>();
  return { held: store.remember(HERE, () => promise), release: () => resolve(null) };
}

describe("a database that another holds, or that is gone", () => {
  const bench = useRegister();

  async function served(busyTimeoutMs: number) {
    const store = expectOk(await openRegister({ path: bench.path("register.db"), create: false, busyTimeoutMs }));
    const doors = { store, now: bench.context.now };
    const server = await buildServer(houseOf({ shelf: openShelf(store), doors }));
    return { server, close: () => server.close().then(() => store.close()) };
  }

  it("is told as such, nothing is half-written, and the server lives on", async () => {
    const { server, close } = await served(50);
    const raw = new Database(bench.path("register.db"));
    raw.exec("begin immediate");
    const sign = () =>
      server.inject({
        method: "POST",
        url: `/api/v1${at("/session")}`,
        payload: { email: "nadie@ejemplo.mx", password: "no es esta frase" },
      });
    // A failed attempt has to be written down; where it cannot, the answer is still no.
    expect((await sign()).statusCode).toBe(401);
    expect((await server.inject(`/api/v1/institutions`)).statusCode).toBe(200);
    raw.exec("rollback");
    raw.close();
    expect((await sign()).statusCode).toBe(401);
    await close();
  });

  it("that was damaged under a running server is no crash", async () => {
    const { server, close } = await served(50);
    const raw = new Database(bench.path("register.db"));
    raw.exec("alter table edition rename to edicion_perdida");
    raw.close();
    for (const url of [`/${HERE}/`, `/api/v1${at("/editions")}`]) {
      const { statusCode, body } = await server.inject(url);
      expect(statusCode).toBeGreaterThanOrEqual(500);
      expect(body).not.toContain("edicion_perdida");
    }
    expect((await server.inject("/api/health")).statusCode).toBe(503);
    expect((await server.inject("/robots.txt")).statusCode).toBe(200);
    await close();
  });
});

describe("a write while another holds the database", () => {
  const office = useOffice();

  it("is answered as busy and can be sent again with the same mark", async () => {
    const token = await office.tokenOf("Ana Paz", PLANNING);
    const { held, release } = hold(office.context.store);
    const headers = { "idempotency-key": "clave-unica-1" };
    const write = () => office.ask(at("/periods"), { method: "POST", token, payload: { period: "2025-Q2" }, headers });
    const first = write();
    await sleep(50);
    release();
    expectOk(await held);
    expect((await first).status).toBe(201);
    expect((await write()).headers["idempotent-replayed"]).toBe("true");
  });

  it("never makes of two at once more than one", async () => {
    const token = await office.tokenOf("Ana Paz", PLANNING);
    const headers = { "idempotency-key": "clave-unica-1" };
    const write = () => office.ask(at("/periods"), { method: "POST", token, payload: { period: "2025-Q2" }, headers });
    const statuses = (await Promise.all([write(), write(), write()])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect((await office.context.store.periods(HERE)).map(({ period }) => period)).toEqual(["2025-Q1", "2025-Q2"]);
  });
});

describe("at the socket", () => {
  const bench = useRegister();

  async function listening() {
    const doors = { store: bench.context.store, now: bench.context.now };
    const house = houseOf({ shelf: openShelf(doors.store), doors });
    return expectOk(await serve(house, { host: "127.0.0.1", port: 0 }));
  }

  /** What comes back until the other end closes. */
  function talk(port: number, text: string): { socket: Socket; all: Promise<string> } {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    const all = new Promise<string>((resolve) => {
      let said = "";
      socket.on("data", (piece) => (said += piece.toString()));
      socket.on("close", () => resolve(said));
      socket.on("error", () => resolve(said));
    });
    return { socket, all };
  }

  it.each([
    ["no HTTP at all", "\u0000\u0001\u0002\r\n\r\n", "400"],
    ["a header without end", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(40_000)}\r\n\r\n`, "431"],
    ["two lengths", "POST /api/v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na", "400"],
  ])("%s is refused, and the server lives", async (_, text, status) => {
    const serving = await listening();
    expect(await talk(serving.port, text).all).toContain(` ${status} `);
    expect((await fetch(`${serving.address}robots.txt`)).status).toBe(200);
    await serving.close();
  });

  it("a body that stops in the middle writes nothing", async () => {
    const serving = await listening();
    const half = `POST /api/v1${at("/session")} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"email":`;
    const { socket } = talk(serving.port, half);
    await sleep(50);
    socket.destroy();
    expect((await fetch(`${serving.address}robots.txt`)).status).toBe(200);
    await serving.close();
  });

  it("a stop answers what is being answered, and takes nothing more", async () => {
    const serving = await listening();
    const { held, release } = hold(bench.context.store);
    const asked = fetch(`${serving.address}api/v1${at("/session")}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "nadie@ejemplo.mx", password: "no es esta frase" }),
    });
    await sleep(200);
    const stopped = serving.close();
    release();
    expectOk(await held);
    expect((await asked).status).toBe(401);
    await stopped;
    await expect(fetch(serving.address)).rejects.toThrow();
  });

  it("an act after the server has stopped is still possible: the register is its owner's", async () => {
    const serving = await listening();
    await serving.close();
    expectOk(await openPeriod(bench.context, { institution: HERE, period: Q1, dueOn: date("2025-04-10") }));
  });
});
