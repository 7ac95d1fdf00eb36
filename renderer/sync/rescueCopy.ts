import { turns } from "../../shared/turns.ts";
import { faultOf } from "../../shared/segments/checkAction.ts";
import { openAction } from "../../shared/segments/sealAction.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { bridge } from "../bridge/bridge.ts";
import type { KeyHolder } from "../db/keyHolder.ts";
import type { Rescued, RescueCopy } from "../db/laptop.ts";
import { beforeLeaving } from "../vault/leaving.ts";
import { levelWithJournal } from "./levelWithJournal.ts";
import { newestBackup } from "./readBackup.ts";
import { actionsInSegments } from "./segmentFolder.ts";
import type { Signal } from "../signal.ts";
import type { Trouble } from "../db/trouble.ts";

/** A commit waits this long for a journal that neither takes it nor fails. */
const patienceMs = 1_000;
const retryAfterMs = 10_000;

/**
 * The copy outside the database that a lost database is rebuilt from: the journal of sealed actions,
 * the segments they later stand in, and the rolling backups. What is written here was sealed already.
 */
export function rescueCopy(keys: KeyHolder, trouble: Signal<Trouble | null>): RescueCopy {
  const waiting = new Map<VisitId, Uint8Array[]>();
  /** Visits whose copies could not all be read when they were asked for. */
  const unread = new Set<VisitId>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const inTurn = turns();

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    return inTurn(writeAll);
  };

  const writeAll = async (): Promise<void> => {
    for (const [visitId, records] of Array.from(waiting)) {
      waiting.delete(visitId);
      const reason = await append(keys, visitId, records);
      if (reason === null) continue;
      // Kept for the next try, before what was committed meanwhile.
      waiting.set(visitId, [...records, ...(waiting.get(visitId) ?? [])]);
      trouble.set({ type: "JournalBehind", reason });
      timer ??= setTimeout(() => void flush(), retryAfterMs);
      return;
    }
    if (trouble.value()?.type === "JournalBehind") trouble.set(null);
  };

  const close = beforeLeaving(flush);
  return {
    close,
    committed: async (visitId, boxes) => {
      waiting.set(visitId, [...(waiting.get(visitId) ?? []), ...boxes]);
      await Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    },
    keepNow: async (visitId, boxes) => {
      await flush();
      const reason = await append(keys, visitId, boxes);
      if (reason !== null) throw new Error(reason);
    },
    readAll: async (visitId) => {
      await flush();
      const rescued = await readAll(keys, visitId);
      // The first time it is waited for; who asks again gets what can be had, and is told.
      if (rescued.unread > 0 && !unread.has(visitId)) {
        unread.add(visitId);
        throw new Error(`${rescued.unread.toString()} of the visit's copies cannot be read now`);
      }
      return rescued;
    },
    begin: async (team, boxes) => {
      const reason = await appendTo(team, boxes);
      if (reason !== null) throw new Error(reason);
    },
    level: async (visit, laptop) => {
      await flush();
      const behind = await levelWithJournal(visit, laptop);
      if (behind.length === 0) return;
      waiting.set(visit.visitId, [...(waiting.get(visit.visitId) ?? []), ...behind]);
      await flush();
    },
    destroy: async ({ visitId, team }) => {
      waiting.delete(visitId);
      await inTurn(() => Promise.resolve());
      const destroyed = await bridge.destroyTeam({ team });
      if (!destroyed.ok) throw new Error(`files were not removed (${destroyed.error.type})`);
      return destroyed.value.files;
    },
    isThere: async (team) => {
      const teams = await bridge.listTeams();
      return !teams.ok || teams.value.includes(team) || (await bridge.storeOf({ team })) !== null;
    },
  };
}

const recordsAtOnce = 1_000;
/** Few enough that handing them to main does not hold the window. */
const bytesAtOnce = 256 * 1024;

/** Null when all records are durable in the journal, else why not. */
async function append(
  keys: KeyHolder,
  visitId: VisitId,
  records: readonly Uint8Array[],
): Promise<string | null> {
  const team = keys.of(visitId)?.team;
  // Without one the visit was removed meanwhile.
  return team === undefined ? null : appendTo(team, records);
}

async function appendTo(team: string, records: readonly Uint8Array[]): Promise<string | null> {
  for (const some of batchesOf(records)) {
    const kept = await bridge
      .appendJournal({ team, records: some })
      .catch((fault: unknown) => ({ ok: false as const, error: { type: String(fault) } }));
    if (!kept.ok) return kept.error.type;
  }
  return null;
}

function* batchesOf(records: readonly Uint8Array[]): Generator<Uint8Array[], void> {
  let some: Uint8Array[] = [];
  let bytes = 0;
  for (const record of records) {
    if (some.length === recordsAtOnce || (some.length > 0 && bytes + record.length > bytesAtOnce)) {
      yield some;
      [some, bytes] = [[], 0];
    }
    some.push(record);
    bytes += record.length;
  }
  if (some.length > 0) yield some;
}

async function readAll(keys: KeyHolder, visitId: VisitId): Promise<Rescued> {
  const ring = keys.of(visitId);
  if (ring === undefined) return { actions: [], unread: 0 };
  const { team } = ring;
  const local = keys.local(visitId);
  const journal = await bridge.readJournal({ team });
  const fromJournal = (journal.ok ? journal.value.records : []).flatMap((record) => {
    const opened = openAction(record, local);
    return opened.ok ? [opened.value] : [];
  });
  const backup = await newestBackup(team, local);
  const segments = await actionsInSegments(ring);
  return {
    // One that could not come by sync would end every later start.
    actions: [...segments.actions, ...backup.actions, ...fromJournal].filter(
      (action) => faultOf(action) === null,
    ),
    unread: segments.unread + backup.unread + (journal.ok ? 0 : 1),
  };
}
