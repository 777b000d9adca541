import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import Database from "better-sqlite3";
import { OWNER } from "../src/actions/context.ts";
import { invitePerson } from "../src/actions/manage-people.ts";
import { openFor } from "../src/actions/sign-in.ts";
import { clock, openRegister } from "../src/compose.ts";
import { cli, inFolder, runNode } from "./measure.ts";
import type { Row } from "./table.ts";

const INSTITUTION = "san-isidro";
/** With the requests before them and the writes after, fewer than the API answers in a minute. */
const READS = 250;
const WRITES = 200;
const AT_ONCE = 8;

/** A server of the two examples: its pages beside a bare answer of the same bytes, a write beside the SQL alone. */
export function measureServe(): Promise<readonly Row[]> {
  return inFolder(async (folder) => {
    const database = join(folder, "register.db");
    runNode([cli, "start", "--no-serve", "--db", database]);
    const token = await tokenIn(database);
    const began = performance.now();
    const serving = await serve(database);
    const rows: Row[] = [];
    try {
      await once(`${serving.address}${INSTITUTION}/`, {});
      const first = (performance.now() - began) / 1000;
      rows.push({
        job: "serve: from the command to the first page",
        seconds: first,
        megabytes: restingMegabytes(serving.child),
        beside: "node that answers one request",
        besideSeconds: await bareStart(),
      });
      for (const [name, path] of [
        ["dashboard", `${INSTITUTION}/`],
        ["an indicator's page", `${INSTITUTION}/indicadores/SEG-01`],
        ["an indicator through the API", `api/v1/institutions/${INSTITUTION}/indicators/SEG-01`],
      ] as const) {
        rows.push(await readRow(name, serving.address + path, serving.child));
      }
      rows.push(await writeRow(serving, { token, folder }));
    } finally {
      serving.child.kill("SIGTERM");
    }
    return rows;
  });
}

interface Served {
  readonly child: ChildProcess;
  readonly address: string;
}

async function serve(database: string): Promise<Served> {
  const child = spawn(process.execPath, [cli, "serve", "--db", database, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  for await (const piece of child.stdout.iterator({ destroyOnReturn: false })) {
    text += String(piece);
    const [, address] = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(text) ?? [];
    if (address !== undefined) return { child, address };
  }
  throw new Error("the server said no address");
}

/** A server with nothing in it: how long Node itself takes. */
async function bareStart(): Promise<number> {
  const began = performance.now();
  const code = `const s=require("node:http").createServer((q,r)=>r.end("a")).listen(0,"127.0.0.1",()=>console.log("http://127.0.0.1:"+s.address().port+"/"))`;
  const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    for await (const piece of child.stdout.iterator({ destroyOnReturn: false })) {
      await once(String(piece).trim(), {});
      return (performance.now() - began) / 1000;
    }
    throw new Error("node said nothing");
  } finally {
    child.kill("SIGTERM");
  }
}

async function readRow(name: string, url: string, child: ChildProcess): Promise<Row> {
  const headers = { "accept-encoding": "br" };
  const sample = await once(url, headers);
  const bare = createServer((_request, response) => {
    response.writeHead(200, sample.headers);
    response.end(sample.body);
  });
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  const port = (bare.address() as AddressInfo).port;
  await load(url, { headers, count: 50 });
  const ours = await load(url, { headers, count: READS });
  const theirs = await load(`http://127.0.0.1:${port}/`, { headers, count: READS });
  bare.close();
  return {
    job: `${name}, ${READS} requests, ${AT_ONCE} at once (p99 ${milliseconds(ours.p99)}, bare ${milliseconds(theirs.p99)})`,
    seconds: ours.seconds,
    megabytes: restingMegabytes(child),
    beside: `node:http with the same ${sample.body.length} bytes`,
    besideSeconds: theirs.seconds,
  };
}

async function writeRow(
  { address, child }: Served,
  { token, folder }: { readonly token: string; readonly folder: string },
): Promise<Row> {
  const url = `${address}api/v1/institutions/${INSTITUTION}/settings/holidays`;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const ours = await load(url, {
    headers,
    count: WRITES,
    method: "PUT",
    body: JSON.stringify({ value: ["2026-02-02"] }),
  });
  return {
    job: `a setting written, ${WRITES} requests, ${AT_ONCE} at once (p99 ${milliseconds(ours.p99)})`,
    seconds: ours.seconds,
    megabytes: restingMegabytes(child),
    beside: "the same rows in SQLite alone, one durable transaction each",
    besideSeconds: rawWrites(join(folder, "raw.db")),
  };
}

/** What an act leaves: a fact, its line in the log and the line that covers it, on disk before the next. */
function rawWrites(path: string): number {
  const raw = new Database(path);
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.exec("create table fact (no integer primary key, value text) strict");
  const add = raw.prepare("insert into fact (value) values (?)");
  const began = performance.now();
  for (let no = 0; no < WRITES; no += 1) {
    raw.exec("begin immediate");
    for (let row = 0; row < 3; row += 1) add.run(`${no} ${"x".repeat(200)}`);
    raw.exec("commit");
  }
  const seconds = (performance.now() - began) / 1000;
  raw.close();
  return seconds;
}

async function tokenIn(database: string): Promise<string> {
  const opened = await openRegister({ path: database, create: false });
  if (!opened.ok) throw new Error(opened.problem.code);
  const store = opened.value;
  const context = { store, now: clock, actor: "Medición", may: OWNER };
  const roles = [{ role: "administration", area: null }] as const;
  const asked = { institution: INSTITUTION, name: "Medición", email: "m@ejemplo.mx", roles, origin: null };
  const invited = await invitePerson(context, asked);
  if (!invited.ok) throw new Error(invited.problem.code);
  const session = { institution: INSTITUTION, agent: "", spend: () => Promise.resolve() };
  const signedIn = await openFor(context, invited.value.account, session);
  await store.close();
  if (!signedIn.ok) throw new Error(signedIn.problem.code);
  return `${INSTITUTION}.${signedIn.value.token}`;
}

interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  readonly count: number;
  readonly method?: string;
  readonly body?: string;
}

/** So many requests, some at once over connections that stay open. */
async function load(url: string, asked: Asked): Promise<{ readonly seconds: number; readonly p99: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const times: number[] = [];
  let left = asked.count;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left > 0) {
        left -= 1;
        const start = performance.now();
        await once(url, asked.headers, { ...asked, agent });
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  return { seconds, p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN };
}

interface Answered {
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

function once(
  url: string,
  headers: Readonly<Record<string, string>>,
  { method = "GET", body, agent }: { readonly method?: string; readonly body?: string; readonly agent?: Agent } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: { ...headers }, ...(agent ? { agent } : {}) }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode !== 200) {
          reject(new Error(`${url} answered ${response.statusCode}`));
          return;
        }
        const { "content-encoding": encoding, "content-type": type } = response.headers;
        const kept = {
          "content-type": type ?? "",
          ...(encoding === undefined ? {} : { "content-encoding": encoding }),
        };
        resolve({ headers: kept, body: Buffer.concat(pieces) });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Of the process as it stands, from the system. */
function restingMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}
