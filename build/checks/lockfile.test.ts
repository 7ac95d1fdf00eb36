import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

// `npm ci` refuses a lockfile that leaves one out, even one for another platform. npm leaves out what
// the registry did not offer on the machine where the lockfile was written.
test("the lockfile knows every optional package of every platform", () => {
  const file = path.resolve(import.meta.dirname, "../../package-lock.json");
  const { packages } = Lockfile.parse(JSON.parse(readFileSync(file, "utf8")));
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`node_modules/${name}` in packages || `${place}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});
