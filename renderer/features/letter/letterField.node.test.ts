import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Letter } from "../../../shared/visit/kinds/letter.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { fieldKey, textOfLetter, type LetterField } from "./letterField.ts";

function table() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "S", detail: "D" });
  const recommendation = visit.add("recommendations", { text: "R" });
  const letter = visit.addLetter({ headlines: [{ text: "One.", findingIds: [finding.id] }] });
  const fronts = [
    "organisation",
    "letterheadLines",
    "reference",
    "addressee",
    "addresseeLines",
    "salutation",
    "title",
    "closing",
    "signatory",
    "signatoryLines",
  ] as const;
  const fields: LetterField[] = [
    { of: "section", sectionId: "thanks" },
    { of: "headline", index: 0 },
    ...fronts.map((part): LetterField => ({ of: "front", part })),
    { of: "finding", id: finding.id, part: "sentence" },
    { of: "finding", id: finding.id, part: "detail" },
    { of: "recommendation", id: recommendation.id, part: "text" },
    { of: "recommendation", id: recommendation.id, part: "byWhen" },
  ];
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
    const { read, write } = textOfLetter(field);
    expect(read({ ...letter, ...write(letter, "Typed here") })).toBe("Typed here");
  }
});

test("fields that are written together name the field of the letter first", () => {
  const { letter, ofLetter } = table();
  for (const field of ofLetter) {
    const { field: name, write } = textOfLetter(field);
    expect(Object.keys(write(letter, "x") ?? {})).toEqual([name.split(/[./]/u)[0]]);
  }
});

test("a line being begun keeps its empty line while someone types", () => {
  const { letter } = table();
  const { write } = textOfLetter({ of: "front", part: "addresseeLines" });
  expect(write(letter, "Civic Centre\n")).toMatchObject({
    addressee: { lines: ["Civic Centre", ""] },
  });
});

test("whatever is typed or pasted, the letter stays valid", () => {
  const { letter, ofLetter } = table();
  fc.assert(
    fc.property(
      fc.constantFrom(...ofLetter),
      fc.oneof(fc.string(), fc.array(fc.string({ maxLength: 800 }), { maxLength: 20 })),
      (field, typed) => {
        const text = typeof typed === "string" ? typed : typed.join("\n");
        const written = textOfLetter(field).write(letter, text);
        expect(Letter.safeParse({ ...letter, ...written }).success).toBe(true);
      },
    ),
  );
});
