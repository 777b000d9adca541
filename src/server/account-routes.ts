import type { FastifyReply } from "fastify";
import { OFFICE_PAGES } from "../actions/office-pages.ts";
import {
  changePassword,
  confirmSecondFactor,
  pendingSecondFactor,
  removeSecondFactor,
  startSecondFactor,
} from "../actions/passwords.ts";
import { endSession, listSessions } from "../actions/sign-in.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Result } from "../core/domain/result.ts";
import type { OfficeWords } from "../core/words/office.ts";
import type { Office } from "./house.ts";
import { type Door, goTo, type SeatedVisit, type Sent, show } from "./office-door.ts";
import { statusOf } from "./problem-status.ts";

type Done = keyof OfficeWords["account"]["done"];

/** A person's own page: sessions, password, second factor. */
export function addAccountRoutes(door: Door, { doors }: Office): void {
  door.seated("", async (visit) => {
    const { name, roles } = visit.seat.open.account;
    return show(visit, OFFICE_PAGES.home(visit.desk, { name, roles }));
  });
  door.seated("cuenta", async (visit) => accountPage(visit, null));
  const change = (
    page: string,
    done: Done | null,
    act: (visit: Sent<SeatedVisit>, institution: string) => Promise<Result<unknown, Problem>>,
  ) =>
    door.seatedForm(page, async (visit) => {
      const changed = await act(visit, visit.institution.id);
      if (!changed.ok) return accountPage(visit, changed.problem);
      return goTo(visit, done === null ? "cuenta#factor" : `cuenta?hecho=${done}`);
    });
  change("cuenta/sesion", "session", ({ seat, form }, institution) =>
    endSession(doors, { institution, person: seat.open.account.id, no: Number(form.get("numero")) }),
  );
  change("cuenta/clave", "password", ({ seat, form }, institution) =>
    changePassword(doors, seat.open, {
      institution,
      current: form.get("actual") ?? "",
      password: form.get("nueva") ?? "",
    }),
  );
  change("cuenta/factor", null, ({ seat, form }, institution) =>
    startSecondFactor(doors, seat.open, { institution, password: form.get("clave-factor") ?? "" }),
  );
  change("cuenta/factor/confirmar", "factor", ({ seat, form }, institution) =>
    confirmSecondFactor(doors, seat.open, { institution, code: form.get("codigo") ?? "" }),
  );
  change("cuenta/factor/quitar", "unfactor", ({ seat, form }, institution) =>
    removeSecondFactor(doors, seat.open, { institution, password: form.get("clave-quitar") ?? "" }),
  );
}

async function accountPage(visit: SeatedVisit, problem: Problem | null): Promise<FastifyReply> {
  const { office, institution, seat, desk, query } = visit;
  const { account, session } = seat.open;
  const sessions = await listSessions(office.doors, institution.id, account.id);
  const asked = query.get("hecho");
  const known = Object.keys(desk.words.account.done) as Done[];
  const page = OFFICE_PAGES.account(desk, {
    account,
    sessions: sessions.map((one) => ({ ...one, isThis: one.no === session.no })),
    factor: await pendingSecondFactor(office.doors, seat.open, institution.id),
    problem,
    done: known.find((one) => one === asked) ?? null,
  });
  return show(visit, page, problem === null ? 200 : statusOf(problem.code));
}
