import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildServer } from "../../src/server/build.ts";
import { KeptPages } from "../../src/server/kept-pages.ts";
import { must } from "../core/decimals.ts";
import { houseOf } from "./house.ts";
import { LIBRARIES, threeInstitutions } from "./shelf.ts";

describe("pages that are kept", () => {
  it("are drawn once, and anew when something changed that they show", async () => {
    const pages = new KeptPages();
    let drawn = 0;
    const draw = () => Promise.resolve(`página ${(drawn += 1)}`);
    const first = await pages.of("/a", "1", draw);
    expect(await pages.of("/a", "1", draw)).toBe(first);
    expect(must(await pages.of("/a", "2", draw), "no page").content).toBe("página 2");
    expect(must(await pages.of("/b", "2", draw), "no page").content).toBe("página 3");
    expect(brotliDecompressSync(must(first, "no page").brotli).toString()).toBe("página 1");
    expect(await pages.of("/c", "1", () => Promise.resolve(null))).toBeNull();
  });

  it("make room for others once they are many", async () => {
    const pages = new KeptPages();
    let drawn = 0;
    const draw = () => {
      drawn += 1;
      return Promise.resolve(`${drawn} ${"x".repeat(1_000_000)}`);
    };
    for (let no = 0; no < 12; no += 1) await pages.of(`/${no}`, "1", draw);
    await pages.of("/11", "1", draw);
    expect(drawn).toBe(12);
    await pages.of("/0", "1", draw);
    expect(drawn).toBe(13);
  });
});

it.each([
  ["br", true],
  ["gzip, deflate, br, zstd", true],
  ["gzip, br;q=0.5", true],
  ["gzip, br;q=0", false],
  ["gzip, br;q=0.0, deflate", false],
  ["brotli", false],
  ["", false],
])("whoever takes %j is sent Brotli: %s, and the same page", async (encoding, expected) => {
  const server = await buildServer(houseOf({ shelf: threeInstitutions() }));
  const url = `/${LIBRARIES.id}/`;
  const plain = (await server.inject(url)).body;
  const reply = await server.inject({ url, headers: { "accept-encoding": encoding } });
  expect(reply.headers["content-encoding"] === "br").toBe(expected);
  expect(String(reply.headers["vary"])).toContain("accept-encoding");
  if (expected) expect(brotliDecompressSync(reply.rawPayload).toString()).toBe(plain);
  const tag = String(reply.headers["etag"]);
  const again = await server.inject({ url, headers: { "if-none-match": tag, "accept-encoding": encoding } });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
  await server.close();
});
