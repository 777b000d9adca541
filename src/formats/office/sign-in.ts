import type { Problem } from "../../core/domain/problem.ts";
import { SHORTEST_PASSWORD } from "../../core/domain/account.ts";
import { markup } from "../markup.ts";
import { type Desk, deskForm, deskHref, deskPage, field } from "./frame.ts";

/** Where to sign in, when there are several institutions. */
export function choosePage(
  desk: Desk,
  institutions: readonly { readonly id: string; readonly name: string }[],
): string {
  const { words, language } = desk;
  const items = institutions.map(
    (institution) =>
      markup`<li><h2><a class="to" href="${deskHref({ language, institution })}">${institution.name}</a></h2></li>`,
  );
  return deskPage(desk, {
    title: words.choose.title,
    page: "",
    content: [
      markup`<p class="lead">${words.choose.lead}</p>`,
      items.length === 0
        ? markup`<p class="nothing">${words.noInstitution}</p>`
        : markup`<ul class="shelf">${items}</ul>`,
    ],
  });
}

interface SignInState {
  readonly problem: Problem | null;
  readonly email: string;
  /** Asked for only by whoever has one. */
  readonly asksCode: boolean;
  readonly ended: boolean;
  /** How the institution's own sign-in is called; null where there is none. */
  readonly provider: string | null;
}

export function signInPage(desk: Desk, { problem, email, asksCode, ended, provider }: SignInState): string {
  const { words } = desk;
  const code = field({
    name: "codigo",
    label: words.signIn.code,
    about: words.signIn.codeAbout,
    autocomplete: "one-time-code",
    inputmode: "numeric",
    required: asksCode,
    longest: 12,
  });
  const own =
    provider === null
      ? null
      : markup`<p><a class="button" href="${deskHref(desk, "oidc")}">${words.signIn.oidc(provider)}</a></p>`;
  return deskPage(desk, {
    title: words.signIn.title,
    page: "entrar",
    problem,
    done: ended ? words.signIn.ended : null,
    content: [
      own,
      deskForm(desk, deskHref(desk, "entrar"), [
        field({ name: "correo", label: words.signIn.email, type: "email", value: email, autocomplete: "username" }),
        field({
          name: "clave",
          label: words.signIn.password,
          type: "password",
          autocomplete: "current-password",
        }),
        asksCode ? code : markup`<details><summary>${words.signIn.code}</summary>${code}</details>`,
        markup`<p><button>${words.signIn.go}</button> <a class="to" href="${deskHref(desk, "olvide")}">${words.signIn.forgot}</a></p>`,
      ]),
    ],
  });
}

export function forgotPage(
  desk: Desk,
  { problem, done }: { readonly problem: Problem | null; readonly done: boolean },
) {
  const { words } = desk;
  return deskPage(desk, {
    title: words.forgot.title,
    page: "olvide",
    problem,
    done: done ? words.forgot.done : null,
    content: [
      markup`<p class="lead">${words.forgot.lead}</p>`,
      deskForm(desk, deskHref(desk, "olvide"), [
        field({ name: "correo", label: words.signIn.email, type: "email", autocomplete: "username" }),
        markup`<p><button>${words.forgot.go}</button></p>`,
      ]),
    ],
  });
}

export function choosePasswordPage(
  desk: Desk,
  { token, person, problem }: { readonly token: string; readonly person: string; readonly problem: Problem | null },
): string {
  const { words, institution } = desk;
  return deskPage(desk, {
    title: words.choosePassword.title,
    page: `clave/${token}`,
    problem,
    content: [
      markup`<p class="lead">${words.choosePassword.lead(person, institution?.name ?? "")}</p>`,
      deskForm(desk, deskHref(desk, `clave/${token}`), [
        field({
          name: "clave",
          label: words.choosePassword.password,
          type: "password",
          autocomplete: "new-password",
          about: words.choosePassword.about(SHORTEST_PASSWORD),
        }),
        markup`<p><button>${words.choosePassword.go}</button></p>`,
      ]),
    ],
  });
}

/** Only what is wrong: there is nothing else to show. */
export function refusedPage(desk: Desk, title: string, problem: Problem): string {
  const { words } = desk;
  const back = desk.person === null ? deskHref(desk, "entrar") : deskHref(desk);
  return deskPage(desk, {
    title,
    page: "",
    problem,
    content: [
      markup`<p><a class="to" href="${back}">${desk.person === null ? words.signIn.title : words.nav.home}</a></p>`,
    ],
  });
}
