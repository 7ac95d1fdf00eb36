import * as z from "zod";
import { Line, Prose, VocabularyKey } from "../fields.ts";
import type { RecordOf } from "../records.ts";
import { GroundRule, RuleTopic, TriangulationThreshold, type Visit } from "../kinds/visit.ts";
import { EnquiryId, VisitId } from "../ids.ts";
import { usuallyKept } from "../keptPart.ts";
import { QuestionnaireWords } from "../kinds/questionnaire.ts";
import { Language } from "./language.ts";
import { LetterStyle, plainLetterStyle } from "./letterStyle.ts";
import { OutputKind, usualOutputs } from "./outputKind.ts";
import { ScopeLoad } from "./scopeLoad.ts";
import { plainPooling, Theme } from "./pooling.ts";
import { Skill } from "./skill.ts";
import { SlideStyle } from "./slideStyle.ts";
import { mostSuggestedBlocks, SuggestedBlock } from "./suggestedBlock.ts";
import { Vocabulary } from "./vocabulary.ts";

/** A programme of the menu: what a new visit starts from. Optional, never prescribed; data, not code. */
export const Programme = z.strictObject({
  programme: Line,
  daysOnSite: z.int().min(1).max(20),
  letterDueDays: z.int().min(1),
  factualCheckDays: z.int().min(0),
  threshold: TriangulationThreshold,
  enquiries: z.array(
    z.strictObject({
      shortName: Line,
      question: Line,
      /** What to ask or look for, shown while noting. */
      prompts: z.array(Line).max(40).default([]),
    }),
  ),
  groundRules: z.array(GroundRule),
  /** What they decide, where their topics do not say so. */
  ruleTopics: z.array(RuleTopic).max(40).default([]),
  vocabulary: Vocabulary,
  /** What its letters' words are held against, where it differs from what is shipped. */
  language: Language.partial().optional(),
  letterStyle: LetterStyle.default(plainLetterStyle),
  /** Its feedback slides, where they differ from those that are shipped. */
  slideStyle: SlideStyle.optional(),
  /** Parts of the sheet for the people who are met, where it words them otherwise. */
  briefing: z.record(VocabularyKey, Prose).default({}),
  /** What its scope is reckoned with, where it is not the usual. */
  scopeLoad: ScopeLoad.optional(),
  /** What it would have among its team, where that is not what is shipped. */
  skills: z.array(Skill).max(60).optional(),
  /** The days that its timetable can begin with, where they are not those that are shipped. */
  skeleton: z.array(SuggestedBlock).max(mostSuggestedBlocks).optional(),
  /** What its seats are called, where that is not the usual: see `seatName`. */
  seatNames: z.record(VocabularyKey, Line).default({}),
  /** What else its source groups are called, by group, with commas between. */
  otherGroupNames: z.record(VocabularyKey, Line).default({}),
  /** What its findings are sorted by across visits, where that is not what is shipped. */
  themes: z.array(Theme).max(60).optional(),
  /** Questions that its visits put to the team and the host’s people, where those are not what is shipped. */
  questionnaires: z.array(QuestionnaireWords).max(10).optional(),
  /** What it makes, where that is not the usual. */
  outputs: z
    .array(OutputKind)
    .max(3)
    .default([...usualOutputs]),
});
export type Programme = z.infer<typeof Programme>;

/** What the lead knows on the first day; everything else of the visit can wait. */
export const VisitBasics = z.strictObject({
  hostName: z.string().trim().min(1).max(200),
  focus: Prose,
  daysOnSite: z.array(z.iso.date()).max(20),
  /** What was agreed to come of it; left out, it is as the programme has it. */
  outputs: z.array(OutputKind).max(3).optional(),
});
export type VisitBasics = z.infer<typeof VisitBasics>;

/** Mints ids (UUIDv7) and tells the time (ISO instant): passed in, so that rules stay pure. */
export interface Mint {
  readonly newId: () => string;
  readonly now: () => string;
}

/** A visit and its lines of enquiry begun from a programme. Nothing is saved. */
export function beginVisit(
  programme: Programme,
  basics: VisitBasics,
  mint: Mint,
): { readonly visit: Visit; readonly enquiries: readonly RecordOf<"enquiries">[] } {
  const visitId = VisitId.parse(mint.newId());
  return {
    visit: {
      id: visitId,
      host: { name: basics.hostName, kind: "" },
      programme: programme.programme,
      focus: basics.focus,
      daysOnSite: [...basics.daysOnSite].sort(),
      feedback: [],
      sponsor: "",
      coordinator: "",
      audiences: [],
      audienceOutputs: [],
      outputs: basics.outputs ?? programme.outputs,
      groundRules: programme.groundRules,
      ruleTopics: programme.ruleTopics,
      threshold: programme.threshold,
      letterDueDays: programme.letterDueDays,
      factualCheckDays: programme.factualCheckDays,
      reviewDate: "",
      destroyOn: null,
      keeps: [...usuallyKept],
      notesDestroyedAt: null,
      notNames: [],
      quantifiers: programme.language?.quantifiers ?? null,
      houseWords: programme.language?.houseWords ?? null,
      initialisms: programme.language?.initialisms ?? null,
      plainness: programme.language?.plainness ?? null,
      vocabulary: programme.vocabulary,
      letterStyle: programme.letterStyle,
      slideStyle: programme.slideStyle ?? null,
      briefing: programme.briefing,
      scopeLoad: programme.scopeLoad ?? null,
      skills: programme.skills ?? null,
      skeleton: programme.skeleton ?? null,
      seatNames: programme.seatNames,
      otherGroupNames: programme.otherGroupNames,
      retiredWords: [],
      themes: programme.themes ?? null,
      pooling: plainPooling,
      knownWords: {},
      isSample: false,
      createdAt: mint.now(),
    },
    enquiries: programme.enquiries.map((enquiry, i) => ({
      id: EnquiryId.parse(mint.newId()),
      visitId,
      parentId: null,
      order: i + 1,
      question: enquiry.question,
      shortName: enquiry.shortName,
      prompts: enquiry.prompts,
      addedOnSite: null,
    })),
  };
}
