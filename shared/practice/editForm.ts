import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "../crypto/bytes.ts";
import { derivedId } from "../visit/derivedId.ts";
import { allAreas, type FormOfVisit } from "../visit/formsOf.ts";
import { PracticeFormId, type EnquiryId, type VisitId } from "../visit/ids.ts";
import type { AreaWording, PracticeForm, Scale } from "../visit/kinds/practiceForm.ts";
import type { FormFile } from "./formFile.ts";

type AreaWords = Omit<AreaWording, "area" | "ratings">;

/** Key of the words of an area, made of them: the same words are one entry, on whichever laptop. */
function wordingKey(wording: AreaWording): string {
  const { area, label, guidance, descriptors, ratings } = wording;
  const called = Object.entries(ratings).sort(([a], [b]) => (a < b ? -1 : 1));
  const said = JSON.stringify([area, label, guidance, ...descriptors, called]);
  return `w${bytesToHex(sha256(utf8ToBytes(said)).slice(0, 8))}`;
}

/** What the answers of a scale are called, by their keys. */
const calledIn = (
  scales: readonly Pick<Scale, "key" | "ratings">[],
  key: string | null,
): AreaWording["ratings"] =>
  Object.fromEntries(
    (scales.find((one) => one.key === key)?.ratings ?? []).map((one) => [one.key, one.label]),
  );

/** A form of the file for a visit, after those it has. The same form added on two laptops is one. */
export function formFromFile(
  file: FormFile,
  { visitId, order }: { readonly visitId: VisitId; readonly order: number },
): PracticeForm {
  const wordings = file.areas.map(({ key: area, scale, label, guidance, descriptors }) => {
    const wording = { area, label, guidance, descriptors, ratings: calledIn(file.scales, scale) };
    return [wordingKey(wording), wording] as const;
  });
  return {
    id: PracticeFormId.parse(derivedId("form", visitId, file.key)),
    visitId,
    order,
    key: file.key,
    name: file.name,
    guidance: file.guidance,
    rows: file.rows,
    scales: file.scales.map((scale) => ({ ...scale, retired: [] })),
    areas: Object.fromEntries(
      file.areas.map(({ key, answer, scale }, i) => [
        key,
        { wording: wordings[i]?.[0] ?? key, answer, scale, isRetired: false },
      ]),
    ),
    places: Object.fromEntries(file.areas.map(({ key }, i) => [key, i + 1])),
    enquiries: {},
    wordings: Object.fromEntries(wordings),
    isRetired: false,
  };
}

/** A form of a visit as a file: with what is asked today, and without anything of the visit. */
export const fileOfForm = (form: FormOfVisit): FormFile => ({
  format: "critical-friend/practice-form",
  version: 1,
  key: form.key === "" ? "caseReview" : form.key,
  name: form.name,
  guidance: form.guidance,
  rows: form.rows,
  scales: form.scales.map(({ key, label, ratings }) => ({ key, label, ratings })),
  areas: form.areas.map(({ key, label, guidance, descriptors, answer, scale }) => ({
    key,
    label,
    guidance,
    descriptors: [...descriptors],
    answer,
    scale: scale?.key ?? null,
  })),
});

/** The form as a record, also where until now only the programme had it: what a change is written to. */
export function recordOfForm(form: FormOfVisit, visitId: VisitId): PracticeForm {
  const known = form.row;
  const brought = allAreas(form).filter(({ wording }) => wording === null);
  if (known !== null && brought.length === 0) return known;
  const made = formFromFile(
    { ...fileOfForm(form), areas: fileOfForm({ ...form, areas: brought }).areas },
    { visitId, order: 0 },
  );
  const last = Math.max(0, ...Object.values(known?.places ?? {}));
  const places = Object.fromEntries(
    Object.entries(made.places).map(([key, place]) => [key, last + place]),
  );
  if (known !== null)
    return {
      ...known,
      scales: known.scales.length === 0 ? made.scales : known.scales,
      areas: { ...made.areas, ...known.areas },
      places: { ...places, ...known.places },
      wordings: { ...made.wordings, ...known.wordings },
    };
  return { ...made, id: PracticeFormId.parse(derivedId("form", visitId, form.key)), key: form.key };
}

