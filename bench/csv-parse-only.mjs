// The peer of `propose`: csv-parse splits the file into rows and does nothing with them.
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";

const [, , path] = process.argv;
let rows = 0;
const parser = createReadStream(path).pipe(parse({ delimiter: "\t", quote: null, relax_column_count: true }));
for await (const row of parser) rows += row.length > 0 ? 1 : 0;
if (rows === 0) throw new Error("csv-parse read nothing");
