import { fileOfForm } from "../practice/editForm.ts";
import type { LetterStyle } from "../visit/programme/letterStyle.ts";
import { formsOf } from "../visit/formsOf.ts";
import { inOrder } from "../visit/inOrder.ts";
import type { Visit } from "../visit/kinds/visit.ts";
import type { VisitRecords } from "../visit/records.ts";
import { namesTyped } from "../visit/programme/namesTyped.ts";
import { ProgrammeFile, type ProgrammeFamily } from "./programmeFile.ts";
import { namesOfHost } from "../words/namesOfHost.ts";

/**
 * The programme that a visit has become, as a file for other visits: lines of enquiry, rules, groups, words
 * of the letter, forms. No record of the team or of what was seen is in it, and where its words name the host
 * they say "the host". Lines that were added on site are left out: they were of that visit. Throws where a field of the visit is more than one holds.
 */
export function programmeOfVisit(
  records: VisitRecords,
  { family, about }: { readonly family: ProgrammeFamily; readonly about: string },
): ProgrammeFile {
  const { visit } = records;
  const forms = formsOf(records).filter(({ isRetired }) => !isRetired);
  const retired = new Set<string>(visit.retiredWords);
  const programme = ProgrammeFile.parse({
    format: "critical-friend/programme",
    version: 1,
    programme: visit.programme.trim() || "Peer review",
    family,
    about,
    daysOnSite: Math.max(1, visit.daysOnSite.length),
    letterDueDays: visit.letterDueDays,
    factualCheckDays: visit.factualCheckDays,
    threshold: visit.threshold,
    enquiries: inOrder(records.enquiries)
      .filter(({ addedOnSite }) => addedOnSite === null)
      .map(({ shortName, question, prompts }) => ({ shortName, question, prompts })),
    groundRules: visit.groundRules,
    ruleTopics: visit.ruleTopics,
    // Forms of its own take the place of the practice areas.
    vocabulary: {
      ...visit.vocabulary,
      sourceGroups: visit.vocabulary.sourceGroups.filter(({ key }) => !retired.has(key)),
      practiceAreas: [],
    },
    ...languageOfVisit(records),
    letterStyle: withoutReturn(visit.letterStyle),
    briefing: visit.briefing,
    ...(visit.scopeLoad === null ? {} : { scopeLoad: visit.scopeLoad }),
    ...(visit.slideStyle === null ? {} : { slideStyle: visit.slideStyle }),
    ...(visit.skills === null
      ? {}
      : { skills: visit.skills.filter(({ key }) => !retired.has(key)) }),
    ...(visit.skeleton === null ? {} : { skeleton: visit.skeleton }),
    seatNames: Object.fromEntries(
      Object.entries(visit.seatNames).filter(([, name]) => name.trim() !== ""),
    ),
    otherGroupNames: otherNamesOfVisit(visit),
    ...(visit.themes === null ? {} : { themes: visit.themes }),
    ...(records.questionnaires.length === 0
      ? {}
      : {
          questionnaires: inOrder(records.questionnaires).map(
            ({ id: _id, visitId: _visitId, order: _order, ...words }) => words,
          ),
        }),
    outputs: visit.outputs,
    forms: forms.map(fileOfForm),
  });
  return ProgrammeFile.parse(withoutHost(programme, visit.host.name));
}

/** Without what only the letter of a return visit says. */
function withoutReturn({ sections, wording, ...style }: LetterStyle): LetterStyle {
  const { whatBecame: _ofReturn, ...others } = wording;
  return { ...style, sections: sections.filter(({ id }) => id !== "whatBecame"), wording: others };
}

/** Every text of it, with "the host" where it names the host. */
function withoutHost(value: unknown, host: string): unknown {
  const names = namesOfHost(host);
  if (names === null) return value;
  const without = (part: unknown): unknown => {
    if (typeof part === "string") return part.replaceAll(names, "the host");
    if (Array.isArray(part)) return part.map(without);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, own]) => [key, without(own)]));
  };
  return without(value);
}

/** What else its groups are called, of those that go along; a name that names the host is of this visit alone. */
function otherNamesOfVisit({
  otherGroupNames,
  vocabulary,
  retiredWords,
  host,
}: Visit): ProgrammeFile["otherGroupNames"] {
  const groups = new Set<string>(vocabulary.sourceGroups.map(({ key }) => key));
  for (const key of retiredWords) groups.delete(key);
  const ofHost = namesOfHost(host.name);
  return Object.fromEntries(
    Object.entries(otherGroupNames).flatMap(([key, typed]) => {
      const names = namesTyped(typed).filter(
        (name) => ofHost === null || name.search(ofHost) === -1,
      );
      return groups.has(key) && names.length > 0 ? [[key, names.join(", ")]] : [];
    }),
  );
}

function languageOfVisit({ visit }: VisitRecords): Pick<ProgrammeFile, "language"> {
  const { quantifiers, houseWords, initialisms, plainness } = visit;
  const own = {
    ...(quantifiers === null ? {} : { quantifiers }),
    ...(houseWords === null ? {} : { houseWords }),
    ...(initialisms === null ? {} : { initialisms }),
    ...(plainness === null ? {} : { plainness }),
  };
  return Object.keys(own).length === 0 ? {} : { language: own };
}
