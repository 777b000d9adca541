import { writeSync } from "node:fs";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { actOf, documentOf, done, expectOk } from "./samples.ts";

/*
 * A process of its own: path, name, how many acts. Adds one document with each act and prints its
 * content only once the act is acknowledged. Ends by itself, or is killed at any moment.
 */
const [path = "", name = "", count = "0"] = process.argv.slice(2);
const store = expectOk(await openSqliteStore({ path, create: false, busyTimeoutMs: 30_000 }));
for (let at = 1; at <= Number(count); at += 1) {
  const document = documentOf(`${name} ${at} ${"x".repeat(20_000)}`);
  await done(store, actOf("a", "test", `${name} ${at}`), (writer) => writer.addDocument(document));
  // Straight to the pipe: what was printed must not die with this process.
  writeSync(1, `${document.sha256}\n`);
}
await store.close();
