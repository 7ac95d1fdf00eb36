import { stockText } from "../../../../shared/letter/stock/shippedWording.ts";
import type { SectionId } from "../../../../shared/visit/programme/letterSections.ts";
import { set } from "../../../../shared/visit/change.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { type Skill } from "../../../../shared/visit/programme/skill.ts";
import { type SlideStyle, slideStyleOf } from "../../../../shared/visit/programme/slideStyle.ts";
import { skillsOf } from "../../../../shared/visit/teamSkills.ts";
import type { VocabularyKey } from "../../../../shared/visit/fields.ts";
import { run } from "../../../db/run.ts";

/** Changes facts of the visit. */
export const changeVisit = (visit: Visit, fields: Partial<Visit>): Promise<void> =>
  run(visit.id, "Change visit details", () => [set("visits", visit, fields)]);

/**
 * Changes the words of the programme as they are when it is the change's turn: what was typed in another
 * part of them a moment before is not on the screen yet, and stays.
 */
export const changeVocabulary = (
  { id }: Pick<Visit, "id">,
  change: (vocabulary: Visit["vocabulary"]) => Visit["vocabulary"],
): Promise<void> =>
  run(id, "Change visit details", ({ visit }) => [
    set("visits", visit, { vocabulary: change(visit.vocabulary) }),
  ]);

/** The same for how its letters are worded. */
export const changeLetterStyle = (
  { id }: Pick<Visit, "id">,
  change: (style: Visit["letterStyle"]) => Visit["letterStyle"],
): Promise<void> =>
  run(id, "Change visit details", ({ visit }) => [
    set("visits", visit, { letterStyle: change(visit.letterStyle) }),
  ]);

/** Adds an empty sentence at the end of what the letter begins a section with. */
export const addSentence = (visit: Visit, id: SectionId): Promise<void> =>
  run(visit.id, "Change visit details", ({ visit: now }) => {
    const text = stockText(now, id);
    const last = [...(text.at(-1) ?? []), { text: "", when: [], unless: [] }];
    const { letterStyle } = now;
    const wording = { ...letterStyle.wording, [id]: [...text.slice(0, -1), last] };
    return [set("visits", now, { letterStyle: { ...letterStyle, wording } })];
  });

/** The same for what the team should bring. */
export const changeSkills = (
  { id }: Pick<Visit, "id">,
  change: (skills: readonly Skill[]) => readonly Skill[],
): Promise<void> =>
  run(id, "Change visit details", ({ visit }) => [
    set("visits", visit, { skills: [...change(skillsOf(visit))] }),
  ]);

/** The same for the slides of the feedback. */
export const changeSlides = (
  { id }: Pick<Visit, "id">,
  change: (style: SlideStyle) => SlideStyle,
): Promise<void> =>
  run(id, "Change visit details", ({ visit }) => [
    set("visits", visit, { slideStyle: change(slideStyleOf(visit)) }),
  ]);

/** A word of the programme that is in use is not offered any more, or is again. */
export const retireWord = (
  { id }: Pick<Visit, "id">,
  key: VocabularyKey,
  isRetired: boolean,
): Promise<void> =>
  run(id, isRetired ? "Retire a word" : "Offer a word again", ({ visit }) => {
    const others = visit.retiredWords.filter((word) => word !== key);
    return [set("visits", visit, { retiredWords: isRetired ? [...others, key] : others })];
  });
