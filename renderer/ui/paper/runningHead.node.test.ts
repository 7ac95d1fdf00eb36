import * as fc from "fast-check";
import { expect, test } from "vitest";
import { footRule, runningHeadRule } from "./runningHead.ts";

const head = { left: "Midthorpe Council", right: "Confidential", foot: "Findings" };

test("the head and foot of every page are said, with its number", () => {
  const rule = runningHeadRule(head);
  for (const text of Object.values(head)) expect(rule).toContain(`content: "${text}"`);
  expect(rule).toContain(`content: "Page " counter(page) " of " counter(pages)`);
});

test("whatever a title says, it is a string of CSS and nothing else", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const [, written] = /^@page cf-tall \{ @bottom-left \{ content: "([^"]*)"; \} \}$/u.exec(
        footRule("cf-tall", title),
      ) ?? [null, null];
      expect(written).not.toMatch(/\p{Cc}/u);
      const read = written?.replaceAll(/\\([0-9a-f]+) /gu, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      );
      expect(read).toBe(title.replaceAll("\0", "\uFFFD"));
    }),
  );
});
