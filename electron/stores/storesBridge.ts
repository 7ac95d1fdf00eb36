import { assertNever } from "../../shared/assertNever.ts";
import type { BridgeEvents } from "../../shared/bridge/bridge.ts";
import type { PicturesBridge } from "../../shared/bridge/pictures.ts";
import type {
  ChooseStore,
  Mirror,
  Mirrored,
  PickFolder,
  StoreChoice,
  StoreError,
  StoresBridge,
  StoreView,
} from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { TeamId } from "../../shared/team/teamId.ts";
import { asResult } from "../segments/folderError.ts";
import type { SegmentFolder } from "../segments/segmentFolder.ts";
import type { LoginKeyStore } from "../vault/keyStore.ts";
import { backgroundSync } from "./backgroundSync.ts";
import { folderStore } from "./folderStore.ts";
import type { HttpOptions } from "./http.ts";
import { localError } from "./localError.ts";
import { fingerprintOf, type Whose, whoseStore, writeMarker } from "./marker.ts";
import { mirror } from "./mirror.ts";
import { pictureSync } from "./pictureSync.ts";
import { type MirrorInput } from "./round.ts";
import { MirrorMemory } from "./mirrorMemory.ts";
import { progressReporter } from "./progressReporter.ts";
import type { Store } from "./store.ts";
import { labelOf, openStore, type StorePlace } from "./storePlace.ts";
import { storeSettings } from "./storeSettings.ts";
import { teamQueue } from "./teamQueue.ts";

/** Asks for a folder that exists; null when the person thought better of it. */
export type AskFolder = (question: {
  readonly title: string;
  readonly buttonLabel: string;
}) => Promise<string | null>;

type StoreEvent = "syncProgress" | "segmentsArrived" | "mirrorEnded" | "picturesMoved";

export interface StoresSurroundings {
  /** Where settings are kept. */
  readonly folder: string;
  readonly segments: SegmentFolder;
  readonly http: HttpOptions;
  readonly keyStore: LoginKeyStore;
  readonly askFolder: AskFolder;
  readonly emit: <E extends StoreEvent>(event: E, payload: BridgeEvents[E]) => void;
  readonly now: () => Date;
  /** Random bytes in hexadecimal digits. */
  readonly randomHex: (bytes: number) => string;
}

export interface Stores {
  readonly bridge: StoresBridge & PicturesBridge;
  /** Begins to sync in the background, for all teams that have a store. */
  readonly begin: () => Promise<void>;
  readonly segmentWritten: (team: TeamId) => void;
  /** The laptop is awake or on a network again. */
  readonly nudge: () => void;
  /** Stops what is under way, forgets the team's store and counts the files that went. */
  readonly destroy: (team: TeamId) => Promise<number>;
  /** Ends what is under way, and resolves when it has ended; the next start goes on from there. */
  readonly stop: () => Promise<void>;
}

