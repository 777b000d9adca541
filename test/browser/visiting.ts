import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { QUIET } from "../documents/programs.ts";
import type { EditionOutput } from "../../src/formats/edition-output.ts";

export const WIDTHS = [360, 1440] as const;

/** A server of a test: listens on a free port of the loopback, and ends. */
export interface Served {
  listen(): Promise<number>;
  close(): Promise<unknown>;
}

/** What a page asked for and complained of. */
export interface Log {
  readonly requests: string[];
  readonly faults: string[];
}

export interface Visits {
  readonly origin: () => string;
  /** Opens a page in a context of its own and hands over what went wrong along with it. */
  readonly visit: <T>(
    path: string,
    options: BrowserContextOptions,
    act: (page: Page, log: Log) => Promise<T>,
  ) => Promise<T>;
}

/** Starts a browser and the server before the tests of a file, and ends both after them. */
export function visits(served: Served): Visits {
  let browser: Browser;
  let origin = "";
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: QUIET,
    });
    origin = `http://127.0.0.1:${await served.listen()}`;
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    origin: () => origin,
    visit: async (path, options, act) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const log: Log = { requests: [], faults: [] };
      page.on("request", (request) => log.requests.push(request.url().slice(origin.length)));
      page.on("requestfailed", (request) => log.faults.push(request.url()));
      page.on("console", (message) => log.faults.push(message.text()));
      page.on("dialog", (dialog) => {
        log.faults.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto(origin + path, { waitUntil: "load" });
      const result = await act(page, log);
      await context.close();
      return result;
    },
  };
}

/** Stricter than any server of ours will be. */
const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'";

/** The files of editions, each under the name of its edition. */
export function servedFiles(editions: Readonly<Record<string, readonly EditionOutput[]>>): Served {
  const files: ReadonlyMap<string, EditionOutput> = new Map(
    Object.entries(editions).flatMap(([name, outputs]) =>
      outputs.map((file) => [`/${name}/${file.name}`, file] as const),
    ),
  );
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": file.mediaType,
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
    });
    response.end(file.bytes);
  });
  return {
    listen: async () => {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return portOf(server.address());
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address.port;
}

export function sized(width: number): BrowserContextOptions {
  return { viewport: { width, height: 900 } };
}

/** What axe finds, the rules of WCAG 2.2 AA and its best practices. */
export async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .options({ preload: false })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" ")}`);
}

export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
}

/** By how many pixels the page can be scrolled sideways. */
export async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
