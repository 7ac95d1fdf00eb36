import type { IssuedLetter } from "../../../../shared/letter/issuedVersions.ts";
import { seatWords } from "../../../../shared/visit/kinds/peer.ts";
import { londonDay, londonTime } from "../../../../shared/words/londonTime.ts";

/** The first eight digits of a content hash in two groups: enough to compare over the telephone. */
export const hashInShort = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;

/** Why a version is neither shown nor saved: its words are not those that were issued. */
export const notAsIssuedInWords = ({ version }: Pick<IssuedLetter, "version">): string =>
  `The words kept here as version ${version} are not those that were issued: they do not give its fingerprint. They are not shown, printed or saved as it. The PDF saved when it was issued is what holds; ask the lead, or whoever received it.`;

/** Who signed, "JP, Review lead"; or that it is not recorded. */
export const signedInWords = ({ signed }: Pick<IssuedLetter, "signed">): string =>
  signed === null
    ? "Issued before signatures were recorded"
    : `Signed by ${[signed.by, seatWords[signed.seat], signed.role, signed.organisation].filter((part) => part !== "").join(", ")}`;

/** "23 October 2024 at 14:02". */
export const whenIssued = ({ issued }: IssuedLetter): string =>
  `${londonDay(issued.at)} at ${londonTime(issued.at)}`;
