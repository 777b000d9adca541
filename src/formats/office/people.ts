import { type Account, AREA_ROLES, HELD_ROLES } from "../../core/domain/account.ts";
import type { Problem } from "../../core/domain/problem.ts";
import type { Role } from "../../core/domain/permission.ts";
import { ROLE_NAMES } from "../../core/words/roles.ts";
import { type Markup, markup } from "../markup.ts";
import { printMoment } from "./account.ts";
import { cell, type Desk, deskForm, deskHref, deskPage, field } from "./frame.ts";

interface Written extends Account {
  readonly by: string;
  readonly at: string;
}

interface PeopleState {
  readonly accounts: readonly Written[];
  readonly arrived: ReadonlySet<string>;
  readonly areas: readonly string[];
  readonly problem: Problem | null;
  /** What was typed, kept when it was refused. */
  readonly typed: Pick<Account, "name" | "email" | "roles">;
  readonly invited: { readonly name: string; readonly link: string } | null;
}

export function peoplePage(desk: Desk, { accounts, arrived, areas, problem, typed, invited }: PeopleState): string {
  const { words } = desk;
  const rows = accounts.map((account) => {
    return markup`<tr><th scope="row"><a class="to" href="${deskHref(desk, `personas/${account.id}`)}">${account.name}</a></th>${cell(words.people.email, account.email)}${cell(words.people.roles, rolesText(desk, account))}${cell(words.people.state, stateText(desk, account, arrived))}</tr>`;
  });
  return deskPage(desk, {
    title: words.people.title,
    page: "personas",
    menu: "people",
    problem,
    done: invited === null ? null : words.people.invited(invited.name),
    content: [
      invited === null ? null : linkBlock(desk, invited.link),
      markup`<p class="lead">${words.people.lead}</p><div class="scroll" tabindex="0" role="region" aria-label="${words.people.title}"><table class="desk-list"><thead><tr><th scope="col">${words.people.name}</th><th scope="col">${words.people.email}</th><th scope="col">${words.people.roles}</th><th scope="col">${words.people.state}</th></tr></thead><tbody>${rows}</tbody></table></div>`,
      markup`<section id="invitar"><h2>${words.people.invite}</h2>${deskForm(desk, deskHref(desk, "personas"), [
        field({
          name: "nombre",
          label: words.people.name,
          value: typed.name,
          about: words.people.nameAbout,
          longest: 120,
        }),
        field({ name: "correo", label: words.people.email, type: "email", value: typed.email, longest: 254 }),
        rolesField(desk, typed.roles, areas),
        markup`<p><button>${words.people.send}</button></p>`,
      ])}</section>`,
    ],
  });
}

interface PersonState {
  readonly versions: readonly Written[];
  readonly account: Written;
  readonly areas: readonly string[];
  readonly problem: Problem | null;
  readonly saved: boolean;
  readonly link: string | null;
}

export function personPage(desk: Desk, { versions, account, areas, problem, saved, link }: PersonState): string {
  const { words } = desk;
  const here = `personas/${account.id}`;
  const state = (["active", "suspended"] as const).map(
    (one) =>
      markup`<label class="choice"><input type="radio" name="estado" value="${one}"${account.state === one ? markup` checked` : null}> ${words.people[one]}</label>`,
  );
  const rows = versions.map(
    (one) =>
      markup`<tr><th scope="row">${one.version}</th>${cell(words.people.roles, rolesText(desk, one))}${cell(words.people.state, words.people[one.state])}${cell(words.people.by, one.by)}${cell(words.people.at, printMoment(one.at, desk.language))}</tr>`,
  );
  return deskPage(desk, {
    title: words.people.edit(account.name),
    page: here,
    menu: "people",
    problem,
    done: saved ? words.people.changed(account.name) : null,
    content: [
      link === null ? null : linkBlock(desk, link),
      markup`<p class="lead">${account.email}</p>`,
      deskForm(desk, deskHref(desk, here), [
        markup`<input type="hidden" name="version" value="${String(account.version)}">`,
        rolesField(desk, account.roles, areas),
        markup`<fieldset><legend>${words.people.state}</legend>${state}</fieldset><p><button>${words.people.save}</button></p>`,
      ]),
      markup`<section><h2>${words.people.again}</h2><p>${words.people.againAbout}</p>${deskForm(desk, deskHref(desk, `${here}/invitacion`), [markup`<p><button>${words.people.again}</button></p>`])}</section>`,
      markup`<section><h2>${words.people.history}</h2><div class="scroll" tabindex="0" role="region" aria-label="${words.people.history}"><table class="desk-list"><thead><tr><th scope="col">${words.people.version}</th><th scope="col">${words.people.roles}</th><th scope="col">${words.people.state}</th><th scope="col">${words.people.by}</th><th scope="col">${words.people.at}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`,
    ],
  });
}

function linkBlock({ words }: Desk, link: string): Markup {
  return markup`<div class="field"><label for="enlace">${words.people.link}</label><input id="enlace" readonly value="${link}" aria-describedby="enlace-nota"><p class="fine" id="enlace-nota">${words.people.linkAbout}</p></div>`;
}

/** Check boxes for the roles of the institution, and for those of each area. */
function rolesField({ words, language }: Desk, held: Account["roles"], areas: readonly string[]): Markup {
  const has = (role: Role, area: string | null) =>
    held.some((one) => one.role === role && one.area === area) ? markup` checked` : null;
  const whole = HELD_ROLES.filter((role) => !AREA_ROLES.includes(role)).map(
    (role) =>
      markup`<label class="choice"><input type="checkbox" name="rol" value="${role}"${has(role, null)}> ${ROLE_NAMES[role][language]}</label>`,
  );
  const known = [...new Set([...areas, ...held.flatMap(({ area }) => area ?? [])])];
  const lines = known.map((area) => {
    const boxes = AREA_ROLES.map(
      (role) =>
        markup`<label class="choice"><input type="checkbox" name="${role}" value="${area}"${has(role, area)}> ${ROLE_NAMES[role][language]}</label>`,
    );
    return markup`<div class="area"><span>${area}</span> ${boxes}</div>`;
  });
  const options = AREA_ROLES.map((role) => markup`<option value="${role}">${ROLE_NAMES[role][language]}</option>`);
  return markup`<fieldset><legend>${words.people.ofInstitution}</legend>${whole}</fieldset>
<fieldset><legend>${words.people.ofArea}</legend>${lines}<div class="pair"><div><label for="otra-area">${words.people.areaName}</label><input id="otra-area" name="otra-area" maxlength="300" autocomplete="off" aria-describedby="otra-area-nota"></div><div><label for="otro-rol">${words.home.role}</label><select id="otro-rol" name="otro-rol">${options}</select></div></div><p class="fine" id="otra-area-nota">${words.people.areaAbout}</p></fieldset>`;
}

function rolesText({ words, language }: Desk, { roles }: Account): Markup {
  const items = roles.map(
    ({ role, area }) => markup`<li>${ROLE_NAMES[role][language]}: ${area ?? words.home.whole}</li>`,
  );
  return markup`<ul class="plain">${items}</ul>`;
}

function stateText({ words }: Desk, { id, state }: Account, arrived: ReadonlySet<string>): string {
  if (state === "suspended") return words.people.suspended;
  return arrived.has(id) ? words.people.active : words.people.pending;
}
