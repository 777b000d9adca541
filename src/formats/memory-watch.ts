import { workerData } from "node:worker_threads";

/*
 * A thread of the process that reads a document, for that one may be too busy to look: ends the process
 * when it holds more bytes than it may.
 */

const EVERY_MS = 25;
const limit: unknown = workerData;

setInterval(() => {
  if (typeof limit === "number" && process.memoryUsage.rss() > limit) process.kill(process.pid, "SIGKILL");
}, EVERY_MS);
