/** The pictures of docs/guide that show the portal and the office, taken anew: npm run pictures. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { findChromium } from "./chromium.mjs";
import { root } from "./project.mjs";

const IMAGES = join(root, "docs", "guide", "img");
const WIDTH = 1200;
const HEIGHT = 1000;
const PASSWORD = "caballo grapa batería correcto";

const folder = await mkdtemp(join(tmpdir(), "indicadora-pictures-"));
const database = join(folder, "i.db");
const program = join(root, "dist", "cli", "main.js");
await ended(spawn(process.execPath, [program, "start", "--no-serve", "--db", database], { cwd: root }));
const server = spawn(process.execPath, [program, "serve", "--db", database, "--port", "0", "--json"], { cwd: root });
const { address, startCode } = JSON.parse(await firstLine(server));
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  const shot = async (name, path) => {
    if (path !== undefined) await page.goto(address + path);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.evaluate(() => document.fonts.ready);
    await sharp(await page.screenshot())
      .png({ palette: true, colours: 64, effort: 10 })
      .toFile(join(IMAGES, `${name}.png`));
  };
  // The first page of a visit is not held up by its fonts: the second has them.
  await page.goto(`${address}san-isidro/`);
  await page.waitForTimeout(500);
  await shot("portal-directorio", "");
  await page.goto(`${address}san-isidro/indicadores`);
  await page.waitForTimeout(500);
  await shot("portal-inicio", "san-isidro/");
  await shot("portal-indicadores", "san-isidro/indicadores?texto=agua");
  await shot("portal-indicador", "san-isidro/indicadores/SEG-02");
  await shot("portal-ediciones", "san-isidro/ediciones/");
  await shot("portal-comparar", "san-isidro/ediciones/comparar?de=2&a=4");
  await shot("portal-datos", "san-isidro/datos");
  await shot("portal-metodologia", "san-isidro/metodologia");
  await shot("portal-comprobar", "san-isidro/comprobar");
  await shot("portal-leido", "iepc-durango/indicadores");
  await shot("api", "api/");
  await page.goto(`${address}app/inicio`);
  await page.check("[name=institucion][value=san-isidro]");
  for (const [name, text] of [
    ["codigo", startCode],
    ["persona", "Luz Mora Díaz"],
    ["correo", "luz.mora@sanisidro.gob.mx"],
    ["clave", PASSWORD],
  ]) {
    await page.fill(`[name=${name}]`, text);
  }
  await page.fill("[name=codigo]", "el-de-su-pantalla");
  await shot("oficina-inicio");
  await page.fill("[name=codigo]", startCode);
  await page.click("main form.desk button");
  await page.fill("[name=nombre]", "Tomás Arriaga Cuevas");
  await page.fill("[name=correo]", "tomas.arriaga@sanisidro.gob.mx");
  await page.check("[name=rol][value=planning]");
  await page.click("#invitar button");
  await shot("oficina-personas", "app/san-isidro/personas");
  await shot("oficina-persona", "app/san-isidro/personas/p-2");
  await shot("oficina-correo", "app/san-isidro/correo");
  await shot("oficina-cuenta", "app/san-isidro/cuenta");
  await shot("oficina-hola", "app/san-isidro/");
  await page.context().clearCookies();
  await shot("oficina-entrar", "app/san-isidro/entrar");
} finally {
  await browser.close();
  server.kill("SIGTERM");
  await ended(server);
  await rm(folder, { recursive: true, force: true });
}

function ended(child) {
  child.stdout.resume();
  return new Promise((resolve) => child.on("exit", resolve));
}

async function firstLine(child) {
  let text = "";
  for await (const piece of child.stdout.iterator({ destroyOnReturn: false })) {
    text += piece;
    const end = text.indexOf("\n}");
    if (end >= 0) return text.slice(0, end + 2);
    if (text.endsWith("}\n")) return text;
  }
  throw new Error("the server said nothing");
}
