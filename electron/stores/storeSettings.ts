import { mkdir } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { TeamId } from "../../shared/team/teamId.ts";
import { type Disk, realDisk } from "../files/disk.ts";
import { jsonIfThere, namesIfThere, removeIfThere } from "../files/readIfThere.ts";
import { writeWhole } from "../files/writeWhole.ts";
import type { LoginKeyStore } from "../vault/keyStore.ts";
import { Kept, MirrorMemory } from "./mirrorMemory.ts";
import { placeId, StorePlace } from "./storePlace.ts";

/**
 * Which store each team uses, on this laptop's disk. The secret is sealed by the login's key store;
 * where there is none it is kept in memory for this run alone.
 */
export interface StoreSettings {
  readonly teams: () => Promise<readonly TeamId[]>;
  readonly placeOf: (team: TeamId) => Promise<StorePlace | null>;
  readonly keep: (team: TeamId, place: StorePlace, secret: string) => Promise<void>;
  /** Null when it has to be asked for. */
  readonly secretOf: (team: TeamId) => Promise<string | null>;
  readonly isSecretKept: (team: TeamId) => Promise<boolean>;
  /** Forgets the place and its secret, keeps in mind that it was used, and counts the files that went. */
  readonly forget: (team: TeamId) => Promise<number>;
  readonly memoryOf: (team: TeamId, place: StorePlace) => Promise<MirrorMemory>;
  readonly keepMemory: (team: TeamId, place: StorePlace, memory: MirrorMemory) => Promise<void>;
  readonly wasUsed: (team: TeamId, place: StorePlace) => Promise<boolean>;
  /** Removes all there is of a team and counts its files. */
  readonly destroy: (team: TeamId) => Promise<number>;
}

const Settings = z.strictObject({
  version: z.literal(1),
  place: StorePlace,
  /** Sealed, in base64. */
  secret: z.string().nullable(),
});

const Seen = z.strictObject({
  version: z.literal(1),
  used: z.array(z.string()),
  place: z.string(),
  memory: Kept,
});

/**
 * Settings in `folder`. What a file holds that makes no sense counts as none: the person is asked
 * again. A file that cannot be read or removed now does not: then the system's fault is thrown.
 */
export function storeSettings(
  folder: string,
  keyStore: LoginKeyStore,
  disk: Disk = realDisk,
): StoreSettings {
  const secrets = new Map<TeamId, string>();
  const memories = new Map<TeamId, { readonly place: string; readonly memory: MirrorMemory }>();
  const settingsFile = (team: TeamId) => path.join(folder, `${team}.json`);
  const seenFile = (team: TeamId) => path.join(folder, `${team}.seen.json`);
  const settingsOf = (team: TeamId) => readJson(settingsFile(team), Settings, disk);
  const seenOf = (team: TeamId) => readJson(seenFile(team), Seen, disk);
  const remove = async (file: string): Promise<number> =>
    (await removeIfThere(file, disk)) ? 1 : 0;

  const sealed = async (secret: string): Promise<string | null> =>
    secret !== "" && (await keyStore.isThere())
      ? Buffer.from(await keyStore.seal(secret)).toString("base64")
      : null;

  const keep: StoreSettings["keep"] = async (team, place, secret) => {
    secrets.set(team, secret);
    const settings = { version: 1, place, secret: await sealed(secret).catch(() => null) };
    await writeJson(settingsFile(team), settings);
  };

  const secretOf = async (team: TeamId): Promise<string | null> => {
    const inMemory = secrets.get(team);
    if (inMemory !== undefined) return inMemory;
    const settings = await settingsOf(team);
    if (settings?.place.kind === "folder") return "";
    if (settings === null || settings.secret === null) return null;
    const opened = await keyStore.open(Buffer.from(settings.secret, "base64"));
    if (opened === null) return null;
    secrets.set(team, opened.text);
    if (opened.isStale) await keep(team, settings.place, opened.text);
    return opened.text;
  };

  return {
    teams: async () => {
      return (await namesIfThere(folder, disk))
        .map((name) => /^([0-9a-f]{32})\.json$/.exec(name)?.[1] ?? "")
        .filter((name) => TeamId.safeParse(name).success);
    },
    placeOf: async (team) => (await settingsOf(team))?.place ?? null,
    keep,
    secretOf,
    isSecretKept: async (team) => {
      const settings = await settingsOf(team);
      return settings !== null && (settings.place.kind === "folder" || settings.secret !== null);
    },
    forget: async (team) => {
      secrets.delete(team);
      return remove(settingsFile(team));
    },
    memoryOf: async (team, place) => {
      const inThisRun = memories.get(team);
      if (inThisRun?.place === placeId(place)) return inThisRun.memory;
      const seen = await seenOf(team);
      return seen?.place === placeId(place) ? new MirrorMemory(seen.memory) : new MirrorMemory();
    },
    keepMemory: async (team, place, memory) => {
      memories.set(team, { place: placeId(place), memory });
      const used = new Set([...((await seenOf(team))?.used ?? []), placeId(place)]);
      await writeJson(seenFile(team), {
        version: 1,
        used: [...used].slice(-20),
        place: placeId(place),
        memory,
      });
    },
    wasUsed: async (team, place) => (await seenOf(team))?.used.includes(placeId(place)) ?? false,
    destroy: async (team) => {
      secrets.delete(team);
      memories.delete(team);
      return (await remove(settingsFile(team))) + (await remove(seenFile(team)));
    },
  };

  async function writeJson(file: string, value: unknown): Promise<void> {
    await mkdir(folder, { recursive: true });
    const written = await writeWhole(file, Buffer.from(JSON.stringify(value)), {
      platform: process.platform,
    });
    // What is lost is asked for or read again; a full disk is told by what needs the room.
    if (!written.ok && written.error.type === "SaveFailed")
      throw Object.assign(new Error("a setting was not kept"), { code: written.error.code });
  }
}

async function readJson<T>(file: string, schema: z.ZodType<T>, disk: Disk): Promise<T | null> {
  const read = schema.safeParse(await jsonIfThere(file, disk));
  return read.success ? read.data : null;
}
