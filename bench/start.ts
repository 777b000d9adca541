import { cli, middle, runNode } from "./measure.ts";
import type { Row } from "./table.ts";

/** A cold `indicadora --help`, beside Node doing nothing. */
export function measureStart(): Promise<readonly Row[]> {
  const nothing = middle(9, () => runNode(["-e", "0"]));
  const help = middle(9, () => runNode([cli, "--help"]));
  return Promise.resolve([
    {
      job: "indicadora --help",
      seconds: help.seconds,
      megabytes: help.megabytes,
      beside: "node -e 0",
      besideSeconds: nothing.seconds,
    },
  ]);
}
