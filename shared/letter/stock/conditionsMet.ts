import { isAnswered } from "./slots.ts";
import { hostHasHeardAll } from "../heardByHost.ts";
import { findingsInLetter, recommendationsInLetter } from "../inLetter.ts";
import { linesAgreedOnSite } from "../../visit/agreed/lineFoundOnSite.ts";
import { broadScope, isOfBroadScope } from "../../visit/agreed/broadScope.ts";
import { bothSides, isAgreed } from "../../visit/agreed/bothSides.ts";
import { purposeOfTopic } from "../../visit/agreed/ruleAbout.ts";
import { wordsOfRule } from "../../visit/agreed/wordsOfRule.ts";
import type { GroundRule, Visit } from "../../visit/kinds/visit.ts";
import type { Condition } from "../../visit/programme/letterStyle.ts";
import type { FindingId } from "../../visit/ids.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { counted } from "../../words/inWords.ts";
import { earlierRecommendations } from "../returns/whatBecame.ts";
import { countVisit } from "../visitCounts.ts";
import { anonymityRuleOf } from "./shippedWording.ts";

/** What the records bear out: the only place in which a claim of the letter is held against them. */
export function conditionsMet(records: VisitRecords): ReadonlySet<Condition> {
  const known = remembered.get(records);
  if (known !== undefined) return known;
  const met = new Set(
    (Object.keys(holds) as Condition[]).filter((condition) => holds[condition](records)), // its keys
  );
  remembered.set(records, met);
  return met;
}

// Records are never changed in place, and every section of a letter asks for the same ones.
const remembered = new WeakMap<VisitRecords, ReadonlySet<Condition>>();

const holds: { readonly [C in Condition]: (records: VisitRecords) => boolean } = {
  peopleMet: (records) => countVisit(records).peopleMet > 0,
  everySessionHeld: ({ sessions }) =>
    sessions.length > 0 && sessions.every(({ state }) => state === "held"),
  hostHasHeard: hostHasHeardAll,
  heardOnEarlierDay: (records) => {
    const last = lastDayOnSite(records);
    const first = firstDayOnSite(records);
    return sharing(records).some(
      ({ day }) => first !== undefined && last !== undefined && day >= first && day < last,
    );
  },
  feedbackGiven: (records) => {
    const last = lastDayOnSite(records);
    return sharing(records).some(({ day }) => day === last);
  },
  anonymityPromised: ({ visit, agreements }) => {
    return visit.groundRules.some(
      (rule) =>
        isAnonymityRule(visit, rule) &&
        promisesIt.test(rule.text) &&
        // Where the team keeps who agreed to what, a rule that is only proposed promises nothing.
        (agreements.every(({ words }) => isOfBroadScope(words)) ||
          isAgreed(bothSides(wordsOfRule(rule, visit), { agreements }))),
    );
  },
  anonymityKept: (records) => {
    const carried = findingsInLetter(records);
    return carried.every(({ id }) => !restsOnOnePerson(id, records));
  },
  teamAgrees: (records) =>
    findingsInLetter(records).every(({ id }) => {
      const stances = records.positions.filter(({ findingId }) => findingId === id);
      const count = (of: string) => stances.filter(({ stance }) => stance === of).length;
      const queries = count("queries");
      return count("dissents") === 0 && (queries === 0 || queries < count("agrees"));
    }),
  drawnAtRandom: (records) => countVisit(records).casesDrawn > 0,
  replacementsTaken: (records) => countVisit(records).casesReplaced > 0,
  reviewDateSet: ({ visit }) => isAnswered(visit.reviewDate),
  recommendationsMade: (records) => recommendationsInLetter(records).length > 0,
  linesFoundOnSite: (records) => linesAgreedOnSite(records).length > 0,
  returnsToLetter: ({ baselines }) => baselines.length > 0,
  everyEarlierLookedAt: (records) => {
    const earlier = earlierRecommendations(records);
    return (
      earlier.length > 0 &&
      earlier.every(({ item }) => !["open", "notLookedAt"].includes(item.judgement))
    );
  },
  broadScopeAgreed: (records) => {
    const scope = broadScope(records);
    return scope !== null && scope.isBroad && isAgreed(scope.sides);
  },
};

