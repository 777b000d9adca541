import { Secret, TOTP } from "otpauth";
import { beforeEach } from "vitest";
import type { Context } from "../../src/actions/context.ts";
import { type Invited, invitePerson } from "../../src/actions/manage-people.ts";
import { choosePassword } from "../../src/actions/passwords.ts";
import { type Doors, later, openSession, signIn } from "../../src/actions/sign-in.ts";
import type { HeldRole } from "../../src/core/domain/account.ts";
import { must } from "../core/decimals.ts";
import { expectOk, OWNER, useRegister } from "./fixture.ts";

export const institution = OWNER;
export const origin = "https://indicadores.ejemplo.mx";
export const PASSWORD = "caballo grapa batería correcto";
export const ADMINISTRATOR: HeldRole = { role: "administration", area: null };

export interface People {
  readonly doors: Doors;
  /** Whoever has the file in hand. */
  readonly owner: Context;
  readonly now: () => string;
  /** The clock stands still unless it is told to move. */
  wait(hours: number): void;
  invite(name: string, roles?: readonly HeldRole[]): Promise<Invited>;
  /** Invites, and chooses the password. */
  arrive(name: string, roles?: readonly HeldRole[]): Promise<Invited>;
  enter(email: string, more?: object): ReturnType<typeof signIn>;
  /** Signs in, which must work out. */
  entered(email: string): Promise<Entered>;
}

interface Entered {
  readonly token: string;
  readonly open: NonNullable<Awaited<ReturnType<typeof openSession>>>;
}

/** A register of its own for every test, and what people do at its doors. */
export function usePeople(): People {
  const bench = useRegister();
  let now = "";
  beforeEach(() => {
    now = "2026-02-02T10:00:00.000Z";
  });
  const people: People = {
    get doors() {
      return { store: bench.context.store, now: () => now };
    },
    get owner() {
      return { ...bench.context, now: () => now };
    },
    now: () => now,
    wait: (hours) => {
      now = later(now, hours);
    },
    invite: async (name, roles = [ADMINISTRATOR]) => {
      const email = `${name.toLowerCase().replaceAll(" ", ".")}@ejemplo.mx`;
      return expectOk(await invitePerson(people.owner, { institution, name, email, roles, origin }));
    },
    arrive: async (name, roles) => {
      const invited = await people.invite(name, roles);
      expectOk(await choosePassword(people.doors, { institution, token: tokenOf(invited), password: PASSWORD }));
      return invited;
    },
    enter: (email, more = {}) => {
      const asked = { institution, email, password: PASSWORD, code: null, agent: "Firefox", machine: "10.0.0.1" };
      return signIn(people.doors, { ...asked, ...more });
    },
    entered: async (email) => {
      const { token } = expectOk(await people.enter(email));
      return { token, open: must(await openSession(people.doors, institution, token), "no session") };
    },
  };
  return people;
}

export function tokenOf({ link }: { readonly link: string }): string {
  return must(link.split("/").at(-1), link);
}

/** What an authenticator shows at that instant. */
export function codeAt(secret: string, instant: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(instant) });
}
