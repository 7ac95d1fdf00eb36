import { agree, type Agreeing } from "../../../shared/visit/agreed/agree.ts";
import { bothSides } from "../../../shared/visit/agreed/bothSides.ts";
import { wordsOfEnquiry } from "../../../shared/visit/agreed/lineFoundOnSite.ts";
import { purposeOfTopic } from "../../../shared/visit/agreed/ruleAbout.ts";
import { wordsOfRule } from "../../../shared/visit/agreed/wordsOfRule.ts";
import { set } from "../../../shared/visit/change.ts";
import type { Agreement } from "../../../shared/visit/kinds/agreement.ts";
import type { Enquiry } from "../../../shared/visit/kinds/enquiry.ts";
import type { GroundRule, Visit } from "../../../shared/visit/kinds/visit.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { RulePurpose } from "../../../shared/visit/rulePurpose.ts";
import { openedVisit } from "../../db/currentLaptop.ts";
import { run } from "../../db/run.ts";
import { textDraft } from "../../db/textDraft.ts";

const label = "Change ground rules";

/** Topic or text of the rule at this place, to be typed in. What its topic was set to decide goes with the topic. */
export const ruleText = ({ id }: Visit, place: number, field: keyof GroundRule) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: `groundRules.${place}.${field}`,
      label,
      read: ({ groundRules }) => groundRules[place]?.[field] ?? "",
      write: ({ groundRules, ruleTopics }, typed) => {
        const before = groundRules[place]?.topic;
        return {
          groundRules: groundRules.map((rule, at) =>
            at === place ? { ...rule, [field]: typed } : rule,
          ),
          ...(ruleTopics.length === 0
            ? {}
            : {
                ruleTopics: ruleTopics.map((each) =>
                  field === "topic" && each.topic === before ? { ...each, topic: typed } : each,
                ),
              }),
        };
      },
    },
  );

/**
 * Takes the rule out that stands at this place. Rules are known by their place alone, so what is typed in
 * one of them is kept first: it would be written into the one that moves up.
 */
export async function removeGroundRule({ id }: Visit, place: number): Promise<void> {
  await openedVisit(id)?.drafts.flush();
  await run(id, "Remove ground rule", ({ visit }) => [
    set("visits", visit, { groundRules: visit.groundRules.filter((_, other) => other !== place) }),
  ]);
}

/** Where the topic of a rule is typed, by the rule’s place. */
export const topicFieldId = (place: number): string => `rule-topic-${place}`;

/** Adds a ground rule with nothing in it yet. */
export const addGroundRule = ({ id }: Visit): Promise<void> =>
  run(id, "Add ground rule", ({ visit }) => [
    set("visits", visit, { groundRules: [...visit.groundRules, { topic: "", text: "" }] }),
  ]);

/** Sets what the rules with this topic decide; null for nothing that the app goes by. */
export const setPurpose = (
  { id }: Visit,
  topic: string,
  decides: RulePurpose | null,
): Promise<void> =>
  run(id, label, ({ visit }) =>
    purposeOfTopic(visit, topic) === decides
      ? []
      : [
          set("visits", visit, {
            ruleTopics: [
              // What no rule has as its topic any more is dropped with the next change.
              ...visit.ruleTopics.filter(
                (each) =>
                  each.topic !== topic &&
                  visit.groundRules.some((rule) => rule.topic === each.topic),
              ),
              { topic, decides },
            ],
          }),
        ],
  );

/** Who agrees, for which side, on which day. */
type Who = Pick<Agreeing, "side" | "role" | "on">;

/**
 * Writes down that a side agrees to the rules at these places, or takes that back, as one step. Gives how
 * many of them were left, as they do not say any more what the person saw: nobody agrees to words unread.
 */
export async function agreeToRules(
  { visit: seen }: VisitRecords,
  places: readonly number[],
  who: Who & Pick<Agreement, "standing">,
): Promise<number> {
  const opened = openedVisit(seen.id);
  const typedAt = (place: number, field: keyof GroundRule): string | undefined => {
    const typed = opened?.drafts.typed({
      table: "visits",
      row: seen.id,
      field: `groundRules.${place}.${field}`,
    });
    return typeof typed === "string" ? typed : undefined;
  };
  // As they stand on the screen, with what is typed and not saved yet.
  const groundRules = seen.groundRules.map((rule, place) => ({
    topic: typedAt(place, "topic") ?? rule.topic,
    text: typedAt(place, "text") ?? rule.text,
  }));
  const shown = { ...seen, groundRules };
  await opened?.drafts.flush();
  let left = 0;
  await run(seen.id, who.standing === "agreed" ? "Agree" : "Take agreement back", (records) => {
    left = 0;
    return places.flatMap((place) => {
      const rule = records.visit.groundRules[place];
      const wordsSeen = groundRules[place] && wordsOfRule(groundRules[place], shown);
      const words = rule && wordsOfRule(rule, records.visit);
      if (words === undefined || words === "" || words !== wordsSeen) {
        left += 1;
        return [];
      }
      const isThere = bothSides(words, records)[who.side] !== null;
      return isThere === (who.standing === "agreed")
        ? []
        : [agree(records, { ...who, words, enquiryId: null })];
    });
  });
  return left;
}

/** Writes down that a side agrees to a line found on site as it reads, or takes that back. */
export const agreeToLine = (
  { id: enquiryId, visitId, question }: Enquiry,
  who: Who & Pick<Agreement, "standing">,
): Promise<void> =>
  run(visitId, who.standing === "agreed" ? "Agree" : "Take agreement back", (records) => [
    agree(records, { ...who, enquiryId, words: wordsOfEnquiry({ question }) }),
  ]);
