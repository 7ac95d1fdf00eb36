import { expect, test } from "vitest";
import { readFile } from "./readFile.ts";
import { readingContext } from "./readingContext.ts";
import { scopedVisit } from "./testing/exampleVisit.ts";

const read = (...lines: readonly string[]) => {
  const { kind, lines: own } = readFile({
    fileName: "x.txt",
    text: lines.join("\n"),
    context: readingContext(scopedVisit),
  });
  return {
    kind,
    said: own.flatMap(({ readAs }) =>
      readAs.type === "finding"
        ? [`${readAs.label} ${readAs.sentence}`]
        : readAs.type === "remark" || readAs.type === "heading" || readAs.type === "concern"
          ? [`${readAs.type}: ${readAs.text ?? ""}`]
          : [],
    ),
  };
};

test("post-its under strengths and areas are findings, numbered as they come", () => {
  expect(
    read(
      "Post-it wall, day 1",
      "What is working well",
      "- hubs",
      "- stable managers",
      "",
      "Worried about",
      "audit = compliance",
      "! girl left with father",
    ),
  ).toEqual({
    kind: "wall",
    said: [
      "heading: Post-it wall, day 1",
      "heading: What is working well",
      "S1 hubs",
      "S2 stable managers",
      "heading: Worried about",
      "A1 audit = compliance",
      "concern: girl left with father",
    ],
  });
});

test("under themes they are kept as they stand", () => {
  expect(read("Post-its typed up", "", "CAPACITY", "agency 31%", "", "AUDIT", "+ monthly")).toEqual(
    {
      kind: "wall",
      said: [
        "heading: Post-its typed up",
        "heading: CAPACITY",
        "remark: agency 31%",
        "heading: AUDIT",
        "S1 monthly",
      ],
    },
  );
});

test.each([
  ["Young people's post-its, 15 Oct 1000", "- wifi", "- hubs", "- bin bags"],
  ["They have a wall of thanks in the office", "- good", "- better", "- best"],
])("%j heads no wall of the team", (...lines) => {
  expect(read(...lines).kind).not.toBe("wall");
});
