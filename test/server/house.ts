import type { House } from "../../src/server/house.ts";

/** A server of the public pages alone, unless more is given. */
export function houseOf(of: Pick<House, "shelf"> & Partial<House>): House {
  return { doors: null, origin: null, proxies: [], startCode: null, log: "nothing", mailer: null, oidc: null, ...of };
}
