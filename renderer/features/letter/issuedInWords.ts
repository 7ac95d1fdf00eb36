import type { IssuedLetter } from "../../../shared/letter/issueLetter.ts";
import { londonDay, londonTime } from "../../../shared/words/londonTime.ts";

/** The first eight digits of a content hash in two groups: enough to compare over the telephone. */
export const hashInShort = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;

/** "23 October 2024 at 14:02". */
export const whenIssued = ({ issued }: IssuedLetter): string =>
  `${londonDay(issued.at)} at ${londonTime(issued.at)}`;
