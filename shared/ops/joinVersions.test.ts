import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../words/sentences.ts";
import { joinVersions } from "./joinVersions.ts";

test("what both say stands once, what they say apart stands one after the other", () => {
  expect(
    joinVersions(
      "Caseloads are high. Staff are tired. We saw it in three teams.",
      "Caseloads are high. Staff cope. We saw it in three teams.",
    ),
  ).toBe("Caseloads are high. Staff are tired. Staff cope. We saw it in three teams.");
});

test("paragraphs that differ are joined where they stand", () => {
  expect(joinVersions("Thanks.\n\nYou asked us.", "Many thanks.\n\nYou asked us.")).toBe(
    "Thanks. Many thanks.\n\nYou asked us.",
  );
});

test("no sentence of either version is lost", () => {
  const sentence = fc.constantFrom("One.", "Two is so.", "Three?", "Four it is.");
  const text = fc.array(sentence, { maxLength: 5 }).map((all) => all.join(" "));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const joined = splitSentences(joinVersions(a, b));
      for (const each of [...splitSentences(a), ...splitSentences(b)])
        expect(joined).toContain(each);
    }),
  );
});

test("lines of a list are joined line by line", () => {
  expect(joinVersions("- one\n- two\n- four", "- one\n- three\n- four")).toBe(
    "- one\n- two\n- three\n- four",
  );
  expect(joinVersions("One. Two.", "Three. Four.\nFive.")).toBe("One. Two.\nThree. Four.\nFive.");
});

test("a paragraph that stands against two is not woven into one of them", () => {
  const [two, one] = ["Plans are late.\n\nVisits are short.", "Panels are rare."];
  expect(joinVersions(two, one)).toBe(`${two}\n\n${one}`);
  expect(joinVersions(one, two)).toBe(`${one}\n\n${two}`);
});
