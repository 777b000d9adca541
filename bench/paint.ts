import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { openShelf } from "../src/actions/published-shelf.ts";
import { openRegister } from "../src/compose.ts";
import { buildServer } from "../src/server/build.ts";
import { cli, inFolder, runNode } from "./measure.ts";
import type { Row } from "./table.ts";

/** As Lighthouse throttles a phone: 150 ms there and back, 1.6 Mbit/s, a processor four times slower. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWER = 4;
const TIMES = 5;

/** When the largest thing of the dashboard is painted on a cheap phone, beside a bare page with its text and nothing else. */
export function measurePaint(): Promise<readonly Row[]> {
  return inFolder(async (folder) => {
    const database = join(folder, "register.db");
    runNode([cli, "start", "--no-serve", "--db", database]);
    const opened = await openRegister({ path: database, create: false });
    if (!opened.ok) throw new Error(opened.problem.code);
    const server = await buildServer({
      shelf: openShelf(opened.value),
      doors: null,
      origin: null,
      proxies: [],
      startCode: null,
      mailer: null,
      oidc: null,
      log: "nothing",
    });
    const address = await server.listen({ host: "127.0.0.1", port: 0 });
    const bare = createServer((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(
        `<!doctype html><html lang="es"><title>x</title><h1>${"De 25 indicadores, 19 están en meta. ".repeat(3)}</h1>`,
      );
    });
    await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
    const browser = await chromium.launch({
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu"],
    });
    try {
      const ours = await middlePaint(browser, `${address}/san-isidro/`);
      const theirs = await middlePaint(browser, `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`);
      return [
        {
          job: "largest paint of the dashboard, slow 4G, 4× slower processor",
          seconds: ours,
          beside: "a bare page with one heading",
          besideSeconds: theirs,
        },
      ];
    } finally {
      await browser.close();
      bare.close();
      await server.close();
      await opened.value.close();
    }
  });
}

async function middlePaint(browser: Browser, url: string): Promise<number> {
  const paints: number[] = [];
  for (let time = 0; time < TIMES; time += 1) paints.push(await paint(browser, url));
  return paints.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN;
}

/** Seconds, in a browser that has nothing of the page yet. */
async function paint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(url, { waitUntil: "networkidle" });
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
  await context.close();
  return ms / 1000;
}
