import { describe, expect, it } from "vitest";
import { EXIT_CODES } from "../../src/cli/exit-codes.ts";
import { EXAMPLE, useCli, waitFor } from "../cli/run-cli.ts";

const DURANGO = ["--db", "data/indicadora.db", "--institution", "iepc-durango"] as const;

describe("npm start", { timeout: 120_000 }, () => {
  const cli = useCli();

  it("goes from the examples to a served edition, in steps that can be repeated", async () => {
    const child = cli.start("start", "--port", "0");
    const [text = "", address] = await waitFor(child, /^[^]*?(http:\/\/127\.0\.0\.1:\d+\/)/);
    const steps = [...text.matchAll(/^\$ npx indicadora (\w+)/gm)].map(([, step]) => step);
    expect(steps.slice(0, 4)).toEqual(["init", "import", "publish", "init"]);
    expect(new Set(steps.slice(4))).toEqual(new Set(["register", "target", "period", "progress", "publish", "serve"]));
    expect(text).toContain("Ninguna cifra queda confirmada");
    expect(text).toContain("provisional");
    const page = await fetch(String(address));
    expect(page.status).toBe(200);
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("confirms nothing on anybody's behalf", async () => {
    const { value } = await cli.json("register", "list", ...DURANGO);
    const states = JSON.stringify(value).match(/"state":"\w+"/g) ?? [];
    expect(new Set(states)).not.toContain('"state":"confirmed"');
    expect(states.length).toBe(124);
  });

  it("run again imports nothing twice and publishes nothing twice", async () => {
    expect(await cli.json("start", "--no-serve")).toMatchObject({
      code: 0,
      value: { imported: [], alreadyImported: [{ importId: 1 }], published: [] },
    });
    expect(await cli.json("editions", ...DURANGO)).toMatchObject({
      value: { editions: { length: 1 } },
    });
  });

  it("takes the next free port where the usual one is taken, and says so", async () => {
    const first = cli.start("start", EXAMPLE);
    const [, port] = await waitFor(first, /127\.0\.0\.1:(\d+)\//);
    const second = cli.start("start", EXAMPLE);
    const [text = "", other] = await waitFor(second, /^[^]*127\.0\.0\.1:(\d+)\//);
    expect(other).not.toBe(port);
    expect(text).toContain("está ocupado");
    const ended = [first, second].map((child) => new Promise((resolve) => child.on("exit", resolve)));
    for (const child of [first, second]) child.kill("SIGINT");
    for (const code of await Promise.all(ended)) expect([0, EXIT_CODES.interrupted]).toContain(code);
  });

  it("opens another institution's register for another institution's report", async () => {
    const other = await cli.write(
      "salud.txt",
      "SECRETARÍA DE SALUD DE JALISCO\nIndicadores de Resultados al 31 de marzo de 2025\nObjetivo\tNombre del indicador\tDefinición\tFrecuencia de medición\tLínea base\tAvance de metas\nVacunar a la niñez\tDosis aplicadas\tDosis\tTrimestral\t10\t25%\nAbrir consultorios\tConsultorios\tUnidades\tAnual\t20\t50%\n",
    );
    expect(await cli.json("start", other, "--no-serve")).toMatchObject({
      code: 0,
      value: {
        imported: [{ institution: "ss-jalisco", rows: 2 }],
        published: [{ institution: "ss-jalisco", edition: 1 }],
      },
    });
    expect(await cli.json("institutions", "--db", "data/indicadora.db")).toMatchObject({
      value: { institutions: [{ id: "iepc-durango" }, { id: "san-isidro" }, { id: "ss-jalisco" }] },
    });
  });

  it("ends with the code of the problem when the file named cannot be imported", async () => {
    const empty = await cli.write("vacio.txt", "");
    expect(await cli.json("start", empty, "--no-serve")).toMatchObject({
      code: 3,
      value: { problem: { code: "file-empty" } },
    });
  });
});
