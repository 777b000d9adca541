import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of a program that not every machine has, or undefined. */
export function findProgram(program: "chromium" | "libreoffice"): string | undefined {
  const told = program === "chromium" ? (process.env["CHROMIUM_PATH"] ?? "") : "";
  if (told !== "") return told;
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES[program].flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

const NAMES = {
  chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  libreoffice: ["soffice", "libreoffice"],
} as const;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser looks nowhere but at the page it is given. */
export const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
