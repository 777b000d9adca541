/** `npm test`: the gate, then the walks in a real browser, then the count. */
import { rmSync } from "node:fs";
import { check, gate } from "./check.mjs";
import { countTests } from "./count-tests.mjs";
import { testResults } from "./project.mjs";

rmSync(testResults, { recursive: true, force: true });
const ok = check([...gate, "browser"]);
const { passed, failed, skipped } = countTests();
console.log(`${passed} pruebas pasaron, ${failed} fallaron, ${skipped} omitidas.`);
process.exitCode = ok && failed === 0 && passed > 0 ? 0 : 1;
