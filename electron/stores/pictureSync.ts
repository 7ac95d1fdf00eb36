import type { PicturesBridge } from "../../shared/bridge/pictures.ts";
import type { StoreError } from "../../shared/bridge/stores.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { TeamId } from "../../shared/team/teamId.ts";
import type { SegmentFolder } from "../segments/segmentFolder.ts";
import {
  keyOf,
  mirrorPictures,
  type PictureRound,
  type PicturesMirrored,
} from "./mirrorPictures.ts";
import type { MirrorMemory } from "./mirrorMemory.ts";

interface Surroundings {
  readonly segments: SegmentFolder;
  /** What is remembered of the team's store; null where it has none. */
  readonly memoryOf: (team: TeamId) => Promise<MirrorMemory | null>;
  /** Pictures came, went, or are wanted that are not here: a sync of the team is due soon. */
  readonly onWanted: (team: TeamId) => void;
  readonly onMoved: (team: TeamId) => void;
}

/** What a round of pictures works on. */
type Way = Pick<PictureRound, "store" | "memory"> & {
  /** Keeps what the round came to know of the store. */
  readonly keep: () => Promise<void>;
};

/**
 * The pictures of all teams on their way, behind the words: a round begins once the segments are level
 * with the store, and ends at once when they want to travel again; the next goes on from there.
 */
export interface PictureSync {
  readonly bridge: PicturesBridge;
  /** Begins a round with a store that was just found to be the team's. */
  readonly begin: (team: TeamId, way: Way) => void;
  /** Breaks off what is under way and waits until it has ended. */
  readonly pause: (team: TeamId) => Promise<void>;
  readonly pauseAll: () => Promise<void>;
  /** A round that is waited for, with a stick. */
  readonly mirror: (
    team: TeamId,
    round: Omit<PictureRound, "team" | "local" | "wanted">,
  ) => Promise<Result<PicturesMirrored, StoreError>>;
  readonly forget: (team: TeamId) => void;
}

export function pictureSync({ segments, memoryOf, onWanted, onMoved }: Surroundings): PictureSync {
  const wanted = new Map<TeamId, readonly string[]>();
  /** What the last look through a team's store or a stick did not find. */
  const notFound = new Map<TeamId, readonly string[]>();
  /** What ended a team's last round before its end. */
  const stoppedBy = new Map<TeamId, StoreError>();
  const running = new Map<
    TeamId,
    { readonly stop: AbortController; readonly done: Promise<void> }
  >();

  const mirror: PictureSync["mirror"] = async (team, round) => {
    const local = segments.of(team).pictures;
    const result = await mirrorPictures({ team, local, wanted: wanted.get(team) ?? [], ...round });
    if (!result.ok) {
      if (result.error.type !== "Cancelled") stoppedBy.set(team, result.error);
      return result;
    }
    const wasStopped = stoppedBy.delete(team);
    const { sent, fetched, notThere } = result.value;
    const before = notFound.get(team) ?? [];
    if (round.direction !== "out") notFound.set(team, notThere);
    const isNews = round.direction !== "out" && notThere.some((file) => !before.includes(file));
    if (sent + fetched > 0 || isNews || wasStopped) onMoved(team);
    return result;
  };

  const pause = async (team: TeamId): Promise<void> => {
    const current = running.get(team);
    current?.stop.abort();
    await current?.done;
  };

  const begin: PictureSync["begin"] = (team, { store, memory, keep }) => {
    if (running.has(team) || (wanted.get(team) ?? []).length === 0) return;
    const stop = new AbortController();
    const onProgress = () => undefined;
    const work = async () => {
      const round = { store, memory, direction: "both" as const, signal: stop.signal, onProgress };
      const known = memory.confirmed.size;
      // A store that is away fails at the next sync of the segments as well; a full disk may fail here alone.
      const result = await mirror(team, round);
      if (memory.confirmed.size !== known) await keep();
      if (!result.ok && result.error.type !== "Cancelled") onMoved(team);
    };
    const done = work()
      .catch(() => undefined)
      .finally(() => running.delete(team));
    running.set(team, { stop, done });
  };

  return {
    begin,
    pause,
    pauseAll: async () => {
      await Promise.all([...running.keys()].map(pause));
    },
    mirror,
    forget: (team) => {
      wanted.delete(team);
      notFound.delete(team);
      stoppedBy.delete(team);
    },
    bridge: {
      writePicture: ({ team, file, bytes }) => segments.of(team).pictures.write(file, bytes),
      readPicture: ({ team, file }) => segments.of(team).pictures.read(file),
      wantPictures: async ({ team, files }) => {
        const before = wanted.get(team);
        wanted.set(team, files);
        const listed = await segments.of(team).pictures.list();
        if (!listed.ok) return listed;
        const here = listed.value;
        const memory = await memoryOf(team);
        const missing = files.filter((file) => !here.has(file));
        const toSend =
          memory === null
            ? 0
            : files.filter((file) => here.has(file) && !memory.confirmed.has(keyOf(file))).length;
        const isNew = files.some((file) => before?.includes(file) !== true);
        if (isNew && memory !== null && missing.length + toSend > 0) onWanted(team);
        const notThere = missing.filter((file) => notFound.get(team)?.includes(file) === true);
        return ok({ missing, notThere, toSend, stopped: stoppedBy.get(team) ?? null });
      },
    },
  };
}
