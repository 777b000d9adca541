#!/usr/bin/env node

import { setFlagsFromString } from "node:v8";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  // Reading a long document makes much short-lived text: with a young generation that stays small,
  // 100,000 rows take half the memory and no more time.
  setFlagsFromString("--semi-space-growth-factor=1");
  const { runCommandLine } = await import("./run.ts");
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  // An older Node cannot even load the database engine.
  const { nodeTooOld } = await import("../core/words/node-too-old.ts");
  process.stderr.write(`${nodeTooOld.es}\n${nodeTooOld.en}\n`);
  process.exitCode = 2;
}
