import { randomBytes } from "@noble/hashes/utils.js";
import type { Action } from "../../shared/ops/action.ts";
import { faultOf } from "../../shared/segments/checkAction.ts";
import { openAction, sealAction } from "../../shared/segments/sealAction.ts";
import { bridge } from "../bridge/bridge.ts";
import { inSteps } from "../inSteps.ts";
import type { OpenVisit } from "../db/openVisit.ts";
import type { Laptop } from "../db/laptop.ts";
import { isPacked, nothingSynced, type SyncFact, syncFactKey } from "./syncFact.ts";

/**
 * Database and journal are not written in one go: whatever ended the app between the two left one of
 * them ahead. Takes into the visit what only the journal has, and gives, sealed, what the journal
 * lacks of this laptop's own actions that stand in no segment. Rejects when the journal cannot be read.
 */
export async function levelWithJournal(
  visit: OpenVisit,
  laptop: Laptop,
): Promise<readonly Uint8Array[]> {
  const ring = laptop.keys.of(visit.visitId);
  if (ring === undefined) return [];
  const local = laptop.keys.local(visit.visitId);
  const journal = await bridge.readJournal({ team: ring.team });
  if (!journal.ok) throw new Error(`the journal cannot be read (${journal.error.type})`);
  const inJournal: Action[] = [];
  await inSteps(journal.value.records, (record) => {
    const opened = openAction(record, local);
    if (opened.ok && faultOf(opened.value) === null) inJournal.push(opened.value);
  });
  await visit.takeIn(inJournal);
  const stored = await laptop.readFact(visit.visitId, syncFactKey);
  const fact: SyncFact = { ...nothingSynced, ...(stored as SyncFact | undefined) };
  const own = new Set([ring.device.id, ...ring.former.map(({ id }) => id)]);
  const known = new Set(inJournal.map(({ stamp }) => stamp));
  const behind: Uint8Array[] = [];
  await inSteps(visit.state.actions(), (action) => {
    const { by, stamp } = action;
    if (own.has(by) && !known.has(stamp) && !isPacked(fact, stamp))
      behind.push(sealAction(action, local, randomBytes(24)));
  });
  return behind;
}
