import Database from "better-sqlite3";

/* A process of its own: holds the write lock of the file until its input ends. */
const [path = ""] = process.argv.slice(2);
const raw = new Database(path);
raw.exec("begin immediate");
process.stdout.write("held\n");
process.stdin.resume();
process.stdin.on("end", () => {
  raw.exec("rollback");
  raw.close();
});
