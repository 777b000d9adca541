import { ok, fail, type Result } from "../domain/result.ts";
import type { Field } from "../domain/field.ts";
import type { CalendarDate, Quarter } from "../domain/period.ts";
import type { Problem } from "../domain/problem.ts";
import { AreaFindings } from "./area-findings.ts";
import type { RowClass } from "./classify-row.ts";
import { DigitiserFindings } from "./digitiser-findings.ts";
import { tidy } from "./fold.ts";
import type { Grid, GridRow } from "./grid.ts";
import { withJoinedHeadings } from "./heading-rows.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Proposal, ProposedRow, SetAside, SetAsideKind } from "./proposal.ts";
import { seriesWithoutColumn, withPeriodFigures } from "./period-figures.ts";
import { readHead, withRecordPeriod } from "./read-head.ts";
import { readRow } from "./read-row.ts";
import { asTable } from "./shape.ts";
import { Speller } from "./spelling.ts";
import { type Survey, surveyGrid } from "./survey.ts";

/** Set-aside text is kept up to this many characters; its place leads to the rest. */
const SET_ASIDE_TEXT = 20_000;
/** Title, institution and dates are looked for in so many first cells. */
const MOST_HEAD = 200;

/**
 * Reads a document as records: as many out as are in it, every doubt said, nothing made up. Pure;
 * `rows()` of what comes back reads the grid again. With a period, records that print another one as
 * theirs are set aside.
 */
export function propose(grid: Grid, lexicon: Lexicon, period: Quarter | null = null): Result<Proposal, Problem> {
  const file = grid.document.name;
  const survey = surveyGrid(withJoinedHeadings(asTable(grid)), period);
  const speller = new Speller(lexicon, survey.vocabulary);
  const { head: lines, setAside, records } = sortRows(survey);
  if (survey.tables.length === 0) return fail({ code: "no-table", file, lines: grid.rowCount });
  if (records === 0) return fail({ code: "no-records", file, lines: grid.rowCount, setAside: setAside.length });
  const { head, cutoff, periods } = withRecordPeriod(readHead(lines, speller), survey.periods);
  const columns = columnsOf(survey);
  const doubts = new DigitiserFindings({ grid, survey, head, setAside });
  const oddities = new AreaFindings({ columns, cutoff });
  const watch = watched(
    () => readRows(survey, speller, cutoff),
    (row) => {
      doubts.add(row);
      oddities.add(row);
    },
  );
  return ok({
    document: grid.document,
    head,
    cutoff,
    periods,
    columns,
    rowCount: records,
    rows: watch.rows,
    setAside,
    get findings() {
      watch.finish();
      return [...doubts.all(), ...oddities.all()];
    },
  });
}

/** Shows each row to `see` once: on the first walk as far as it gets, and the rest when `finish` is called. */
function watched(walk: () => Iterable<ProposedRow>, see: (row: ProposedRow) => void) {
  let seen = 0;
  function* rows(): Iterable<ProposedRow> {
    let index = 0;
    for (const row of walk()) {
      if (index === seen) {
        see(row);
        seen += 1;
      }
      index += 1;
      yield row;
    }
    done = true;
  }
  let done = false;
  const finish = () => {
    if (done) return;
    for (const row of rows()) void row;
  };
  return { rows, finish };
}

function* readRows(survey: Survey, speller: Speller, cutoff: CalendarDate | null): Iterable<ProposedRow> {
  let index = 0;
  for (const record of survey.outline.records()) {
    const row = readRow(record, index, { survey, speller });
    yield { ...row, readings: withPeriodFigures(row.readings, record.table.columns, cutoff) };
    index += 1;
  }
}

/** The cells before the first table, what is set aside, and how many records there are. */
function sortRows({ outline }: Survey) {
  const head: string[] = [];
  const setAside: SetAside[] = [];
  let records = 0;
  for (const { is, row } of outline.walk()) {
    if (is === "head") head.push(...row.cells.slice(0, MOST_HEAD - head.length));
    else if (is === "record") records += 1;
    else if (isSetAside(is)) setAside.push({ at: row.at, kind: is, text: textOf(row), why: is });
  }
  return { head, setAside, records };
}

function textOf({ cells }: GridRow): string {
  return tidy(cells.join(" ").slice(0, SET_ASIDE_TEXT));
}

function isSetAside(is: RowClass): is is SetAsideKind {
  return is !== "blank" && is !== "head" && is !== "header" && is !== "record";
}

function columnsOf(survey: Survey): readonly Field[] {
  const fields = survey.tables.flatMap((table) => [
    ...table.columns.map(({ field, label }) => field ?? table.likeOf(label)),
    ...seriesWithoutColumn(table.columns),
  ]);
  return [...new Set(fields.filter((field) => field !== null))];
}
