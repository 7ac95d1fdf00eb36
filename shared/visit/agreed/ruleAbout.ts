import signs from "../../../assets/programmes/rule-topics.json" with { type: "json" };
import type { GroundRule, Visit } from "../kinds/visit.ts";
import { RulePurpose } from "../rulePurpose.ts";

type RulesOfVisit = Pick<Visit, "groundRules" | "ruleTopics">;

/**
 * The ground rule that decides it: the first whose topic the team set for it, else the first whose topic
 * says so by one of its usual words (`assets/programmes/rule-topics.json`). Undefined where none does.
 */
export function ruleAbout(visit: RulesOfVisit, purpose: RulePurpose): GroundRule | undefined {
  return visit.groundRules.find(({ topic }) => purposeOfTopic(visit, topic) === purpose);
}

/** What a rule with this topic decides; null for a rule that no place of the app goes by. */
export function purposeOfTopic(visit: RulesOfVisit, topic: string): RulePurpose | null {
  const set = visit.ruleTopics.find((each) => isSame(each.topic, topic));
  if (set !== undefined) return set.decides;
  return (
    RulePurpose.options.find(
      (purpose) =>
        !visit.ruleTopics.some(({ decides }) => decides === purpose) &&
        guessed(visit, purpose) === topic.trim().toLowerCase(),
    ) ?? null
  );
}

/** The topic that most looks like it: signs that say more come first, and each topic decides one thing. */
function guessed({ groundRules, ruleTopics }: RulesOfVisit, purpose: RulePurpose): string | null {
  const topics = groundRules
    .map(({ topic }) => topic.trim().toLowerCase())
    .filter((topic) => !ruleTopics.some((each) => isSame(each.topic, topic)));
  for (const sign of signs[purpose]) {
    const found = topics.find((topic) => wordsOf(topic).some((word) => word.startsWith(sign)));
    if (found !== undefined) return found;
  }
  return null;
}

const wordsOf = (topic: string): readonly string[] => topic.split(/[^\p{L}]+/u);

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
