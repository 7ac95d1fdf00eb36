import {
  type AreaAnswer,
  type AreaWording,
  type FormRows,
  type PracticeForm,
  type Scale,
} from "./kinds/practiceForm.ts";
import type { EnquiryId } from "./ids.ts";
import { inOrder } from "./inOrder.ts";
import type { VisitRecords } from "./records.ts";
import type { Rating, Vocabulary } from "./programme/vocabulary.ts";

/** An area of a form as it is asked today. */
export interface AreaOfForm {
  /** Unique within its form. */
  readonly key: string;
  /** Unique within the visit: what answers of cases are kept under. */
  readonly answerKey: string;
  readonly label: string;
  readonly guidance: string;
  readonly descriptors: readonly string[];
  readonly answer: AreaAnswer;
  readonly scale: Scale | null;
  /** Key of these words; null where nothing but the programme has them. */
  readonly wording: string | null;
  readonly enquiryId: EnquiryId | null;
  readonly order: number;
  readonly isRetired: boolean;
}

/** A form as it is filled in. */
export interface FormOfVisit {
  readonly key: string;
  readonly name: string;
  readonly guidance: string;
  readonly rows: FormRows;
  readonly scales: readonly Scale[];
  /** Asked today, in their order. */
  readonly areas: readonly AreaOfForm[];
  /** No longer asked. */
  readonly retired: readonly AreaOfForm[];
  readonly isRetired: boolean;
  /** Null while it is only what the programme brought. */
  readonly row: PracticeForm | null;
}

type FormRecords = Pick<VisitRecords, "visit" | "practiceForms">;

/**
 * The forms of a visit in their order, retired ones last. The first is made of the programme's own
 * practice areas and ratings where it has any; what of it somebody changed stands in a record, and
 * its answers stay under the areas' own keys.
 */
export function formsOf({ visit, practiceForms }: FormRecords): readonly FormOfVisit[] {
  const known = remembered.get(practiceForms);
  if (known?.vocabulary === visit.vocabulary) return known.forms;
  const rows = inOrder(practiceForms);
  const own = rows.find(({ key }) => key === "") ?? null;
  const first =
    own !== null || visit.vocabulary.practiceAreas.length > 0
      ? [programmeForm(visit.vocabulary, own)]
      : [];
  const all = [...first, ...rows.filter(({ key }) => key !== "").map(formOf)];
  const forms = [
    ...all.filter(({ isRetired }) => !isRetired),
    ...all.filter(({ isRetired }) => isRetired),
  ];
  remembered.set(practiceForms, { vocabulary: visit.vocabulary, forms });
  return forms;
}

// Tables that did not change are the same arrays, and a grid asks at every key.
const remembered = new WeakMap<
  VisitRecords["practiceForms"],
  { readonly vocabulary: Vocabulary; readonly forms: readonly FormOfVisit[] }
>();

/** Every area of a form, also those that are no longer asked. */
export const allAreas = ({ areas, retired }: FormOfVisit): readonly AreaOfForm[] => [
  ...areas,
  ...retired,
];

/** The area whose answers are kept under a key, in whichever form; undefined for one that no form has. */
export const areaOfAnswer = (records: FormRecords, answerKey: string): AreaOfForm | undefined =>
  formsOf(records)
    .flatMap(allAreas)
    .find((area) => area.answerKey === answerKey);

/** Where answers are kept: ratings, the words they were given under, and what was said in words. */
export interface Answered {
  readonly answers: Readonly<Record<string, string>>;
  readonly wordings: Readonly<Record<string, string>>;
  readonly remarks: Readonly<Record<string, string>>;
}

/** The answer on an area: its rating, of one that is answered in words these; undefined for none. */
function answerOn(
  { answers, remarks }: Pick<Answered, "answers" | "remarks">,
  { answerKey, scale }: Pick<AreaOfForm, "answerKey" | "scale">,
): string | undefined {
  if (scale !== null) return answers[answerKey];
  return (remarks[answerKey] ?? "").trim() === "" ? undefined : remarks[answerKey];
}

/** The rating that an answer on an area means. */
export const ratingOf = (
  { scale }: Pick<AreaOfForm, "scale">,
  answer: string | undefined,
): Rating | undefined =>
  scale?.ratings.find(({ key }) => key === answer) ??
  scale?.retired.find(({ key }) => key === answer);

