import { rm } from "node:fs/promises";
import { fixedRandom } from "../../shared/crypto/testing/fixedRandom.ts";
import type { Action, Op } from "../../shared/ops/action.ts";
import { realDisk } from "../../electron/files/disk.ts";
import { rescueVisit } from "../commands/rescue/rescueVisit.ts";
import { type Fault, Killed } from "./faultyDisk.ts";
import { lyingStore } from "./lyingStore.ts";
import type { DiskImage, PlayedLaptop } from "./playedLaptop.ts";
import { tables } from "../../shared/visit/records.ts";
import { playedTeam } from "./playedTeam.ts";

/** What became of one visit. */
export interface PlayedVisit {
  /** Lines and changes that the app said were saved. */
  readonly saved: number;
  /** Faults that struck, by kind. */
  readonly faults: Readonly<Record<string, number>>;
  /** Saved, and at the end not on every laptop, or not as it was written. */
  readonly lost: readonly string[];
  /** On a laptop, and written by nobody. */
  readonly strange: number;
  /** Rows that do not say the same on both laptops. */
  readonly differing: number;
  /** Saved by a laptop, and not found in its files by the way out without the app. */
  readonly notRescued: number;
  /** A laptop that did not open, or a team that did not come to rest, once the faults were over. */
  readonly isStuck: boolean;
}

const faults: readonly Fault[] = ["EIO", "EBUSY", "ENOSPC", "EPERM", "kill", "kill", "kill"];

/** A laptop's disk as it was, and what had been saved by then. */
interface Earlier {
  readonly image: DiskImage;
  readonly saved: ReadonlySet<string>;
}

/**
 * Plays a short visit on two laptops and a store, drawn from `seed`: lines, findings, corrections and
 * syncs, in which calls to disk and database fail once, the app is killed between any two of them, the
 * database is lost, an earlier image of the disk is put back, one laptop is updated and writes what the
 * other cannot show, a clock jumps and the store lies. Then the faults end and everybody syncs.
 */
