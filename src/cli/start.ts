import { mkdir, readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Context } from "../actions/context.ts";
import { type Published, publishEdition } from "../actions/publish-edition.ts";
import { examplesFolder } from "../compose.ts";
import type { Quarter } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { problemText } from "../core/words/problems.ts";
import { type Cli, type Command, contextOf, type Shown, wholeNumber } from "./command.ts";
import { commandText } from "./command-text.ts";
import { readGivenFile } from "./given-file.ts";
import { importedBefore, importInto, type ImportedWithQuestions, showImported } from "./import.ts";
import { openOrCreate } from "./init.ts";
import { announce, DEFAULT_PORT, LOOPBACK, untilStopped } from "./serve.ts";
import { showPublished } from "./publish.ts";
import { replay, type Replayed } from "./replay.ts";
import { echo, tell } from "./start-echo.ts";
import { openForDocument, type OpenedDocument } from "./start-institution.ts";

const DATABASE = join("data", "indicadora.db");
/** Ports tried after the usual one. */
const PORTS = 20;

/**
 * What `npm start` runs: from the reports at hand to a served edition, in steps a newcomer can
 * repeat. Run again it imports nothing twice. It confirms nothing on anybody's behalf.
 */
export const run: Command = async (cli, input) => {
  const port = wholeNumber("--port", input.text("port"), 0);
  if (!port.ok) return port;
  const database = cli.databaseNamed ? cli.database : DATABASE;
  const own: Cli = { ...cli, database, databaseNamed: true, databaseOption: database, calledAs: "npx indicadora" };
  const files = input.arguments.length > 0 ? input.arguments : await exampleFiles(cli);
  await mkdir(dirname(database), { recursive: true });
  const opened = await openOrCreate(database, cli.busyTimeoutMs);
  if (!opened.ok) return opened;
  try {
    const context = contextOf(own, opened.value);
    const done = await prepare(own, context, { files, withExamples: input.arguments.length === 0 });
    if (!done.ok) return done;
    const json = { database, ...done.value };
    if (input.denied("serve")) return ok({ json, text: () => "" });
    return await serveShelf(own, context, { host: input.text("host") ?? LOOPBACK, port: port.value, json });
  } finally {
    await opened.value.close();
  }
};

/** Everything there is to serve: the reports imported and published, and the year of the examples. */
async function prepare(
  cli: Cli,
  context: Context,
  of: { readonly files: readonly string[]; readonly withExamples: boolean },
): Promise<Result<object, Problem>> {
  await tell(cli, cli.words.start.repeat);
  const done = await importAll(cli, context, of.files);
  const nothing = done.problems[0];
  if (nothing && done.known.length + done.imported.length === 0) return fail(nothing);
  const published = await publishAll(cli, context);
  if (!published.ok) return published;
  const year = of.withExamples ? await exampleYear(cli, context) : ok(null);
  if (!year.ok) return year;
  const { imported, known, problems } = done;
  return ok({ imported, alreadyImported: known, problems, published: published.value, year: year.value });
}

interface Done {
  readonly imported: ImportedWithQuestions[];
  readonly known: { readonly file: string; readonly importId: number }[];
  readonly problems: Problem[];
}

async function exampleFiles(cli: Cli): Promise<readonly string[]> {
  const folder = examplesFolder();
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((one) => one.isFile() && /\.(txt|csv|tsv)$/i.test(one.name)).map((one) => one.name);
  if (names.length === 0) await tell(cli, cli.words.start.noFiles);
  return names.toSorted().map((name) => relative("", join(folder, name)));
}

async function importAll(cli: Cli, context: Context, files: readonly string[]): Promise<Done> {
  const done: Done = { imported: [], known: [], problems: [] };
  for (const path of files) {
    const first = await importOne(cli, context, { path, period: null });
    const several = !first.ok && first.problem.code === "several-periods" ? first.problem.periods : null;
    if (several === null) await note(cli, done, first);
    else for (const period of several) await note(cli, done, await importOne(cli, context, { path, period }));
  }
  return done;
}

async function note(cli: Cli, done: Done, imported: Result<ImportedWithQuestions, Problem>): Promise<void> {
  if (imported.ok) {
    done.imported.push(imported.value);
    await tell(cli, showImported(cli, imported.value));
  } else if (imported.problem.code === "already-imported") {
    const { file, importId } = imported.problem;
    done.known.push({ file, importId });
    await tell(cli, cli.words.start.alreadyImported(file, importId));
  } else {
    done.problems.push(imported.problem);
    const { found, todo } = problemText(imported.problem, cli.language);
    cli.terminal.warn(`${cli.words.problem} ${found}\n${cli.words.whatToDo} ${todo}`);
  }
}

interface Wanted {
  readonly path: string;
  /** Of a document of several periods. */
  readonly period: Quarter | null;
}

