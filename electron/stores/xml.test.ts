import { expect, test } from "vitest";
import { readXml } from "./xml.ts";

test("fault 51: a document of millions of elements is given up before it fills the memory", () => {
  expect(readXml(`<a>${"<b/>".repeat(2_000_000)}</a>`)).toBeNull();
  expect(readXml(`<a>${"<b/>".repeat(20_000)}</a>`)?.children).toHaveLength(20_000);
});
