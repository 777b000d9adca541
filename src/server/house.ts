import type { PublishedShelf } from "../actions/published-shelf.ts";
import type { OidcClient } from "./oidc.ts";
import type { Doors } from "../actions/sign-in.ts";

/** All that a server is given. */
export interface House {
  /** What anybody may read. */
  readonly shelf: PublishedShelf;
  /** The register, for whoever signs in; null where only the public pages are to be served. */
  readonly doors: Doors | null;
  /** The address people know it by, "https://datos.ejemplo.mx"; null: whatever a request was sent to. */
  readonly origin: string | null;
  /** Addresses of the machines that hand requests on, whose word about the client is believed. */
  readonly proxies: readonly string[];
  /** Whether each request is a line of log, or faults of ours alone. */
  readonly log: "requests" | "faults" | "nothing";
  /** What the first administrator types; null where nobody is to come in by it. */
  readonly startCode: string | null;
  /** Signs people in who have an account with the institution's provider; null where there is none. */
  readonly oidc: OidcClient | null;
  /** Sends messages; null where none can be sent, and they wait in the outbox. */
  readonly mailer: Mailer | null;
}

/** With a register to sign in to. */
export type Office = House & { readonly doors: Doors };

export interface Mailer {
  /** Null once it was handed over; else why not. */
  send(message: {
    readonly recipient: string;
    readonly subject: string;
    readonly content: string;
  }): Promise<string | null>;
}
