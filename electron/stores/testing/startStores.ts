import { randomBytes } from "node:crypto";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { StoreChoice } from "../../../shared/bridge/stores.ts";
import { segmentFolder } from "../../segments/segmentFolder.ts";
import { segmentFolderBridge } from "../../segments/segmentFolderBridge.ts";
import { ann, markerBytes, segmentBytes, teamA } from "../../segments/testing/segmentBytes.ts";
import { temporaryFolder } from "../../segments/testing/temporaryFolder.ts";
import type { LoginKeyStore } from "../../vault/keyStore.ts";
import { storesBridge } from "../storesBridge.ts";

/** For tests: a key store that turns every byte round, and one that is not there. */
const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff);
const keyStore: LoginKeyStore = {
  isThere: async () => true,
  seal: async (text) => turn(Buffer.from(text)),
  open: async (sealed) => ({ text: Buffer.from(turn(sealed)).toString(), isStale: false }),
};
export const noKeyStore: LoginKeyStore = {
  isThere: async () => false,
  seal: () => Promise.reject(new Error("no key store")),
  open: async () => null,
};

/** For tests: the one that all of the team have made or found genuine, in tests about something else. */
export const marker = markerBytes();

interface Choices {
  readonly root?: string;
  readonly keys?: LoginKeyStore;
}

/** For tests: an app's main process as far as segments, pictures and stores go; each start on the same `root` is a new run. */
export function startStores({ root = temporaryFolder(), keys = keyStore }: Choices = {}) {
  const events: (readonly [string, unknown])[] = [];
  const answers: (string | null)[] = [];
  const segments = segmentFolder(path.join(root, "segments"));
  const stores = storesBridge({
    folder: path.join(root, "stores"),
    segments,
    http: { fetch },
    keyStore: keys,
    askFolder: async () => answers.shift() ?? null,
    emit: (event, payload) => void events.push([event, payload]),
    now: () => new Date("2026-11-21T18:30:00Z"),
    randomHex: (bytes) => randomBytes(bytes).toString("hex"),
  });
  onTestFinished(stores.stop);
  const folder = segmentFolderBridge(segments, {
    onWritten: stores.segmentWritten,
    onDestroy: stores.destroy,
  });
  const pick = async (chosen: string) => {
    answers.push(chosen);
    const picked = await stores.bridge.pickFolder({ purpose: "store" });
    if (!picked.ok) throw new Error("not picked");
    return picked.value.handle;
  };
  return {
    ...stores.bridge,
    stores,
    root,
    events,
    pick,
    folder,
    write: (seq: number, device = ann) =>
      folder.writeSegment({ team: teamA, device, seq, bytes: segmentBytes({ device, seq }) }),
    choose: (store: StoreChoice, begin = false, by = marker) =>
      stores.bridge.chooseStore({ team: teamA, store, marker: by, begin }),
    sync: (by = marker) =>
      stores.bridge.mirror({ team: teamA, with: { type: "store" }, marker: by }),
    files: async () => {
      const listed = await segments.of(teamA).segments.list();
      return listed.ok ? listed.value.map(({ device, name }) => `${device}/${name}`) : [];
    },
    eventsOf: (name: string) => events.filter(([event]) => event === name).map(([, what]) => what),
  };
}