/** A document of several periods is left to be imported once for each of them. */
async function importOne(
  cli: Cli,
  context: Context,
  { path, period }: Wanted,
): Promise<Result<ImportedWithQuestions, Problem>> {
  const opened = await openDocument(cli, context, { path, period });
  if (opened.ok) {
    const { file, proposal } = opened.value.document;
    if (proposal.periods.length > 1)
      return fail({ code: "several-periods", file: file.name, periods: proposal.periods });
  }
  await echo(cli, ["import", path, ...(period === null ? [] : ["--period", period])]);
  if (!opened.ok) return opened;
  const { document, institution } = opened.value;
  const options = { period, decisions: new Map<number, string | null>(), restIsNew: false };
  return importInto(context, { document, options, institution });
}

async function openDocument(
  cli: Cli,
  context: Context,
  { path, period }: Wanted,
): Promise<Result<OpenedDocument, Problem>> {
  const file = await readGivenFile(path);
  if (!file.ok) return file;
  const known = await importedBefore(context, { institution: cli.institution, period }, file.value);
  return known ? fail(known) : openForDocument(cli, context, { file: file.value, period });
}

/** A year of results of an invented municipality, from the commands that stand in its folder. */
async function exampleYear(cli: Cli, context: Context): Promise<Result<Replayed | null, Problem>> {
  const path = join(examplesFolder(), "anio-municipio", "pasos.sh");
  const replayed = await replay(cli, context, path);
  if (!replayed.ok) return replayed;
  const { institution, steps, before } = replayed.value;
  if (before === steps) await tell(cli, cli.words.start.replayed(institution, steps));
  return replayed;
}

interface PublishedHere extends Pick<Published, "openQuestions"> {
  readonly institution: string;
  readonly edition: number;
}

/** Publishes what has no edition yet: the newest import of each institution and period. */
async function publishAll(cli: Cli, context: Context): Promise<Result<readonly PublishedHere[], Problem>> {
  const published: PublishedHere[] = [];
  for (const { id: institution } of await context.store.institutions()) {
    const editions = await context.store.editions(institution);
    const frozen = new Set(editions.map((one) => one.importId));
    if ((await context.store.imports(institution)).length === 0) continue;
    const newest = new Map((await context.store.imports(institution)).map((one) => [one.period, one.id]));
    const due = [...newest.values()].filter((id) => !frozen.has(id));
    const last = editions.at(-1);
    if (due.length === 0 && last) await tell(cli, cli.words.start.alreadyPublished(institution, last.number));
    for (const importId of due) {
      await echo(cli, ["publish", "--institution", institution, "--import", String(importId)]);
      const made = await publishEdition(context, { institution, importId });
      if (!made.ok) return made;
      await tell(cli, showPublished(cli, made.value));
      published.push({ institution, edition: made.value.edition.number, openQuestions: made.value.openQuestions });
    }
  }
  return ok(published);
}

async function serveShelf(
  cli: Cli,
  context: Context,
  at: { readonly host: string; readonly port: number | null; readonly json: unknown },
): Promise<Result<Shown | null, Problem>> {
  const [{ serve }, { composeHouse }] = await Promise.all([
    import("../server/serve.ts"),
    import("../server/compose-house.ts"),
  ]);
  const house = await composeHouse(context, cli.site, { publicOnly: false, log: "faults" });
  if (!house.ok) return house;
  const first = at.port ?? DEFAULT_PORT;
  await echo(cli, ["serve", "--port", String(first)]);
  let serving = await serve(house.value, { host: at.host, port: first });
  // A port that was asked for is not traded for another.
  for (let next = 1; at.port === null && next <= PORTS && isTaken(serving); next += 1) {
    serving = await serve(house.value, { host: at.host, port: first + next });
  }
  if (!serving.ok) return serving;
  const { address, port } = serving.value;
  if (at.port === null && port !== first) await tell(cli, cli.words.start.portTaken(first, port));
  if (!cli.json) {
    await announce(cli, { address, startCode: house.value.startCode });
    await tell(cli, `${await nextSteps(cli, context)}\n${cli.words.start.ownFile}\n${cli.words.start.toStop}`);
  } else await cli.terminal.json({ ...objectOf(at.json), address });
  await untilStopped(cli);
  await serving.value.close();
  cli.terminal.warn(cli.words.stopped);
  return ok(null);
}

/** Where there are several institutions, a command must name one. */
async function nextSteps(cli: Cli, context: Context): Promise<string> {
  const [first, ...others] = await context.store.institutions();
  const which = first && others.length > 0 ? ["--institution", first.id] : [];
  const steps = [["questions"], ["register", "list"], ["verify"]];
  return cli.words.next(steps.map((words) => commandText(cli, [...words, ...which])));
}

function isTaken(result: Result<unknown, Problem>): boolean {
  return !result.ok && result.problem.code === "port-in-use";
}

function objectOf(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}
