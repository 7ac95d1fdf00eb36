import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Letter } from "../../../shared/visit/kinds/letter.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { fieldKey, fieldText, withFieldText, withRow, type LetterField } from "./letterField.ts";

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
  return { visit, letter, fields };
}

test("every field has a name of its own", () => {
  const { fields } = table();
  expect(new Set(fields.map(fieldKey)).size).toBe(fields.length);
});

test("what is typed into any field is read back from it", () => {
  const { visit, letter, fields } = table();
  for (const field of fields) {
    const change = withFieldText(field, "Typed here", visit.records, letter);
    if (!change) throw new Error(fieldKey(field));
    const records = withRow(visit.records, change);
    const after = change.table === "letters" ? change.put : letter;
    expect(fieldText(field, records, after)).toBe("Typed here");
  }
});

test("a line being begun keeps its empty line while someone types", () => {
  const { visit, letter } = table();
  const field: LetterField = { of: "front", part: "addresseeLines" };
  const change = withFieldText(field, "Civic Centre\n", visit.records, letter);
  expect(change?.put).toMatchObject({ addressee: { lines: ["Civic Centre", ""] } });
});

test("whatever is typed or pasted, the letter stays valid", () => {
  const { visit, letter, fields } = table();
  const ofLetter = fields.filter(({ of }) => of !== "finding" && of !== "recommendation");
  fc.assert(
    fc.property(
      fc.constantFrom(...ofLetter),
      fc.oneof(fc.string(), fc.array(fc.string({ maxLength: 800 }), { maxLength: 20 })),
      (field, typed) => {
        const text = typeof typed === "string" ? typed : typed.join("\n");
        const change = withFieldText(field, text, visit.records, letter);
        expect(Letter.safeParse(change?.put).success).toBe(true);
      },
    ),
  );
});
