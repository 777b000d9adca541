// Loaded before a measured program: says on standard error how much memory it took at most.
process.on("exit", () => {
  process.stderr.write(`peak ${process.resourceUsage().maxRSS} kB\n`);
});
