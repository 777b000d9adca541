/**
 * Sums what the last test runs reported. As a program (`node scripts/count-tests.mjs EXIT_CODE`) it prints
 * `N passed, N failed` as its last line and fails when the tests did, or when none ran. Runs on Node 20 too.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { isProgram, testResults } from "./project.mjs";

/** `{ passed, failed, skipped }` over every run. A file that could not even be loaded is one failure. */
export function countTests() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const files = existsSync(testResults) ? readdirSync(testResults) : [];
  for (const file of files.filter((name) => name.endsWith(".json"))) {
    const report = JSON.parse(readFileSync(join(testResults, file), "utf8"));
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests + report.testResults.filter(failedToLoad).length;
    total.skipped += report.numPendingTests + report.numTodoTests;
  }
  return total;
}

function failedToLoad(file) {
  return file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed");
}

function printCount(exitCode) {
  const { passed, failed, skipped } = countTests();
  const stopped = exitCode !== 0 && failed === 0;
  if (stopped) console.log("A gate before or around the tests failed (see ✗ above); it counts as one failure.");
  if (passed + failed === 0) console.log("No test ran.");
  console.log(`${passed} passed, ${failed + (stopped ? 1 : 0)} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return exitCode === 0 && failed === 0 && passed > 0;
}

if (isProgram(import.meta.url)) process.exitCode = printCount(Number(argv[2] ?? 0)) ? 0 : 1;
