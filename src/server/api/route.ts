import type { Static, TObject, TSchema } from "typebox";
import type { PublicData } from "../../actions/public-data.ts";
import type { Act } from "../../core/domain/permission.ts";
import type { Problem } from "../../core/domain/problem.ts";
import type { Institution } from "../../core/domain/register.ts";
import type { Said } from "../../core/words/language.ts";
import type { Result } from "../../core/domain/result.ts";
import type { Office } from "../house.ts";
import type { Exchange, Seat } from "../seat.ts";

/** Who may ask: anybody, whoever has signed in, or whoever may do the act. */
export type Asker = "anybody" | "signed-in" | Act;

/** One door of the API, as data: the server opens it, OpenAPI describes it, a test tries every role at it. */
export interface ApiRoute {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Under /api/v1, parameters in braces. */
  readonly path: string;
  readonly summary: Said;
  readonly asker: Asker;
  readonly params: TObject;
  readonly query: TSchema | null;
  readonly body: TSchema | null;
  readonly reply: TSchema;
  readonly status: 200 | 201;
  readonly handle: (call: ApiCall) => Promise<Result<unknown, Problem>>;
}

export interface ApiCall extends Exchange {
  readonly office: Office;
  readonly data: PublicData;
  readonly institution: Institution;
  readonly seat: Seat | null;
}

/** A call by somebody who has signed in, with what they sent. */
export interface Asked<P, Q, B> extends ApiCall {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
}
export type Signed<C> = C & { readonly seat: Seat };

interface Described<P extends TObject, Q extends TSchema, B extends TSchema> {
  readonly method: ApiRoute["method"];
  readonly path: string;
  readonly summary: Said;
  readonly params: P;
  readonly query?: Q;
  readonly body?: B;
  readonly reply: TSchema;
  readonly status?: 200 | 201;
}

type Call<P extends TObject, Q extends TSchema, B extends TSchema> = Asked<Static<P>, Static<Q>, Static<B>>;

/** A door for anybody. */
export function openRoute<P extends TObject, Q extends TSchema, B extends TSchema>(
  of: Described<P, Q, B>,
  handle: (call: Call<P, Q, B>) => Promise<Result<unknown, Problem>>,
): ApiRoute {
  return { ...shape(of), asker: "anybody", handle: (call) => handle(sentWith<P, Q, B>(call)) };
}

/** A door for whoever has signed in, or may do the act: that is for the act itself to say. */
export function seatedRoute<P extends TObject, Q extends TSchema, B extends TSchema>(
  of: Described<P, Q, B> & { readonly act?: Act },
  handle: (call: Signed<Call<P, Q, B>>) => Promise<Result<unknown, Problem>>,
): ApiRoute {
  return {
    ...shape(of),
    asker: of.act ?? "signed-in",
    handle: (call) => {
      const { seat } = call;
      if (seat === null) throw new Error(`${of.path} was opened to nobody`);
      return handle({ ...sentWith<P, Q, B>(call), seat });
    },
  };
}

function shape<P extends TObject, Q extends TSchema, B extends TSchema>(of: Described<P, Q, B>) {
  const { method, path, summary, params, query = null, body = null, reply, status = 200 } = of;
  return { method, path, summary, params, query, body, reply, status };
}

/** The schemas have been held against these before. */
function sentWith<P extends TObject, Q extends TSchema, B extends TSchema>(call: ApiCall): Call<P, Q, B> {
  const { params, query, body } = call.request;
  return { ...call, params: params as Static<P>, query: query as Static<Q>, body: body as Static<B> };
}
