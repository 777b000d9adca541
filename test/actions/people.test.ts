import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/actions/acting-person.ts";
import { changePerson, inviteAgain, invitePerson, readOutbox, readPeople } from "../../src/actions/manage-people.ts";
import { choosePassword, readLink } from "../../src/actions/passwords.ts";
import { openSession } from "../../src/actions/sign-in.ts";
import { must } from "../core/decimals.ts";
import { expectOk, problemOf } from "./fixture.ts";
import { ADMINISTRATOR, institution, origin, PASSWORD, tokenOf, usePeople } from "./people-fixture.ts";

const people = usePeople();

describe("an invitation", () => {
  it("writes the person down, makes a message with the link, and is under audit", async () => {
    const { account, link } = await people.invite("Eva Luna", [{ role: "liaison", area: "Obras" }]);
    expect(account).toMatchObject({
      id: "p-1",
      version: 1,
      email: "eva.luna@ejemplo.mx",
      state: "active",
      by: people.owner.actor,
    });
    expect(link).toMatch(new RegExp(`^${origin}/app/${institution}/clave/[\\w-]{43}$`));
    const [message] = expectOk(await readOutbox(people.owner, institution));
    expect(message).toMatchObject({ person: "p-1", recipient: "eva.luna@ejemplo.mx", sentAt: null });
    expect(message?.content).toContain(link);
    expect(await people.doors.store.auditHead(institution)).toMatchObject({ action: "manage-people", rows: 1 });
    expect((await people.doors.store.verify(institution)).faults).toEqual([]);
  });

  it("keeps no secret in the file but a hash of it", async () => {
    const invited = await people.invite("Eva Luna");
    expect(await people.doors.store.access.link(institution, tokenOf(invited))).toBeNull();
    expectOk(await choosePassword(people.doors, { institution, token: tokenOf(invited), password: PASSWORD }));
    const { passwordHash } = must(await people.doors.store.access.credential(institution, "p-1"), "no credential");
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(passwordHash).not.toContain(PASSWORD);
  });

  it.each([
    [{ name: " " }, "name"],
    [{ name: "a\u202eb" }, "name"],
    [{ name: "x".repeat(121) }, "name"],
    [{ email: "eva" }, "email"],
    [{ email: "eva@ejemplo.mx\r\nBcc: todos@ejemplo.mx" }, "email"],
    [{ email: `${"e".repeat(250)}@ejemplo.mx` }, "email"],
    [{ roles: [] }, "no-roles"],
    [{ roles: [{ role: "liaison", area: null }] }, "role-without-area"],
    [{ roles: [{ role: "planning", area: "Obras" }] }, "area-without-role"],
  ] as const)("%j is refused: %s", async (change, why) => {
    const asked = { institution, name: "Eva Luna", email: "eva@ejemplo.mx", roles: [ADMINISTRATOR], origin };
    const problem = problemOf(await invitePerson(people.owner, { ...asked, ...change }));
    expect(problem).toEqual({ code: "account-invalid", why });
    expect(await people.doors.store.accounts(institution)).toEqual([]);
  });

  it.each([
    [{ name: "EVA  lúna" }, "name"],
    [{ email: "Eva.Luna@Ejemplo.mx" }, "email"],
  ] as const)("of %j is refused when there is Eva Luna already", async (change, by) => {
    await people.invite("Eva Luna");
    const asked = { institution, name: "Otra", email: "otra@ejemplo.mx", roles: [ADMINISTRATOR], origin };
    expect(problemOf(await invitePerson(people.owner, { ...asked, ...change }))).toEqual({ code: "account-taken", by });
  });

  it("serves once, for a week, and only the newest", async () => {
    const first = await people.invite("Eva Luna");
    const again = expectOk(await inviteAgain(people.owner, { institution, person: "p-1", origin }));
    const spent = { code: "link-spent" };
    expect(problemOf(await readLink(people.doors, institution, tokenOf(first)))).toEqual(spent);
    expect(expectOk(await readLink(people.doors, institution, tokenOf(again)))).toMatchObject({ kind: "invitation" });
    const choose = () => choosePassword(people.doors, { institution, token: tokenOf(again), password: PASSWORD });
    expectOk(await choose());
    expect(problemOf(await choose())).toEqual(spent);
    const third = expectOk(await inviteAgain(people.owner, { institution, person: "p-1", origin }));
    people.wait(168);
    expect(problemOf(await readLink(people.doors, institution, tokenOf(third)))).toEqual(spent);
  });

  it.each([
    ["corta", "short"],
    ["x".repeat(201), "long"],
    ["aaaabbbbaaaa", "plain"],
    ["Contraseña1234", "plain"],
    ["eva.luna2026", "like-account"],
  ])("takes no weak password: %s", async (password, why) => {
    const invited = await people.invite("Eva Luna");
    const problem = problemOf(await choosePassword(people.doors, { institution, token: tokenOf(invited), password }));
    expect(problem).toEqual({ code: "password-weak", why, least: 12 });
    expectOk(await readLink(people.doors, institution, tokenOf(invited)));
  });

  it("is made by administrators alone", async () => {
    for (const roles of [[{ role: "planning", area: null }], [{ role: "head", area: "Obras" }]] as const) {
      const { account } = await people.invite(roles[0].role, roles);
      const context = contextOf(people.doors, institution, account);
      const asked = { institution, name: "Otra", email: "otra@ejemplo.mx", roles: [ADMINISTRATOR], origin };
      const problems = [
        await invitePerson(context, asked),
        await inviteAgain(context, { institution, person: "p-1", origin }),
        await changePerson(context, { institution, person: "p-1", version: 1, roles, state: "suspended" }),
        await readPeople(context, institution),
        await readOutbox(context, institution),
      ].map((result) => problemOf(result).code);
      expect(problems).toEqual(problems.map(() => "not-permitted"));
    }
  });
});

