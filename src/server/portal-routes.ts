import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Portal, PortalRequest, SitePageName } from "../actions/portal.ts";
import type { Language } from "../core/words/language.ts";
import type { House } from "./house.ts";
import { KeptPages } from "./kept-pages.ts";
import { originOf, prefersEnglish, queryOf, ROOTS } from "./asked.ts";
import { answer, answerKept, ASK_AGAIN, FOR_EVER, HTML, move, trouble } from "./answer.ts";

const PAGES: readonly (readonly [path: string, name: SitePageName])[] = [
  ["", "home"],
  ["indicadores", "indicators"],
  ["ediciones/", "editions"],
  ["ediciones/comparar", "comparison"],
  ["datos", "data"],
  ["metodologia", "method"],
  ["comprobar", "verify"],
];

interface SiteParams {
  readonly institution: string;
  readonly key?: string;
}

/** The public pages, in each language: Spanish at the root, English under /en. */
export function addPortalRoutes(server: FastifyInstance, portal: Portal, house: House): void {
  const asked = (request: FastifyRequest, language: Language): PortalRequest => ({
    language,
    origin: originOf(request, house),
    query: queryOf(request),
  });
  const pages = new KeptPages();
  const kept = async (
    request: FastifyRequest<{ Params: SiteParams }>,
    reply: FastifyReply,
    draw: (institution: string) => Promise<string | null>,
  ): Promise<FastifyReply> => {
    const { institution } = request.params;
    const stamp = await house.shelf.stamp(institution);
    if (stamp === null) return trouble(reply, 404);
    const name = `${originOf(request, house)} ${request.url}`;
    const found = await pages.of(name, stamp, () => draw(institution));
    return found === null ? trouble(reply, 404) : answerKept(request, reply, found);
  };
  server.get<{ Params: { file: string } }>("/recursos/:file", async (request, reply) => {
    const asset = portal.asset(`/recursos/${request.params.file}`);
    if (asset === null) return trouble(reply, 404);
    return answer(request, reply, {
      type: asset.mediaType,
      content: Buffer.from(await asset.read()),
      cache: FOR_EVER,
    });
  });
  server.get("/robots.txt", async (request, reply) => {
    const content = `User-agent: *\nAllow: /\nSitemap: ${originOf(request, house)}/sitemap.xml\n`;
    return answer(request, reply, { type: "text/plain; charset=utf-8", content, cache: ASK_AGAIN });
  });
  server.get("/sitemap.xml", async (request, reply) => {
    const content = await portal.siteMap(originOf(request, house));
    return answer(request, reply, { type: "application/xml; charset=utf-8", content, cache: ASK_AGAIN });
  });
  for (const [language, root] of ROOTS) {
    server.get(`${root}/`, async (request, reply) => {
      const only = await portal.only();
      if (only !== null) {
        reply.header("vary", "accept-language");
        return move(reply, `${language === "en" || prefersEnglish(request) ? "/en" : ""}/${only}/`);
      }
      return page(request, reply, await portal.directory(asked(request, language)));
    });
    if (root !== "") server.get(root, async (_request, reply) => move(reply, `${root}/`));
    server.get(`${root}/ediciones.atom`, async (request, reply) =>
      feed(request, reply, await portal.feed(null, asked(request, language))),
    );
    server.get<{ Params: SiteParams }>(`${root}/:institution`, async (request, reply) => {
      const { institution } = request.params;
      const found = await portal.page(institution, "home", asked(request, language));
      return found === null ? trouble(reply, 404) : move(reply, `${root}/${encodeURIComponent(institution)}/`);
    });
    server.get<{ Params: SiteParams }>(`${root}/:institution/ediciones.atom`, async (request, reply) =>
      feed(request, reply, await portal.feed(request.params.institution, asked(request, language))),
    );
    for (const [path, name] of PAGES) {
      server.get<{ Params: SiteParams }>(`${root}/:institution/${path}`, async (request, reply) =>
        kept(request, reply, (institution) => portal.page(institution, name, asked(request, language))),
      );
    }
    server.get<{ Params: SiteParams }>(`${root}/:institution/indicadores/:key`, async (request, reply) => {
      const { key = "" } = request.params;
      return kept(request, reply, (institution) => portal.indicator(institution, key, asked(request, language)));
    });
  }
}

function page(request: FastifyRequest, reply: FastifyReply, content: string | null): FastifyReply {
  if (content === null) return trouble(reply, 404);
  return answer(request, reply, { type: HTML, content, cache: ASK_AGAIN });
}

function feed(request: FastifyRequest, reply: FastifyReply, content: string | null): FastifyReply {
  if (content === null) return trouble(reply, 404);
  return answer(request, reply, { type: "application/atom+xml; charset=utf-8", content, cache: ASK_AGAIN });
}
