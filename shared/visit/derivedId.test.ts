import { expect, test } from "vitest";
import * as z from "zod";
import { derivedId } from "./derivedId.ts";

test("the same row gets the same id on every laptop and in every release, as a UUID of version 8", () => {
  const finding = "0192a000-0000-7000-8000-000000000001";
  const peer = "0192a000-0000-7000-8000-000000000002";
  const id = derivedId("position", finding, peer);
  expect(id).toBe("8ea32419-3128-89f5-bda0-12a9c2c4558e");
  expect(z.uuid().parse(id)).toBe(id);
  expect(id[14]).toBe("8");
  expect(derivedId("position", peer, finding)).not.toBe(id);
  expect(derivedId("link", finding, peer)).not.toBe(id);
});
