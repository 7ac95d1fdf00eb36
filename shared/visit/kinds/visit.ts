import * as z from "zod";
import { Day, Instant, Line, Prose, VocabularyKey } from "../fields.ts";
import { VisitId } from "../ids.ts";
import { HouseWord, Initialism, Plainness, Quantifier } from "../programme/language.ts";
import { KeptPart, keptPartWords, usuallyKept } from "../keptPart.ts";
import { KnownWords } from "../knownWords.ts";
import { LetterStyle, plainLetterStyle } from "../programme/letterStyle.ts";
import { AudienceOutput, audienceOutputWords } from "../audienceOutput.ts";
import { OutputKind, outputKindWords, usualOutputs } from "../programme/outputKind.ts";
import { RulePurpose, rulePurposeWords } from "../rulePurpose.ts";
import { ScopeLoad } from "../programme/scopeLoad.ts";
import { councilNamingWords, plainPooling, Pooling, Theme } from "../programme/pooling.ts";
import { Skill } from "../programme/skill.ts";
import { mostSuggestedBlocks, SuggestedBlock } from "../programme/suggestedBlock.ts";
import { SlideStyle } from "../programme/slideStyle.ts";
import { Vocabulary } from "../programme/vocabulary.ts";
import type { Kind } from "../kind.ts";

/** A rule put to both sides before the visit (purpose, confidentiality, escalation ...); `Agreement` says who agreed. */
export const GroundRule = z.strictObject({ topic: Line, text: Prose });
export type GroundRule = z.infer<typeof GroundRule>;

/** What the rules with a topic decide, where the topic alone does not say so, or says it wrongly. */
export const RuleTopic = z.strictObject({ topic: Line, decides: RulePurpose.nullable() });

/**
 * How much evidence a finding needs before it stops being thin.
 * The team's own setting: the sector has no rule.
 */
export const TriangulationThreshold = z.strictObject({
  sessions: z.int().min(1).max(20),
  sourceGroups: z.int().min(1).max(20),
  kinds: z.int().min(1).max(3),
});
export type TriangulationThreshold = z.infer<typeof TriangulationThreshold>;

/** Words the identifier scan took for a person's name and the team says are not, with why. */
const NotAName = z.strictObject({ text: Line, reason: Line });

