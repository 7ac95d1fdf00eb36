import * as fc from "fast-check";
import { LetterModel } from "../../visit/issued/letterModel.ts";
import {
  letterSections,
  sectionHeading,
  type SectionId,
} from "../../visit/programme/letterSections.ts";

const id = "00000000-0000-4000-8000-000000000001";

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom("the", "a", "of", "team", "child", "we", "saw", "plan", "need"),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      "safeguarding",
      "understanding",
      "multidisciplinary",
      "responsibilities",
      "well-meant",
      "practitioner’s",
      "recommendations",
      "Organisational",
      "comprehensive,",
      "neighbourhoods;",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("Tŷ", "Gwyn", "café", "Łódź", "“quoted”", "£1.2", "—", "2022–23"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("15 October 2024", "12 of 214", "24 sessions", "6 per cent"),
  },
);

const sentence = fc
  .array(word, { minLength: 1, maxLength: 45 })
  .map((words) => ({ text: `${words.join(" ")}.`, sources: [{ type: "written" }] }));

const sentences = fc.array(sentence, { minLength: 1, maxLength: 4 });

const block = fc.oneof(
  { weight: 4, arbitrary: sentences.map((all) => ({ type: "paragraph", sentences: all })) },
  { weight: 2, arbitrary: sentences.map((all) => ({ type: "bullet", sentences: all })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(sentence, sentences)
      .map(([lead, all]) => ({ type: "finding", findingId: id, lead, sentences: all })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(sentence, sentences, fc.integer({ min: 1, max: 99 }))
      .map(([lead, all, number]) => ({
        type: "recommendation",
        recommendationId: id,
        number,
        lead,
        sentences: all,
      })),
  },
);

const heading = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));

/** A block, or a subheading with a block under it: the composer leaves no subheading alone. */
const blocks = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: block.map((one) => [one]) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(heading, block)
          .map(([text, under]) => [{ type: "subheading", text, enquiryId: null }, under]),
      },
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((groups) => groups.flat());

const section = (sectionId: SectionId) =>
  blocks.map((all) => ({ id: sectionId, heading: sectionHeading[sectionId], blocks: all }));

const names = fc.array(fc.constantFrom("Eastmere Council", "The Guildhall", "Quay Street"), {
  minLength: 1,
  maxLength: 5,
});

/** Letters of one to some eight pages, with everything that can stand in one. */
export const letterArbitrary: fc.Arbitrary<LetterModel> = fc
  .record({
    language: fc.constant("en-GB"),
    title: fc.constant("Safeguarding peer challenge"),
    reference: fc.constant("EM-2024-10"),
    date: fc.constantFrom("", "23 October 2024"),
    letterhead: fc.record({ organisation: fc.constant("Peer challenge"), lines: names }),
    addressee: fc.record({ name: fc.constant("The Director"), lines: names }),
    salutation: fc.constant("Dear colleague"),
    sections: fc
      .subarray([...letterSections], { minLength: 1 })
      .chain((ids) => fc.tuple(...ids.map(section))),
    signOff: fc.record({
      closing: fc.constant("Yours sincerely"),
      name: fc.constant("Lead peer"),
      lines: names,
    }),
  })
  .map((letter) => LetterModel.parse(letter));