/** The teams' stores as the window may use them, and the sync in the background. */
export function storesBridge(surroundings: StoresSurroundings): Stores {
  const { segments, http, askFolder, emit, now, randomHex } = surroundings;
  const settings = storeSettings(surroundings.folder, surroundings.keyStore);
  const folders = new Map<string, string>();
  const queue = teamQueue<Result<Mirrored, StoreError>>();
  const pictures = pictureSync({
    segments,
    memoryOf: async (team) => {
      const place = await settings.placeOf(team);
      return place === null ? null : settings.memoryOf(team, place);
    },
    onWanted: (team) => background.segmentWritten(team),
    onMoved: (team) => emit("picturesMoved", { team }),
  });
  const background = backgroundSync((team) => mirrorWithStore(team, null), Math.random);

  const viewOf = async (team: TeamId, place: StorePlace): Promise<StoreView> => ({
    kind: place.kind,
    label: labelOf(place),
    isCredentialKept: await settings.isSecretKept(team),
    needsCredential: (await settings.secretOf(team)) === null,
  });

  const run = async (
    team: TeamId,
    store: Store,
    memory: MirrorMemory,
    direction: MirrorInput["direction"],
    signal: AbortSignal,
  ): Promise<Result<Mirrored, StoreError>> => {
    let received = 0;
    const local = segments.of(team).segments;
    const onProgress = progressReporter((progress) => emit("syncProgress", { team, ...progress }));
    const onReceived = () => void (received += 1);
    const input = { team, local, store, memory, direction, signal, now, onProgress, onReceived };
    try {
      return await mirror(input);
    } finally {
      // Also after a failure: what came is here.
      if (received > 0) emit("segmentsArrived", { team });
    }
  };

  const mirrorNow = async (
    team: TeamId,
    marker: Uint8Array | null,
    signal: AbortSignal,
  ): Promise<Result<Mirrored, StoreError>> => {
    // Words do not wait for pictures.
    await pictures.pause(team);
    const place = await settings.placeOf(team);
    if (place === null) return err({ type: "NoStore" });
    const secret = await settings.secretOf(team);
    if (secret === null) return err({ type: "SignInNeeded" });
    const store = openStore(place, secret, http);
    if (!store.ok) return store;
    const memory = await settings.memoryOf(team, place);
    const proven = [memory.marker, marker && fingerprintOf(marker)];
    const whose = await probeAndLook(store.value, team, { signal, proven });
    if (!whose.ok) return whose;
    if (whose.value.type !== "Ours")
      return notOurs(whose.value, await settings.wasUsed(team, place));
    memory.marker = fingerprintOf(whose.value.marker);
    const result = await run(team, store.value, memory, "both", signal);
    // A team that was destroyed meanwhile leaves nothing behind.
    const keep = async () => {
      if ((await settings.placeOf(team)) !== null) await settings.keepMemory(team, place, memory);
    };
    await keep();
    if (result.ok && !signal.aborted) pictures.begin(team, { store: store.value, memory, keep });
    return result;
  };

  function mirrorWithStore(
    team: TeamId,
    marker: Uint8Array | null,
  ): Promise<Result<Mirrored, StoreError>> {
    return queue.run(team, "store", async (signal) => {
      const ended = await asResult(() => mirrorNow(team, marker, signal));
      const result = ended.ok ? ended.value : err(localError(ended.error));
      background.ended(team, result);
      emit("mirrorEnded", { team, result });
      return result;
    });
  }

  const mirrorWithFolder = (
    { team, marker, only }: Mirror,
    handle: string,
    direction: "out" | "in",
  ): Promise<Result<Mirrored, StoreError>> =>
    queue.run(team, `${direction} ${handle} ${only ?? "all"}`, async (signal) => {
      await pictures.pause(team);
      const folder = folders.get(handle);
      if (folder === undefined) return err({ type: "FolderMissing" });
      const store = folderStore(folder);
      const proven = [fingerprintOf(marker)];
      const whose = await probeAndLook(store, team, { signal, proven });
      if (!whose.ok) return whose;
      if (whose.value.type !== "Ours") {
        if (direction === "in" || whose.value.type === "Unproven")
          return notOurs(whose.value, false);
        const written = await writeMarker(store, team, marker, { signal });
        if (!written.ok) return written;
      }
      const memory = new MirrorMemory();
      const words =
        only === "pictures" ? ok(nothingMoved) : await run(team, store, memory, direction, signal);
      if (!words.ok) return words;
      const onProgress = progressReporter((progress) =>
        emit("syncProgress", { team, ...progress }),
      );
      const moved = await pictures.mirror(team, { store, memory, direction, signal, onProgress });
      if (!moved.ok) return moved;
      const { sent, fetched } = words.value;
      return ok({
        ...words.value,
        sent: sent + moved.value.sent,
        fetched: fetched + moved.value.fetched,
      });
    });

  const choose = async ({
    team,
    store: choice,
    marker,
    begin,
  }: ChooseStore): Promise<Result<StoreView, StoreError>> => {
    const chosen = placeOf(choice, folders);
    if (chosen === null) return err({ type: "FolderMissing" });
    const store = openStore(chosen.place, chosen.secret, http);
    if (!store.ok) return store;
    const { signal } = new AbortController();
    const memory = await settings.memoryOf(team, chosen.place);
    const looked = { signal, proven: [memory.marker, fingerprintOf(marker)] };
    let whose = await probeAndLook(store.value, team, looked);
    if (whose.ok && whose.value.type !== "Ours" && begin) {
      const written = await writeMarker(store.value, team, marker, { signal });
      if (!written.ok) return written;
      whose = await whoseStore(store.value, team, looked);
    }
    if (!whose.ok) return whose;
    if (whose.value.type !== "Ours")
      return notOurs(whose.value, await settings.wasUsed(team, chosen.place));
    memory.marker = fingerprintOf(whose.value.marker);
    // What still goes to the old store must not count for the new one.
    await queue.cancel(team);
    await pictures.pause(team);
    await settings.keep(team, chosen.place, chosen.secret);
    await settings.keepMemory(team, chosen.place, memory);
    background.remove(team);
    background.add(team);
    return ok(await viewOf(team, chosen.place));
  };

  const bridge: StoresBridge = {
    storeOf: async ({ team }) => {
      const place = await settings.placeOf(team);
      return place === null ? null : viewOf(team, place);
    },
    pickFolder: async ({ purpose }) => {
      const folder = await askFolder(questionFor(purpose));
      if (folder === null) return err({ type: "Cancelled" });
      const handle = randomHex(16);
      folders.set(handle, folder);
      return ok({ handle, name: labelOf({ kind: "folder", path: folder }) });
    },
    chooseStore: choose,
    forgetStore: async ({ team }) => {
      background.remove(team);
      await settings.forget(team);
      await queue.cancel(team);
      await pictures.pause(team);
    },
    mirror: (input) => {
      switch (input.with.type) {
        case "store":
          return mirrorWithStore(input.team, input.marker);
        case "copyTo":
          return mirrorWithFolder(input, input.with.handle, "out");
        case "mergeFrom":
          return mirrorWithFolder(input, input.with.handle, "in");
        default:
          return assertNever(input.with);
      }
    },
    cancelMirror: ({ team }) => queue.cancel(team),
  };

  return {
    bridge: { ...bridge, ...pictures.bridge },
    begin: async () => {
      for (const team of await settings.teams()) background.add(team);
    },
    segmentWritten: background.segmentWritten,
    nudge: background.nudge,
    destroy: async (team) => {
      background.remove(team);
      const forgotten = await settings.forget(team);
      await queue.cancel(team);
      await pictures.pause(team);
      pictures.forget(team);
      return forgotten + (await settings.destroy(team));
    },
    stop: async () => {
      background.stop();
      await queue.cancelAll();
      await pictures.pauseAll();
    },
  };
}

