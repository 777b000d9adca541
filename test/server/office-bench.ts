import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterEach, beforeEach } from "vitest";
import { addIndicators } from "../../src/actions/add-indicators.ts";
import { setTargets } from "../../src/actions/change-targets.ts";
import type { Context } from "../../src/actions/context.ts";
import { initInstitution } from "../../src/actions/init-institution.ts";
import { invitePerson } from "../../src/actions/manage-people.ts";
import { openPeriod } from "../../src/actions/move-period.ts";
import { openShelf } from "../../src/actions/published-shelf.ts";
import { type Doors, openFor } from "../../src/actions/sign-in.ts";
import { isRecord } from "../../src/core/domain/plain-data.ts";
import type { HeldRole } from "../../src/core/domain/account.ts";
import { buildServer } from "../../src/server/build.ts";
import type { House } from "../../src/server/house.ts";
import { expectOk, OWNER, useRegister } from "../actions/fixture.ts";
import { draftOf, expectAll, Q1 } from "../actions/year-fixture.ts";
import { atLeast, date, period } from "../core/decimals.ts";
import { houseOf } from "./house.ts";

export const HERE = OWNER;
export const ELSEWHERE = "otra-institucion";
export const OWN = "Contraloría";
export const OTHER = "Obras";
const NOW = "2025-04-02T10:00:00.000Z";

export interface Sent {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly token?: string | null;
  readonly payload?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answered {
  readonly status: number;
  readonly headers: LightMyRequestResponse["headers"];
  readonly body: Readonly<Record<string, unknown>>;
}

export interface OfficeBench {
  readonly server: FastifyInstance;
  readonly context: Context;
  readonly doors: Doors;
  /** The clock stands still unless it is told to move. */
  setNow(instant: string): void;
  /** A token of a person who holds these roles. */
  tokenOf(name: string, roles: readonly HeldRole[], institution?: string): Promise<string>;
  /** To the API: "/institutions/…". */
  call(path: string, sent?: Sent): Promise<LightMyRequestResponse>;
  /** The same, for an object of JSON. */
  ask(path: string, sent?: Sent): Promise<Answered>;
}

/** A server with a register: IND-001 of one area, IND-002 of another, the first quarter open, and a second institution. */
export function useOffice(of: Partial<House> = {}): OfficeBench {
  const bench = useRegister();
  let server: FastifyInstance | undefined;
  let now = NOW;
  let keys = 0;
  beforeEach(async () => {
    now = NOW;
    server = await buildServer(houseOf({ shelf: openShelf(bench.context.store), doors: office.doors, ...of }));
    await furnish(office.context);
  });
  afterEach(async () => server?.close());
  const office: OfficeBench = {
    get server() {
      if (!server) throw new Error("only within a test");
      return server;
    },
    get context() {
      return { ...bench.context, now: () => now };
    },
    get doors() {
      return { store: bench.context.store, now: () => now };
    },
    setNow: (instant) => {
      now = instant;
    },
    tokenOf: async (name, roles, institution = HERE) => {
      const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, "")}@ejemplo.mx`;
      const invited = expectOk(await invitePerson(office.context, { institution, name, email, roles, origin: "" }));
      const session = { institution, agent: "", spend: () => Promise.resolve() };
      return `${institution}.${expectOk(await openFor(office.doors, invited.account, session)).token}`;
    },
    call: (path, { method = "GET", token = null, payload, headers = {} } = {}) => {
      keys += 1;
      return office.server.inject({
        method,
        url: `/api/v1${path}`,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          "idempotency-key": `clave-${keys}-${path.length}`,
          ...headers,
        },
        ...(payload === undefined ? {} : { payload }),
      });
    },
    ask: async (path, sent) => {
      const reply = await office.call(path, sent);
      const body: unknown = reply.json();
      if (!isRecord(body)) throw new Error(`${path} answers no object`);
      return { status: reply.statusCode, headers: reply.headers, body };
    },
  };
  return office;
}

async function furnish(context: Context): Promise<void> {
  expectOk(await initInstitution(context, { id: ELSEWHERE, name: "Otra institución", keyPrefix: "OTR" }));
  for (const institution of [HERE, ELSEWHERE]) {
    const drafts = [OWN, OTHER].map((area, index) => draftOf(`IND-00${index + 1}`, { description: { area } }));
    expectAll(await addIndicators(context, { institution, drafts }));
    const annual = atLeast("24", "sesiones");
    const entries = ["Q1", "Q2", "Q3", "Q4"].map((quarter) => ({
      period: period(`2025-${quarter}`),
      target: atLeast("6", "sesiones"),
    }));
    const target = { annual, calendar: { kind: "discrete", entries } } as const;
    const targets = ["IND-001", "IND-002"].map((key) => ({ key, target, at: null }));
    expectAll(await setTargets(context, { institution, targets, on: date("2025-01-10") }));
    expectOk(await openPeriod(context, { institution, period: Q1, dueOn: date("2025-04-10") }));
  }
}

/** An address of the institution's. */
export function at(path: string): string {
  return `/institutions/${HERE}${path}`;
}

export const PLANNING: readonly HeldRole[] = [{ role: "planning", area: null }];
