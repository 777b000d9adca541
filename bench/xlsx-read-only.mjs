// The peer of `propose` on a workbook: its library reads the file, printed texts included, and nothing else is done.
import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";

const [, , path] = process.argv;
const book = read(readFileSync(path), { dense: true, cellStyles: true, cellNF: true, cellFormula: false });
const rows = book.SheetNames.flatMap((name) => book.Sheets[name]["!data"] ?? []);
if (rows.length === 0) throw new Error("the library read nothing");
