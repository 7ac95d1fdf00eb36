import { randomBytes } from "@noble/hashes/utils.js";
import type { StoreError, StoreNotice, StoreView } from "../../shared/bridge/stores.ts";
import type { DeviceId } from "../../shared/ops/action.ts";
import { describeProblem } from "../../shared/segments/describeProblem.ts";
import type { ReceiveProblem } from "../../shared/segments/receiveProblem.ts";
import { removalPoint } from "../../shared/segments/receiveState.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Person } from "../../shared/team/card.ts";
import { writeInvitation } from "../../shared/team/invitation.ts";
import { addEpochs } from "../../shared/team/keyRing.ts";
import { removeMember } from "../../shared/team/removeMember.ts";
import { bridge, bridgeEvents } from "../bridge/bridge.ts";
import type { OpenVisit } from "../db/openVisit.ts";
import type { Store } from "../db/store.ts";
import { memberViews } from "./memberViews.ts";
import { type AskWithMarker, provenMarker, withMarker } from "./provenMarker.ts";
import { stretch } from "./stretch.ts";
import type { SyncStatus } from "./syncStatus.ts";
import { SegmentNotWritten, TeamFiles } from "./teamFiles.ts";
import type { TeamSync } from "./teamSync.ts";

/** What this laptop wrote goes into a segment this long after, while there is a store. */
const packAfterMs = 5 * 60_000;
const invitationDays = 3;