/** What an answer was called under earlier words, where it is called otherwise today; null where it is not. */
export function calledThen(
  earlier: AreaWording | null,
  area: AreaOfForm,
  answer: string | undefined,
): string | null {
  const then = answer === undefined ? undefined : earlier?.ratings[answer];
  return then === undefined || then === ratingOf(area, answer)?.label ? null : then;
}

/** The answers of a scale that an area has a line for, what each means: in the order of the lines. */
export const describedRatings = ({ ratings }: Pick<Scale, "ratings">): readonly Rating[] =>
  ratings.filter(({ counts }) => counts !== "notApplicable").slice(0, 6);

/**
 * The words under which an area was answered, by a rating or in words of one's own, where they are not
 * those asked today; null where they are, and where it was not answered. An answer of which no words are
 * kept was given under `first`, which the programme has.
 */
export function earlierWording(
  { row }: Pick<FormOfVisit, "row">,
  area: AreaOfForm,
  of: Answered & { readonly first: string | undefined },
): AreaWording | null {
  if (answerOn(of, area) === undefined) return null;
  const { first } = of;
  const wording = of.wordings[area.answerKey];
  const given = area.scale === null ? undefined : of.answers[area.answerKey];
  const isToday = (words: AreaWording) =>
    (given === undefined ||
      words.ratings[given] === undefined ||
      words.ratings[given] === ratingOf(area, given)?.label) &&
    words.label === area.label &&
    words.guidance === area.guidance &&
    words.descriptors.join("\n") === area.descriptors.join("\n");
  const words =
    wording === undefined
      ? first === undefined || first === area.label
        ? undefined
        : { area: area.key, label: first, guidance: "", descriptors: [], ratings: {} }
      : row?.wordings[wording];
  return words === undefined || isToday(words) ? null : words;
}

function formOf(row: PracticeForm): FormOfVisit {
  const areas = Object.entries(row.areas)
    .map(([key, { wording, answer, scale, isRetired }]): AreaOfForm => {
      const words = row.wordings[wording];
      return {
        key,
        answerKey: answerKeyOf(row.key, key),
        label: words?.label ?? key,
        guidance: words?.guidance ?? "",
        descriptors: words?.descriptors ?? [],
        answer,
        scale: row.scales.find((one) => one.key === scale) ?? null,
        wording,
        enquiryId: row.enquiries[key] ?? null,
        order: row.places[key] ?? 0,
        isRetired,
      };
    })
    .sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
  return {
    key: row.key,
    name: row.name,
    guidance: row.guidance,
    rows: row.rows,
    scales: row.scales,
    areas: areas.filter(({ isRetired }) => !isRetired),
    retired: areas.filter(({ isRetired }) => isRetired),
    isRetired: row.isRetired,
    row,
  };
}

function programmeForm(
  { practiceAreas, ratings }: Vocabulary,
  row: PracticeForm | null,
): FormOfVisit {
  const own = row && formOf(row);
  const scale: Scale = own?.scales[0] ?? {
    key: "ratings",
    label: "Answers",
    ratings: [...ratings],
    retired: [],
  };
  const known = new Set(own === null ? [] : allAreas(own).map(({ key }) => key));
  const brought = practiceAreas
    .filter(({ key }) => !known.has(key))
    .map(({ key, label }, i): AreaOfForm => ({
      key,
      answerKey: key,
      label,
      guidance: "",
      descriptors: [],
      answer: "rated",
      scale,
      wording: null,
      enquiryId: null,
      order: 1000 + i,
      isRetired: false,
    }));
  return {
    key: "",
    name: own?.name ?? "Case review",
    guidance: own?.guidance ?? "",
    rows: "cases",
    scales: own?.scales ?? [scale],
    areas: [...(own?.areas ?? []), ...brought],
    retired: own?.retired ?? [],
    isRetired: own?.isRetired ?? false,
    row,
  };
}

/** What answers on an area are kept under; of the programme's own areas their key. */
const answerKeyOf = (form: string, area: string): string =>
  form === "" ? area : `${form}-${area}`;
