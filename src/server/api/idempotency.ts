import type { FastifyRequest } from "fastify";
import { hashToken } from "../../actions/secrets.ts";
import type { Problem } from "../../core/domain/problem.ts";
import { fail, ok, type Result } from "../../core/domain/result.ts";
import type { Seat } from "../seat.ts";
import type { ApiCall, ApiRoute } from "./route.ts";

/** A write marked by its sender, so that it is done once however often it is sent. */
export interface Marked {
  readonly seat: Seat;
  readonly mark: { readonly person: string; readonly key: string; readonly requestHash: string };
}

/** What was answered the first time. */
export interface Replayed {
  readonly status: number;
  readonly content: string;
}

/** Only writes that add something must be marked; the others say themselves which state they want. */
export function needsMark({ method, asker }: ApiRoute): boolean {
  return method === "POST" && asker !== "anybody";
}

export async function markOf(call: ApiCall & { readonly seat: Seat }): Promise<Result<Marked | Replayed, Problem>> {
  const { request, seat, institution, office } = call;
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || !/^[\x21-\x7e]{8,100}$/.test(key)) return fail({ code: "idempotency-key-missing" });
  const person = seat.open.account.id;
  const mark = { person, key, requestHash: hashOf(request) };
  const known = await office.doors.store.access.keptReply(institution.id, person, key);
  if (known === null) return ok({ seat: { ...seat, context: { ...seat.context, once: mark } }, mark });
  if (known.requestHash !== mark.requestHash) return fail({ code: "idempotency-key-reused" });
  return known.status === null ? fail({ code: "already-done" }) : ok({ status: known.status, content: known.content });
}

/** Kept for whoever sends the same again. */
export async function keepReply(
  { office, institution }: ApiCall,
  { mark }: Marked,
  { status, content }: Replayed,
): Promise<void> {
  const { person, key, requestHash } = mark;
  const reply = { key, requestHash, status, content, madeAt: office.doors.now() };
  await office.doors.store.remember(institution.id, (access) => access.putReply(person, reply));
}

function hashOf({ method, url, body }: FastifyRequest): string {
  return hashToken(`${method} ${url} ${JSON.stringify(body ?? null)}`);
}
