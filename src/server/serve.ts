import type { AddressInfo } from "node:net";
import type { PublishedShelf } from "../actions/published-shelf.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { buildServer } from "./build.ts";

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
export async function serve(shelf: PublishedShelf, { host, port }: ServeOptions): Promise<Result<Serving, Problem>> {
  const server = await buildServer(shelf);
  try {
    await server.listen({ host, port });
  } catch (error) {
    await server.close();
    const why = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "?";
    return fail(why === "EADDRINUSE" ? { code: "port-in-use", port } : { code: "cannot-listen", host, port, why });
  }
  const used = portOf(server.server.address(), port);
  const shown = host.includes(":") ? `[${host}]` : host;
  return ok({ address: `http://${shown}:${used}/`, port: used, close: () => server.close() });
}

function portOf(address: AddressInfo | string | null, asked: number): number {
  return typeof address === "object" && address !== null ? address.port : asked;
}
