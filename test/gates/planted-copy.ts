import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cleanSource } from "./clean-source.ts";

const root = join(import.meta.dirname, "..", "..");

/** The gate's own files: exactly what the project uses, so that what is tested is the real gate. */
const settings =
  /^(tsconfig.*\.json|vitest\.config\.ts|\.oxlintrc\.json|\.oxfmtrc\.json|\.dependency-cruiser\.mjs|knip\.json|\.gitignore)$/;

const scripts = ["project", "set-up", "build", "chromium", "check", "import-walls", "test", "count-tests"];

/** What the small product in the copy needs; the rest of our packages would rightly be called unused there. */
const needed =
  /^(big\.js|@types\/(node|big\.js)|dependency-cruiser|knip|node|oxfmt|oxlint|oxlint-tsgolint|typescript|typescript-six|vitest)$/;

export interface Verdict {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs the named steps of the gate over a small clean product with these files planted in it (path → text). */
export function gate(steps: readonly string[], planted: Readonly<Record<string, string>> = {}): Promise<Verdict> {
  return inCopy(planted, "check.mjs", steps);
}

/** Runs one of our scripts in such a copy. */
export async function inCopy(
  planted: Readonly<Record<string, string>>,
  script: string,
  args: readonly string[],
): Promise<Verdict> {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "indicadora-gate-")));
  try {
    copySettings(copy);
    for (const [path, text] of Object.entries({ ...cleanSource, ...planted })) write(join(copy, path), text);
    return await run(join(copy, "scripts", script), args);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function copySettings(copy: string): void {
  const own = readdirSync(root).filter((entry) => settings.test(entry));
  for (const name of [...own, ...scripts.map((script) => `scripts/${script}.mjs`)]) {
    cpSync(join(root, name), join(copy, name));
  }
  write(join(copy, "package.json"), reducedManifest());
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules")).filter(
    (entry) => entry !== ".cache" && entry !== ".vite",
  )) {
    symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
  }
}

function reducedManifest(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"), (key, value: unknown) =>
    key === "dependencies" || key === "devDependencies" ? onlyNeeded(value) : value,
  );
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function onlyNeeded(packages: unknown): unknown {
  return Object.fromEntries(Object.entries(packages ?? {}).filter(([name]) => needed.test(name)));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(script: string, args: readonly string[]): Promise<Verdict> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env: plainEnvironment() }, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: `${stdout}${stderr}` });
    });
  });
}

/** Ours without what the test runner set, or the runner in the copy would think that it is this one. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$|npm_)/.test(name));
  return { ...Object.fromEntries(entries), NO_COLOR: "1" };
}
