/** Finds a Chromium for the browser tests; as root on Debian, installs one. Runs on Node 20 too. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of a Chromium, or undefined: CHROMIUM_PATH first, then the PATH. */
export function findChromium() {
  const told = process.env.CHROMIUM_PATH;
  if (told !== undefined && told !== "") return isExecutable(told) ? told : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isExecutable);
}

/** The same, after trying to install one where that needs no one's leave: Debian, as root. */
export function provideChromium(say) {
  const found = findChromium();
  if (found !== undefined || !mayInstall()) return found;
  say("Instalando Chromium (apt-get)… (installing Chromium)");
  apt(["update", "-qq"]);
  apt(["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  return findChromium();
}

function mayInstall() {
  return process.env.CHROMIUM_PATH === undefined && process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function apt(args) {
  spawnSync("apt-get", args, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
