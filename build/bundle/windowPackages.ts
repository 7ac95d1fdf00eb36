import { globSync, readFileSync } from "node:fs";
import path from "node:path";

// What is written as a type alone is not there when it runs; what ends in .node.ts runs on Node.
const imported =
  /^(?:import|export)\s+(?!type\b)(?:[^"';]*?\bfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gmu;
const isOfWindow = (file: string): boolean =>
  !/\.d\.ts$|\.node(?:\.test)?\.ts$|^shared\/.*\.test\.ts$/u.test(file.replaceAll("\\", "/"));
const isPackage = (name: string): boolean => !/^(?:\.|node:|vitest(?:\/|$))|\?/u.test(name);

/** The packages that the window, its workers and their tests import, as they name them. */
export function windowPackages(root: string): readonly string[] {
  const files = globSync("{renderer,shared}/**/*.{ts,tsx}", { cwd: root }).filter(isOfWindow);
  const names = files.flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(imported)].map(
      ([, name, later]) => name ?? later ?? "",
    ),
  );
  return [...new Set([...names.filter(isPackage), "react/jsx-runtime"])].sort();
}
