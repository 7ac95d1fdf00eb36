import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type {
  Bridge,
  BridgeEvents,
  SaveError,
  SavedFile,
  SaveFile,
  SaveFolder,
} from "../../shared/bridge/bridge.ts";
import { bridgeEvents as eventNames } from "../../shared/bridge/methods.ts";
import { savedFiles } from "../../shared/bridge/savedFiles.ts";
import type { KnowWords } from "../../shared/bridge/spelling.ts";
import type { FolderError } from "../../shared/bridge/segmentFolder.ts";
import type { PickedFolder } from "../../shared/bridge/stores.ts";
import { restingBridge } from "../../shared/bridge/testing/restingBridge.ts";
import { type SegmentRef, segmentName } from "../../shared/segments/segmentRef.ts";
import { err, ok, type Result } from "../../shared/result.ts";

interface TeamFiles {
  readonly segments: Map<string, { readonly ref: SegmentRef; readonly bytes: Uint8Array }>;
  readonly journal: Uint8Array[];
  readonly backups: Map<string, Uint8Array>;
  readonly pictures: Map<string, Uint8Array>;
}

const atFirst = () => ({
  teams: new Map<string, TeamFiles>(),
  /** Sealed key rings as kept, the newest first. */
  rings: [] as Uint8Array[],
  saved: [] as SaveFile[],
  folders: [] as SaveFolder[],
  /** What was asked of the bridge that changes something, in order. */
  asked: [] as string[],
  /** Words the checker was last told are right. */
  known: { words: [], inVisit: false } as KnowWords,
  freeBytes: 50 * 1024 * 1024 * 1024,
  clock: Date.parse("2026-11-24T09:00:00Z"),
  answerSave: ((input) =>
    ok({ fileName: `${input.suggestedName}.${savedFiles[input.what].extension}` })) as (
    input: SaveFile,
  ) => Result<SavedFile, SaveError>,
  /** The folder that the person picks next; null when they think better of it. */
  picks: null as PickedFolder | null,
  /** Answered to `destroyTeam` in place of destroying. */
  destroyFault: null as FolderError | null,
  /** What happens when the window says that it may be locked. */
  whenLocked: async (): Promise<void> => undefined,
  /** Keeping a key ring fails. */
  ringFault: false,
  /** What the journal waits for before it takes records; what it then says when it takes none. */
  beforeJournal: () => Promise.resolve<FolderError | null>(null),
  /** What cannot be read at present. */
  unreadable: new Set<"journal" | "backups">(),
});

/** For tests: the files a main process would keep, and what it is told to answer. Stands in every browser test before anything reaches the bridge. */
export const main = atFirst();

/** For tests: an empty main process, as each test begins with. */
export function clearMain(): void {
  Object.assign(main, atFirst());
}

const told = new EventTarget();

/** For tests: what main tells the window of its own accord. */
export function tell<E extends keyof BridgeEvents>(event: E, payload: BridgeEvents[E]): void {
  told.dispatchEvent(new CustomEvent(event, { detail: payload }));
}

/** For tests: the files of a team, made if there are none. */
export function filesOf(team: string): TeamFiles {
  const known = main.teams.get(team) ?? {
    segments: new Map(),
    journal: [],
    backups: new Map(),
    pictures: new Map(),
  };
  main.teams.set(team, known);
  return known;
}

