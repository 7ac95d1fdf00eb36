import * as z from "zod";
import { Line, Order, Prose, VocabularyKey } from "../fields.ts";
import { EnquiryId, PracticeFormId, VisitId } from "../ids.ts";
import { Rating } from "../programme/vocabulary.ts";
import type { Kind } from "../kind.ts";

/** What a form is called by in keys; empty for the form that the programme's own practice areas make. */
export const FormKey = z.string().regex(/^(?:[a-zA-Z][a-zA-Z0-9]{0,19})?$/);
export type FormKey = z.infer<typeof FormKey>;

/** The field of a record that keeps under which words each of its answers was given. */
export const wordingsField = {
  label: "Words it was asked in",
  isHidden: true,
  isMap: true,
  merge: "quiet",
  absent: {},
} as const;

/** What a row of a form is: a case file, a step in the life of one, or a meeting that was observed. */
export const FormRows = z.enum(["cases", "steps", "meetings"]);
export type FormRows = z.infer<typeof FormRows>;

/** Answers that an area may allow, from the best on. */
export const Scale = z.strictObject({
  key: VocabularyKey,
  label: Line,
  ratings: z.array(Rating).min(1).max(12),
  /** No longer offered; what was answered with them stays readable and counts as it did. */
  retired: z.array(Rating).max(60),
});
export type Scale = z.infer<typeof Scale>;

/** How an area is answered. The host's own grade and the team's view of it stand beside each other. */
export const AreaAnswer = z.enum(["rated", "words", "missedChance", "hostGrade", "teamView"]);
export type AreaAnswer = z.infer<typeof AreaAnswer>;

/** The words of an area as somebody was asked them. They never change: other words are another entry. */
export const AreaWording = z.strictObject({
  area: VocabularyKey,
  label: Line,
  guidance: Prose,
  /** One line for each of the first answers of the scale, in its order. */
  descriptors: z.array(Line).max(6),
  /** What each answer was called, by its key; none where it is answered in words. */
  ratings: z.record(VocabularyKey, Line),
});
export type AreaWording = z.infer<typeof AreaWording>;

const FormArea = z.strictObject({
  /** Key of its words of today in `wordings`. */
  wording: VocabularyKey,
  answer: AreaAnswer,
  /** Key of its scale; null where it is answered in words. */
  scale: VocabularyKey.nullable(),
  /** No longer asked. What was answered stays. */
  isRetired: z.boolean(),
});

/** A form that cases, steps of a case or observed meetings are looked at with. Data of the visit, never code. */
export const PracticeForm = z.strictObject({
  id: PracticeFormId,
  visitId: VisitId,
  order: Order,
  key: FormKey,
  name: Line,
  guidance: Prose,
  rows: FormRows,
  scales: z.array(Scale).max(12),
  areas: z.record(VocabularyKey, FormArea),
  places: z.record(VocabularyKey, Order),
  /** The line of enquiry that a remark on an area is evidence under. */
  enquiries: z.record(VocabularyKey, EnquiryId),
  /** All words that areas had, so that an answer stays readable under those it was given to. */
  wordings: z.record(VocabularyKey, AreaWording),
  isRetired: z.boolean(),
});
export type PracticeForm = z.infer<typeof PracticeForm>;

export const practiceForms: Kind<typeof PracticeForm> = {
  schema: PracticeForm,
  since: 3,
  one: "Practice form",
  many: "Practice forms",
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    key: { label: "Key", isHidden: true, merge: "once" },
    name: { label: "Name", said: "line" },
    guidance: { label: "Guidance", said: "text" },
    rows: {
      label: "What it looks at",
      said: { cases: "Case files", steps: "Steps in a case", meetings: "Observed meetings" },
      merge: "once",
      absent: "cases",
    },
    scales: {
      label: "Answers",
      said: (scales) =>
        scales
          .map(({ label, ratings }) => `${label}: ${ratings.map((one) => one.label).join(", ")}`)
          .join("\n"),
    },
    areas: {
      label: "Area",
      // An entry of the map is said, not the map.
      said: (area: unknown) => {
        const entry = FormArea.safeParse(area);
        if (!entry.success) return "";
        return entry.data.isRetired ? "Retired" : "Asked";
      },
      isMap: true,
      absent: {},
    },
    places: { label: "Place", isHidden: true, merge: "quiet", isMap: true, absent: {} },
    enquiries: {
      label: "Line of enquiry",
      isHidden: true,
      merge: "quiet",
      isMap: true,
      absent: {},
    },
    wordings: {
      label: "Words",
      said: (value: unknown) => {
        const entry = AreaWording.safeParse(value);
        const all = entry.success
          ? [entry.data]
          : (z.record(z.string(), AreaWording).safeParse(value).data ?? {});
        return Object.values(all)
          .map(({ label, guidance, descriptors }) =>
            [label, guidance, ...descriptors].filter(Boolean).join("\n"),
          )
          .join("\n");
      },
      merge: "quiet",
      isMap: true,
      absent: {},
    },
    isRetired: { label: "Retired", said: "yesNo" },
  },
  title: (row) => row.name,
  shownAt: () => ({ screen: "cases" }),
};
