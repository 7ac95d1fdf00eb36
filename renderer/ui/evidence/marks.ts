import { NoteMark } from "../../../shared/visit/kinds/note.ts";

/** What the writer thought of a line; a concern stands apart from notes. */
export type MarkName = NoteMark | "concern";

/** The marks in the order in which they are offered, and in which Tab goes through them. */
export const markNames: readonly MarkName[] = [...NoteMark.options, "concern"];

/** Glyph, word and, in the CSS, a tint; the glyph is also what is typed for it in notes. */
export const marks: Readonly<Record<MarkName, { readonly glyph: string; readonly word: string }>> =
  {
    plain: { glyph: "·", word: "Note" },
    strength: { glyph: "+", word: "Strength" },
    area: { glyph: "−", word: "Area for improvement" },
    question: { glyph: "?", word: "Question" },
    quote: { glyph: "“", word: "Quote" },
    concern: { glyph: "!", word: "Concern" },
  };
