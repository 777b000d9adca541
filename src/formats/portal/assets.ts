import { createHash } from "node:crypto";
import { type Theme, THEME_COLOURS } from "../../core/domain/theme.ts";
import { OFFICE_STYLES } from "../office/styles.ts";
import { portalStyles } from "./styles.ts";
import { VERIFY_SCRIPT } from "./verify-script.ts";
import { type Face, webFont, webFontName } from "./web-fonts.ts";

/** What the pages of the portal load. Each name changes with its bytes, so that it may be kept for ever. */
export interface Asset {
  readonly path: string;
  readonly mediaType: string;
  readonly read: () => Promise<Uint8Array>;
}

const ASSETS_PATH = "/recursos/";

const MEDIA_TYPES = { css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8" } as const;

const text = (name: string, kind: keyof typeof MEDIA_TYPES, content: string): Asset => {
  const bytes = new TextEncoder().encode(content);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const path = `${ASSETS_PATH}${name}.${hash}.${kind}`;
  return { path, mediaType: MEDIA_TYPES[kind], read: () => Promise.resolve(bytes) };
};

const font = (face: Face): Asset => ({
  path: ASSETS_PATH + webFontName(face),
  mediaType: "font/woff2",
  read: () => webFont(face),
});

export const ASSETS = {
  styles: text("estilos", "css", portalStyles()),
  office: text("oficina", "css", OFFICE_STYLES),
  verify: text("comprobar", "js", VERIFY_SCRIPT),
  headline: font("headline"),
  text: font("text"),
  strong: font("strong"),
} as const;

/** The style sheet in an institution's own colours, which its name says: nothing has to be kept of it. */
export function stylesPath(theme: Theme | null): string {
  if (theme === null) return ASSETS.styles.path;
  const colours = THEME_COLOURS.map((name) => theme[name].slice(1)).join("-");
  return ASSETS.styles.path.replace(/\.css$/, `.${colours}.css`);
}

function themedStyles(path: string): Asset | null {
  const [, base = "", colours = ""] = /^(.*)\.([0-9a-f]{6}(?:-[0-9a-f]{6}){5})\.css$/.exec(path) ?? [];
  if (`${base}.css` !== ASSETS.styles.path) return null;
  const own = colours.split("-").map((colour, at) => `--${THEME_COLOURS[at] ?? ""}:#${colour}`);
  const bytes = new TextEncoder().encode(`${portalStyles()}:root{${own.join(";")}}\n`);
  return { path, mediaType: MEDIA_TYPES.css, read: () => Promise.resolve(bytes) };
}

const BY_PATH: ReadonlyMap<string, Asset> = new Map(Object.values(ASSETS).map((asset) => [asset.path, asset]));

export function assetAt(path: string): Asset | null {
  return BY_PATH.get(path) ?? themedStyles(path);
}
