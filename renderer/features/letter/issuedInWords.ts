import type { IssuedLetter } from "../../../shared/letter/issueLetter.ts";

/** The first eight digits of a content hash in two groups: enough to compare over the telephone. */
export const hashInShort = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;

/** "23 October 2024 at 14:02", by this laptop's clock. */
export function whenIssued({ issued }: IssuedLetter): string {
  const at = new Date(issued.at);
  const day = at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const time = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return `${day} at ${time}`;
}
