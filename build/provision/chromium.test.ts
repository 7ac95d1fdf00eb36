import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import { chromiumArgs } from "./chromium.ts";

test("what Playwright switches off in Chromium stays off, though our list takes the place of its own", () => {
  const playwright = path.dirname(createRequire(import.meta.url).resolve("playwright-core"));
  const bundle = readFileSync(path.join(playwright, "lib/coreBundle.js"), "utf8");
  const [, list = ""] = /\n {4}disabledFeatures = \[\n(.*?)\n {4}\]/s.exec(bundle) ?? [];
  const theirs = [...list.matchAll(/^ +"(\w+)"/gm)].map(([, name]) => name);
  expect(theirs.length).toBeGreaterThan(10);
  const ours = chromiumArgs.find((arg) => arg.startsWith("--disable-features="))?.slice(19);
  expect(ours?.split(",")).toEqual(expect.arrayContaining(theirs));
});
