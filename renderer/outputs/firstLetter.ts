import type { LetterBlock, LetterModel } from "../../shared/visit/issued/letterModel.ts";

const said = (text: string) => ({ text, sources: [] });
const paragraph = (text: string): LetterBlock => ({ type: "paragraph", sentences: [said(text)] });

/**
 * Nobody's letter, laid out once so that fonts are read and the way through them is worn before one is
 * waited for: a heading, a sub-heading, bullets, and most letters, figures and signs of English.
 */
export const firstLetter: LetterModel = {
  language: "en-GB",
  title: "First letter",
  reference: "ABC/2026/01",
  date: "1 January 2026",
  letterhead: { organisation: "Team", lines: ["Two lines,", "set on the right"] },
  addressee: { name: "Somebody", lines: ["Somewhere"] },
  salutation: "Dear reader",
  sections: [
    {
      id: "status",
      heading: "Purpose of this letter",
      blocks: [
        paragraph(
          "The quick brown fox jumps over the lazy dog, and 1,234,567,890 others do (“as they say”): what is “official”, efficient or a draft – offered in recommendations – is finally typeset, isn’t it?",
        ),
        { type: "subheading", text: "Quality of work", enquiryId: null },
        { type: "bullet", sentences: [said("Very good questions; just what was expected.")] },
        { type: "bullet", sentences: [said("A zebra & a jay: 50% of £20.")] },
      ],
    },
  ],
  signOff: { closing: "Yours sincerely", name: "Nobody", lines: ["For the team"] },
};
