import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { windowPackages } from "./windowPackages.ts";

test("every package that runs in the window is named once, and none that runs elsewhere", () => {
  const root = mkdtempSync(path.join(tmpdir(), "window-packages-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, content] of [
    ["renderer/a.tsx", 'import {\n  one,\n} from "one";\nimport type { A } from "types-alone";\n'],
    [
      "renderer/b.ts",
      'import "two/deep.js";\nimport x from "../a.tsx";\nimport "f/font.ttf?url";\n',
    ],
    ["renderer/c.node.test.ts", 'import { d } from "on-node-alone";\nimport e from "node:fs";\n'],
    ["shared/d.ts", 'const later = () => import("three");\nexport { f } from "one";\n'],
    ["shared/d.test.ts", 'import { d } from "on-node-alone";\nimport { test } from "vitest";\n'],
  ] as const) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  expect(windowPackages(root)).toEqual(["one", "react/jsx-runtime", "three", "two/deep.js"]);
});
