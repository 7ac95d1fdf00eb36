import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Letter } from "../../../shared/visit/kinds/letter.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { textAt, withValue } from "../../db/textAt.ts";
import { fieldsOfLetter } from "./find/wordsOfLetter.ts";
import { fieldKey, placeInLetter } from "./letterField.ts";

function table() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "S", detail: "D" });
  visit.add("recommendations", { text: "R" });
  const letter = visit.addLetter({ headlines: [{ text: "One.", findingIds: [finding.id] }] });
  const fields = fieldsOfLetter(visit.records, letter);
  const ofLetter = fields.flatMap((field) =>
    field.of === "finding" || field.of === "recommendation" ? [] : [field],
  );
  return { letter, fields, ofLetter };
}

test("every field has a name of its own", () => {
  const { fields } = table();
  expect(new Set(fields.map(fieldKey)).size).toBe(fields.length);
});

test("what is typed into any field of the letter is read back from it", () => {
  const { letter, ofLetter } = table();
  for (const field of ofLetter) {
    const { field: place, valueOf } = placeInLetter(field);
    const written = { ...letter, ...withValue(letter, place, valueOf("Typed here")) };
    expect(textAt(written, place)).toBe("Typed here");
  }
});

test("a line being begun keeps its empty line while someone types", () => {
  const { valueOf } = placeInLetter({ of: "front", part: "addresseeLines" });
  expect(valueOf("Civic Centre\n")).toEqual(["Civic Centre", ""]);
});

test("whatever is typed or pasted, the letter stays valid", () => {
  const { letter, ofLetter } = table();
  fc.assert(
    fc.property(
      fc.constantFrom(...ofLetter),
      fc.oneof(fc.string(), fc.array(fc.string({ maxLength: 800 }), { maxLength: 20 })),
      (field, typed) => {
        const text = typeof typed === "string" ? typed : typed.join("\n");
        const { field: place, valueOf } = placeInLetter(field);
        const written = withValue(letter, place, valueOf(text));
        expect(Letter.safeParse({ ...letter, ...written }).success).toBe(true);
      },
    ),
  );
});
