import type { Problem } from "../../core/domain/problem.ts";
import type { Theme } from "../../core/domain/theme.ts";
import type { Language } from "../../core/words/language.ts";
import { OFFICE_WORDS, type OfficeWords } from "../../core/words/office.ts";
import { problemText } from "../../core/words/problems.ts";
import { reportWords } from "../../core/words/report.ts";
import { type Markup, markup, type MarkupPart } from "../markup.ts";
import { ASSETS } from "../portal/assets.ts";
import { wholePage } from "../portal/frame.ts";
import { languagePath } from "../portal/site.ts";

/** Where a page of the office stands, and who looks at it. */
export interface Desk {
  readonly language: Language;
  readonly words: OfficeWords;
  readonly institution: DeskInstitution | null;
  /** Null for whoever has not signed in. */
  readonly person: Seated | null;
}

interface DeskInstitution {
  readonly id: string;
  readonly name: string;
  /** Its colours; null, or not there, where they are ours. */
  readonly theme?: Theme | null;
}

export interface Seated {
  readonly name: string;
  /** Goes along with every form, so that no other site can send it. */
  readonly formToken: string;
  readonly managesPeople: boolean;
}

export function deskOf(
  language: Language,
  institution: Desk["institution"] = null,
  person: Desk["person"] = null,
): Desk {
  return { language, words: OFFICE_WORDS[language], institution, person };
}

/** "/en/app/iepc/personas" */
export function deskHref({ language, institution }: Pick<Desk, "language" | "institution">, page = ""): string {
  const root = `${languagePath(language)}/app`;
  return institution === null ? `${root}/${page}` : `${root}/${institution.id}/${page}`;
}

const MENU = { home: "", account: "cuenta", people: "personas", outbox: "correo" } as const;
type MenuName = keyof typeof MENU;

interface DeskPage {
  readonly title: string;
  /** Its address within the institution's office. */
  readonly page: string;
  readonly menu?: MenuName;
  readonly problem?: Problem | null;
  /** What was done, said once. */
  readonly done?: string | null;
  readonly content: readonly (Markup | null)[];
}

/** A page of the office: complete without scripts, never kept, never found by a search engine. */
export function deskPage(desk: Desk, { title, page, menu, problem, done, content }: DeskPage): string {
  const { language, words, institution, person } = desk;
  const name = institution?.name ?? words.title;
  return wholePage({
    language,
    title: `${title} · ${name}`,
    about: words.title,
    path: deskHref({ language: "es", institution }, page),
    origin: "",
    extra: [
      markup`<meta name="robots" content="noindex">`,
      markup`<link rel="stylesheet" href="${ASSETS.office.path}">`,
    ],
    mast: markup`<p><a href="${deskHref(desk)}"><b>${name}</b></a>${institution === null ? null : markup` <span>${words.title}</span>`}</p>`,
    nav: person === null ? null : menuOf(desk, person, menu ?? null),
    content: [
      markup`<h1 class="page-title">${title}</h1>`,
      problem ? problemBlock(problem, language) : null,
      doneBlock(done ?? null),
      ...content,
    ],
    footer: markup`<p>${reportWords(language).made}</p>`,
    script: null,
    theme: institution?.theme ?? null,
  });
}

function menuOf(desk: Desk, person: Seated, here: MenuName | null): Markup {
  const { words, institution } = desk;
  const names = (Object.keys(MENU) as MenuName[]).filter(
    (name) => person.managesPeople || (name !== "people" && name !== "outbox"),
  );
  const links = names.map((name) => {
    const current = name === here ? markup` aria-current="page"` : null;
    return markup`<li><a href="${deskHref(desk, MENU[name])}"${current}>${words.nav[name]}</a></li>`;
  });
  const portal =
    institution === null
      ? null
      : markup`<li><a href="${languagePath(desk.language)}/${institution.id}/">${words.nav.portal}</a></li>`;
  return markup`<nav aria-label="${words.nav.label}"><ul>${links}${portal}<li>${signOutForm(desk)}</li></ul></nav>`;
}

function signOutForm(desk: Desk): Markup {
  return markup`<form method="post" action="${deskHref(desk, "salir")}">${formTokenField(desk)}<button class="plain">${desk.words.signOut}</button></form>`;
}

function formTokenField({ person }: Desk): Markup | null {
  return person && markup`<input type="hidden" name="ficha" value="${person.formToken}">`;
}

function doneBlock(done: string | null): Markup | null {
  return done === null ? null : markup`<div class="verdict yes" role="status"><b>${done}</b></div>`;
}

/** What went wrong and what to do about it. */
function problemBlock(problem: Problem, language: Language): Markup {
  const { found, todo } = problemText(problem, language);
  return markup`<div class="verdict no" role="alert"><b>${found}</b>${todo}</div>`;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "email" | "password" | "number";
  readonly value?: string;
  readonly autocomplete?: string;
  readonly about?: string;
  readonly required?: boolean;
  readonly longest?: number;
  readonly inputmode?: "numeric";
}

/** A labelled field, with what there is to know about it. */
export function field(of: Field): Markup {
  const { name, label, type = "text", value = "", autocomplete = "off", about, required = true, longest = 300 } = of;
  const note = about === undefined ? null : markup` aria-describedby="${name}-nota"`;
  const mode = of.inputmode === undefined ? null : markup` inputmode="${of.inputmode}"`;
  return markup`<div class="field"><label for="${name}">${label}</label><input type="${type}" id="${name}" name="${name}" value="${value}" maxlength="${longest}" autocomplete="${autocomplete}"${required ? markup` required` : null}${note}${mode}>${about === undefined ? null : markup`<p class="fine" id="${name}-nota">${about}</p>`}</div>`;
}

/** A cell of a list; on a phone, where the headings are gone, it says itself what it is. */
export function cell(label: string, content: MarkupPart): Markup {
  return markup`<td><span class="of">${label}: </span>${content}</td>`;
}

/** A form that changes something. */
export function deskForm(desk: Desk, action: string, content: readonly (Markup | null)[]): Markup {
  return markup`<form class="desk" method="post" action="${action}">${formTokenField(desk)}${content}</form>`;
}
