import { createHash } from "node:crypto";
import path from "node:path";
import { type FolderError, type SegmentFile } from "../../shared/bridge/segmentFolder.ts";
import { DeviceId } from "../../shared/ops/action.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { SegmentName, type SegmentRef } from "../../shared/segments/segmentRef.ts";
import { createFile } from "../files/createFile.ts";
import type { Disk } from "../files/disk.ts";
import { makeFolder } from "../files/makeFolder.ts";
import { persistently } from "../files/persistently.ts";
import { systemCode } from "../files/systemCode.ts";
import { claimOf, type NoClaim, placeOf } from "./claim.ts";
import { asResult } from "./folderError.ts";

/** The segments of one team under the local profile. */
export interface SegmentFiles {
  readonly list: () => Promise<Result<readonly SegmentFile[], FolderError>>;
  /** Null for a file that cannot be read. */
  readonly read: (file: SegmentRef) => Promise<Uint8Array | null>;
  readonly write: (
    place: SegmentRef,
    bytes: Uint8Array,
  ) => Promise<Result<null, FolderError | { readonly type: "Exists" }>>;
  /** Keeps a segment that came from elsewhere at the place that its header claims. */
  readonly receive: (
    bytes: Uint8Array,
  ) => Promise<
    Result<Received, FolderError | NoClaim | { readonly type: "OtherTeam" | "Dropped" }>
  >;
  /** Removes a file that nobody of the team wrote, as the window found: those bytes are not taken again in this run. */
  readonly drop: (file: SegmentRef) => Promise<Result<null, FolderError>>;
}

export interface Received {
  readonly file: SegmentRef;
  /** False when the very same bytes were here already. */
  readonly isNew: boolean;
  /** True when another file holds the place, so that this one lies beside it. */
  readonly isBeside: boolean;
}

/** The segments in `folder`, which belongs to `team`. */
export function segmentFiles(folder: string, team: string, disk: Disk): SegmentFiles {
  const pathOf = ({ device, name }: SegmentRef) => path.join(folder, device, name);
  const read = (file: SegmentRef) =>
    persistently(() => disk.fs.readFile(pathOf(file)), disk).catch(() => null);

  const create = async (
    place: SegmentRef,
    bytes: Uint8Array,
  ): Promise<"New" | "Same" | "Other"> => {
    await makeFolder(path.join(folder, place.device), disk);
    if (await createFile(pathOf(place), bytes, disk)) return "New";
    const there = await persistently(() => disk.fs.readFile(pathOf(place)), disk);
    return there.equals(bytes) ? "Same" : "Other";
  };

  const dropped = new Set<string>();

  return {
    list: () => asResult(() => listIn(folder, disk)),
    read,
    write: async (place, bytes) => {
      const created = await asResult(() => create(place, bytes));
      if (!created.ok) return created;
      return created.value === "Other" ? err({ type: "Exists" }) : ok(null);
    },
    receive: async (bytes) => {
      const claim = claimOf(bytes);
      if (!claim.ok) return claim;
      if (claim.value.kind === "marker") return err({ type: "NotASegment" });
      if (claim.value.team !== team) return err({ type: "OtherTeam" });
      if (dropped.size > 0 && dropped.has(hashOf(bytes))) return err({ type: "Dropped" });
      const place = placeOf(claim.value);
      return asResult(async () => {
        const created = await create(place, bytes);
        if (created !== "Other") return { file: place, isNew: created === "New", isBeside: false };
        const beside = besideOf(place, bytes);
        return {
          file: beside,
          isNew: (await create(beside, bytes)) === "New",
          isBeside: true,
        };
      });
    },
    drop: async (file) => {
      const bytes = await read(file);
      if (bytes !== null) dropped.add(hashOf(bytes));
      return asResult(async () => {
        await persistently(() => disk.fs.rm(pathOf(file), { force: true }), disk);
        return null;
      });
    },
  };
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The name of another file in the place of `place`: its hash tells the two apart. */
export function besideOf(place: SegmentRef, bytes: Uint8Array): SegmentRef {
  const hash = hashOf(bytes).slice(0, 8);
  return { device: place.device, name: `${place.name.slice(0, 12)}-${hash}.prs` };
}

async function listIn(folder: string, disk: Disk): Promise<readonly SegmentFile[]> {
  const devices = (await namesIn(folder, disk)).filter((name) => DeviceId.safeParse(name).success);
  const files = await Promise.all(
    devices.map(async (device) => {
      const names = await namesIn(path.join(folder, device), disk);
      const ours = names.filter((name) => SegmentName.safeParse(name).success);
      return Promise.all(
        ours.map(async (name) => {
          const file = path.join(folder, device, name);
          const { size } = await persistently(() => disk.fs.stat(file), disk);
          return { device, name, bytes: size };
        }),
      );
    }),
  );
  return files.flat();
}

/** Sorted; none where there is no such folder. */
async function namesIn(folder: string, disk: Disk): Promise<readonly string[]> {
  try {
    return (await persistently(() => disk.fs.readdir(folder), disk)).sort();
  } catch (fault) {
    if (systemCode(fault) === "ENOENT") return [];
    throw fault;
  }
}