const sharing = ({ checkIns }: VisitRecords) =>
  checkIns.filter(
    ({ points, heard }) =>
      points.some(({ shared, findingId }) => findingId !== null && shared.trim() !== "") ||
      Object.keys(heard).length > 0,
  );

const isAnonymityRule = (visit: Visit, { topic }: GroundRule): boolean =>
  topic === anonymityRuleOf(visit) || purposeOfTopic(visit, topic) === "attribution";

/** A rule that says no, never or without, or names what it promises: “may be attributed” promises nothing. */
const promisesIt =
  /\b(?:no|not|nothing|nobody|none|never|without|anonym\w*|non-attribut\w*|unattribut\w*|confidential\w*)\b/iu;

const firstDayOnSite = ({ visit }: VisitRecords): string | undefined =>
  [...visit.daysOnSite].sort()[0];

const lastDayOnSite = ({ visit }: VisitRecords): string | undefined =>
  [...visit.daysOnSite].sort().at(-1);

/** Whether all that speaks for a finding was said in one session with one person. */
function restsOnOnePerson(findingId: FindingId, records: VisitRecords): boolean {
  const supports = records.links.filter(
    (link) => link.findingId === findingId && link.bearing === "supports",
  );
  if (supports.length === 0 || supports.some(({ evidence }) => evidence.type !== "note"))
    return false;
  const noteIds = new Set<string>(supports.map(({ evidence }) => evidence.id));
  const sessionIds = new Set(
    records.notes.filter(({ id }) => noteIds.has(id)).map(({ sessionId }) => sessionId),
  );
  const [only, ...others] = records.sessions.filter(({ id }) => sessionIds.has(id));
  return only !== undefined && others.length === 0 && metOne(only);
}

/** A one-to-one of which no number is kept was with one person. */
const metOne = ({ kind, peopleMet }: VisitRecords["sessions"][number]): boolean =>
  peopleMet === 1 || (peopleMet === 0 && kind === "oneToOne");

/** Why a condition is not met, in words that go on from "left out, as". */
export function whyNotMet(condition: Condition, records: VisitRecords): string {
  switch (condition) {
    case "peopleMet":
      return "no session with people is marked as held";
    case "everySessionHeld": {
      const count = (state: string) => records.sessions.filter((s) => s.state === state).length;
      const parts = [
        count("cancelled") > 0 ? `${counted(count("cancelled"), "session")} cancelled` : "",
        count("planned") > 0 ? `${counted(count("planned"), "session")} still planned` : "",
      ].filter((part) => part !== "");
      return parts.length === 0 ? "no session is there yet" : parts.join(" and ");
    }
    case "hostHasHeard":
      return "not every message of the letter is in a check-in with the host";
    case "heardOnEarlierDay":
      return "no check-in before the last day is recorded";
    case "feedbackGiven":
      return "no feedback on the last day is recorded among the check-ins";
    case "anonymityPromised":
      return records.visit.groundRules.some((rule) => isAnonymityRule(records.visit, rule))
        ? "no ground rule that both sides agreed to promises it"
        : "no ground rule promises it";
    case "anonymityKept":
      return "a finding rests on what one person alone said";
    case "teamAgrees":
      return "a peer dissents from a finding of the letter, or as many query it as agree";
    case "drawnAtRandom":
      return countVisit(records).drawsUnsettled > 0
        ? "two draws were made apart and the team has not said which counts"
        : "no case of a draw with both sides’ seeds is recorded as read";
    case "replacementsTaken":
      return "no drawn case was replaced";
    case "reviewDateSet":
      return "no review is set";
    case "recommendationsMade":
      return "no recommendation is in the letter";
    case "linesFoundOnSite":
      return records.enquiries.some(({ addedOnSite }) => addedOnSite !== null)
        ? "both sides have not agreed to the line found on site"
        : "no line of enquiry was found on site";
    case "returnsToLetter":
      return "the visit goes back to no earlier letter";
    case "everyEarlierLookedAt":
      return "not every recommendation of the earlier letter was looked at again";
    case "broadScopeAgreed":
      return "both sides have not agreed to go on with a scope that is too broad";
  }
}
