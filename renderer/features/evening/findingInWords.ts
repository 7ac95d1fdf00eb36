import type { FindingToTalkOver } from "../../../shared/evening/eveningPack.ts";

/** Why a finding is talked over: what is missing, what speaks against it, who questions it. */
export const whyToTalkOver = ({
  weighed,
  isContradicted,
  queries,
  dissents,
}: FindingToTalkOver): string =>
  [
    ...weighed.missing,
    ...(isContradicted ? [`${weighed.contradicts} against, ${weighed.supports} for`] : []),
    ...(dissents > 0 ? [`${dissents} dissent`] : []),
    ...(queries > 0 ? [`${queries} queried`] : []),
  ].join(" \u00B7 ");
