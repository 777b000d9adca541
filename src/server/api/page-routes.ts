import type { FastifyInstance } from "fastify";
import { apiPage } from "../../actions/portal.ts";
import { type ProblemCode } from "../../core/domain/problem.ts";
import { rolesThatMay } from "../../core/domain/permission.ts";
import { API_WORDS } from "../../core/words/api.ts";
import { type Language, listOf } from "../../core/words/language.ts";
import { PROBLEM_CODES } from "../../core/words/problems.ts";
import { ROLE_NAMES } from "../../core/words/roles.ts";
import { answer, ASK_AGAIN, HTML, move } from "../answer.ts";
import type { House } from "../house.ts";
import { originOf, ROOTS } from "../asked.ts";
import { statusOf } from "../problem-status.ts";
import { API_ROOT, routesOf } from "./api.ts";
import type { ApiRoute } from "./route.ts";

/** The API for people, in both languages. */
export function addApiPage(server: FastifyInstance, house: House): void {
  for (const [language, root] of ROOTS) {
    server.get(`${root}/api`, async (_request, reply) => move(reply, `${root}/api/`));
    server.get(`${root}/api/`, async (request, reply) => {
      const doors = routesOf(house).map((route) => ({ ...route, asker: askerText(route, language) }));
      const problems = PROBLEM_CODES.map((code) => ({ code, status: statusOf(code as ProblemCode) }));
      const content = apiPage({ language, origin: originOf(request, house), root: API_ROOT, doors, problems });
      return answer(request, reply, { type: HTML, content, cache: ASK_AGAIN });
    });
  }
}

function askerText({ asker }: ApiRoute, language: Language): string {
  const words = API_WORDS[language];
  if (asker === "anybody") return words.anybody;
  if (asker === "signed-in") return words.signedIn;
  const roles = rolesThatMay(asker).map((role) => ROLE_NAMES[role][language].toLowerCase());
  return listOf(roles, language);
}
