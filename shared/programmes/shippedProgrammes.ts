import * as z from "zod";
import blank from "../../assets/programmes/menu/blank.json" with { type: "json" };
import careLeavers from "../../assets/programmes/menu/care-leavers.json" with { type: "json" };
import caseAuditDay from "../../assets/programmes/menu/case-audit-day.json" with { type: "json" };
import childrenInCare from "../../assets/programmes/menu/children-in-care.json" with { type: "json" };
import childrensServices from "../../assets/programmes/menu/childrens-services.json" with { type: "json" };
import corporateParenting from "../../assets/programmes/menu/corporate-parenting.json" with { type: "json" };
import frontDoorFamilyHelp from "../../assets/programmes/menu/front-door-family-help.json" with { type: "json" };
import resources from "../../assets/programmes/menu/resources.json" with { type: "json" };
import safeguardingRow from "../../assets/programmes/menu/safeguarding.json" with { type: "json" };
import safeguarding from "../../assets/programmes/safeguarding-peer-challenge.json" with { type: "json" };
import send from "../../assets/programmes/menu/send.json" with { type: "json" };
import thematicEvent from "../../assets/programmes/menu/thematic-event.json" with { type: "json" };
import triad from "../../assets/programmes/menu/triad.json" with { type: "json" };
import knownGroups from "../../assets/vocabulary/source-groups.json" with { type: "json" };
import type { FormFile } from "../practice/formFile.ts";
import { shippedForms } from "../practice/shippedForms.ts";
import { VocabularyKey } from "../visit/fields.ts";
import { LetterStyle } from "../visit/programme/letterStyle.ts";
import { Programme } from "../visit/programme/programme.ts";
import type { Skill } from "../visit/programme/skill.ts";
import { coreSkills, knownExperience } from "../visit/teamSkills.ts";
import { SourceGroup } from "../visit/programme/vocabulary.ts";
import { ProgrammeFamily, ProgrammeFile } from "./programmeFile.ts";

/**
 * The programmes that come with the app, in the order in which they are offered: suggestions, each to be
 * changed in a visit or saved as a file of one's own.
 */
export const shippedProgrammes = (): readonly ProgrammeFile[] => (parsed ??= allShipped());

let parsed: readonly ProgrammeFile[] | undefined;

/** A programme that says only in what it differs from another; its groups and forms by their keys. */
const MenuRow = Programme.partial().extend({
  like: z.literal("safeguarding-peer-challenge"),
  family: ProgrammeFamily,
  about: z.string(),
  /** In place of the groups, and of the practice areas, of the programme that it is like. */
  groups: z.array(VocabularyKey).optional(),
  forms: z.array(z.string()).default([]),
  /** What its team would bring besides what every team needs. */
  experience: z.array(VocabularyKey).default([]),
  letterStyle: LetterStyle.partial().default({}),
});
type MenuRow = z.infer<typeof MenuRow>;

const menu: readonly unknown[] = [
  safeguardingRow,
  childrensServices,
  frontDoorFamilyHelp,
  childrenInCare,
  careLeavers,
  corporateParenting,
  send,
  resources,
  triad,
  thematicEvent,
  caseAuditDay,
  blank,
];

function allShipped(): readonly ProgrammeFile[] {
  const base = Programme.parse(safeguarding);
  return menu.map((row) => likeBase(base, MenuRow.parse(row)));
}

function likeBase(
  base: Programme,
  { like: _like, groups, forms, experience, letterStyle, ...own }: MenuRow,
): ProgrammeFile {
  return ProgrammeFile.parse({
    ...base,
    ...own,
    format: "critical-friend/programme",
    version: 1,
    letterStyle: { ...base.letterStyle, ...letterStyle },
    vocabulary:
      groups === undefined
        ? base.vocabulary
        : { ...base.vocabulary, sourceGroups: groups.map(groupCalled), practiceAreas: [] },
    skills: [...coreSkills, ...experience.map(experienceCalled)],
    forms: forms.map(formCalled),
  });
}

const KnownGroups = z.array(SourceGroup.loose());

// A key that nothing has is a slip in the shipped data, and no programme at all.
function groupCalled(key: string): SourceGroup {
  const group = KnownGroups.parse(knownGroups).find((one) => one.key === key);
  if (group === undefined) throw new Error(`no source group ${key}`);
  return { key: group.key, label: group.label, voice: group.voice };
}

function experienceCalled(key: string): Skill {
  const skill = knownExperience.find((one) => one.key === key);
  if (skill === undefined) throw new Error(`no experience ${key}`);
  return skill;
}

function formCalled(key: string): FormFile {
  const form = shippedForms().find((one) => one.key === key);
  if (form === undefined) throw new Error(`no practice form ${key}`);
  return form;
}
