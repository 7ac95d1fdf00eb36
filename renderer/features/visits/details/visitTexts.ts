import { stockText } from "../../../../shared/letter/stock/shippedWording.ts";
import { skillsOf } from "../../../../shared/visit/teamSkills.ts";
import type { Seat } from "../../../../shared/visit/kinds/peer.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import {
  sectionHeading,
  type SectionId,
} from "../../../../shared/visit/programme/letterSections.ts";
import { sectionsOfStyle } from "../../../../shared/visit/programme/letterStyle.ts";
import { type SlideId, slideStyleOf } from "../../../../shared/visit/programme/slideStyle.ts";
import { languageOf } from "../../../../shared/visit/programme/language.ts";
import { type FieldOf, plainDraft, textDraft } from "../../../db/textDraft.ts";
import {
  houseWordsInLines,
  initialismsInLines,
  readHouseWords,
  readInitialisms,
} from "./languageLines.ts";

type OfVisit = Pick<Visit, "id">;

const label = "Change visit details";

/** A text of the visit's details, to be typed in. */
export const visitText = ({ id }: OfVisit, field: FieldOf<"visits">) =>
  plainDraft("visits", { id, visitId: id }, field, label);

/** A list of the visit's details, one on each line. */
export const visitLines = ({ id }: OfVisit, field: "audiences" | "feedback") =>
  plainDraft("visits", { id, visitId: id }, field, label, linesOf);

const linesOf = (typed: string): string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What a source group is called; it is known by its key, whatever is taken out before it meanwhile. */
export const groupLabel = ({ id }: OfVisit, key: string) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: `vocabulary.group.${key}`,
      label,
      read: ({ vocabulary }) =>
        vocabulary.sourceGroups.find((group) => group.key === key)?.label ?? "",
      write: ({ vocabulary }, typed) => ({
        vocabulary: {
          ...vocabulary,
          sourceGroups: vocabulary.sourceGroups.map((group) =>
            group.key === key ? { ...group, label: typed.slice(0, 500) } : group,
          ),
        },
      }),
    },
  );

/** What an attribute of the team is called. */
export const skillLabel = ({ id }: OfVisit, key: string) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: `skill.${key}`,
      label,
      read: (visit) => skillsOf(visit).find((skill) => skill.key === key)?.label ?? "",
      write: (visit, typed) => ({
        skills: skillsOf(visit).map((skill) =>
          skill.key === key ? { ...skill, label: typed.slice(0, 500) } : skill,
        ),
      }),
    },
  );

/** What a seat is called; as usual where it is left empty. */
export const seatText = ({ id }: OfVisit, seat: Seat) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: `seatNames/${seat}`,
      label,
      read: ({ seatNames }) => seatNames[seat] ?? "",
      write: (_, typed) => ({ seatNames: { [seat]: typed } }),
    },
  );

/** What else a source group is called, with commas between. */
export const otherNamesText = (visit: OfVisit, key: string) =>
  visitText(visit, `otherGroupNames/${key}`);

/** A sentence that the letter begins a section with, by its place there. */
export const stockSentence = ({ id }: OfVisit, section: SectionId, paragraph: number, at: number) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: `letterStyle.wording.${section}.${paragraph}.${at}`,
      label,
      read: (visit) => stockText(visit, section)[paragraph]?.[at]?.text ?? "",
      write: (visit, typed) => {
        const { letterStyle } = visit;
        const text = stockText(visit, section).map((sentences, p) =>
          sentences.map((sentence, s) =>
            p === paragraph && s === at ? { ...sentence, text: typed.trim() } : sentence,
          ),
        );
        return {
          letterStyle: { ...letterStyle, wording: { ...letterStyle.wording, [section]: text } },
        };
      },
    },
  );

/** What stands on top of a slide; as in every visit where it is left empty. */
export const slideTitle = ({ id }: OfVisit, slide: SlideId) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: `slideStyle.title.${slide}`,
      label,
      read: (visit) => slideStyleOf(visit).titles[slide],
      write: (visit, typed) => {
        const style = slideStyleOf(visit);
        const title =
          typed.trim().slice(0, 500) || slideStyleOf({ slideStyle: null }).titles[slide];
        return { slideStyle: { ...style, titles: { ...style.titles, [slide]: title } } };
      },
    },
  );

/** What a section of the letter is headed with; as in every letter where it is left empty. */
export const headingText = ({ id }: OfVisit, section: SectionId) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: `letterStyle.heading.${section}`,
      label,
      read: ({ letterStyle }) =>
        sectionsOfStyle(letterStyle).find((one) => one.id === section)?.heading ?? "",
      write: ({ letterStyle }, typed) => ({
        letterStyle: {
          ...letterStyle,
          sections: sectionsOfStyle(letterStyle).map((one) => ({
            id: one.id,
            heading:
              one.id === section
                ? typed.trim().slice(0, 500) || sectionHeading[section]
                : one.heading,
            name: one.heading === null ? one.name : "",
          })),
        },
      }),
    },
  );

/** The words of one group that say how many or how often, with commas between them. */
export const quantifierWords = ({ id }: OfVisit, group: number) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: `quantifiers.${group}`,
      label,
      read: (visit) => languageOf(visit).quantifiers[group]?.words.join(", ") ?? "",
      write: (visit, typed) => ({
        quantifiers: languageOf(visit).quantifiers.map((row, i) =>
          i === group ? { ...row, words: wordsIn(typed) } : row,
        ),
      }),
    },
  );

const wordsIn = (typed: string): string[] =>
  typed
    .split(/[,\n]/u)
    .map((word) => word.trim().slice(0, 500))
    .filter((word) => word !== "")
    .slice(0, 60);

/** House words, one on each line. */
export const houseWordsText = ({ id }: OfVisit) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: "houseWords",
      label,
      read: (visit) => houseWordsInLines(languageOf(visit).houseWords),
      write: (_, typed) => ({ houseWords: readHouseWords(typed) }),
    },
  );

/** Initials and what they stand for, one on each line. */
export const initialismsText = ({ id }: OfVisit) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: "initialisms",
      label,
      read: (visit) => initialismsInLines(languageOf(visit).initialisms),
      write: (_, typed) => ({ initialisms: readInitialisms(typed) }),
    },
  );
