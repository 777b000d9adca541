import { renderSVG } from "uqr";
import type { HeldRole } from "../../core/domain/account.ts";
import { type Act, ACTS, reachOf } from "../../core/domain/permission.ts";
import type { Problem } from "../../core/domain/problem.ts";
import { SHORTEST_PASSWORD } from "../../core/domain/account.ts";
import { type Language, listOf, printDate } from "../../core/words/language.ts";
import type { OfficeWords } from "../../core/words/office.ts";
import { ACT_NAMES, ROLE_NAMES } from "../../core/words/roles.ts";
import { type Markup, markup, rawMarkup } from "../markup.ts";
import { languagePath } from "../portal/site.ts";
import { cell, type Desk, deskForm, deskHref, deskPage, field } from "./frame.ts";

/** What a person may do here, role by role. */
export function homePage(desk: Desk, { name, roles }: { readonly name: string; readonly roles: readonly HeldRole[] }) {
  const { words, language } = desk;
  const rows = roles.map(({ role, area }) => {
    const acts = ACTS.filter((act) => act !== "read-editions" && reachOf(role, act) !== "none");
    return markup`<tr><th scope="row">${ROLE_NAMES[role][language]}</th>${cell(words.home.area, area ?? words.home.whole)}${cell(
      words.home.mayDo,
      listOf(
        acts.map((act: Act) => ACT_NAMES[act][language]),
        language,
      ),
    )}</tr>`;
  });
  const table = markup`<div class="scroll" tabindex="0" role="region" aria-label="${words.home.roles}"><table class="desk-list"><thead><tr><th scope="col">${words.home.role}</th><th scope="col">${words.home.area}</th><th scope="col">${words.home.mayDo}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return deskPage(desk, {
    title: words.home.title(name),
    page: "",
    menu: "home",
    content: [
      markup`<section><h2>${words.home.roles}</h2>${rows.length === 0 ? markup`<p class="nothing">${words.home.none}</p>` : table}</section>`,
      markup`<section><h2>${words.home.tools}</h2><p>${words.home.toolsAbout}</p><ul class="points"><li><a class="to" href="${languagePath(language)}/api/">${words.home.api}</a></li></ul></section>`,
    ],
  });
}

interface AccountState {
  readonly account: { readonly name: string; readonly email: string };
  readonly sessions: readonly SessionLine[];
  readonly factor: { readonly active: boolean; readonly pending: Enrolling | null };
  readonly problem: Problem | null;
  readonly done: keyof OfficeWords["account"]["done"] | null;
}

interface SessionLine {
  readonly no: number;
  readonly agent: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly isThis: boolean;
}

interface Enrolling {
  readonly secret: string;
  readonly address: string;
}

export function accountPage(desk: Desk, { account, sessions, factor, problem, done }: AccountState): string {
  const { words } = desk;
  return deskPage(desk, {
    title: words.account.title,
    page: "cuenta",
    menu: "account",
    problem,
    done: done === null ? null : words.account.done[done],
    content: [
      markup`<dl class="facts"><div><dt>${words.account.name}</dt><dd>${account.name}</dd></div><div><dt>${words.account.email}</dt><dd>${account.email}</dd></div></dl>`,
      sessionsSection(desk, sessions),
      passwordSection(desk, account.email),
      factorSection(desk, factor, account.email),
    ],
  });
}

function sessionsSection(desk: Desk, sessions: readonly SessionLine[]): Markup {
  const { words, language } = desk;
  const rows = sessions.map(({ no, agent, startedAt, seenAt, isThis }) => {
    const shown = agent === "" ? "?" : agent;
    const end = deskForm(desk, deskHref(desk, "cuenta/sesion"), [
      markup`<input type="hidden" name="numero" value="${String(no)}"><button aria-label="${words.account.endOf(shown)}">${words.account.end}</button>`,
    ]);
    return markup`<tr><th scope="row">${shown}</th>${cell(words.account.started, printMoment(startedAt, language))}${cell(words.account.seen, printMoment(seenAt, language))}<td>${isThis ? words.account.here : end}</td></tr>`;
  });
  return markup`<section><h2>${words.account.sessions}</h2><div class="scroll" tabindex="0" role="region" aria-label="${words.account.sessions}"><table class="desk-list"><thead><tr><th scope="col">${words.account.session}</th><th scope="col">${words.account.started}</th><th scope="col">${words.account.seen}</th><th scope="col">${words.account.end}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

/** For the keeper of passwords of the browser: whose the password is. */
function userField(email: string): Markup {
  return markup`<input type="text" name="correo" value="${email}" autocomplete="username" hidden>`;
}

function passwordSection(desk: Desk, email: string): Markup {
  const { words } = desk;
  const form = deskForm(desk, deskHref(desk, "cuenta/clave"), [
    userField(email),
    field({
      name: "actual",
      label: words.account.current,
      type: "password",
      autocomplete: "current-password",
    }),
    field({
      name: "nueva",
      label: words.account.next,
      type: "password",
      autocomplete: "new-password",
      about: words.choosePassword.about(SHORTEST_PASSWORD),
    }),
    markup`<p><button>${words.account.change}</button></p>`,
  ]);
  return markup`<section><h2>${words.account.password}</h2>${form}</section>`;
}

function factorSection(desk: Desk, { active, pending }: AccountState["factor"], email: string): Markup {
  const { words } = desk;
  const withPassword = (name: string, page: string, go: string) =>
    deskForm(desk, deskHref(desk, page), [
      userField(email),
      field({ name, label: words.account.current, type: "password", autocomplete: "current-password" }),
      markup`<p><button>${go}</button></p>`,
    ]);
  const form = active
    ? withPassword("clave-quitar", "cuenta/factor/quitar", words.account.factorRemove)
    : withPassword(
        "clave-factor",
        "cuenta/factor",
        pending === null ? words.account.factorStart : words.account.factorAgain,
      );
  return markup`<section id="factor"><h2>${words.account.factor}</h2><p>${active ? words.account.factorOn : words.account.factorOff}</p>${pending === null ? null : enrolling(desk, pending)}${form}</section>`;
}

function enrolling(desk: Desk, { secret, address }: Enrolling): Markup {
  const { words } = desk;
  const drawing = rawMarkup(renderSVG(address, { border: 2, pixelSize: 5 }));
  return markup`<p>${words.account.factorScan}</p><div class="qr" role="img" aria-label="${words.account.drawing}">${drawing}</div><p><code>${secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code></p>
${deskForm(desk, deskHref(desk, "cuenta/factor/confirmar"), [
  field({
    name: "codigo",
    label: words.account.factorCode,
    autocomplete: "one-time-code",
    inputmode: "numeric",
    longest: 12,
  }),
  markup`<p><button>${words.account.factorConfirm}</button></p>`,
])}`;
}

/** "3 de febrero de 2026, 10:05 UTC" */
export function printMoment(instant: string, language: Language): string {
  return `${printDate(instant.slice(0, 10), language)}, ${instant.slice(11, 16)} UTC`;
}
