import { describe, expect, test } from "vitest";
import { VocabularyKey } from "../visit/fields.ts";
import { otherNames, type ReadersVocabulary } from "./readersVocabulary.ts";
import { readFile } from "./readFile.ts";
import { readingContext } from "./readingContext.ts";
import { sourceNamed } from "./readPoint.ts";
import { scopedVisit } from "./testing/exampleVisit.ts";
import { findSourceGroups, groupsNotThere, sourceGroupCalled } from "./sourceGroupWords.ts";

const key = (name: string) => VocabularyKey.parse(name);
const groups = (
  labels: Readonly<Record<string, string>>,
  otherGroupNames: Readonly<Record<string, string>> = {},
): ReadersVocabulary => ({
  sourceGroups: Object.entries(labels).map(([name, label]) => ({
    key: key(name),
    label,
    voice: null,
  })),
  practiceAreas: [],
  ratings: [],
  letter: { wording: {}, budgets: {} },
  otherGroupNames,
});

const found = (text: string, vocabulary: ReadersVocabulary) =>
  findSourceGroups(text, vocabulary).map((one) => one.key);

describe("what else a programme calls its groups", () => {
  const vocabulary = groups(
    { pathway: "Pathway workers", police: "Police", health: "Health" },
    { pathway: "PAs,  Leaving  care team; Moving-On crew", health: "" },
  );

  test("is read in titles, headings and at the beginning of lines", () => {
    expect(found("Lunch with the leaving care team and police", vocabulary)).toEqual([
      "pathway",
      "police",
    ]);
    expect(sourceGroupCalled("Moving-on crew", vocabulary)).toBe("pathway");
    expect(sourceNamed("PA: plans come late", { vocabulary, speaksFor: () => true })).toBe(
      "pathway",
    );
  });

  test("is what a file of notes that is brought in is read by", () => {
    const { visit } = scopedVisit;
    const as = (otherGroupNames: Readonly<Record<string, string>>) => {
      const context = readingContext({ ...scopedVisit, visit: { ...visit, otherGroupNames } });
      const text =
        "15 Oct 0930 Moving-on crew and blue light\n\n+ plans are clear\n- blue light: no induction\n";
      const reading = readFile({ fileName: "notes.txt", text, context });
      return reading.kind === "sessionNotes"
        ? [
            reading.session.sourceGroups,
            reading.lines
              .map(({ readAs }) => "sourceGroup" in readAs && readAs.sourceGroup)
              .filter(Boolean),
          ]
        : reading.kind;
    };
    expect(as({ youngPeople: "moving-on crew", police: "Blue light" })).toEqual([
      ["youngPeople", "police"],
      ["police"],
    ]);
  });

  test("counts as a whole word alone", () => {
    expect(found("Opas, japan, PAST papers", vocabulary)).toEqual([]);
  });

  test("is unknown without it", () => {
    expect(found("The moving-on crew", groups({ pathway: "Pathway workers" }))).toEqual([]);
  });

  test("is no usual word for another group, there or not", () => {
    const own = groups(
      { custody: "Custody visitors", police: "Police" },
      { custody: "officers, iro" },
    );
    expect(found("The IRO spoke", own)).toEqual(["custody"]);
    expect(groupsNotThere("The IRO spoke", own)).toEqual([]);
    const usual = groups({ police: "Police", other: "Helpers" }, { other: "constable" });
    expect(found("A constable", usual)).toEqual(["other"]);
  });

  test("is left out, and said, where it is what another group is called", () => {
    const twice = groups(
      { education: "Education", schools: "Schools", heads: "Heads" },
      { schools: "education, teachers", heads: "Teachers" },
    );
    expect(found("Education", twice)).toEqual(["education"]);
    expect(found("Teachers", twice)).toEqual(["schools"]);
    expect(Object.fromEntries(otherNames(twice).taken)).toEqual({
      education: [],
      schools: [{ name: "education", label: "Education" }],
      heads: [{ name: "teachers", label: "Schools" }],
    });
  });

  test("says nothing where it is one letter, signs alone or a word of the language's own", () => {
    const odd = groups(
      { a: "Alpha", b: "Beta" },
      { a: "a, , ,;", constructor: "toString", __proto__: "x" },
    );
    expect(found("A meeting: toString, constructor", odd)).toEqual([]);
    expect(found("a".repeat(1000), odd)).toEqual([]);
  });
});
