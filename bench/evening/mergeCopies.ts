import type { Action, DeviceId } from "../../shared/ops/action.ts";
import { stampOf } from "../../shared/ops/stamp.ts";
import { VisitState } from "../../shared/ops/visitState.ts";
import { actionsOf, type RowChange, writeOps } from "../../shared/ops/writeAction.ts";
import { type Change, put, putAll, set } from "../../shared/visit/change.ts";
import { LinkId, NoteId, VisitId } from "../../shared/visit/ids.ts";
import { recordTables, type VisitRecords } from "../../shared/visit/records.ts";
import { readVisitFile } from "../../shared/visit/file/visitFile.ts";
import { mulberry32 } from "../store/benchNote.ts";
import { openTeamSync } from "../store/ours/sync.ts";
import { median } from "../store/statistics.ts";
import type { Measure } from "../store/table.ts";

const copies = 5;
const rounds = 3;
const mostSeconds = 5;
/** What each of the five did apart: lines written, lines of all worded anew, findings marked, points linked. */
const each = { written: 300, reworded: 100, positions: 120, linked: 60 } as const;

/** What five people did to copies of one visit without a network comes together on a sixth laptop: packed, verified, opened, merged, and shown. */
export async function mergingCopies({ evening }: { readonly evening: string }): Promise<Measure> {
  const read = readVisitFile(evening);
  if (!read.ok) throw new Error("the visit cannot be read");
  const begun = beginning(read.value);
  const seconds: number[] = [];
  let actionsOfAll = 0;
  for (let round = 0; round < rounds; round += 1) {
    const together = new VisitState(read.value.visit.id);
    together.apply(begun);
    const sync = await openTeamSync(together, copies);
    const done = sync.devices.map((device, copy) => apart(begun, { device, copy }));
    actionsOfAll = done.flat().length;
    const began = performance.now();
    const packed = await Promise.all(done.map((own, device) => sync.pack(device, own)));
    const merged = await sync.merge(packed.flat());
    seconds.push((performance.now() - began) / 1_000);
    const expected = read.value.notes.length + copies * each.written;
    if (merged?.notes.length !== expected)
      throw new Error(`${merged?.notes.length} notes, not ${expected}`);
  }
  const took = median(seconds);
  return {
    what: "merge five diverged copies",
    goals: [
      {
        goal: `≤ ${mostSeconds} s`,
        measured: `${took.toFixed(2)} s`,
        isMet: took <= mostSeconds,
      },
    ],
    remark: `${actionsOfAll.toLocaleString("en-GB")} changes of five people, many to the same lines; in Node and without the disk, as \`npm run bench\` does it beside PouchDB and Yjs`,
  };
}

const at = "2024-10-15T20:00:00.000Z";

/** The visit as all five have it. */
function beginning(records: VisitRecords): readonly Action[] {
  const state = new VisitState(records.visit.id);
  const changes: readonly Change[] = [
    put("visits", records.visit),
    ...recordTables.flatMap((table) => putAll(table, records[table], [])),
  ];
  return actionsIn(state, changes, { by: "0".repeat(32), sitting: "sharedww", from: 0 });
}

/** What one of them does alone, one action after the other. */
function apart(
  begun: readonly Action[],
  { device, copy }: { readonly device: DeviceId; readonly copy: number },
): readonly Action[] {
  const state = new VisitState(VisitId.parse(begun[0]?.ops[0]?.row));
  state.apply(begun);
  const { records } = state;
  if (records === null) throw new Error("nothing of the visit is there");
  const random = mulberry32(copy + 1);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let made = 0;
  const newId = (): string =>
    `0192f00${copy}-0000-7000-9000-${String((made += 1)).padStart(12, "0")}`;
  const some = <T>(count: number, make: (index: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const changes: readonly Change[] = [
    ...some(each.written, () =>
      put("notes", { ...pick(records.notes), id: NoteId.parse(newId()) }),
    ),
    // The same lines for all five: what each wrote is kept.
    ...some(each.reworded, (i) => {
      const note = records.notes[i * 7] ?? pick(records.notes);
      return set("notes", note, { text: `${note.text} In the words of peer ${copy}.` });
    }),
    ...some(each.positions, () => {
      const position = pick(records.positions);
      return set("positions", position, { remark: `Peer ${copy} said so.` });
    }),
    ...some(each.linked, () => put("links", { ...pick(records.links), id: LinkId.parse(newId()) })),
  ];
  const actions: Action[] = [];
  for (const change of changes)
    actions.push(
      ...actionsIn(state, [change], {
        by: device,
        sitting: `device_${copy}`,
        from: begun.length + actions.length,
      }),
    );
  return actions;
}

/** The actions that these changes are; the state has them afterwards. */
function actionsIn(
  state: VisitState,
  changes: readonly RowChange[],
  { by, sitting, from }: { readonly by: DeviceId; readonly sitting: string; readonly from: number },
): readonly Action[] {
  let lamport = from;
  const actions = actionsOf(writeOps(state, changes, sitting), {
    label: "Write",
    at,
    by,
    nextStamp: () => stampOf((lamport += 1), sitting),
  });
  state.apply(actions);
  return actions;
}