/** One peer review of one host: everything else of the visit points at it. */
export const Visit = z.strictObject({
  id: VisitId,
  host: z.strictObject({ name: Line, kind: Line }),
  /** From the programme menu, in its own words. */
  programme: Line,
  focus: Prose,
  daysOnSite: z.array(Day).max(20),
  /** Times of the verbal feedback, as agreed: plain words. */
  feedback: z.array(Line).max(10),
  /** Roles, not names. */
  sponsor: Line,
  coordinator: Line,
  audiences: z.array(Line).max(20),
  /** Who of them may have what, as agreed; an audience that is not named here was not spoken of. */
  audienceOutputs: z
    .array(z.strictObject({ audience: Line, outputs: z.array(AudienceOutput).max(5) }))
    .max(20),
  /** What the visit makes, as agreed at the outset. */
  outputs: z.array(OutputKind).max(3),
  groundRules: z.array(GroundRule).max(40),
  /** See `ruleAbout`. */
  ruleTopics: z.array(RuleTopic).max(40),
  threshold: TriangulationThreshold,
  /** Days from the last day on site to the letter: a setting, usually 7. */
  letterDueDays: z.int().min(1).max(90),
  factualCheckDays: z.int().min(0).max(90),
  /** When the team looks again with the host; plain words or a day. */
  reviewDate: Line,
  /** When its notes are destroyed, as both sides agreed; null while no day is. */
  destroyOn: Day.nullable(),
  /** What stays then. */
  keeps: z.array(KeptPart).max(4),
  /** When they were destroyed: what is here is what was kept of the visit. */
  notesDestroyedAt: Instant.nullable(),
  notNames: z.array(NotAName).max(500),
  /** Words that the team says are spelled so. */
  knownWords: KnownWords,
  /** What the letter's words are held against; null for what is shipped: see `languageOf`. */
  quantifiers: z.array(Quantifier).max(20).nullable(),
  houseWords: z.array(HouseWord).max(500).nullable(),
  initialisms: z.array(Initialism).max(500).nullable(),
  plainness: Plainness.nullable(),
  vocabulary: Vocabulary,
  letterStyle: LetterStyle,
  /** Order and words of the feedback slides; null for what is shipped: see `slideStyleOf`. */
  slideStyle: SlideStyle.nullable(),
  /** Parts of the briefing sheet in the team's own words, by their keys; what is not here is as it comes. */
  briefing: z.record(VocabularyKey, Prose),
  /** What `scopeCheck` reckons with; null for what is shipped. */
  scopeLoad: ScopeLoad.nullable(),
  /** What it would have among its team; null for what is shipped: see `skillsOf`. */
  skills: z.array(Skill).max(60).nullable(),
  /** The days that its timetable can begin with; null for what is shipped: see `suggestedTimetable`. */
  skeleton: z.array(SuggestedBlock).max(mostSuggestedBlocks).nullable(),
  /** What its seats are called, by seat; one that is not here or empty is called as usual: see `seatName`. */
  seatNames: z.record(VocabularyKey, Line),
  /** What else its source groups are called where people write, by group, with commas between: see `otherNames`. */
  otherGroupNames: z.record(VocabularyKey, Line),
  /** Keys of source groups and attributes that are not offered any more, and stay where they are in use. */
  retiredWords: z.array(VocabularyKey).max(300),
  /** What its findings are sorted by across visits; null for what is shipped: see `shared/pool/themesOf.ts`. */
  themes: z.array(Theme).max(60).nullable(),
  /** What a theme file says of the council. */
  pooling: Pooling,
  /** The fictional visit that ships with the app: never sent anywhere. */
  isSample: z.boolean(),
  createdAt: Instant,
});
export type Visit = z.infer<typeof Visit>;