/** The form with other words for an area. Those it had stay with what was answered under them. */
export function withWords(form: PracticeForm, area: string, words: AreaWords): PracticeForm {
  const known = form.areas[area];
  if (known === undefined) return form;
  const wording = { area, ...words, ratings: calledIn(form.scales, known.scale) };
  const key = wordingKey(wording);
  return {
    ...form,
    areas: { ...form.areas, [area]: { ...known, wording: key } },
    wordings: { ...form.wordings, [key]: wording },
  };
}

/** The form with one more area, last; its key is made of its label and no other area's. */
export function withArea(
  form: PracticeForm,
  words: AreaWords,
  { answer, scale }: Pick<PracticeForm["areas"][string], "answer" | "scale">,
): PracticeForm {
  const key = freeKey(words.label, form.areas);
  const last = Math.max(0, ...Object.values(form.places));
  const area = { wording: "", answer, scale, isRetired: false };
  return withWords(
    {
      ...form,
      areas: { ...form.areas, [key]: area },
      places: { ...form.places, [key]: last + 1 },
    },
    key,
    words,
  );
}

/** The form with an area no longer asked, or asked again. */
export function withRetired(form: PracticeForm, area: string, isRetired: boolean): PracticeForm {
  const known = form.areas[area];
  return known === undefined
    ? form
    : { ...form, areas: { ...form.areas, [area]: { ...known, isRetired } } };
}

/** The form with an area one place earlier (-1) or later (1) among those that are asked. */
export function withMoved(form: PracticeForm, area: string, by: -1 | 1): PracticeForm {
  const placeOf = (key: string) => form.places[key] ?? 0;
  const keys = Object.keys(form.areas)
    .filter((key) => form.areas[key]?.isRetired === false)
    .sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  const from = keys.indexOf(area);
  const other = keys[from + by];
  if (from === -1 || other === undefined) return form;
  keys[from] = other;
  keys[from + by] = area;
  const places = Object.fromEntries(keys.map((key, i) => [key, i + 1]));
  return { ...form, places: { ...form.places, ...places } };
}

/** The form whose remarks on an area are evidence under a line of enquiry, or under none. */
export function withEnquiry(
  form: PracticeForm,
  area: string,
  enquiryId: EnquiryId | null,
): PracticeForm {
  const { [area]: _before, ...others } = form.enquiries;
  return { ...form, enquiries: enquiryId === null ? others : { ...others, [area]: enquiryId } };
}

/** A form nobody has filled with areas yet, under a key that no form of the visit has. */
export const blankForm = (
  name: string,
  { scales, taken }: Pick<FormFile, "scales"> & { readonly taken: readonly string[] },
): FormFile => ({
  format: "critical-friend/practice-form",
  version: 1,
  key: freeKey(name, Object.fromEntries(taken.map((key) => [key, true]))).slice(0, 20),
  name,
  guidance: "",
  rows: "cases",
  scales,
  areas: [],
});

/** A key made of the words of a label, one that `taken` does not have yet. */
export function freeKey(label: string, taken: Readonly<Record<string, unknown>>): string {
  const words = label
    .normalize("NFD")
    .replaceAll(/[^a-zA-Z0-9 ]/gu, "")
    .replace(/^[^a-zA-Z]+/u, "")
    .split(" ")
    .filter(Boolean);
  const joined = words
    .map((word, i) => (i === 0 ? word.toLowerCase() : capitalised(word)))
    .join("");
  const plain = joined.slice(0, 16) || "area";
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? plain : `${plain}${count}`;
    if (!Object.hasOwn(taken, key)) return key;
  }
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
