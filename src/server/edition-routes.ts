import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { editionNumber } from "../actions/portal.ts";
import type { PublishedShelf } from "../actions/published-shelf.ts";
import { answer, FOR_EVER, move, trouble } from "./answer.ts";

interface EditionParams {
  readonly institution: string;
  readonly edition: string;
  readonly file?: string;
}

/** The files of editions, byte for byte as they were published. */
export function addEditionRoutes(server: FastifyInstance, shelf: PublishedShelf): void {
  server.get<{ Params: EditionParams }>("/:institution/ediciones/:edition", async ({ params }, reply) => {
    const number = editionNumber(params.edition);
    const file = number === null ? null : await shelf.file(params.institution, number, "index.html");
    return file ? move(reply, `/${params.institution}/ediciones/${number}/`) : trouble(reply, 404);
  });
  for (const path of ["/:institution/ediciones/:edition/", "/:institution/ediciones/:edition/:file"]) {
    server.get<{ Params: EditionParams }>(path, async (request, reply) => sendFile(shelf, request, reply));
  }
}

async function sendFile(
  shelf: PublishedShelf,
  request: FastifyRequest<{ Params: EditionParams }>,
  reply: FastifyReply,
) {
  const { institution, edition, file = "index.html" } = request.params;
  const number = editionNumber(edition);
  const found = number === null ? null : await shelf.file(institution, number, file);
  if (!found) return trouble(reply, 404);
  const { mediaType: type, content, sha256 } = found;
  return answer(request, reply, { type, content: Buffer.from(content), cache: FOR_EVER, sha256 });
}
