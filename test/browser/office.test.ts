import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { invitePerson } from "../../src/actions/manage-people.ts";
import { OWNER as ALLOWED } from "../../src/actions/context.ts";
import { openShelf } from "../../src/actions/published-shelf.ts";
import { initInstitution } from "../../src/actions/init-institution.ts";
import { addIndicators } from "../../src/actions/add-indicators.ts";
import { clock, openRegister } from "../../src/compose.ts";
import { buildServer } from "../../src/server/build.ts";
import type { Store } from "../../src/store/store.ts";
import { expectOk } from "../actions/fixture.ts";
import { draftOf } from "../actions/year-fixture.ts";
import { houseOf } from "../server/house.ts";
import { portOf, type Served, sideways, sized, violations, visits, WIDTHS } from "./visiting.ts";

const CODE = "codigo-de-inicio";
const PASSWORD = "caballo grapa batería correcto";
const ID = "santa-rosa";

let store: Store | undefined;

/** A server with a register of its own: one institution and nobody in it. */
function office(): Served {
  let end = () => Promise.resolve();
  return {
    listen: async () => {
      const folder = await mkdtemp(join(tmpdir(), "indicadora-office-"));
      const register = expectOk(await openRegister({ path: join(folder, "register.db"), create: true }));
      store = register;
      const context = { store: register, now: clock, actor: "Prueba", may: ALLOWED };
      expectOk(await initInstitution(context, { id: ID, name: "Ayuntamiento de Santa Rosa", keyPrefix: "SR" }));
      const drafts = ["Obras públicas y servicios municipales", "Cultura"].map((area) =>
        draftOf(null, { description: { area } }),
      );
      expectOk(await addIndicators(context, { institution: ID, drafts }));
      const doors = { store: register, now: clock };
      const server = await buildServer(houseOf({ shelf: openShelf(register), doors, startCode: CODE }));
      await server.listen({ host: "127.0.0.1", port: 0 });
      end = async () => {
        await server.close();
        await register.close();
        await rm(folder, { recursive: true, force: true });
      };
      return portOf(server.server.address());
    },
    close: () => end(),
  };
}

const { visit, origin } = visits(office());
const STILL = { ...sized(1440), javaScriptEnabled: false };
/** Notes of the browser about forms and refused requests are no faults of the page. */
const isFault = (text: string) => !/\[DOM\]|status of 4\d\d/.test(text);

