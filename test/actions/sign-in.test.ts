import { describe, expect, it } from "vitest";
import { changePerson, inviteAgain } from "../../src/actions/manage-people.ts";
import {
  askNewPassword,
  changePassword,
  choosePassword,
  confirmSecondFactor,
  readLink,
  removeSecondFactor,
  startSecondFactor,
} from "../../src/actions/passwords.ts";
import { endSession, later, listSessions, openSession, signOut } from "../../src/actions/sign-in.ts";
import { must } from "../core/decimals.ts";
import { expectOk, problemOf } from "./fixture.ts";
import { ADMINISTRATOR, codeAt, institution, origin, PASSWORD, tokenOf, usePeople } from "./people-fixture.ts";

const people = usePeople();

describe("signing in", () => {
  it("opens a session that lasts twelve hours, two without use, until one signs out", async () => {
    await people.arrive("Eva Luna");
    const { token, open } = await people.entered("EVA.LUNA@ejemplo.mx ");
    expect(open.account.name).toBe("Eva Luna");
    people.wait(1.9);
    expect(await openSession(people.doors, institution, token)).not.toBeNull();
    people.wait(1.9);
    expect(await openSession(people.doors, institution, token)).not.toBeNull();
    people.wait(2);
    expect(await openSession(people.doors, institution, token)).toBeNull();
    const second = await people.entered("eva.luna@ejemplo.mx");
    for (let hour = 0; hour < 11; hour += 1) {
      people.wait(1);
      expect(await openSession(people.doors, institution, second.token)).not.toBeNull();
    }
    people.wait(1);
    expect(await openSession(people.doors, institution, second.token)).toBeNull();
    const third = await people.entered("eva.luna@ejemplo.mx");
    expectOk(await signOut(people.doors, institution, third.token));
    expect(await openSession(people.doors, institution, third.token)).toBeNull();
  });

  it("says the same of an unknown address, a wrong password and who was suspended", async () => {
    await people.arrive("Eva Luna");
    await people.arrive("Ana Paz");
    expectOk(
      await changePerson(people.owner, {
        institution,
        person: "p-2",
        version: 1,
        roles: [ADMINISTRATOR],
        state: "suspended",
      }),
    );
    await people.invite("Sin Llegar");
    for (const attempt of [
      people.enter("nadie@ejemplo.mx"),
      people.enter("eva.luna@ejemplo.mx", { password: "otra cosa larga" }),
      people.enter("ana.paz@ejemplo.mx"),
      people.enter("sin.llegar@ejemplo.mx"),
      people.enter("eva.luna@ejemplo.mx", { institution: "otra-institucion" }),
    ]) {
      expect(problemOf(await attempt)).toEqual({ code: "sign-in-refused" });
    }
  });

  it("waits longer after each failure beyond the fifth, even with the right password, and then forgets", async () => {
    await people.arrive("Eva Luna");
    const wrong = () => people.enter("eva.luna@ejemplo.mx", { password: "otra cosa larga" });
    for (let time = 0; time < 5; time += 1) expect(problemOf(await wrong()).code).toBe("sign-in-refused");
    expect(problemOf(await people.enter("eva.luna@ejemplo.mx"))).toEqual({ code: "sign-in-delayed", seconds: 1 });
    people.wait(2 / 3600);
    expect(problemOf(await wrong()).code).toBe("sign-in-refused");
    expect(problemOf(await people.enter("eva.luna@ejemplo.mx"))).toEqual({ code: "sign-in-delayed", seconds: 2 });
    people.wait(3 / 3600);
    expectOk(await people.enter("eva.luna@ejemplo.mx"));
    expect(problemOf(await wrong()).code).toBe("sign-in-refused");
  });

  it("makes a machine wait that tries many addresses", async () => {
    await people.arrive("Eva Luna");
    for (let time = 0; time < 30; time += 1) await people.enter(`uno${time}@ejemplo.mx`);
    expect(problemOf(await people.enter("eva.luna@ejemplo.mx")).code).toBe("sign-in-delayed");
    expectOk(await people.enter("eva.luna@ejemplo.mx", { machine: "10.0.0.2" }));
  }, 30_000);

  it("lists the sessions of a person, who may end each, and nobody else's", async () => {
    await people.arrive("Eva Luna");
    await people.arrive("Ana Paz");
    const [first, second] = [await people.entered("eva.luna@ejemplo.mx"), await people.entered("eva.luna@ejemplo.mx")];
    const other = await people.entered("ana.paz@ejemplo.mx");
    const listed = await listSessions(people.doors, institution, "p-1");
    expect(listed.map(({ no }) => no)).toEqual([second.open.session.no, first.open.session.no]);
    const mine = { institution, person: "p-1" };
    expect(problemOf(await endSession(people.doors, { ...mine, no: other.open.session.no })).code).toBe(
      "session-not-found",
    );
    expectOk(await endSession(people.doors, { ...mine, no: first.open.session.no }));
    expect(await openSession(people.doors, institution, first.token)).toBeNull();
    expect(await openSession(people.doors, institution, second.token)).not.toBeNull();
    expect(await openSession(people.doors, institution, other.token)).not.toBeNull();
  });

  it("is of one institution: a session opens no other", async () => {
    await people.arrive("Eva Luna");
    const { token } = await people.entered("eva.luna@ejemplo.mx");
    expect(await openSession(people.doors, "otra", token)).toBeNull();
  });
});

