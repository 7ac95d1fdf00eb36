import { counted, listInWords } from "../../words/inWords.ts";
import { audienceOutputWords } from "../audienceOutput.ts";
import type { GroundRule, Visit } from "../kinds/visit.ts";
import { outputKindWords } from "../programme/outputKind.ts";
import { retentionTerms } from "../retention/retentionInWords.ts";
import { purposeOfTopic } from "./ruleAbout.ts";

/**
 * What both sides agree to when they agree to a rule: its topic, its text and the terms that it decides,
 * a line each. Spaces count for nothing; every other change makes other words of it.
 */
export const wordsOfRule = (rule: GroundRule, visit: Visit): string =>
  asAgreed([rule.topic, rule.text, ...termsOfRule(rule, visit)]);

/** What the visit goes by under a rule, as sentences: days, outputs, audiences. Empty for most rules. */
export function termsOfRule({ topic }: GroundRule, visit: Visit): readonly string[] {
  const purpose = purposeOfTopic(visit, topic);
  if (purpose === "letter") return lettersTerms(visit);
  if (purpose === "audience") return audiencesTerms(visit);
  if (purpose === "retention") return retentionTerms(visit);
  return [];
}

function lettersTerms({ outputs, letterDueDays, factualCheckDays }: Visit): readonly string[] {
  const made = outputs.map((kind) => {
    const words = outputKindWords[kind];
    return words.charAt(0).toLowerCase() + words.slice(1);
  });
  return [
    ...(made.length === 0 ? [] : [`The visit makes: ${listInWords(made)}.`]),
    ...(outputs.includes("letter")
      ? [
          `The letter comes within ${counted(letterDueDays, "day")} of the last day on site.`,
          factualCheckDays === 0
            ? "The council does not check a draft."
            : `The council has ${counted(factualCheckDays, "working day")} to check the facts of the draft.`,
        ]
      : []),
  ];
}

const audiencesTerms = ({ audiences, audienceOutputs }: Visit): readonly string[] =>
  [...new Set(audiences)].map((audience) => {
    const own = audienceOutputs.find((each) => each.audience === audience);
    if (own === undefined) return `For ${audience}.`;
    const given = own.outputs.map((output) => audienceOutputWords[output].toLowerCase());
    return `For ${audience}: ${given.length === 0 ? "nothing in writing" : listInWords(given)}.`;
  });

const longest = 20_000;

/** Words as they are agreed to: lines without empty ones, each with single spaces. */
export const asAgreed = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim().replaceAll(/\s+/gu, " "))
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, longest);
