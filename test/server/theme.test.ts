import { load } from "cheerio";
import { expect, it } from "vitest";
import { changeSetting } from "../../src/actions/change-setting.ts";
import { expectOk, problemOf } from "../actions/fixture.ts";
import { ELSEWHERE, HERE, useOffice } from "./office-bench.ts";

const office = useOffice();
const WINE = {
  paper: "#ffffff",
  ink: "#1a1a1a",
  soft: "#4d4d4d",
  line: "#dddddd",
  strong: "#6b1d33",
  tint: "#f6ecef",
};

async function stylesOf(path: string) {
  const $ = load((await office.server.inject(path)).body);
  return $("link[rel=stylesheet]").first().attr("href") ?? "";
}

it("an institution's pages have its colours, in one sheet that is kept for ever, and nobody else's", async () => {
  const before = await stylesOf(`/app/${HERE}/entrar`);
  expectOk(await changeSetting(office.context, { institution: HERE, name: "theme", value: WINE }));
  const path = await stylesOf(`/app/${HERE}/entrar`);
  expect(path).not.toBe(before);
  expect(await stylesOf(`/app/${ELSEWHERE}/entrar`)).toBe(before);
  const sheet = await office.server.inject(path);
  expect(sheet.headers["cache-control"]).toContain("immutable");
  const plain = (await office.server.inject(before)).body;
  expect(sheet.body.startsWith(plain)).toBe(true);
  expect(sheet.body.slice(plain.length)).toBe(
    ":root{--paper:#ffffff;--ink:#1a1a1a;--soft:#4d4d4d;--line:#dddddd;--strong:#6b1d33;--tint:#f6ecef}\n",
  );
});

it.each(["000000-000000", "00000g-000000-000000-000000-000000-000000", "x".repeat(200)])(
  "there is no sheet of %s",
  async (colours) => {
    const path = (await stylesOf(`/app/${HERE}/entrar`)).replace(/\.css$/, `.${colours}.css`);
    expect((await office.server.inject(path)).statusCode).toBe(404);
  },
);

it("colours that not everybody can read are refused, with which they are", async () => {
  const faint = { ...WINE, soft: "#bbbbbb" };
  const changed = await changeSetting(office.context, { institution: HERE, name: "theme", value: faint });
  expect(problemOf(changed)).toEqual({
    code: "theme-faint",
    pairs: [{ text: "#bbbbbb", ground: "#ffffff", ratio: 1.9 }],
  });
  const shape = await changeSetting(office.context, { institution: HERE, name: "theme", value: { ink: "#000000" } });
  expect(problemOf(shape).code).toBe("setting-invalid");
});
