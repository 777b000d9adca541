import { captureProgress } from "../../actions/capture-year.ts";
import { evaluatePeriod } from "../../actions/evaluate-period.ts";
import { closePeriod, openPeriod, reviewPeriod } from "../../actions/move-period.ts";
import { readPeriods, readStatus } from "../../actions/office-reads.ts";
import { publishYear } from "../../actions/publish-year.ts";
import { approveProgress, returnProgress, type SeenFigure, submitProgress } from "../../actions/review-progress.ts";
import { parsePeriodText } from "../../core/capture/period-text.ts";
import { listedGrid } from "../../core/capture/typed-line.ts";
import type { Period } from "../../core/domain/cycle-period.ts";
import { type CalendarDate, parseDate } from "../../core/domain/period.ts";
import type { Problem } from "../../core/domain/problem.ts";
import { dueByDefault, type ReportingPeriod } from "../../core/domain/reporting-period.ts";
import { fail, ok, type Result } from "../../core/domain/result.ts";
import type { Said } from "../../core/words/language.ts";
import { movesJson } from "./office-json.ts";
import { languageOf } from "./problem-reply.ts";
import { yearSeriesJson } from "./published-json.ts";
import { type ApiCall, type ApiRoute, seatedRoute } from "./route.ts";
import * as P from "./parameters.ts";
import * as S from "./schemas.ts";
import { areasOf } from "./seat-areas.ts";

/** A year of results: periods, figures and their review, evaluation, publication. */
export const YEAR_ROUTES: readonly ApiRoute[] = [
  seatedRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/periods",
      summary: { en: "Periods as they stand", es: "Los periodos como están" },
      act: "read-register",
      params: P.InstitutionParams,
      reply: S.listOf(S.ReportingPeriod),
    },
    async ({ institution, seat }) => {
      const periods = await readPeriods(seat.context, { institution: institution.id, areas: areasOf(seat) });
      return periods.ok ? ok({ items: periods.value.map(periodJson), next: null }) : periods;
    },
  ),
  seatedRoute(
    {
      method: "POST",
      path: "/institutions/{institution}/periods",
      summary: { en: "Open a period for capture", es: "Abrir un periodo a la captura" },
      act: "open-period",
      params: P.InstitutionParams,
      body: S.NewPeriod,
      reply: S.ReportingPeriod,
      status: 201,
    },
    async ({ institution, seat, body }) => {
      const period = parsePeriodText(body.period);
      if (!period.ok) return period;
      const dueOn = body.dueOn === undefined ? ok(dueByDefault(period.value)) : dayOf("/dueOn", body.dueOn);
      if (!dueOn.ok) return dueOn;
      const asked = { institution: institution.id, period: period.value, dueOn: dueOn.value };
      return moved(await openPeriod(seat.context, asked));
    },
  ),
  seatedRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/periods/{period}",
      summary: { en: "Where each figure of a period stands", es: "Cómo va cada cifra de un periodo" },
      act: "read-register",
      params: P.PeriodParams,
      reply: S.PeriodStatus,
    },
    async ({ institution, seat, params }) => {
      const period = parsePeriodText(params.period);
      if (!period.ok) return period;
      const asking = { institution: institution.id, areas: areasOf(seat), period: period.value };
      const status = await readStatus(seat.context, asking);
      return status.ok ? ok({ period: periodJson(status.value.period), figures: status.value.figures }) : status;
    },
  ),
  movingRoute("review", reviewPeriod, {
    en: "No new figures from now on",
    es: "Desde ahora, sin cifras nuevas",
  }),
  movingRoute("close", closePeriod, {
    en: "Freeze targets and calendar; approves nothing",
    es: "Congelar metas y calendario; no aprueba nada",
  }),
  seatedRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/periods/{period}/evaluation",
      summary: {
        en: "The lights as an edition would have them, of all indicators or of those named; nothing is stored",
        es: "Los semáforos como los tendría una edición, de todos los indicadores o de los que se digan; no se guarda nada",
      },
      act: "evaluate",
      params: P.PeriodParams,
      query: P.EvaluationQuery,
      reply: S.Evaluation,
    },
    async ({ institution, seat, params, query }) =>
      withPeriod(params.period, async (period) => {
        const keys = (query.keys ?? "").split(",").filter((key) => key !== "");
        const report = await evaluatePeriod(seat.context, { institution: institution.id, period, keys });
        if (!report.ok) return report;
        const place = { institution: institution.id, edition: 0 };
        const indicators = report.value.indicators.map((one) => yearSeriesJson(place, one));
        return ok({ period, headline: report.value.headline, indicators });
      }),
  ),
  seatedRoute(
    {
      method: "POST",
      path: "/institutions/{institution}/progress",
      summary: {
        en: "Write figures down as drafts; the good ones are taken, the others said with all that is wrong",
        es: "Capturar cifras como borradores; se toman las buenas y de las demás se dice todo lo que está mal",
      },
      act: "record-progress",
      params: P.InstitutionParams,
      body: S.NewFigures,
      reply: S.Moves,
    },
    async (call) => {
      const { institution, seat, body } = call;
      const on = dayOf("/on", body.on ?? seat.context.now().slice(0, 10));
      if (!on.ok) return on;
      const grid = listedGrid(body.lines.map((line) => Object.entries(line)));
      const asked = { institution: institution.id, grid, document: null, on: on.value, area: null };
      const captured = await captureProgress(seat.context, { ...asked, corrects: body.corrects === true });
      if (!captured.ok) return captured;
      const [fault] = captured.value.faults;
      if (fault) return fail(fault);
      return ok(movesJson(captured.value.done, captured.value.refused, languageOf(call.request)));
    },
  ),
  seatedRoute(
    {
      method: "POST",
      path: "/institutions/{institution}/progress/submit",
      summary: {
        en: "Hand drafts in for review: all of a period, or those of the indicators or of the area named",
        es: "Enviar borradores a revisión: todos los de un periodo, o los de los indicadores o del área que se diga",
      },
      act: "submit-progress",
      params: P.InstitutionParams,
      body: S.Submission,
      reply: S.Moves,
    },
    async (call) =>
      withPeriod(call.body.period, async (period) => {
        const { keys = null, area = null } = call.body;
        return reviewed(
          call,
          await submitProgress(call.seat.context, { institution: call.institution.id, period, keys, area }),
        );
      }),
  ),
  seatedRoute(
    {
      method: "POST",
      path: "/institutions/{institution}/progress/approve",
      summary: {
        en: "Approve figures, each by the revision that was seen, never one's own",
        es: "Aprobar cifras, cada una por la revisión que se vio, nunca las propias",
      },
      act: "approve-progress",
      params: P.InstitutionParams,
      body: S.Approval,
      reply: S.Moves,
    },
    async (call) => {
      const figures = seenOf(call.body.figures);
      if (!figures.ok) return figures;
      const asked = { institution: call.institution.id, figures: figures.value };
      return reviewed(call, await approveProgress(call.seat.context, asked));
    },
  ),
  seatedRoute(
    {
      method: "POST",
      path: "/institutions/{institution}/progress/return",
      summary: {
        en: "Give figures back to their author, with what must be corrected",
        es: "Devolver cifras a quien las capturó, con lo que debe corregirse",
      },
      act: "return-progress",
      params: P.InstitutionParams,
      body: S.Return,
      reply: S.Moves,
    },
    async (call) => {
      const figures = seenOf(call.body.figures);
      if (!figures.ok) return figures;
      const asked = { institution: call.institution.id, figures: figures.value, reason: call.body.reason };
      return reviewed(call, await returnProgress(call.seat.context, asked));
    },
  ),
  seatedRoute(
    {
      method: "POST",
      path: "/institutions/{institution}/editions",
      summary: {
        en: "Publish the results of the year up to a closed period, as a numbered edition",
        es: "Publicar los resultados del año hasta un periodo cerrado, como edición numerada",
      },
      act: "publish-edition",
      params: P.InstitutionParams,
      body: S.NewEdition,
      reply: S.PublishedEdition,
      status: 201,
    },
    async ({ institution, seat, body }) =>
      withPeriod(body.period, async (period) => {
        const published = await publishYear(seat.context, { institution: institution.id, period });
        if (!published.ok) return published;
        const { edition, differences } = published.value;
        const { number, state, corrects } = edition;
        return ok({ number, state, corrects, differences, href: `/${institution.id}/ediciones/${number}/` });
      }),
  ),
];