export const visits: Kind<typeof Visit> = {
  schema: Visit,
  one: "Visit details",
  many: "Visits",
  fields: {
    host: {
      label: "Host council",
      said: ({ name, kind }) => [name, kind].filter((part) => part !== "").join(", "),
      absent: { name: "", kind: "" },
    },
    programme: { label: "Programme", said: "line" },
    focus: { label: "Focus", said: "text" },
    daysOnSite: { label: "Days on site", said: "days" },
    feedback: { label: "Feedback on the last day", said: "lines" },
    sponsor: { label: "Sponsor", said: "line" },
    coordinator: { label: "Visit coordinator", said: "line" },
    audiences: { label: "Audiences for the messages", said: "lines" },
    audienceOutputs: {
      label: "Who may have what",
      since: 3,
      said: (all) =>
        all
          .map(
            ({ audience, outputs }) =>
              `${audience}: ${outputs.map((output) => audienceOutputWords[output]).join(", ") || "nothing"}`,
          )
          .join("\n"),
    },
    outputs: {
      label: "What the visit makes",
      since: 3,
      said: (outputs) => outputs.map((kind) => outputKindWords[kind]).join("\n"),
      absent: [...usualOutputs],
    },
    groundRules: {
      label: "Ground rules",
      said: (rules) => rules.map(({ topic, text }) => `${topic}: ${text}`).join("\n"),
    },
    ruleTopics: {
      label: "What the ground rules decide",
      since: 3,
      said: (all) =>
        all
          .map(
            ({ topic, decides }) =>
              `${topic}: ${decides === null ? "nothing" : rulePurposeWords[decides]}`,
          )
          .join("\n"),
    },
    threshold: {
      label: "When evidence is enough",
      said: ({ sessions, sourceGroups, kinds }) =>
        `${sessions} sessions, ${sourceGroups} source groups, ${kinds} kinds`,
      // As strict as can be: nothing is enough that the team did not say is.
      absent: { sessions: 20, sourceGroups: 20, kinds: 3 },
    },
    letterDueDays: { label: "Days until the letter is due", said: "number", absent: 7 },
    factualCheckDays: { label: "Working days for the factual check", said: "number" },
    reviewDate: { label: "Review", said: "line" },
    destroyOn: { label: "Notes are destroyed on", said: "day", since: 3 },
    keeps: {
      label: "What is kept then",
      since: 3,
      said: (parts) => parts.map((part) => keptPartWords[part]).join("\n"),
      absent: [...usuallyKept],
    },
    notesDestroyedAt: {
      label: "Notes destroyed",
      isHidden: true,
      merge: "once",
      since: 3,
    },
    notNames: {
      label: "Words that are no names",
      said: (words) => words.map(({ text, reason }) => `${text}: ${reason}`).join("\n"),
    },
    knownWords: {
      label: "Words spelled so",
      said: "line",
      isMap: true,
      merge: "quiet",
      since: 3,
      absent: {},
    },
    quantifiers: {
      label: "Words that need support",
      since: 3,
      said: (all) =>
        (all ?? [])
          .map(
            ({ words, sessions, sourceGroups, people }) =>
              `${words.join(", ")}: ${sessions} sessions, ${sourceGroups} source groups, ${people} people`,
          )
          .join("\n"),
    },
    houseWords: {
      label: "House words",
      since: 3,
      said: (all) => (all ?? []).map(({ insteadOf, say }) => `${insteadOf}: ${say}`).join("\n"),
    },
    initialisms: {
      label: "Initials",
      since: 3,
      said: (all) =>
        (all ?? [])
          .map(
            ({ short, long, isWellKnown }) => `${short}: ${long}${isWellKnown ? " (known)" : ""}`,
          )
          .join("\n"),
    },
    plainness: {
      label: "How plainly it reads",
      since: 3,
      said: (all) =>
        all === null
          ? ""
          : `${all.sentenceWords} words a sentence, reading ease ${all.readingEase}, roles of up to ${all.fewHold} people`,
    },
    vocabulary: {
      label: "Words of the programme",
      isHidden: true,
      absent: {
        sourceGroups: [],
        practiceAreas: [],
        ratings: [],
        letter: { wording: {}, budgets: {} },
      },
    },
    letterStyle: {
      label: "How its letters are worded",
      isHidden: true,
      since: 3,
      absent: plainLetterStyle,
    },
    briefing: { label: "Briefing sheet", said: "text", isMap: true, since: 3, absent: {} },
    scopeLoad: {
      label: "What the scope is reckoned with",
      since: 3,
      said: (load) =>
        load === null
          ? ""
          : `${load.sessionsALine} sessions a line, ${load.minutesASession} minutes a session, ${load.hoursADay} hours a day`,
    },
    slideStyle: { label: "Order of the feedback slides", isHidden: true, since: 3 },
    skills: {
      label: "What the team should bring",
      since: 3,
      said: (all) => (all ?? []).map(({ label }) => label).join("\n"),
    },
    skeleton: {
      label: "Suggested days",
      since: 3,
      said: (all) =>
        (all ?? []).map(({ from, to, title }) => `${from} to ${to}: ${title}`).join("\n"),
    },
    seatNames: {
      label: "What the seats are called",
      said: "text",
      isMap: true,
      since: 3,
      absent: {},
    },
    otherGroupNames: {
      label: "Other names of source groups",
      said: "text",
      isMap: true,
      since: 3,
      absent: {},
    },
    retiredWords: { label: "Words that are not offered any more", since: 3, said: "keys" },
    themes: {
      label: "Themes",
      since: 3,
      said: (all) => (all ?? []).map(({ label }) => label).join("\n"),
    },
    pooling: {
      label: "What a theme file says of the council",
      since: 3,
      said: ({ region, sizeBand, councils }) =>
        [region, sizeBand, councilNamingWords[councils]].filter((part) => part !== "").join("\n"),
      absent: plainPooling,
    },
    isSample: { label: "Sample visit", isHidden: true, merge: "once" },
    createdAt: {
      label: "Begun",
      isHidden: true,
      merge: "once",
      absent: "1970-01-01T00:00:00.000Z",
    },
  },
  title: (row) => row.host.name,
  shownAt: () => ({ screen: "details" }),
};
