import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { buildServer } from "./build.ts";
import type { House } from "./house.ts";

export interface Serving {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
}

/** Listens until closed. Editions published meanwhile are served as they come. */
export async function serve(house: House, { host, port }: ServeOptions): Promise<Result<Serving, Problem>> {
  const server = await buildServer(house);
  try {
    await server.listen({ host, port });
  } catch (error) {
    await server.close();
    const why = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "?";
    return fail(why === "EADDRINUSE" ? { code: "port-in-use", port } : { code: "cannot-listen", host, port, why });
  }
  const used = portOf(server.server.address(), port);
  const shown = host.includes(":") ? `[${host}]` : host;
  return ok({ address: `http://${shown}:${used}/`, port: used, close: () => stop(server) });
}

/** What is being answered is answered; what takes longer than this is not waited for. */
const PATIENCE_MS = 10_000;

async function stop(server: FastifyInstance): Promise<void> {
  const late = setTimeout(() => server.server.closeAllConnections(), PATIENCE_MS);
  await server.close();
  clearTimeout(late);
}

function portOf(address: AddressInfo | string | null, asked: number): number {
  return typeof address === "object" && address !== null ? address.port : asked;
}
