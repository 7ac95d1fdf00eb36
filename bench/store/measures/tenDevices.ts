import { performance } from "node:perf_hooks";
import type { Action, Op } from "../../../shared/ops/action.ts";
import { stampOf } from "../../../shared/ops/stamp.ts";
import type { BenchNote } from "../benchNote.ts";
import { tenDevices, type NoteChange, type TenDevices } from "../changes.ts";
import { openOurSync, sharedStamp } from "../ours/sync.ts";
import { median, ratioOf, shuffled } from "../statistics.ts";
import { atMost, type Measure } from "../table.ts";

/** Ready to be timed: everything was done on the devices, nothing has left them. */
export interface Exchange {
  /** Packs what each device has, brings it to one place and merges it there. */
  readonly run: () => Promise<Exchanged>;
  readonly dispose?: () => Promise<void>;
}

export interface Exchanged {
  /** What travelled. */
  readonly bytes: number;
  /** How many notes there are where all came together. */
  readonly notes: number;
}

/** What ten devices did without a network comes together: in Node, without disk, peers in turn. */
export async function measureTenDevices(run: {
  readonly words: readonly string[];
  readonly perDevice: number;
  readonly rounds: number;
}): Promise<readonly Measure[]> {
  const devices = tenDevices(run.words, run.perDevice);
  const { pouchExchange } = await import("../../peers/pouchExchange.ts");
  const { yjsExchange } = await import("../../peers/yjsExchange.ts");
  const exchanges = { ours: oursExchange, pouch: pouchExchange, yjs: yjsExchange };
  const names = ["ours", "pouch", "yjs"] as const;
  const times = { ours: [] as number[], pouch: [] as number[], yjs: [] as number[] };
  const bytes = { ours: 0, pouch: 0, yjs: 0 };
  const added = devices.changes.flat().filter(({ type }) => type === "add").length;
  const expected = devices.shared.length + added;
  // The first round is for the compiler.
  for (let round = 0; round <= run.rounds; round++) {
    for (const name of shuffled(names)) {
      const exchange = await exchanges[name](devices);
      const began = performance.now();
      const { bytes: sent, notes } = await exchange.run();
      if (round > 0) times[name].push(performance.now() - began);
      if (notes !== expected) throw new Error(`${name} has ${notes} notes, not ${expected}`);
      bytes[name] = sent;
      await exchange.dispose?.();
    }
  }
  const megabytes = (count: number): string => `${(count / 1e6).toFixed(2)} MB`;
  return [
    {
      what: `ten devices × ${run.perDevice.toLocaleString("en-GB")} changes: pack and merge; bytes`,
      goals: [
        atMost(0.2, ratioOf(times.ours, times.pouch), "PouchDB in memory"),
        atMost(0.3, ratioOf(times.ours, times.yjs), "Yjs sealed"),
        { ...atMost(1, bytes.ours / bytes.yjs, "Yjs sealed"), goal: "bytes ≤ Yjs sealed" },
      ],
      remark:
        `${megabytes(bytes.ours)} (Yjs sealed ${megabytes(bytes.yjs)}, PouchDB's JSON ${megabytes(bytes.pouch)}); ` +
        `Yjs against PouchDB ${ratioOf(times.yjs, times.pouch).toFixed(2)}; ` +
        `here ours took ${median(times.ours).toFixed(0)} ms`,
    },
  ];
}

/** The changes as actions of a team's peers, each with what it had seen. */
async function oursExchange({ shared, changes }: TenDevices): Promise<Exchange> {
  const sync = await openOurSync(shared);
  const actions = changes.map((own, device): readonly Action[] => {
    const seen = new Map<string, string>();
    return own.map((change, index) => {
      const stamp = stampOf(index + 2, `device_${device}`);
      const isNew = change.type === "add";
      const op = isNew ? addition(change.note) : edit(change, seen);
      for (const field of Object.keys(op.set)) seen.set(`${op.row} ${field}`, stamp);
      return {
        stamp,
        at: new Date(Date.parse("2024-10-15T09:00:00Z") + index * 20_117).toISOString(),
        by: sync.devices[device] ?? "",
        label: isNew ? "Add note" : "Change note",
        ops: [op],
      };
    });
  });
  return {
    run: async () => {
      const packed = await Promise.all(actions.map((own, device) => sync.pack(device, own)));
      const files = packed.flat();
      const bytes = files.reduce((sum, file) => sum + file.length, 0);
      return { bytes, notes: await sync.merge(files) };
    },
  };
}

function addition(note: BenchNote): Op {
  const { id, visitId: _, ...set } = note;
  return { table: "notes", row: id, set };
}

function edit(
  { id, field, value }: Extract<NoteChange, { readonly type: "edit" }>,
  seen: ReadonlyMap<string, string>,
): Op {
  const before = seen.get(`${id} ${field}`) ?? sharedStamp;
  return { table: "notes", row: id, set: { [field]: value }, seen: { [field]: [before] } };
}
