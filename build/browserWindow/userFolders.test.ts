import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { dataFolder, documentsFolder } from "./userFolders.ts";

test.each([
  ["linux", {}, "/home/ann", "/home/ann/.local/share/critical-friend"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/home/ann", "/data/critical-friend"],
  [
    "darwin",
    {},
    "/Users/ann",
    "/Users/ann/Library/Application Support/Critical Friend in a browser",
  ],
  [
    "win32",
    { LOCALAPPDATA: String.raw`D:\Local` },
    "C:",
    String.raw`D:\Local\Critical Friend in a browser`,
  ],
  ["win32", {}, String.raw`C:\Ann`, String.raw`C:\Ann\AppData\Local\Critical Friend in a browser`],
] as const)(
  "on %s with %j data is kept in the user's own folder",
  (platform, env, home, folder) => {
    expect(dataFolder(platform, env, home)).toBe(folder);
  },
);

test("the folder for documents exists", () => {
  expect(existsSync(documentsFolder())).toBe(true);
});
