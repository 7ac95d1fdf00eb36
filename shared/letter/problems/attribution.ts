import { supportBehind } from "../../triangulation/supportBehind.ts";
import type { Session } from "../../visit/kinds/session.ts";
import { languageOf } from "../../visit/programme/language.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { listInWords } from "../../words/inWords.ts";
import { findingsInLetter, sectionOf } from "../inLetter.ts";
import { excerpt, type LetterProblem, passable } from "./letterProblem.ts";

/**
 * Statements that point at who made them (F61), whatever their words: all that was heard for them
 * was heard in one session, or from people whose role few hold. What was read somewhere too points at
 * nobody. Where a role was met one to one and nobody has said how many hold it, it counts as one.
 */
export function attribution(records: VisitRecords): readonly LetterProblem[] {
  const { fewHold } = languageOf(records.visit).plainness;
  const support = supportBehind(records);
  return findingsInLetter(records).flatMap((finding) => {
    const { meetings, papers } = support([finding.id]);
    const [only, ...others] = meetings;
    if (only === undefined || papers > 0) return [];
    const name = `“${excerpt(finding.sentence)}”`;
    const isFew = (session: Session) => (holdersOf(session) ?? fewHold + 1) <= fewHold;
    const why =
      others.length === 0
        ? `rests on one session alone, “${excerpt(only.title)}”${holdersInWords(only)}: who was there can be known by it`
        : meetings.every(isFew)
          ? `rests only on roles that few people hold: ${listInWords(meetings.map((one) => `${excerpt(one.title)}${holdersInWords(one)}`))}`
          : null;
    if (why === null) return [];
    return [
      passable(
        "attribution",
        {
          target: finding.id,
          findingId: finding.id,
          sectionId: sectionOf(finding),
          text: `${name} ${why}. Link evidence from elsewhere, say in the session how many hold that role, or record why it is safe to say.`,
        },
        records,
      ),
    ];
  });
}

/** How many people hold the role that was met; null where nobody can say. */
const holdersOf = ({ roleHolders, kind }: Session): number | null =>
  roleHolders ?? (kind === "oneToOne" ? 1 : null);

function holdersInWords({ roleHolders, kind }: Session): string {
  if (roleHolders !== null)
    return roleHolders === 1 ? " (one holder)" : ` (${roleHolders} holders)`;
  return kind === "oneToOne" ? " (how many hold it is not said)" : "";
}
