/**
 * Who may import whom. Every room names what it may import; anything else is a fault.
 *
 *   doors (server, cli) → actions → { core, formats, store/store };  formats, store → core
 *   inside core: report → evaluation → domain ← ingest ← capture;  words and wording know the domain only
 *
 * Checked by scripts/import-walls.mjs, which also makes sure that every file was read.
 */

/** Room → what it may import under src, besides itself. */
const rooms = {
  "core/domain": [],
  "core/wording": ["core/domain/"],
  "core/words": ["core/domain/", "core/wording/"],
  "core/ingest": ["core/domain/", "core/wording/"],
  "core/capture": ["core/domain/", "core/ingest/"],
  "core/evaluation": ["core/domain/"],
  "core/report": ["core/domain/", "core/evaluation/", "core/wording/", "core/words/"],
  formats: ["core/"],
  store: ["core/"],
  actions: ["core/", "formats/", "store/(store|access)\\.ts$"],
  server: ["core/", "actions/", "config\\.ts$", "compose\\.ts$"],
  cli: ["core/", "actions/", "config\\.ts$", "compose\\.ts$", "server/"],
};

/** Files that belong to no room: the environment, and the one file that knows every concrete thing. */
const outside = /^src\/(config|compose)\.ts$/;

/** What core may take from npm: pure libraries, nothing that knows Node or a browser. */
const pure = "node_modules/(@types/)?(big\\.js|fastest-levenshtein|jsep)/";

/** Package → the only room that may import it. */
const owners = {
  kysely: "store",
  "better-sqlite3": "store",
  commander: "cli",
  "(@e965/xlsx|@hyzyla/pdfium|sharp|tesseract\\.js|mammoth|cheerio)": "formats",
  "(fastify|@fastify/[^/]+|nodemailer|openid-client|prom-client|typebox)": "server",
  "(@node-rs/argon2|otpauth)": "actions",
};

const testing = /\.(test|contract)\.ts$/;

/** Whether the walls apply to this path: TypeScript of the product, not its tests. */
export function isWatched(path) {
  return path.endsWith(".ts") && !testing.test(path);
}

/** What is wrong with where a file is or how it is called, if anything. */
export function nameFault(path) {
  const [file, ...folders] = path.split("/").toReversed();
  if (file === "index.ts") return `no-barrels: ${path}. Import each thing from the file that owns it.`;
  const vague = [file.replace(/\.ts$/, ""), ...folders].find((name) =>
    /^(utils?|helpers?|common|services?)$/.test(name),
  );
  if (vague !== undefined) return `no-vague-names: ${path}. "${vague}" says nothing; name the noun or the act.`;
  const isHoused = Object.keys(rooms).some((room) => path.startsWith(`src/${room}/`)) || outside.test(path);
  return isHoused ? undefined : `no-unknown-rooms: ${path}. The rooms are ${Object.keys(rooms).join(", ")}.`;
}

const forbidden = [
  ...Object.entries(rooms).map(([room, may]) => ({
    name: `${room.replace("/", "-")}-imports`,
    comment: may.length === 0 ? `${room} imports only itself.` : `${room} may import only ${may.join(", ")}.`,
    from: { path: `^src/${room}/` },
    to: { path: "^src/", pathNot: [`${room}/`, ...may].map((path) => `^src/${path}`) },
  })),
  {
    name: "only-entries-compose",
    comment: "In the server only main.ts opens compose; the rest is given what it needs.",
    from: { path: "^src/server/", pathNot: "^src/server/main\\.ts$" },
    to: { path: "^src/compose\\.ts$" },
  },
  {
    name: "only-start-serves",
    comment: "In the cli only serve.ts and start.ts know the server.",
    from: { path: "^src/cli/", pathNot: "^src/cli/(serve|start)\\.ts$" },
    to: { path: "^src/server/" },
  },
  {
    name: "core-is-pure",
    comment: "core imports no package but big.js, fastest-levenshtein and jsep, and nothing of Node.",
    from: { path: "^src/core/" },
    to: { pathNot: ["^src/", pure] },
  },
  ...Object.entries(owners).map(([name, room]) => ({
    name: `only-${room}-imports-${name.replace(/^\(|\|.*$/g, "")}`,
    comment: `Only ${room} knows this package.`,
    from: { path: "^src/", pathNot: `^src/${room}/` },
    to: { path: `node_modules/(@types/)?${name}/` },
  })),
  {
    name: "no-development-packages",
    comment: "What src imports must be among the dependencies.",
    from: { path: "^src/" },
    to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/@types/" },
  },
  { name: "no-unresolved", comment: "There is no such module.", from: {}, to: { couldNotResolve: true } },
  { name: "no-cycles", comment: "One of these must not know the other.", from: {}, to: { circular: true } },
  {
    name: "no-orphans",
    comment: "Nothing imports it and it imports nothing.",
    from: { orphan: true, path: "^src/" },
    to: {},
  },
].map((rule) => ({ ...rule, severity: "error" }));

export default {
  forbidden,
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: testing.source },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["types", "import", "node", "default"] },
  },
};
