import { randomBytes } from "node:crypto";
import { OWNER } from "../actions/context.ts";
import { restore } from "../actions/restore.ts";
import { clock, registerFiles } from "../compose.ts";
import { ok } from "../core/domain/result.ts";
import type { Command } from "./command.ts";

export const run: Command = async (cli, input) => {
  const from = input.argument(0) ?? "";
  const to = input.text("to") ?? cli.database;
  const trial = `${to}.${randomBytes(6).toString("hex")}.trial`;
  const context = { now: clock, actor: cli.actor, may: OWNER, progress: cli.progress, breathe: cli.interrupts.breathe };
  const restored = await restore(registerFiles(), { from, to, trial }, context);
  if (!restored.ok) return restored;
  const institutions = restored.value.map(({ institution, verification }) => ({
    institution,
    entries: verification.entries,
    rows: verification.rows,
  }));
  return ok({
    json: { database: to, institutions },
    text: () =>
      cli.words.restored(
        to,
        institutions.map((one) => one.institution),
      ),
  });
};
