import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OUTPUT_WORDS } from "../../src/core/words/cli-output.ts";
import { patternOf, type Typed, typedIn } from "./guide-session.ts";

const GUIDE = fileURLToPath(new URL("../../docs/guide/", import.meta.url));
const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
const SESSION = fileURLToPath(new URL("type-lines.ts", import.meta.url));
const CHAPTERS = readdirSync(GUIDE).filter((name) => name.endsWith(".md"));
/** How far a long act has come: on a terminal it is wiped out again. */
const PROGRESS = new RegExp(`^(?:${Object.values(OUTPUT_WORDS.es.progress).join("|")}) \\d+/\\d+\n`, "gm");

/** Everything a reader types, in a folder beside the examples and in the order of the chapters. */
describe("the guide", { timeout: 120_000 }, () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "indicadora-guide-"));
    cpSync(EXAMPLES, join(folder, "examples"), { recursive: true });
    mkdirSync(join(folder, "ejercicio"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has its five chapters", () => {
    expect(CHAPTERS.map((name) => name.slice(0, 2))).toEqual(["01", "02", "03", "04", "05"]);
  });

  it.each(CHAPTERS)("%s shows what the program answers", async (name) => {
    const typed = typedIn(readFileSync(join(GUIDE, name), "utf8"));
    expect(typed.filter(({ answer }) => answer !== "")).not.toEqual([]);
    const answers = await answersTo(typed);
    expect(answers).toHaveLength(typed.length);
    for (const [place, { line, answer }] of typed.entries()) {
      const { out, code } = answers[place] ?? { out: "", code: null };
      if (answer !== "") expect(out, line).toMatch(patternOf(answer));
      expect([line, code === 0], out).toEqual([line, !/^✗ /m.test(answer)]);
    }
  });

  async function answersTo(typed: readonly Typed[]): Promise<readonly { out: string; code: number }[]> {
    const path = join(folder, "session.txt");
    const file = openSync(path, "w");
    const lines = JSON.stringify(typed.map(({ line }) => line));
    const child = spawn(process.execPath, [SESSION, lines], {
      cwd: join(folder, "ejercicio"),
      env: { PATH: process.env["PATH"], LANG: "es_MX.UTF-8", npm_command: "exec" },
      stdio: ["ignore", file, file],
    });
    await once(child, "close");
    const text = readFileSync(path, "utf8");
    return [...text.matchAll(/([^\0]*)\0(\d+)\0/g)].map(([, out = "", code]) => ({
      out: asSeen(out).replaceAll(PROGRESS, ""),
      code: Number(code),
    }));
  }
});

/** Blanks that keep words together and the line ends of a sheet look like any others. */
function asSeen(out: string): string {
  return out.replaceAll(/[\u00A0\u202F]/g, " ").replaceAll("\r\n", "\n");
}
