import { derivedId } from "../derivedId.ts";
import { ReasonId, type VisitId } from "../ids.ts";
import { broadScopeTitle } from "../kinds/agreement.ts";
import type { Reason } from "../kinds/reason.ts";
import type { VisitRecords } from "../records.ts";
import { scopeCheck, scopeSumInWords } from "../enquiries/scopeCheck.ts";
import { type BothSides, bothSides } from "./bothSides.ts";
import { asAgreed } from "./wordsOfRule.ts";

/** The guard that a reason passes by which the team goes on with a scope that does not fit into its days. */
export const broadScopeGuard = "scopeTooBroad";

/** That the team goes on although the lines do not fit into the days: why, and who agreed (F2). */
export interface BroadScope {
  /** The sum as it stands now. */
  readonly sum: string;
  /** Whether it is too broad now; where not, the reason is of what was. */
  readonly isBroad: boolean;
  /** Null until somebody gave one. */
  readonly reason: Reason | null;
  /** Who agreed to exactly this sum and this reason. */
  readonly sides: BothSides;
  /** Whether somebody agreed while the numbers or the reason were others. */
  readonly agreedToOther: boolean;
}

type Records = Pick<VisitRecords, "visit" | "enquiries" | "peers" | "reasons" | "agreements">;

/** Null while there is no line of enquiry and no reason on record. */
export function broadScope(records: Records): BroadScope | null {
  const check = scopeCheck(records);
  const row = records.reasons.find(({ id }) => id === broadScopeReasonId(records.visit.id));
  const reason = row === undefined || row.reason.trim() === "" ? null : row;
  if (check === null && reason === null) return null;
  const sum = check === null ? "" : scopeSumInWords(check);
  const words = wordsOfBroadScope(sum, reason?.reason ?? "");
  return {
    sum,
    isBroad: check !== null && check.tooMany > 0,
    reason,
    sides: reason === null ? { host: null, team: null } : bothSides(words, records),
    agreedToOther: records.agreements.some(
      (each) => isOfBroadScope(each.words) && each.standing === "agreed" && each.words !== words,
    ),
  };
}

/** What both sides agree to: the sum with its numbers, and why the team goes on all the same. */
export const wordsOfBroadScope = (sum: string, reason: string): string =>
  asAgreed([broadScopeTitle, sum, reason]);

/** Whether words that were agreed to are of a scope that is too broad. */
export const isOfBroadScope = (words: string): boolean => words.startsWith(`${broadScopeTitle}\n`);

/** The row that holds the reason: two laptops that give one write the same. */
export const broadScopeReasonId = (visitId: VisitId): ReasonId =>
  ReasonId.parse(derivedId("reason", visitId, broadScopeGuard, ""));
