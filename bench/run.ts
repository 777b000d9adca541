// Measures the product's long jobs beside a peer or a near-limit in the same run, and prints ratios.
// Usage: npm run bench [-- propose|workbook|pdf|scan|register|start|evaluate|record|serve|paint]. Figures in seconds are of this machine, today.
import { measureEvaluate } from "./evaluate.ts";
import { measurePdf } from "./pdf.ts";
import { measurePropose } from "./propose.ts";
import { measurePaint } from "./paint.ts";
import { measureRecord } from "./record.ts";
import { measureRegister } from "./register.ts";
import { measureScan } from "./scan.ts";
import { measureServe } from "./serve.ts";
import { measureStart } from "./start.ts";
import { type Row, table } from "./table.ts";
import { measureWorkbook } from "./workbook.ts";

const JOBS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  start: measureStart,
  propose: measurePropose,
  workbook: measureWorkbook,
  pdf: measurePdf,
  register: measureRegister,
  evaluate: measureEvaluate,
  record: measureRecord,
  scan: measureScan,
  serve: measureServe,
  paint: measurePaint,
};

const wanted = process.argv.slice(2).filter((name) => Object.hasOwn(JOBS, name));
const rows: Row[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(JOBS)) rows.push(...((await JOBS[name]?.()) ?? []));
console.log(table(rows));
