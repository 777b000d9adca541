import { fail, ok } from "../core/domain/result.ts";
import { type Cli, type Command, wholeNumber, withRegister } from "./command.ts";

export const DEFAULT_PORT = 4870;
export const LOOPBACK = "127.0.0.1";

export const run: Command = async (cli, input) => {
  const port = wholeNumber("--port", input.text("port"), 0);
  if (!port.ok) return port;
  const at = { host: input.text("host") ?? LOOPBACK, port: port.value ?? DEFAULT_PORT };
  if (at.port > 65_535)
    return fail({ code: "option-invalid", option: "--port", text: String(at.port), expected: "0–65535" });
  return withRegister(cli, async (context) => {
    const [{ serve }, { composeHouse }] = await Promise.all([
      import("../server/serve.ts"),
      import("../server/compose-house.ts"),
    ]);
    const house = await composeHouse(context, cli.site, {
      publicOnly: input.flag("public-only"),
      log: input.flag("log") ? "requests" : "faults",
    });
    if (!house.ok) return house;
    const serving = await serve(house.value, at);
    if (!serving.ok) return serving;
    await announce(cli, { address: serving.value.address, startCode: house.value.startCode });
    await untilStopped(cli);
    await serving.value.close();
    cli.terminal.warn(cli.words.stopped);
    return ok(null);
  });
};

/** Where it is served; and, as long as nobody can sign in, how the first one does. */
export async function announce(cli: Cli, { address, startCode }: Announced): Promise<void> {
  if (cli.json) return cli.terminal.json({ address, ...(startCode === null ? {} : { startCode }) });
  await cli.terminal.say(cli.words.serving(address));
  if (startCode !== null) await cli.terminal.say(cli.words.firstRun(`${address}app/inicio`, startCode));
}

interface Announced {
  readonly address: string;
  readonly startCode: string | null;
}

/** Ctrl-C is how one stops serving: it is no interruption. A signal on its way always finds somebody who listens. */
export async function untilStopped(cli: Cli): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  cli.interrupts.stop();
  await stopped;
}