const nothingMoved: Mirrored = {
  sent: 0,
  fetched: 0,
  verifiedAt: null,
  isReadOnly: false,
  notices: [],
};

async function probeAndLook(
  store: Store,
  team: TeamId,
  looked: Parameters<typeof whoseStore>[2],
): Promise<Result<Whose, StoreError>> {
  const probed = await store.probe(looked);
  return probed.ok ? whoseStore(store, team, looked) : probed;
}

const notOurs = (
  whose: Exclude<Whose, { readonly type: "Ours" }>,
  wasUsed: boolean,
): Result<never, StoreError> => err(whose.type === "Empty" ? { ...whose, wasUsed } : whose);

/** The place and the secret of a choice; null when its folder is not one that was picked in this run. */
function placeOf(
  choice: StoreChoice,
  folders: ReadonlyMap<string, string>,
): { readonly place: StorePlace; readonly secret: string } | null {
  switch (choice.kind) {
    case "folder": {
      const folder = folders.get(choice.handle);
      return folder === undefined ? null : { place: { kind: "folder", path: folder }, secret: "" };
    }
    case "webdav": {
      const { password, ...place } = choice;
      return { place, secret: password };
    }
    case "s3": {
      const { secretAccessKey, ...place } = choice;
      return { place, secret: secretAccessKey };
    }
    default:
      return assertNever(choice);
  }
}

function questionFor(purpose: PickFolder["purpose"]): Parameters<AskFolder>[0] {
  switch (purpose) {
    case "store":
      return { title: "Folder to sync with", buttonLabel: "Use this folder" };
    case "usbCopy":
      return { title: "Copy the visit to a USB stick", buttonLabel: "Copy here" };
    case "usbMerge":
      return { title: "Merge from a USB stick", buttonLabel: "Merge from here" };
    default:
      return assertNever(purpose);
  }
}
