import { expect, test } from "vitest";
import { keepDataLocal } from "./dataFolder.ts";

function pathsSet(
  platform: NodeJS.Platform,
  environment: Record<string, string>,
  switches: readonly string[] = [],
): Record<string, string> {
  const paths: Record<string, string> = {};
  keepDataLocal(
    {
      commandLine: { hasSwitch: (name) => switches.includes(name) },
      getPath: () => String.raw`C:\Users\ann`,
      setPath: (name, folder) => void (paths[name] = folder),
    },
    platform,
    environment,
  );
  return paths;
}

test("Windows data lives in the local profile, not the roaming one", () => {
  const folder = String.raw`D:\Local\Critical Friend`;
  expect(pathsSet("win32", { LOCALAPPDATA: String.raw`D:\Local` })).toEqual({
    userData: folder,
    sessionData: folder,
  });
});

test("the local profile is found without LOCALAPPDATA", () => {
  expect(pathsSet("win32", {})["userData"]).toBe(
    String.raw`C:\Users\ann\AppData\Local\Critical Friend`,
  );
});

test("a folder given on the command line stays", () => {
  expect(pathsSet("win32", { LOCALAPPDATA: "D:" }, ["user-data-dir"])).toEqual({});
});

test.each(["linux", "darwin"] as const)("%s keeps Electron's own choice", (platform) => {
  expect(pathsSet(platform, { LOCALAPPDATA: "D:" })).toEqual({});
});
