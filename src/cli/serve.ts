import { openShelf } from "../actions/published-shelf.ts";
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
    const { serve } = await import("../server/serve.ts");
    const serving = await serve(openShelf(context.store), at);
    if (!serving.ok) return serving;
    await announce(cli, serving.value.address);
    await untilStopped(cli);
    await serving.value.close();
    cli.terminal.warn(cli.words.stopped);
    return ok(null);
  });
};

export async function announce(cli: Cli, address: string): Promise<void> {
  if (cli.json) await cli.terminal.json({ address });
  else await cli.terminal.say(cli.words.serving(address));
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
