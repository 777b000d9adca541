import { changePerson, invitePerson, readPeople } from "../../actions/manage-people.ts";
import { ok } from "../../core/domain/result.ts";
import { deliver } from "../deliver.ts";
import { originOf } from "../asked.ts";
import { personJson } from "./office-json.ts";
import { type ApiRoute, seatedRoute } from "./route.ts";
import * as P from "./parameters.ts";
import * as S from "./schemas.ts";

/** Who may sign in and what they may do. */
export const PEOPLE_ROUTES: readonly ApiRoute[] = [
  seatedRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/people",
      summary: { en: "People and their roles", es: "Personas y sus roles" },
      act: "manage-people",
      params: P.InstitutionParams,
      reply: S.listOf(S.ListedPerson),
    },
    async ({ institution, seat }) => {
      const people = await readPeople(seat.context, institution.id);
      if (!people.ok) return people;
      const { accounts, arrived } = people.value;
      const items = accounts.map((one) => ({ ...personJson(one), arrived: arrived.has(one.id) }));
      return ok({ items, next: null });
    },
  ),
  seatedRoute(
    {
      method: "POST",
      path: "/institutions/{institution}/people",
      summary: { en: "Invite a person", es: "Invitar a una persona" },
      act: "manage-people",
      params: P.InstitutionParams,
      body: S.NewPerson,
      reply: S.Invitation,
      status: 201,
    },
    async ({ office, institution, request, seat, body }) => {
      const origin = originOf(request, office);
      const invited = await invitePerson(seat.context, { institution: institution.id, ...body, origin });
      if (!invited.ok) return invited;
      await deliver(office, institution.id);
      return ok({ person: personJson(invited.value.account), link: invited.value.link });
    },
  ),
  seatedRoute(
    {
      method: "PUT",
      path: "/institutions/{institution}/people/{person}",
      summary: {
        en: "Change the roles of a person, suspend the account, or take it up again",
        es: "Cambiar los roles de una persona, suspender su cuenta o reactivarla",
      },
      act: "manage-people",
      params: P.PersonParams,
      body: S.PersonChange,
      reply: S.Person,
    },
    async ({ institution, seat, params, body }) => {
      const changed = await changePerson(seat.context, { institution: institution.id, person: params.person, ...body });
      return changed.ok ? ok(personJson(changed.value)) : changed;
    },
  ),
];
