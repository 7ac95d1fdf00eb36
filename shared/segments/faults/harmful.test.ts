import { expect, test } from "vitest";
import { columnsOf } from "../../ops/actionColumns.ts";
import { VisitState } from "../../ops/visitState.ts";
import { VisitId } from "../../visit/ids.ts";
import { actionsInFiles } from "../actionsInFiles.ts";
import type { ReceivedAction } from "../judgeActions.ts";
import { batchOf, sealedAs } from "../testing/sealedAs.ts";
import { folderOf, linesOf, teamOfThree, typesOf } from "../testing/testTeam.ts";

test("fault 44: of a harmful batch, bad actions are set aside and the others applied", async () => {
  const { ann, ben } = await teamOfThree("fault 44");
  const good = ann.write("Good.");
  ann.unsent = [];
  const [op] = good.ops;
  const withOp = (change: object) => ({ ...good, ops: [{ ...op, ...change }] });
  const polluting = JSON.parse('{"__proto__": {"isLead": true}, "text": "x"}') as object;
  await sealedAs(
    ann,
    batchOf([
      withOp({ set: { text: "x".repeat(50 * 1024 * 1024) } }),
      withOp({ set: polluting }),
      withOp({ set: { text: polluting } }),
      { ...withOp({ row: "all", set: {} }), stamp: "00000009.sittingA" },
      { ...good, by: ben.device },
      { ...good, stamp: null },
      good,
    ]),
  );
  ann.write("After it.");
  await ann.send();
  for (const bytes of ann.segmentsOf()) ben.put(bytes);
  const received = await ben.receive();
  const faults = ben.state.quarantined.map(({ fault }) => fault);
  expect(faults).toEqual(["tooLarge", "forbiddenName", "wrongAuthor", "malformed"]);
  expect(ben.state.quarantined[1]).toMatchObject({ action: 1, count: 2 });
  // An op of a shape unknown here is kept, and has no effect.
  expect(received.actions[0]?.action).toMatchObject({ stamp: "00000009.sittingA" });
  expect(received.actions[1]?.action).toEqual(good);
  expect(linesOf(ben)).toEqual(["After it.", "Good.", "without a text"]);
  expect(({} as Record<string, unknown>)["isLead"]).toBeUndefined();
  expect(ben.segmentsOf(ann.device)[1]).toEqual(ann.segmentsOf()[1]); // the raw file stays
});

test("fault 50: lines that somebody passes on by the thousand without a word why are counted, and few are kept", async () => {
  const { ann, ben, lead } = await teamOfThree("fault 50, carried");
  const [op] = ann.write("Mine.").ops;
  const [mine] = ann.unsent;
  if (op === undefined || mine === undefined) throw new Error("a line was written");
  ann.unsent = [];
  const spoken = (count: number, from: number) =>
    Array.from({ length: count }, (_, i) => ({
      ...mine,
      by: lead.device,
      stamp: `${(from + i).toString(36).padStart(8, "0")}.sittingA`,
    }));
  for (const [count, from] of [
    [4_000, 10],
    [4_000, 5_000],
    [10, 10_000],
  ] as const) {
    await sealedAs(ann, { ...batchOf([]), carried: columnsOf(spoken(count, from)) });
    for (const bytes of ann.segmentsOf()) ben.put(bytes);
    await ben.receive();
  }
  expect(ben.state.waiting).toHaveLength(5_000);
  expect(ben.last?.problems).toEqual([
    { type: "CarriedTooSoon", from: ann.device, actions: 8_010 },
  ]);
  // What the lead wrote and passed on is as it was, whatever stands beside it.
  lead.write("From the lead.");
  for (const bytes of await lead.send()) ben.put(bytes);
  await ben.receive();
  expect(linesOf(ben)).toContain("From the lead.");
});

test("fault 63: a visit that is rebuilt, restored or rescued takes in from files what a sync would, and nothing else", async () => {
  const { ann, ben, lead } = await teamOfThree("fault 63");
  const [op] = ann.write("Good.").ops;
  const [good] = ann.unsent;
  if (op === undefined || good === undefined) throw new Error("a line was written");
  ann.unsent = [];
  const ahead = { ...good, stamp: "0zzzzzzz.sittingA" };
  const improper = { ...good, stamp: "00000008.sittingA", ops: [{ ...op, set: { text: [7] } }] };
  const strange = { ...good, stamp: "00000009.sittingA", ops: [{ ...op, row: "all" }, {}] };
  const forged = { ...good, stamp: "0000000a.sittingA", by: ben.device };
  await sealedAs(ann, {
    ...batchOf([good, ahead, improper, strange, forged, { ...good, stamp: 7 }]),
    carried: columnsOf([{ ...good, stamp: "0000000b.sittingA", by: lead.device }]),
  });
  for (const bytes of ann.segmentsOf()) ben.put(bytes);
  const synced = await ben.receive();
  const stampsOf = (actions: readonly ReceivedAction[]) =>
    actions.map(({ action }) => action.stamp);
  expect(stampsOf(synced.actions)).toEqual(
    [good, ahead, improper, strange].map(({ stamp }) => stamp),
  );
  const rebuilt = await actionsInFiles(folderOf(ben), ben.keys, ben.now);
  expect(stampsOf(rebuilt.actions)).toEqual(stampsOf(synced.actions));
  expect(rebuilt.problems).toEqual(synced.problems);
  expect(rebuilt.state.quarantined).toEqual(ben.state.quarantined);
  // Whatever passed is taken in without a throw: what cannot be read or is too far ahead has no effect.
  const visit = new VisitState(VisitId.parse(op.row));
  expect(visit.apply(rebuilt.actions.map(({ action }) => action))).toHaveLength(4);
  expect(visit.setAside().map(({ stamp }) => stamp)).toEqual([ahead.stamp]);
  expect(visit.unread().map(({ stamp }) => stamp)).toEqual(
    [improper, strange, strange].map(({ stamp }) => stamp),
  );
});

test("fault 44: a batch that is none, or a bomb, is set aside and what follows it is applied", async () => {
  const { ann, ben } = await teamOfThree("fault 44, batch");
  const bomb = ["x".repeat(60 * 1024 * 1024)];
  await sealedAs(ann, { v: 1, votes: [] });
  await sealedAs(ann, { ...batchOf([]), actions: { stamps: 7 } });
  await sealedAs(ann, bomb, { inflatesTo: 80 * 1024 * 1024 }); // says that it is larger than any batch
  await sealedAs(ann, bomb, { inflatesTo: 1_000 }); // says that it is small
  ann.write("After them.");
  await ann.send();
  for (const bytes of ann.segmentsOf()) ben.put(bytes);
  expect(typesOf((await ben.receive()).problems)).toEqual([
    "Quarantined",
    "Quarantined",
    "Quarantined",
    "Quarantined",
  ]);
  expect(linesOf(ben)).toEqual(["After them."]);
});
