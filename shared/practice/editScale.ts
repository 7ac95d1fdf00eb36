import { describedRatings } from "../visit/formsOf.ts";
import type { PracticeForm, Scale } from "../visit/kinds/practiceForm.ts";
import type { Rating } from "../visit/programme/vocabulary.ts";
import { freeKey, withWords } from "./editForm.ts";

/** An answer as the team wants it from now on; the key is empty for a new one. */
export type WantedRating = Rating;

/** What keeps the answers of a scale from being kept as they stand, and of which answer. */
export type ScaleProblem = {
  readonly at: number;
  readonly type: "noLabel" | "labelTwice" | "noShort" | "shortTwice";
};

/** What is wrong with the answers of a scale: each needs a name and letters of its own. */
export function scaleProblems(ratings: readonly WantedRating[]): readonly ScaleProblem[] {
  const plain = (text: string): string => text.trim().toLowerCase();
  return ratings.flatMap(({ label, short }, at): readonly ScaleProblem[] => {
    const before = ratings.slice(0, at);
    return [
      ...(label.trim() === "" ? [{ at, type: "noLabel" } as const] : []),
      ...(label.trim() !== "" && before.some((one) => plain(one.label) === plain(label))
        ? [{ at, type: "labelTwice" } as const]
        : []),
      ...(short.trim() === "" ? [{ at, type: "noShort" } as const] : []),
      ...(short.trim() !== "" && before.some((one) => plain(one.short) === plain(short))
        ? [{ at, type: "shortTwice" } as const]
        : []),
    ];
  });
}

/**
 * The form with the answers of a scale as they are wanted, in their order; a scale it does not have is
 * added. What was answered before stays as it was: under the words of its time where an answer is only
 * called otherwise, and with an answer that is no longer offered where one is left out or shall count
 * as something else. One that was left out and is wanted again is the same as before.
 */
export function withScale(
  form: PracticeForm,
  {
    key,
    label,
    ratings,
  }: Pick<Scale, "key" | "label"> & { readonly ratings: readonly WantedRating[] },
): PracticeForm {
  const before = form.scales.find((one) => one.key === key);
  const known = before === undefined ? [] : [...before.ratings, ...before.retired];
  const taken: Record<string, unknown> = Object.fromEntries(known.map((one) => [one.key, true]));
  // Answers on the programme's own form may have been given before anybody kept their words.
  const staysSame = (one: Rating, own: Rating): boolean =>
    one.counts === own.counts && (form.key !== "" || one.label === own.label);
  const wanted = ratings.map((rating): Rating => {
    const own = { ...rating, label: rating.label.trim(), short: rating.short.trim() };
    const same =
      known.find((one) => one.key === own.key && staysSame(one, own)) ??
      before?.retired.find((one) => one.label === own.label && one.counts === own.counts);
    const free = same?.key ?? freeKey(own.label, taken);
    taken[free] = true;
    return { ...own, key: free };
  });
  const left = known.filter((one) => !wanted.some((now) => now.key === one.key));
  const after: Scale = {
    key:
      before?.key ?? freeKey(label, Object.fromEntries(form.scales.map((one) => [one.key, true]))),
    label: label.trim(),
    ratings: wanted,
    retired: left,
  };
  const changed: PracticeForm = {
    ...form,
    scales:
      before === undefined
        ? [...form.scales, after]
        : form.scales.map((one) => (one === before ? after : one)),
  };
  if (before === undefined) return changed;
  return Object.entries(form.areas)
    .filter(([, area]) => area.scale === key)
    .reduce((all, [area, { wording }]) => {
      const words = form.wordings[wording];
      if (words === undefined) return all;
      const { guidance, descriptors } = words;
      return withWords(all, area, {
        label: words.label,
        guidance,
        descriptors: movedWords(descriptors, before, after),
      });
    }, changed);
}

/** What each answer means, one line for each, in the order that the answers have now. */
function movedWords(descriptors: readonly string[], before: Scale, after: Scale): string[] {
  const meant = new Map(
    describedRatings(before).map((rating, at) => [rating.key, descriptors[at] ?? ""]),
  );
  const moved = describedRatings(after).map((rating) => meant.get(rating.key) ?? "");
  return moved.every((words) => words === "") ? [] : moved;
}
