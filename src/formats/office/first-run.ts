import type { Problem } from "../../core/domain/problem.ts";
import { SHORTEST_PASSWORD } from "../../core/domain/account.ts";
import { type Markup, markup } from "../markup.ts";
import { type Desk, deskForm, deskHref, deskPage, field } from "./frame.ts";

interface FirstRunState {
  readonly institutions: readonly { readonly id: string; readonly name: string }[];
  readonly typed: Readonly<Record<string, string>>;
  readonly codeWrong: boolean;
  readonly problem: Problem | null;
}

/** The first page of a server that nobody can sign in to: all on one page, so that nothing typed is lost. */
export function firstRunPage(desk: Desk, state: FirstRunState): string {
  const { words } = desk;
  const say = words.firstRun;
  const { codeWrong, problem } = state;
  const typed = (name: string) => state.typed[name] ?? "";
  return deskPage(desk, {
    title: say.title,
    page: "inicio",
    problem,
    content: [
      codeWrong ? markup`<div class="verdict no" role="alert"><b>${say.codeWrong}</b></div>` : null,
      markup`<p class="lead">${say.lead}</p>`,
      deskForm(desk, deskHref(desk, "inicio"), [
        field({ name: "codigo", label: say.code, value: typed("codigo"), about: say.codeAbout, longest: 40 }),
        institutionFields(desk, state, typed),
        markup`<fieldset><legend>${say.measured}</legend>${field({ name: "anio", label: say.year, value: typed("anio"), about: say.yearAbout, required: false, inputmode: "numeric", longest: 4 })}</fieldset>`,
        rulesFields(desk, typed("reglas")),
        personFields(desk, typed),
        markup`<p><button>${say.go}</button></p>`,
      ]),
      markup`<section><h2>${say.importTitle}</h2><p>${say.importAbout}</p><pre><code>npx indicadora import informe.pdf
npx indicadora register add --file indicadores.csv</code></pre></section>`,
    ],
  });
}

type Typed = (name: string) => string;

function institutionFields({ words }: Desk, { institutions, typed: all }: FirstRunState, typed: Typed): Markup {
  const say = words.firstRun;
  const chosen = all["institucion"] ?? institutions[0]?.id ?? "";
  const choices = [...institutions, { id: "", name: say.create }].map(
    ({ id, name }) =>
      markup`<label class="choice"><input type="radio" name="institucion" value="${id}"${id === chosen ? CHECKED : null}> ${name}</label>`,
  );
  return markup`<fieldset><legend>${say.institution}</legend>${institutions.length === 0 ? markup`<input type="hidden" name="institucion" value="">` : choices}
${field({ name: "nombre", label: say.name, value: typed("nombre"), required: false, longest: 200 })}
${field({ name: "direccion", label: say.id, value: typed("direccion"), about: say.idAbout, required: false, longest: 40 })}</fieldset>`;
}

function rulesFields({ words }: Desk, chosen: string): Markup {
  const say = words.firstRun;
  const choices = [
    { value: "", name: say.rulesDefault },
    { value: "estricto", name: say.rulesStrict },
  ].map(
    ({ value, name }) =>
      markup`<label class="choice"><input type="radio" name="reglas" value="${value}"${value === chosen ? CHECKED : null}> ${name}</label>`,
  );
  return markup`<fieldset><legend>${say.rules}</legend>${choices}</fieldset>`;
}

function personFields({ words }: Desk, typed: Typed): Markup {
  const say = words.firstRun;
  return markup`<fieldset><legend>${say.person}</legend><p class="fine">${say.personAbout}</p>
${field({ name: "persona", label: words.people.name, value: typed("persona"), about: words.people.nameAbout, autocomplete: "name", longest: 120 })}
${field({ name: "correo", label: words.people.email, type: "email", value: typed("correo"), autocomplete: "email", longest: 254 })}
${field({ name: "clave", label: say.password, type: "password", autocomplete: "new-password", about: words.choosePassword.about(SHORTEST_PASSWORD) })}
<label class="choice"><input type="checkbox" name="planeacion" value="1"${typed("planeacion") === "1" ? CHECKED : null}> ${say.alsoPlanning}</label></fieldset>`;
}

const CHECKED = markup` checked`;
