import * as fc from "fast-check";
import { expect, test } from "vitest";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { fieldOfRef } from "./fieldOfRef.ts";
import { fieldKey, fieldText, type LetterField } from "./letterField.ts";
import { sentenceAt, sentenceRefs } from "../../../shared/letter/sentenceRefs.ts";
import { refOfCaret } from "./sentenceRef.ts";

function table(texts: Readonly<Record<string, string>> = {}) {
  const visit = new TestVisit();
  visit.add("peers", { seat: "lead" });
  const area = visit.add("findings", {
    sentence: "Thresholds differ.",
    detail: "One. Two. Three.",
  });
  const recommendation = visit.add("recommendations", {
    findingId: area.id,
    text: "Issue one document.",
    advice: "Start small. Test it.",
    whoCanHelp: "Oxtown has done it.",
    byWhen: "by March",
  });
  const letter = visit.addLetter({
    headlines: [
      { text: "Strong base. Much to do.", findingIds: [area.id] },
      { text: " ", findingIds: [] },
      { text: "Children feel it.", findingIds: [] },
    ],
    texts: { thanks: "Thank you. It was good.\n\nReally good. Very.", ...texts },
  });
  const { records } = visit;
  const model = composeLetter(records, letter);
  const at = (field: LetterField, words: string) => {
    const text = fieldText(field, records, letter);
    const ref = refOfCaret(model, field, text, text.indexOf(words) + 1);
    return ref && sentenceAt(model, ref)?.text;
  };
  return { area, recommendation, letter, records, model, at };
}

test("the caret is in the sentence it stands in, whatever the field", () => {
  const { area, recommendation, at } = table();
  const thanks: LetterField = { of: "section", sectionId: "thanks" };
  expect(at(thanks, "Thank")).toBe("Thank you.");
  expect(at(thanks, "good.\n")).toBe("It was good.");
  expect(at(thanks, "Really")).toBe("Really good.");
  expect(at(thanks, "Very")).toBe("Very.");
  expect(at({ of: "finding", id: area.id, part: "sentence" }, "differ")).toBe("Thresholds differ.");
  expect(at({ of: "finding", id: area.id, part: "detail" }, "Two")).toBe("Two.");
  expect(at({ of: "headline", index: 0 }, "Much")).toBe("Much to do.");
  expect(at({ of: "headline", index: 2 }, "feel")).toBe("Children feel it.");
  const id = recommendation.id;
  expect(at({ of: "recommendation", id, part: "text" }, "one")).toBe("Issue one document.");
  expect(at({ of: "recommendation", id, part: "advice" }, "Test")).toBe("Test it.");
});

test("a field that prints nothing has no sentence", () => {
  const { at } = table();
  expect(at({ of: "headline", index: 1 }, " ")).toBeNull();
  expect(at({ of: "front", part: "reference" }, "")).toBeNull();
  expect(at({ of: "section", sectionId: "takeHome" }, "")).toBeNull();
});

test("every sentence leads back to the words it was written as", () => {
  const { model, records, letter } = table();
  const seen = sentenceRefs(model).map((ref) => {
    const place = fieldOfRef(ref, model, records, letter);
    return { sentence: sentenceAt(model, ref), place };
  });
  expect(seen.length).toBeGreaterThan(15);
  for (const { sentence, place } of seen) {
    if (sentence?.sources.some(({ type }) => type === "computed"))
      expect(place).toEqual({ controlId: "letter-part-howWeWorked", select: null });
    else if (sentence?.text.startsWith("Timescale")) expect(place.controlId).toContain("byWhen");
    else expect(place.select).not.toBeNull();
  }
});

test("to the field and back: the caret put on a sentence is in that sentence", () => {
  const words = fc.array(fc.stringMatching(/^[A-Z][a-z]{2,8}\.$/u), { minLength: 1, maxLength: 4 });
  const prose = fc.array(words, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(prose, (paragraphs) => {
      const text = paragraphs.map((sentences) => sentences.join(" ")).join("\n\n");
      const { model, letter, records } = table({ scope: text });
      const field: LetterField = { of: "section", sectionId: "scope" };
      let offset = 0;
      for (const sentence of text.split(/\s+/u)) {
        offset = text.indexOf(sentence, offset);
        const ref = refOfCaret(model, field, text, offset + 1);
        expect(ref && sentenceAt(model, ref)?.text.includes(sentence)).toBe(true);
        if (ref) expect(fieldOfRef(ref, model, records, letter).controlId).toBe(fieldKey(field));
        offset += sentence.length;
      }
    }),
  );
});
