import { expect, test } from "vitest";
import { appAddress, isOwnAddress } from "./appOrigin.ts";

test.each([appAddress, "app://main", "app://main/assets/index.js?x#y"])(
  "%s is our own",
  (address) => {
    expect(isOwnAddress(address)).toBe(true);
  },
);

test.each([
  "",
  "main",
  "app://evil/",
  "app://main.evil/",
  "app://main:81/",
  "app:main",
  "https://main/",
  "https://app.evil/app://main/",
  "file:///app://main/",
  "javascript:alert(1)",
  "data:text/html,app://main/",
  "blob:app://main/0",
])("%j is not", (address) => {
  expect(isOwnAddress(address)).toBe(false);
});
