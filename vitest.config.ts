import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Half of the time a test waits for a process or a browser of its own: one worker leaves a core idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/gates/**"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "gates",
          include: ["test/gates/**/*.test.ts"],
          maxConcurrency: 3,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