describe("a change of roles", () => {
  it("holds from the next act on, as a version more", async () => {
    await people.arrive("Luz Mora");
    await people.arrive("Eva Luna", [{ role: "planning", area: null }]);
    const { token } = await people.entered("eva.luna@ejemplo.mx");
    const place = { institution, areas: [] };
    const may = async () => {
      const { account } = must(await openSession(people.doors, institution, token), "no session");
      return contextOf(people.doors, institution, account).may("publish-edition", place);
    };
    expect(await may()).toBe(true);
    const change = {
      institution,
      person: "p-2",
      version: 1,
      roles: [{ role: "oversight", area: null }],
      state: "active",
    };
    expectOk(await changePerson(people.owner, change as Parameters<typeof changePerson>[1]));
    expect(await may()).toBe(false);
    const again = await changePerson(people.owner, change as Parameters<typeof changePerson>[1]);
    expect(problemOf(again)).toEqual({ code: "account-not-current", person: "p-2", seen: 1, current: 2 });
  });

  it("never leaves an institution without administrator", async () => {
    await people.arrive("Eva Luna");
    const planning = [{ role: "planning", area: null }] as const;
    const one = { institution, person: "p-1", version: 1 } as const;
    for (const change of [
      { roles: planning, state: "active" },
      { roles: [ADMINISTRATOR], state: "suspended" },
    ] as const) {
      expect(problemOf(await changePerson(people.owner, { ...one, ...change })).code).toBe("last-administrator");
    }
    await people.arrive("Luz Mora");
    expectOk(await changePerson(people.owner, { ...one, roles: planning, state: "active" }));
  });

  it("of who is suspended ends sessions and links at once", async () => {
    await people.arrive("Luz Mora");
    await people.arrive("Eva Luna");
    const { token } = await people.entered("eva.luna@ejemplo.mx");
    const again = expectOk(await inviteAgain(people.owner, { institution, person: "p-2", origin }));
    expectOk(
      await changePerson(people.owner, {
        institution,
        person: "p-2",
        version: 1,
        roles: [ADMINISTRATOR],
        state: "suspended",
      }),
    );
    expect(await openSession(people.doors, institution, token)).toBeNull();
    expect(problemOf(await readLink(people.doors, institution, tokenOf(again))).code).toBe("link-spent");
    expect(expectOk(await readPeople(people.owner, institution)).accounts[1]?.state).toBe("suspended");
  });
});