/** One visit's team and its store, while the visit is open. */
export async function openTeam(
  store: Store,
  visit: OpenVisit,
): Promise<TeamSync & { readonly close: () => void }> {
  const files = new TeamFiles(store, visit, () => personOf(visit));
  await files.load();
  const { team } = files.keys;
  const listeners = new Set<() => void>();
  let place: StoreView | null = await bridge.storeOf({ team });
  let progress: SyncStatus["progress"] = null;
  let isSyncing = false;
  let error: StoreError | null = null;
  let notices: readonly StoreNotice[] = [];
  let isReadOnly = false;
  let problems: readonly ReceiveProblem[] = [];
  let packing: ReturnType<typeof setTimeout> | undefined;
  let syncing: Promise<Result<null, StoreError>> | null = null;

  const status = (): SyncStatus => {
    const members = memberViews(files, personOf(visit));
    const nameOf = (device: DeviceId) =>
      members.find((member) => member.device === device)?.name ?? "an unknown laptop";
    const toSend = files.unpacked().length + files.fact.unverified;
    const isSample = visit.records.value()?.visit.isSample === true;
    return {
      store: place,
      phase: phaseOf({ place, isSyncing, error, problems, toSend }),
      toSend,
      verifiedAt: files.fact.verifiedAt,
      syncedAt: files.fact.syncedAt,
      progress,
      error,
      notices,
      isReadOnly,
      problems: problems.map((problem) => ({
        id: JSON.stringify(problem),
        text: inOneText(describeProblem(problem, nameOf)),
      })),
      members,
      isLead: files.keys.leadSecret !== null,
      isSample,
    };
  };
  let current = status();
  const publish = () => {
    current = status();
    for (const listener of listeners) listener();
  };

  const withOurs = <T>(ask: AskWithMarker<T>) => withMarker(files, store.now(), ask);

  const pull = async () => {
    const pulled = await files.pull();
    problems = pulled.problems;
    return pulled.actions;
  };

  const ended = async (result: Awaited<ReturnType<typeof bridge.mirror>>) => {
    error = result.ok || result.error.type === "Cancelled" ? null : result.error;
    if (!result.ok) return;
    notices = result.value.notices;
    isReadOnly = result.value.isReadOnly;
    await files.mirrored(result.value);
  };

  const sync = async (): Promise<Result<null, StoreError>> => {
    isSyncing = true;
    error = null;
    publish();
    try {
      for (let round = 0; round < 3; round += 1) {
        await files.push();
        const result = await withOurs((marker) =>
          bridge.mirror({ team, with: { type: "store" }, marker }),
        );
        await ended(result);
        await pull();
        if (!result.ok) return result;
        // What came may ask for an answer: keys for a newcomer, lines carried for somebody who left.
        if ((await files.push()) === 0) return ok(null);
      }
      return ok(null);
    } catch (fault) {
      error = localError(fault);
      return err(error);
    } finally {
      isSyncing = false;
      progress = null;
      publish();
    }
  };

  const syncNow = (): Promise<Result<null, StoreError>> => {
    if (current.isSample) return Promise.resolve(err({ type: "NoStore" }));
    return (syncing ??= sync().finally(() => (syncing = null)));
  };

  // Main mirrors by itself once a segment is written.
  const packSoon = () => {
    if (place === null || packing !== undefined) return;
    packing = setTimeout(() => {
      packing = undefined;
      if (syncing === null && files.unpacked().length > 0)
        void files
          .push()
          .catch((fault: unknown) => (error = localError(fault)))
          .finally(publish);
    }, packAfterMs);
  };

  const withPicked = async <T>(
    purpose: "usbCopy" | "usbMerge",
    work: (handle: string, name: string) => Promise<Result<T, StoreError>>,
  ): Promise<Result<T, StoreError>> => {
    if (current.isSample) return err({ type: "NoStore" });
    const picked = await bridge.pickFolder({ purpose });
    if (!picked.ok) return picked;
    try {
      return await work(picked.value.handle, picked.value.name);
    } catch (fault) {
      return err(localError(fault));
    } finally {
      progress = null;
      publish();
    }
  };

  const unsubscribe = [
    visit.records.subscribe(() => {
      packSoon();
      publish();
    }),
    bridgeEvents.syncProgress(({ team: of, ...rest }) => {
      if (of !== team) return;
      progress = rest;
      publish();
    }),
    bridgeEvents.segmentsArrived(({ team: of }) => {
      if (of === team && syncing === null)
        void pull()
          .catch(() => undefined)
          .finally(publish);
    }),
    bridgeEvents.mirrorEnded(({ team: of, result }) => {
      if (of === team && syncing === null)
        void provenMarker(files, result)
          .then((marker) => (marker === null ? ended(result) : void syncNow()))
          .finally(() => {
            progress = null;
            publish();
          });
    }),
  ];
  packSoon();

  return {
    status: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    syncNow,
    cancel: () => bridge.cancelMirror({ team }),
    chooseStore: async (choice, { begin }) => {
      const chosen = await withOurs((marker) =>
        bridge.chooseStore({ team, store: choice, marker, begin }),
      );
      if (chosen.ok) {
        place = chosen.value;
        error = null;
        packSoon();
      }
      publish();
      return chosen;
    },
    forgetStore: async () => {
      await bridge.forgetStore({ team });
      place = null;
      error = null;
      notices = [];
      publish();
    },
    copyToUsb: () =>
      withPicked("usbCopy", async (handle, name) => {
        await files.push();
        const copied = await withOurs((marker) =>
          bridge.mirror({ team, with: { type: "copyTo", handle }, marker }),
        );
        return copied.ok ? ok({ files: copied.value.sent, place: name }) : copied;
      }),
    mergeFromUsb: () =>
      withPicked("usbMerge", async (handle, name) => {
        // Nothing is written there, and what comes is verified by itself: it may bring the newer key.
        const from = await withMarker(
          files,
          store.now(),
          (marker) => bridge.mirror({ team, with: { type: "mergeFrom", handle }, marker }),
          ["ours", "newerKey"],
        );
        const actions = await pull();
        return from.ok ? ok({ files: from.value.fetched, actions, place: name }) : from;
      }),
    invite: async () => {
      // The lead's card must be there for whoever joins.
      await files.push();
      const expires = new Date(Date.parse(store.now()) + invitationDays * 86_400_000);
      const hint = {
        host: visit.records.value()?.visit.host.name ?? "",
        store: place?.label.slice(0, 200) ?? null,
      };
      const written = await writeInvitation(files.keys, hint, {
        expires,
        stretch,
        random: randomBytes,
      });
      return written.ok
        ? ok({
            file: written.value.file,
            words: written.value.words,
            expires: expires.toISOString(),
          })
        : err({ type: written.error.type });
    },
    remove: async (device) => {
      await pull();
      const { receive: state } = files.fact;
      const removed = await removeMember(state.team, device, {
        keys: files.keys,
        headsOf: (of) => removalPoint(state, of),
        random: randomBytes,
      });
      if (!removed.ok) return removed;
      await store.keys.renew(addEpochs(files.keys, [removed.value.epochKey]));
      await files.addRoster(() => removed.value.signed);
      await files.push();
      publish();
      return ok(null);
    },
    restore: async () => {
      const restored = await store.restore(visit.visitId);
      publish();
      return restored;
    },
    close: () => {
      clearTimeout(packing);
      for (const stop of unsubscribe) stop();
      listeners.clear();
    },
  };
}

function phaseOf(now: {
  readonly place: StoreView | null;
  readonly isSyncing: boolean;
  readonly error: StoreError | null;
  readonly problems: readonly ReceiveProblem[];
  readonly toSend: number;
}): SyncStatus["phase"] {
  if (now.isSyncing) return "syncing";
  if (now.error !== null || now.problems.length > 0) return "attention";
  if (now.place === null) return "localOnly";
  return now.toSend > 0 ? "toSend" : "upToDate";
}

/** Who this laptop is on its card: the lead of the team as the visit has it. */
function personOf(visit: OpenVisit): Person {
  const lead = visit.records.value()?.peers.find(({ seat }) => seat === "lead");
  return lead === undefined
    ? { name: "Lead", role: "Review lead", organisation: "" }
    : { name: lead.initials, role: lead.role, organisation: lead.organisation };
}

function localError(fault: unknown): StoreError {
  if (fault instanceof SegmentNotWritten && fault.reason === "DiskFull")
    return { type: "LocalDiskFull" };
  return { type: "Refused", code: fault instanceof Error ? fault.name : "unknown" };
}

const inOneText = (words: ReturnType<typeof describeProblem>): string =>
  Object.values(words).join(" ");
