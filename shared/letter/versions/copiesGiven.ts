import { CopyId, type VisitId } from "../../visit/ids.ts";
import type { CopyGiven } from "../../visit/kinds/copyGiven.ts";
import type { Mint } from "../../visit/programme/programme.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { listInWords } from "../../words/inWords.ts";
import { issuedVersions } from "../issuedVersions.ts";

/** What is said of a copy. */
export type CopyFields = Omit<CopyGiven, "id" | "visitId" | "recordedAt">;

/** A copy as it is recorded now. */
export const newCopy = (visitId: VisitId, fields: CopyFields, mint: Mint): CopyGiven => ({
  id: CopyId.parse(mint.newId()),
  visitId,
  recordedAt: mint.now(),
  ...fields,
});

/** Copies given, the latest first; those without a day stand where they were recorded. */
export const copiesInOrder = (copies: readonly CopyGiven[]): readonly CopyGiven[] =>
  [...copies].sort(
    (a, b) => whenGiven(b).localeCompare(whenGiven(a)) || b.recordedAt.localeCompare(a.recordedAt),
  );

/** Somebody who was given a version and none since. */
export interface Holder {
  /** A role, organisation or audience, as it was recorded last. */
  readonly to: string;
  /** The latest version they have. */
  readonly version: number;
}

/** Who still has an older version than `latest`, by what is recorded; the oldest version first. */
export function holdersOfOlder(
  { copies }: Pick<VisitRecords, "copies">,
  latest: number,
): readonly Holder[] {
  const held = new Map<string, Holder>();
  for (const { to, version } of copiesInOrder(copies).toReversed()) {
    const name = to.trim().replace(/\s+/gu, " ");
    const before = held.get(name.toLowerCase());
    held.set(name.toLowerCase(), { to: name, version: Math.max(version, before?.version ?? 0) });
  }
  return [...held.values()]
    .filter(({ to, version }) => to !== "" && version < latest)
    .sort((a, b) => a.version - b.version || a.to.localeCompare(b.to));
}

/** "Version 1 is still with the Director and the Partnership board."; what is not recorded is said as that. */
export function holdersInWords(records: VisitRecords, latest: number): string {
  const before = issuedVersions(records.letters).filter(({ version }) => version < latest);
  if (before.length === 0) return "";
  const holders = holdersOfOlder(records, latest);
  if (holders.length > 0)
    return [...Map.groupBy(holders, ({ version }) => version)]
      .map(
        ([version, own]) =>
          `Version ${version} is still with ${listInWords(own.map(({ to }) => to))}.`,
      )
      .join(" ");
  const numbers = new Set(before.map(({ version }) => version));
  return records.copies.some(({ version }) => numbers.has(version))
    ? `Whoever is recorded as having an older version has version ${latest} too.`
    : `Nobody is recorded as having version ${Math.max(...numbers)}.`;
}

/** Whether a copy bears the fingerprint of its version as this visit has it. */
export const isOfVersion = (
  { version, what, contentHash }: CopyGiven,
  { letters }: Pick<VisitRecords, "letters">,
): boolean =>
  // A public version is made anew each time, from what was kept back then.
  what === "publicLetter" ||
  issuedVersions(letters).some(
    (row) => row.version === version && row.issued.contentHash === contentHash,
  );

const whenGiven = ({ day, recordedAt }: CopyGiven): string => day ?? recordedAt.slice(0, 10);
