import { performance } from "node:perf_hooks";
import type { Action } from "../../../shared/ops/action.ts";
import { stampOf } from "../../../shared/ops/stamp.ts";
import type { BenchNote } from "../benchNote.ts";
import { tenDevices, type TenDevices } from "../changes.ts";
import { plannedSync as ours } from "../planned/sync.ts";
import { median, ratioOf, shuffled } from "../statistics.ts";
import { atMost, type Measure } from "../table.ts";

const perFile = 250;

/** Ready to be timed: everything was done on the devices, nothing has left them. */
export interface Exchange {
  /** Packs what each device has, brings it to one place and merges it there. Gives the bytes that travelled. */
  readonly run: () => Promise<Exchanged>;
  readonly dispose?: () => Promise<void>;
}

export interface Exchanged {
  readonly bytes: number;
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
  const expected = devices.changes.flat().filter(({ type }) => type === "add").length + 200;
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
  const share = bytes.ours / bytes.yjs;
  return [
    {
      what: `ten devices × ${run.perDevice.toLocaleString("en-GB")} changes: pack and merge; bytes`,
      goals: [
        atMost(0.2, ratioOf(times.ours, times.pouch), "PouchDB in memory"),
        atMost(0.3, ratioOf(times.ours, times.yjs), "Yjs sealed"),
        { ...atMost(1, share, "Yjs sealed"), goal: "bytes ≤ Yjs sealed" },
      ],
      remark:
        `${(bytes.ours / 1e6).toFixed(2)} MB in ${devices.changes.length * Math.ceil(run.perDevice / perFile)} files ` +
        `(Yjs sealed ${(bytes.yjs / 1e6).toFixed(2)} MB); ` +
        `Yjs against PouchDB ${ratioOf(times.yjs, times.pouch).toFixed(2)}; ` +
        `ours ${median(times.ours).toFixed(0)} ms here`,
    },
  ];
}

/** Each device's actions in files of 250. */
export async function oursExchange({ shared, changes }: TenDevices): Promise<Exchange> {
  const written = new Map<string, string>();
  const actions = changes.map((own, device) => {
    let lamport = shared.length;
    const by = device.toString(16).padStart(32, "0");
    const actionOf = (label: string, op: Action["ops"][number]): Action => {
      const stamp = stampOf(++lamport, `device_${device}`);
      written.set(op.row, stamp);
      return { stamp, at: "2024-10-15T20:00:00.000Z", by, label, ops: [op] };
    };
    const first = device > 0 ? [] : shared.map((note) => actionOf("Add note", { ...addOf(note) }));
    const seen = new Map<string, string>();
    return [
      ...first,
      ...own.map((change) => {
        if (change.type === "add") return actionOf("Add note", addOf(change.note));
        const before = seen.get(change.id) ?? written.get(change.id);
        const action = actionOf("Change note", {
          table: "notes",
          row: change.id,
          set: { text: change.text },
          ...(before !== undefined && { seen: { text: [before] } }),
        });
        seen.set(change.id, action.stamp);
        return action;
      }),
    ];
  });
  return {
    run: async () => {
      const files = actions.flatMap((own, device) =>
        Array.from({ length: Math.ceil(own.length / perFile) }, (_, index) =>
          ours.pack(device, own.slice(index * perFile, (index + 1) * perFile)),
        ),
      );
      const bytes = files.reduce((sum, file) => sum + file.length, 0);
      return { bytes, notes: ours.merge(files) };
    },
  };
}

function addOf(note: BenchNote): Action["ops"][number] {
  const { id, visitId: _, ...set } = note;
  return { table: "notes", row: id, set };
}
