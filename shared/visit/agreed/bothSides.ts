import { dayInWords } from "../../words/inWords.ts";
import { capital } from "../../words/capital.ts";
import type { Agreement } from "../kinds/agreement.ts";
import type { GroundRule } from "../kinds/visit.ts";
import type { VisitRecords } from "../records.ts";
import type { RulePurpose } from "../rulePurpose.ts";
import { ruleAbout } from "./ruleAbout.ts";
import { wordsOfRule } from "./wordsOfRule.ts";

/** Who of each side agreed to some words; null where nobody of that side did, or took it back. */
export interface BothSides {
  readonly host: Agreement | null;
  readonly team: Agreement | null;
}

/** Who agreed to exactly these words. */
export function bothSides(
  words: string,
  { agreements }: Pick<VisitRecords, "agreements">,
): BothSides {
  const of = (side: Agreement["side"]) =>
    agreements.find(
      (each) => each.side === side && each.standing === "agreed" && each.words === words,
    ) ?? null;
  return { host: of("host"), team: of("team") };
}

/** Until both sides did, it is proposed. */
export const isAgreed = ({ host, team }: BothSides): boolean => host !== null && team !== null;

/** "Agreed by the director for the host on 3 October 2024 and by the review lead for the team on …." */
export function bothSidesInWords({ host, team }: BothSides): string {
  const said = [
    ...(host === null ? [] : [byInWords(host)]),
    ...(team === null ? [] : [byInWords(team)]),
  ];
  if (said.length === 0) return "Proposed: neither side has agreed to it yet.";
  const together = capital(`agreed ${said.join(" and ")}`);
  if (host === null) return `Proposed: ${lower(together)}; the host has not agreed yet.`;
  if (team === null) return `Proposed: ${lower(together)}; the team has not agreed yet.`;
  return `${together}.`;
}

/**
 * What somebody agreed to under the same topic before its words, or the terms it decides, were changed:
 * the last of each side. Nothing where that side agreed to the words as they are.
 */
export function agreedInOtherWords(
  rule: GroundRule,
  words: string,
  records: Pick<VisitRecords, "agreements">,
): readonly Agreement[] {
  const now = bothSides(words, records);
  const topic = rule.topic.trim().toLowerCase();
  return (["host", "team"] as const).flatMap((side) => {
    if (now[side] !== null) return [];
    const [last] = records.agreements
      .filter(
        (each) =>
          each.side === side &&
          each.standing === "agreed" &&
          each.enquiryId === null &&
          each.words !== words &&
          each.words.split("\n", 1)[0]?.toLowerCase() === topic,
      )
      .sort((a, b) => (b.on ?? "").localeCompare(a.on ?? "") || (a.id < b.id ? 1 : -1));
    return last === undefined ? [] : [last];
  });
}

/** A ground rule that decides something, as the place where that is done shows it. */
export interface DecidingRule {
  readonly text: string;
  readonly isAgreed: boolean;
  /** Who agreed, or who has not. */
  readonly standing: string;
}

/** The rule that decides it and whether both sides agreed; null where no rule does. */
export function decidingRule(
  records: Pick<VisitRecords, "visit" | "agreements">,
  purpose: RulePurpose,
): DecidingRule | null {
  const rule = ruleAbout(records.visit, purpose);
  if (rule === undefined || rule.text.trim() === "") return null;
  const sides = bothSides(wordsOfRule(rule, records.visit), records);
  return { text: rule.text, isAgreed: isAgreed(sides), standing: bothSidesInWords(sides) };
}

const byInWords = ({ side, role, on }: Agreement): string =>
  [
    `by ${role.trim() === "" ? "somebody" : role}`,
    side === "host" ? "for the host" : "for the team",
    on === null ? "" : `on ${dayInWords(on)}`,
  ]
    .filter(Boolean)
    .join(" ");

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