describe("a new password", () => {
  it("is asked for without saying who has an account, and ends every session", async () => {
    await people.arrive("Eva Luna");
    const { token } = await people.entered("eva.luna@ejemplo.mx");
    const ask = (email: string) => askNewPassword(people.doors, { institution, email, origin, machine: "10.0.0.9" });
    expect(expectOk(await ask("nadie@ejemplo.mx"))).toBeNull();
    const linked = must(expectOk(await ask("eva.luna@ejemplo.mx")), "no link");
    const password = "otra frase bastante larga";
    expectOk(await choosePassword(people.doors, { institution, token: tokenOf(linked), password }));
    expect(await openSession(people.doors, institution, token)).toBeNull();
    expect(problemOf(await people.enter("eva.luna@ejemplo.mx")).code).toBe("sign-in-refused");
    expectOk(await people.enter("eva.luna@ejemplo.mx", { password }));
    expect(await people.doors.store.auditHead(institution)).toMatchObject({
      action: "reset-password",
      actor: "Eva Luna",
    });
  });

  it("by a link that lasts one hour", async () => {
    await people.arrive("Eva Luna");
    const asked = { institution, email: "eva.luna@ejemplo.mx", origin, machine: "10.0.0.9" };
    const linked = must(expectOk(await askNewPassword(people.doors, asked)), "no link");
    people.wait(1);
    expect(problemOf(await readLink(people.doors, institution, tokenOf(linked))).code).toBe("link-spent");
  });

  it("cannot be asked for without end", async () => {
    const asked = { institution, email: "eva.luna@ejemplo.mx", origin, machine: "10.0.0.9" };
    for (let time = 0; time < 5; time += 1) expectOk(await askNewPassword(people.doors, asked));
    expect(problemOf(await askNewPassword(people.doors, asked)).code).toBe("sign-in-delayed");
  });

  it("of who is signed in needs the one so far, and ends the other sessions", async () => {
    await people.arrive("Eva Luna");
    const [here, there] = [await people.entered("eva.luna@ejemplo.mx"), await people.entered("eva.luna@ejemplo.mx")];
    const password = "otra frase bastante larga";
    const change = (current: string) => changePassword(people.doors, here.open, { institution, current, password });
    expect(problemOf(await change("no es esta frase")).code).toBe("sign-in-refused");
    expectOk(await change(PASSWORD));
    expect(await openSession(people.doors, institution, here.token)).not.toBeNull();
    expect(await openSession(people.doors, institution, there.token)).toBeNull();
    expectOk(await people.enter("eva.luna@ejemplo.mx", { password }));
  });
});

describe("a second factor", () => {
  async function enrolled() {
    await people.arrive("Eva Luna");
    const here = await people.entered("eva.luna@ejemplo.mx");
    const { secret, address } = expectOk(
      await startSecondFactor(people.doors, here.open, { institution, password: PASSWORD }),
    );
    expect(address).toContain(`secret=${secret}`);
    return { here, secret };
  }

  it("counts only once a code has shown that it works", async () => {
    const { here, secret } = await enrolled();
    expectOk(await people.enter("eva.luna@ejemplo.mx"));
    const confirm = (code: string) => confirmSecondFactor(people.doors, here.open, { institution, code });
    expect(problemOf(await confirm("000000")).code).toBe("second-factor-wrong");
    expectOk(await confirm(codeAt(secret, people.now())));
    expect(problemOf(await people.enter("eva.luna@ejemplo.mx")).code).toBe("second-factor-needed");
  });

  it("takes each code once, a step early or late, and says nothing without the password", async () => {
    const { here, secret } = await enrolled();
    expectOk(await confirmSecondFactor(people.doors, here.open, { institution, code: codeAt(secret, people.now()) }));
    const withCode = (code: string, more: object = {}) => people.enter("eva.luna@ejemplo.mx", { code, ...more });
    expect(problemOf(await withCode(codeAt(secret, people.now()))).code).toBe("second-factor-wrong");
    people.wait(1);
    expect(problemOf(await withCode(codeAt(secret, people.now()), { password: "no es esta frase" })).code).toBe(
      "sign-in-refused",
    );
    expect(problemOf(await withCode(codeAt(secret, later(people.now(), -0.05)))).code).toBe("second-factor-wrong");
    const code = codeAt(secret, later(people.now(), -29 / 3600));
    expectOk(await withCode(code));
    expect(problemOf(await withCode(code)).code).toBe("second-factor-wrong");
  });

  it("is taken away with the password, or by an administrator who invites again", async () => {
    const { here, secret } = await enrolled();
    expectOk(await confirmSecondFactor(people.doors, here.open, { institution, code: codeAt(secret, people.now()) }));
    expect(problemOf(await removeSecondFactor(people.doors, here.open, { institution, password: "no" })).code).toBe(
      "sign-in-refused",
    );
    expectOk(await inviteAgain(people.owner, { institution, person: "p-1", origin }));
    expectOk(await people.enter("eva.luna@ejemplo.mx"));
  });
});