export async function playVisit(seed: number, root: string): Promise<PlayedVisit> {
  const random = fixedRandom(`visit ${seed}`);
  const draw = (): number => (random(4)[0] ?? 0) / 256 + (random(1)[0] ?? 0) / 65_536;
  const under = (count: number): number => Math.floor(draw() * count);
  const { store, state: storeState } = lyingStore(draw);
  const laptops = await playedTeam(root, 2, random);
  const saved = new Map<string, string>();
  const written = new Map<string, string>();
  const counted: Record<string, number> = {};
  const count = (what: string): number => (counted[what] = (counted[what] ?? 0) + 1);
  /** What each laptop has said was saved and what was not yet seen in the store: an earlier image has none of it. */
  const notInStore = new Map(laptops.map((laptop) => [laptop, new Set<string>()]));
  const earlier = new Map<PlayedLaptop, Earlier>();
  let updated: PlayedLaptop | null = null;
  let isStuck = false;

  /** Starts a laptop, again and again while something is in the way. */
  const start = async (laptop: PlayedLaptop): Promise<void> => {
    for (let tries = 0; tries < 20; tries += 1) {
      laptop.disk.revive();
      if (tries === 0 && draw() < 0.1) laptop.disk.arm(pick(faults, under), under(12));
      const isOpen = await laptop.start().then(
        () => true,
        () => false,
      );
      laptop.disk.arm("EIO", Number.POSITIVE_INFINITY);
      if (isOpen) return;
    }
    isStuck = true;
  };
  const attempt = async <T>(laptop: PlayedLaptop, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (fault) {
      if (fault instanceof Killed) await start(laptop);
      return null;
    }
  };
  const write = async (laptop: PlayedLaptop): Promise<void> => {
    const text = `Line ${written.size} of ${seed}`;
    const known = laptop.state.actions().flatMap(({ ops }) => ops);
    const isCorrection = known.length > 0 && draw() < 0.3;
    const op = isCorrection ? correction(pick(known, under), text, laptop) : newOp(text, laptop);
    const before = new Set(laptop.state.actions());
    const action = await attempt(laptop, () => laptop.write(op));
    // Not said to be saved, and there all the same: killed before it could be said.
    for (const each of laptop.state.actions())
      if (!before.has(each)) written.set(each.stamp, JSON.stringify(each));
    if (action === null) return;
    saved.set(action.stamp, JSON.stringify(action));
    notInStore.get(laptop)?.add(action.stamp);
  };
  const newOp = (text: string, laptop: PlayedLaptop): Op => {
    const row = idOf(random);
    if (laptop === updated && draw() < 0.4) {
      count("newer app wrote");
      // Tables and fields that no app knows yet, as they come from a colleague's newer one.
      return draw() < 0.5
        ? ({ table: "weatherReports", row, set: { sky: text } } as unknown as Op)
        : { table: "notes", row, set: { text, sky: "clear" } };
    }
    return draw() < 0.3
      ? { table: "findings", row, set: { sentence: text, state: "emerging" } }
      : { table: "notes", row, set: { text } };
  };
  const sync = async (laptop: PlayedLaptop): Promise<boolean> => {
    const isVerified = (await attempt(laptop, () => laptop.sync(store))) === true;
    if (isVerified) notInStore.get(laptop)?.clear();
    return isVerified;
  };
  const putBack = async (laptop: PlayedLaptop): Promise<void> => {
    const before = earlier.get(laptop);
    if (before === undefined) return;
    const { image, saved: then } = before;
    count("earlier image put back");
    await laptop.restore(image);
    const own = notInStore.get(laptop);
    // On that disk alone, and the disk was taken away.
    for (const stamp of own ?? []) if (!then.has(stamp)) saved.delete(stamp);
    own?.clear();
    for (const stamp of then) own?.add(stamp);
    await start(laptop);
  };

  for (const laptop of laptops) await start(laptop);
  for (let step = 0; step < 16; step += 1) {
    const laptop = pick(laptops, under);
    if (draw() < 0.6) laptop.disk.arm(pick(faults, under), under(40));
    const what = draw();
    if (what < 0.55) await write(laptop);
    else if (what < 0.78) await sync(laptop);
    else if (what < 0.82) {
      count("clock jumped");
      laptop.now = new Date(Date.UTC(2024 + under(5), under(12), 1)).toISOString();
    } else if (what < 0.86) {
      earlier.set(laptop, { image: await laptop.image(), saved: new Set(saved.keys()) });
    } else if (what < 0.91 && earlier.has(laptop)) {
      await putBack(laptop);
    } else {
      count("app restarted");
      updated ??= draw() < 0.5 ? laptop : null;
      // With the journal behind, which the screen says, the database is the only copy.
      if (draw() < 0.5 && !laptop.isBehind) {
        count("database lost");
        laptop.loseDatabase();
      }
      await start(laptop);
    }
  }

  storeState.isLying = false;
  let isAtRest = false;
  for (let round = 0; round < 8 && !isAtRest; round += 1) {
    const sizes = laptops.map(({ state }) => state.size);
    const verified: boolean[] = [];
    for (const laptop of laptops) {
      laptop.disk.revive();
      if (round === 0) await start(laptop);
      laptop.disk.revive();
      verified.push(await sync(laptop));
    }
    isAtRest =
      round > 1 &&
      verified.every(Boolean) &&
      laptops.every(({ state }, i) => state.size === sizes[i]);
  }
  const lost = [...saved].filter(
    ([stamp, text]) => !laptops.every(({ state }) => hasAs(state.actions(), stamp, text)),
  );
  const all = new Set([...saved.values(), ...written.values()]);
  const strange = laptops.flatMap(({ state }) =>
    state.actions().filter((action) => !all.has(JSON.stringify(action))),
  ).length;
  const differing = rowsOf(laptops).filter(({ table, row }) => {
    const [first, ...others] = laptops.map(({ state }) => JSON.stringify(state.row(table, row)));
    return others.some((other) => other !== first);
  }).length;
  let notRescued = 0;
  for (const laptop of laptops) {
    const { state } = await rescueVisit(laptop.folder, laptop.keys, realDisk);
    const there = new Set(state.actions().map(({ stamp }) => stamp));
    notRescued += [...saved.keys()].filter((stamp) => !there.has(stamp)).length;
  }
  for (const { disk } of laptops)
    for (const [fault, times] of disk.struck) counted[fault] = (counted[fault] ?? 0) + times;
  counted["store lied"] = storeState.lies;
  await rm(root, { recursive: true, force: true });
  return {
    saved: saved.size,
    faults: counted,
    lost: lost.map(([stamp]) => stamp),
    strange,
    differing,
    notRescued,
    isStuck: isStuck || !isAtRest,
  };
}

/** The same row written again, as somebody who saw what it says. */
function correction({ table, row, set }: Op, text: string, { state }: PlayedLaptop): Op {
  const field = ["text", "sentence", "sky"].find((name) => set[name] !== undefined) ?? "text";
  const seen = state.actions().filter(({ ops }) => ops.some((op) => op.row === row));
  return { table, row, set: { [field]: text }, seen: { [field]: seen.map(({ stamp }) => stamp) } };
}

/** Rows of tables that this version knows, each once. */
function rowsOf(laptops: readonly PlayedLaptop[]): readonly Pick<Op, "table" | "row">[] {
  const ops = laptops.flatMap(({ state }) => state.actions().flatMap((action) => action.ops));
  const known = ops.filter(({ table }) => tables.includes(table));
  return [...new Map(known.map((op) => [`${op.table} ${op.row}`, op])).values()];
}

const hasAs = (actions: readonly Action[], stamp: string, text: string): boolean =>
  actions.some((action) => action.stamp === stamp && JSON.stringify(action) === text);

const pick = <T>(list: readonly T[], under: (count: number) => number): T => {
  const one = list[under(list.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
};

function idOf(random: (count: number) => Uint8Array): string {
  const hex = Buffer.from(random(16)).toString("hex");
  return hex.replace(/^(.{8}).(.{3}).(.{3})(.{4})(.{12}).*$/, "$1-7$2-7$3-a$4-$5").slice(0, 36);
}
