import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Measure } from "../store/table.ts";

const folder = path.resolve(import.meta.dirname, "../../out/renderer");
const mostBytes = 1_400_000;

/** The script that the built window reads before it shows anything. */
export function firstScript(): Measure {
  const html = readFileSync(path.join(folder, "index.html"), "utf8");
  const files = [...html.matchAll(/(?:src|href)="(?<file>[^"]+\.js)"/gu)].map((found) =>
    path.join(folder, found.groups?.["file"] ?? ""),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const inKilobytes = (size: number) => `${Math.round(size / 1000).toLocaleString("en-GB")} kB`;
  return {
    what: "script of the first screen",
    goals: [
      {
        goal: `≤ ${inKilobytes(mostBytes)}`,
        measured: inKilobytes(bytes),
        isMet: bytes <= mostBytes,
      },
    ],
  };
}
