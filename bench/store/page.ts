import { allNotes, noteWriter, visitIdOf, type BenchNote } from "./benchNote.ts";
import type { Engine, EngineName } from "./engine.ts";
import { median } from "./statistics.ts";

// The page of one engine: the orchestrator opens it with the engine's name and calls `bench`.

const engines: Record<EngineName, () => Promise<Engine>> = {
  bareRelaxed: async () => (await import("./engines/bare.ts")).bare("relaxed"),
  bareStrict: async () => (await import("./engines/bare.ts")).bare("strict"),
  oursRelaxed: async () => (await import("./engines/ours.ts")).oursRelaxed(),
  oursStrict: async () => (await import("./engines/ours.ts")).oursStrict(),
  dexie: async () => (await import("./engines/dexie.ts")).plainDexie(),
  pouch: async () => (await import("../peers/pouch.ts")).pouch(),
  rxdb: async () => (await import("../peers/rxdb.ts")).rxdb(),
  yjs: async () => (await import("../peers/yjs.ts")).yjs(),
};

const name = new URLSearchParams(location.search).get("engine") as EngineName;
const engine = await engines[name]();
const words = (await (await fetch("/words.json")).json()) as readonly string[];
const everyNote = allNotes(words, 1);
// Notes typed one by one are not those of the import, whatever page they are typed in.
const write = noteWriter(words, Math.floor(Math.random() * 1e9) + 2);

// Defined by the orchestrator in the pages that it kills.
declare const acknowledged: (id: string, startedAt: number) => void;

/** What the orchestrator may call in a page. Times are milliseconds. */
export interface Bench {
  readonly open: () => Promise<number>;
  /** Puts `count` notes, one awaited after the other. */
  readonly puts: (count: number, visit?: number) => Promise<readonly number[]>;
  readonly bulk: () => Promise<number>;
  readonly readVisit: () => Promise<Read>;
  readonly readAll: () => Promise<Read>;
  /** From each of `count` puts to the list that shows the note. */
  readonly liveList: (count: number) => Promise<readonly number[]>;
  readonly search: (count: number) => Promise<readonly number[]>;
  readonly idle: () => Promise<number>;
  /**
   * Types a note every `pace` ms until the browser dies, telling the orchestrator of each
   * acknowledged one; every `tick` ms one at a commit point, where the engine has such.
   */
  readonly type: (pace: number, tick: number) => Promise<void>;
  /** The ids of all notes that are there. */
  readonly ids: () => Promise<readonly string[]>;
}

export interface Read {
  readonly ms: number;
  readonly notes: number;
}

const bench: Bench = {
  open: () => timed(() => engine.open()),
  puts: async (count, visit = 0) => {
    const times: number[] = [];
    for (let put = 0; put < count; put++) {
      const note = write(visit);
      times.push(await timed(() => engine.put(note)));
    }
    return times;
  },
  bulk: () => timed(() => engine.bulk(everyNote)),
  readVisit: () => read(() => engine.readVisit(visitIdOf(0))),
  readAll: () => read(() => engine.readAll()),
  liveList: async (count) => {
    const visitId = visitIdOf(0);
    await engine.readVisit(visitId);
    let shown: (notes: readonly BenchNote[]) => void = () => undefined;
    const stop = engine.watchVisit?.(visitId, (notes) => shown(notes));
    if (stop === undefined) throw new Error(`${name} has no live list`);
    const times: number[] = [];
    for (let put = 0; put < count; put++) {
      const note = write(0);
      const began = performance.now();
      const isShown = new Promise<void>((resolve) => {
        shown = (notes) => {
          if (notes.some(({ id }) => id === note.id)) resolve();
        };
      });
      await engine.put(note);
      await isShown;
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    stop();
    return times;
  },
  search: async (count) => {
    engine.search?.(["first"]); // makes what is made once
    const times: number[] = [];
    for (let query = 0; query < count; query++) {
      const wanted = words[(query * 37) % words.length]?.toLowerCase() ?? "";
      const second = words[(query * 101) % words.length]?.toLowerCase() ?? "";
      const asked = query % 2 === 0 ? [wanted] : [wanted, second];
      // The middle of five: what other programs took of the machine is not the query's.
      const five: number[] = [];
      for (let turn = 0; turn < 5; turn++) {
        five.push(await timed(async () => void engine.search?.(asked)));
      }
      times.push(median(five));
    }
    return times;
  },
  idle: () => timed(async () => engine.idle?.()),
  type: async (pace, tick) => {
    let last = performance.now();
    for (;;) {
      const note = write(0);
      const startedAt = Date.now();
      const isCommit = performance.now() - last >= tick;
      if (isCommit) last = performance.now();
      await (isCommit && engine.commit !== undefined ? engine.commit(note) : engine.put(note));
      acknowledged(note.id, startedAt);
      await new Promise((resolve) => setTimeout(resolve, pace));
    }
  },
  ids: async () => (await engine.readVisit(visitIdOf(0))).map(({ id }) => id),
};

async function read(notes: () => Promise<readonly BenchNote[]>): Promise<Read> {
  const began = performance.now();
  const all = await notes();
  return { ms: performance.now() - began, notes: all.length };
}

async function timed(what: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await what();
  return performance.now() - began;
}

Object.assign(globalThis, { bench });