/** An axe run, at both widths, in the language of the page. */
async function sound(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sideways(page), `${page.url()} at ${width}`).toBe(0);
    expect(await violations(page), `${page.url()} at ${width}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator("main button", { hasText: name }).first().focus();
  await Promise.all([page.waitForLoadState("load"), page.keyboard.press("Enter")]);
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`[name="${field}"]`).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

async function signIn(page: Page, language: "" | "/en" = ""): Promise<void> {
  await page.goto(`${origin()}${language}/app/${ID}/entrar`);
  await type(page, "correo", "luz@ejemplo.mx");
  await type(page, "clave", PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`/app/${ID}/$`));
}

describe("an office from its first day, by keyboard alone and without JavaScript", () => {
  it("is made ready, after a mistake that loses nothing", async () => {
    await visit("/app/inicio", STILL, async (page) => {
      await type(page, "codigo", CODE);
      await type(page, "anio", "2026");
      await type(page, "persona", "Luz Mora");
      await type(page, "correo", "luz@ejemplo.mx");
      await type(page, "clave", "corta");
      await page.keyboard.press("Enter");
      await page.locator("[role=alert]").waitFor();
      expect(await page.locator("[role=alert]").innerText()).toContain("demasiado corta");
      expect(await page.locator("[name=persona]").inputValue()).toBe("Luz Mora");
      await type(page, "clave", PASSWORD);
      await page.keyboard.press("Enter");
      await page.waitForURL(new RegExp(`/app/${ID}/personas$`));
    });
  });

  it("takes in a person, who chooses a password and sees what they may do", async () => {
    let link = "";
    await visit("/app/", STILL, async (page) => {
      await signIn(page);
      await page.locator("nav a", { hasText: "Personas" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/personas$/);
      await type(page, "nombre", "Tomás Arriaga");
      await type(page, "correo", "tomas@ejemplo.mx");
      await page.locator("[name=liaison][value=Cultura]").focus();
      await page.keyboard.press("Space");
      await press(page, "Invitar");
      link = await page.locator("#enlace").inputValue();
    });
    await visit(new URL(link).pathname, STILL, async (page) => {
      await type(page, "clave", PASSWORD);
      await page.keyboard.press("Enter");
      await page.waitForURL(new RegExp(`/app/${ID}/$`));
      expect(await page.locator("table").innerText()).toContain("Cultura");
      expect(await page.locator("nav").innerText()).not.toContain("Personas");
    });
  });

  it("shows the open sessions, and closes another one", async () => {
    await visit("/app/", STILL, async (page) => {
      await signIn(page);
      await page.goto(`${origin()}/app/${ID}/cuenta`);
      const before = await page.locator("tbody tr").count();
      expect(before).toBeGreaterThan(1);
      await press(page, "Cerrar");
      await page.locator("[role=status]").waitFor();
      expect(await page.locator("tbody tr").count()).toBe(before - 1);
    });
  });
});

describe("its pages have no accessibility fault and never scroll sideways", () => {
  it.each(["", "/en"] as const)("before anybody signs in, %s", async (language) => {
    await visit(`${language}/app/${ID}/entrar`, sized(1440), async (page, log) => {
      await sound(page);
      await page.locator("summary").first().click();
      await sound(page);
      await type(page, "correo", "nadie@ejemplo.mx");
      await type(page, "clave", "no es esta frase");
      await page.keyboard.press("Enter");
      await page.locator("[role=alert]").waitFor();
      await sound(page);
      for (const path of [`/app/${ID}/olvide`, `/app/${ID}/clave/nada`, "/api/"]) {
        await page.goto(origin() + language + path);
        await sound(page);
      }
      expect(log.faults.filter(isFault)).toEqual([]);
    });
  });

  it.each(["", "/en"] as const)("once one has, %s", async (language) => {
    await visit(`${language}/app/`, sized(1440), async (page, log) => {
      await signIn(page, language);
      for (const path of ["", "cuenta", "personas", "personas/p-2", "correo", "personas/p-99"]) {
        await page.goto(`${origin()}${language}/app/${ID}/${path}`);
        for (const one of await page.locator("summary").all()) await one.click();
        await sound(page);
      }
      await page.goto(`${origin()}${language}/app/${ID}/cuenta`);
      await type(page, "clave-factor", PASSWORD);
      await page.keyboard.press("Enter");
      await page.locator(".qr svg").waitFor();
      await sound(page);
      expect(log.faults.filter(isFault)).toEqual([]);
    });
  });

  it("when there are several institutions, and when nobody is in yet", async () => {
    const register = store;
    if (!register) throw new Error("the register is not open");
    const context = { store: register, now: clock, actor: "Prueba", may: ALLOWED };
    expectOk(await initInstitution(context, { id: "otra", name: "Otra institución", keyPrefix: "OT" }));
    await visit("/app/", sized(1440), async (page) => {
      expect(await page.locator("main a").count()).toBe(2);
      await sound(page);
    });
    const roles = [{ role: "oversight", area: null }] as const;
    const asked = { institution: "otra", name: "Sin Llegar", email: "s@ejemplo.mx", roles, origin: origin() };
    const { link } = expectOk(await invitePerson(context, asked));
    await visit(new URL(link).pathname, sized(1440), async (page) => sound(page));
  });
});

describe("the first page", () => {
  it("is gone once there is somebody", async () => {
    const path = await visit("/app/inicio", sized(1440), (page) => Promise.resolve(new URL(page.url()).pathname));
    expect(path).toBe("/app/");
  });
});
