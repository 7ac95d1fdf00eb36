import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

test("the JSON Schema of the visit file is printed", () => {
  const run = spawnSync(process.execPath, [path.join(import.meta.dirname, "visit-schema.ts")], {
    encoding: "utf8",
  });
  const schema: unknown = JSON.parse(run.stdout);
  expect(schema).toMatchObject({
    type: "object",
    required: expect.arrayContaining(["visit", "findings", "links"]),
  });
});
