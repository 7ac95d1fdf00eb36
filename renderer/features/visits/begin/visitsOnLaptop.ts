import { useLiveQuery } from "dexie-react-hooks";
import { holdsInForce } from "../../../../shared/visit/kinds/hold.ts";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import { bridge } from "../../../bridge/bridge.ts";
import { currentLaptop } from "../../../db/currentLaptop.ts";
import { lostVisits } from "../../../db/openLaptop.ts";
import { unfinishedRemovals } from "../../../db/destroyVisit.ts";
import { type UnsavedCertificate, unsavedCertificates } from "../../../db/unsavedCertificates.ts";
import { deleteVisit, readVisit } from "../../../db/keptVisits.ts";

/** What stands in the way of removing a visit from this laptop. */
export type BeforeRemoval =
  | { readonly type: "MayGo" }
  /** Disclosure holds, as they were worded. */
  | { readonly type: "OnHold"; readonly reasons: readonly string[] }
  /** It does not open, so nobody can tell whether a hold is on it. */
  | { readonly type: "Unreadable" };

/** Looks whether a disclosure hold keeps a visit on this laptop. */
export async function lookBeforeRemoval(visitId: VisitId): Promise<BeforeRemoval> {
  const records = await readVisit(visitId).catch(() => undefined);
  if (records === undefined) return { type: "Unreadable" };
  const holds = holdsInForce(records.holds);
  return holds.length === 0
    ? { type: "MayGo" }
    : { type: "OnHold", reasons: holds.map(({ reason }) => reason) };
}

/** Destroys a visit on this laptop without archive or certificate. Says in words what did not go as it should; null when all of it is gone. */
export async function removeVisit(visitId: VisitId): Promise<string | null> {
  // Again, for a hold that has come in while the question stood open.
  if ((await lookBeforeRemoval(visitId)).type === "OnHold")
    return "A disclosure hold is on the visit, so nothing was removed.";
  const removed = await deleteVisit(visitId);
  if (!removed.ok)
    return removed.error.type === "NotHere"
      ? null
      : `The keys could not be destroyed (${removed.error.reason}), so nothing was removed: the visit is as it was. If the disk is full, free some room, then try again.`;
  return removed.value.left.length === 0
    ? null
    : "Its keys are gone, so what is left of it cannot be read here. Some of it could not be removed yet: Critical Friend does that when it next starts.";
}

/** What this laptop keeps beside its visits and somebody should know of, live. */
export interface Loose {
  /** Visits whose records were lost, with the newest backup of each. */
  readonly lost: readonly LostVisit[];
  readonly certificates: readonly UnsavedCertificate[];
  /** How many removed visits have left something that could not be removed yet. */
  readonly unfinished: number;
}

export interface LostVisit {
  readonly visitId: VisitId;
  /** ISO instant. */
  readonly backedUpAt: string;
}

/** See `Loose`; undefined while it is looked for. */
export function useLoose(): Loose | undefined {
  return useLiveQuery(async () => {
    const laptop = currentLaptop();
    const [lost, certificates, unfinished] = [
      await lostVisits(laptop),
      await unsavedCertificates(),
      await unfinishedRemovals(laptop),
    ];
    return { lost: await withBackups(lost), certificates, unfinished: unfinished.length };
  });
}

/** Rebuilds a lost visit from journal, segments and backups; gives how many changes came back. */
export const rebuildVisit = (visitId: VisitId): Promise<number> => currentLaptop().restore(visitId);

/** A visit that was joined and has not arrived yet has no rows either, but no backup. */
async function withBackups(lost: readonly VisitId[]): Promise<readonly LostVisit[]> {
  const found: LostVisit[] = [];
  for (const visitId of lost) {
    const team = currentLaptop().keys.of(visitId)?.team;
    const backups = team === undefined ? null : await bridge.listBackups({ team });
    const newest = backups?.ok === true ? backups.value[0] : undefined;
    if (newest !== undefined) found.push({ visitId, backedUpAt: newest.at });
  }
  return found;
}