const bridge: Bridge = restingBridge({
  appInfo: () => Promise.resolve({ version: "0.2.0", runtime: "electron", platform: "linux" }),
  freeSpace: () => Promise.resolve({ bytes: main.freeBytes }),
  saveFile: (input) => {
    main.saved.push(input);
    return Promise.resolve(main.answerSave(input));
  },
  saveFolder: (input) => {
    main.folders.push(input);
    return Promise.resolve(ok({ folderName: input.suggestedName }));
  },
  showSavedFile: () => Promise.resolve(ok(null)),
  pickFolder: () =>
    Promise.resolve(main.picks === null ? err({ type: "Cancelled" }) : ok(main.picks)),
  misspelt: () => Promise.resolve([]),
  knowWords: (input) => {
    main.known = input;
    return Promise.resolve(null);
  },
  storeOf: () => Promise.resolve(null),
  lock: async () => main.whenLocked(),
  keepKeyRing: async ({ bytes, forgetOlder }) => {
    main.asked.push(forgetOlder ? "keepKeyRing, older ones forgotten" : "keepKeyRing");
    if (main.ringFault) return err({ type: "DiskFull" });
    if (forgetOlder) main.rings.length = 0;
    main.rings.unshift(bytes.slice());
    return ok(null);
  },
  listSegments: async ({ team }) =>
    ok(
      [...(main.teams.get(team)?.segments.values() ?? [])].map(({ ref, bytes }) => ({
        ...ref,
        bytes: bytes.length,
      })),
    ),
  writeSegment: async ({ team, device, seq, bytes }) => {
    const { segments } = filesOf(team);
    const name = segmentName(seq);
    if (segments.has(`${device}/${name}`)) return err({ type: "Exists" });
    segments.set(`${device}/${name}`, { ref: { device, name }, bytes: bytes.slice() });
    return ok(null);
  },
  rotateJournal: async () => ok({ number: 1 }),
  dropJournal: async () => ok(null),
  dropSegments: async ({ team, files }) => {
    for (const { device, name } of files) filesOf(team).segments.delete(`${device}/${name}`);
    return ok(null);
  },
  readSegments: async ({ team, files }) =>
    ok(
      files.map(
        ({ device, name }) => filesOf(team).segments.get(`${device}/${name}`)?.bytes ?? null,
      ),
    ),
  appendJournal: async ({ team, records }) => {
    const fault = await main.beforeJournal();
    if (fault !== null) return err(fault);
    filesOf(team).journal.push(...records.map((record) => record.slice()));
    return ok(null);
  },
  readJournal: async ({ team }) =>
    main.unreadable.has("journal")
      ? err({ type: "Failed", code: "EBUSY" })
      : ok({ records: main.teams.get(team)?.journal ?? [], torn: 0 }),
  writeBackup: async ({ team, bytes }) => {
    const { backups } = filesOf(team);
    const at = new Date(main.clock).toISOString().slice(0, 19).replaceAll(/[-:]/gu, "");
    backups.set(`${at}Z.prb`, bytes.slice());
    main.asked.push("writeBackup");
    return ok(null);
  },
  listBackups: async ({ team }) =>
    ok(
      [...(main.teams.get(team)?.backups ?? [])]
        .map(([name, bytes]) => ({ name, at: instantOf(name), bytes: bytes.length }))
        .sort((a, b) => b.at.localeCompare(a.at)),
    ),
  readBackup: async ({ team, name }) => {
    if (main.unreadable.has("backups")) return err({ type: "Failed", code: "EBUSY" });
    const bytes = main.teams.get(team)?.backups.get(name);
    return bytes === undefined ? err({ type: "Missing" }) : ok(bytes);
  },
  writePicture: async ({ team, file, bytes }) => {
    if (bytesToHex(sha256(bytes)) !== file) return err({ type: "OtherFile" });
    filesOf(team).pictures.set(file, bytes.slice());
    return ok(null);
  },
  readPicture: async ({ team, file }) => ok(main.teams.get(team)?.pictures.get(file) ?? null),
  wantPictures: async ({ team, files }) =>
    ok({
      missing: files.filter((file) => main.teams.get(team)?.pictures.has(file) !== true),
      notThere: [],
      toSend: 0,
      stopped: null,
    }),
  listTeams: async () => ok([...main.teams.keys()]),
  destroyTeam: async ({ team }) => {
    main.asked.push("destroyTeam");
    if (main.destroyFault !== null) return err(main.destroyFault);
    const { segments, journal, backups, pictures } = filesOf(team);
    const files = segments.size + backups.size + pictures.size + (journal.length > 0 ? 1 : 0);
    main.teams.delete(team);
    return ok({ files });
  },
});
const subscriptions = eventNames.map((name) => [
  name,
  (listener: (payload: unknown) => void) => {
    const hear = (event: Event) => listener((event as CustomEvent).detail); // as `tell` sends it
    told.addEventListener(name, hear);
    return () => told.removeEventListener(name, hear);
  },
]);
Object.assign(window, { bridge, bridgeEvents: Object.fromEntries(subscriptions) });

const instantOf = (name: string): string =>
  name.replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.prb$/u,
    (_all, ...parts: string[]) =>
      `${parts.slice(0, 3).join("-")}T${parts.slice(3, 6).join(":")}.000Z`,
  );
