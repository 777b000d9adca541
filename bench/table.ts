/** One job beside what it is compared with. Times in seconds, memory in MB of resident set. */
export interface Row {
  readonly job: string;
  readonly seconds: number;
  readonly beside: string;
  readonly besideSeconds: number;
  readonly megabytes?: number;
}

export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ job, seconds, beside, besideSeconds, megabytes }) => {
    const memory = megabytes === undefined ? "" : `${megabytes.toFixed(0)} MB`;
    const ratio = (seconds / besideSeconds).toFixed(1);
    return `| ${job} | ${seconds.toFixed(2)} s | ${beside} | ${besideSeconds.toFixed(2)} s | **${ratio}** | ${memory} |`;
  });
  return [
    "| job | time | beside | time | ratio | peak memory |",
    "| --- | ---: | --- | ---: | ---: | ---: |",
    ...lines,
  ].join("\n");
}