/** A period goes one state forward. */
function movingRoute(verb: string, move: typeof reviewPeriod, summary: Said): ApiRoute {
  return seatedRoute(
    {
      method: "POST",
      path: `/institutions/{institution}/periods/{period}/${verb}`,
      summary,
      act: "close-period",
      params: P.PeriodParams,
      reply: S.ReportingPeriod,
    },
    async ({ institution, seat, params }) =>
      withPeriod(params.period, async (period) =>
        moved(await move(seat.context, { institution: institution.id, period })),
      ),
  );
}

function periodJson({ period, dueOn, state }: ReportingPeriod) {
  return { period, dueOn, state };
}

function moved(result: Result<ReportingPeriod, Problem>) {
  return result.ok ? ok(periodJson(result.value)) : result;
}

function reviewed({ request }: ApiCall, result: Awaited<ReturnType<typeof submitProgress>>) {
  return result.ok ? ok(movesJson(result.value.done, result.value.refused, languageOf(request))) : result;
}

async function withPeriod(
  text: string,
  work: (period: Period) => Promise<Result<unknown, Problem>>,
): Promise<Result<unknown, Problem>> {
  const period = parsePeriodText(text);
  return period.ok ? work(period.value) : period;
}

function seenOf(
  given: readonly { readonly key: string; readonly period: string; readonly revision: number }[],
): Result<readonly SeenFigure[], Problem> {
  const seen: SeenFigure[] = [];
  for (const { key, period, revision } of given) {
    const parsed = parsePeriodText(period);
    if (!parsed.ok) return parsed;
    seen.push({ key, period: parsed.value, revision });
  }
  return ok(seen);
}

function dayOf(at: string, text: string): Result<CalendarDate, Problem> {
  const day = parseDate(text);
  return day ? ok(day) : fail({ code: "request-invalid", faults: [{ at, rule: "must be a day of the calendar" }] });
}
