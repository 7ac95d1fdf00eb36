import * as fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf } from "../../ops/actionColumns.ts";
import type { FolderFile } from "../intake.ts";
import { nothingReceived } from "../receiveState.ts";
import { sealedAs } from "../testing/sealedAs.ts";
import {
  folderOf,
  linesOf,
  teamOfThree,
  teamOfTwo,
  threeBatches,
  typesOf,
  upload,
} from "../testing/testTeam.ts";

test("fault 4: in whatever order and in however many calls files come, the same is applied", async () => {
  const { ann, ben, lead, laptops } = await teamOfTwo("fault 4");
  await threeBatches(ann);
  await threeBatches(lead);
  const store = new Map<string, Uint8Array>();
  for (const laptop of laptops) upload(laptop, store);
  const all = [...store].map(([name, bytes]): FolderFile => ({ name, bytes }));
  const whole = ben.copy();
  await whole.receiveFiles(all);
  const shuffled = fc.shuffledSubarray(all, { minLength: all.length });
  await fc.assert(
    fc.asyncProperty(shuffled, fc.integer({ min: 1, max: all.length }), async (files, step) => {
      const laptop = ben.copy();
      laptop.state = nothingReceived; // from nothing: cards come in any order, too
      for (let at = 0; at < files.length; at += step)
        await laptop.receiveFiles(files.slice(0, at + step));
      expect(laptop.visit).toEqual(whole.visit);
    }),
    { numRuns: 40 },
  );
});

test("fault 5: what is missing in the middle holds up one device up to there, and nobody else", async () => {
  const { ann, ben, lead } = await teamOfTwo("fault 5");
  const [first, , third] = await threeBatches(ann);
  const [fromLead] = await threeBatches(lead);
  const received = await ben.receiveFiles(folderOf(ben, { a: third, b: first, c: fromLead }));
  expect(received.problems).toEqual([{ type: "Gap", device: ann.device, from: 2, to: 2, held: 1 }]);
  expect(linesOf(ben)).toEqual(["One.", "One."]);
});

test("fault 5: of several that are missing the first is named, and how many wait for it, in whatever order they came", async () => {
  const { ann, ben } = await teamOfTwo("fault 5, several");
  const batches = [...(await threeBatches(ann)), ...(await threeBatches(ann))];
  const [first, , third, , fifth, sixth] = batches;
  const files = folderOf(ben, {
    a: sixth ?? null,
    b: third ?? null,
    c: fifth ?? null,
    d: first ?? null,
  });
  expect((await ben.receiveFiles(files)).problems).toEqual([
    { type: "Gap", device: ann.device, from: 2, to: 2, held: 3 },
  ]);
  const more = [
    ...files.filter(({ name }) => name !== "d"),
    ...folderOf(ann).filter(({ name }) => /\/0+[12]\.prs$/.test(name)),
  ];
  expect((await ben.receiveFiles(more)).problems).toEqual([
    { type: "Gap", device: ann.device, from: 4, to: 4, held: 2 },
  ]);
});

test("fault 6: of two who have seen as much the same one is named, whoever is heard first", async () => {
  const { lead, ann, ben, cat } = await teamOfThree("fault 6, two");
  const read: Uint8Array[] = [];
  const batches = await threeBatches(ann);
  for (const laptop of [lead, cat]) {
    for (const bytes of batches) laptop.put(bytes);
    await laptop.receive();
    laptop.write("I have read Ann's lines.");
    read.push(...(await laptop.send()));
  }
  const [lowest] = [lead.device, cat.device].toSorted();
  for (const files of [read, read.toReversed()]) {
    const laptop = ben.copy();
    for (const bytes of files) {
      laptop.put(bytes);
      await laptop.receive();
    }
    expect(laptop.last?.problems).toEqual([
      { type: "Behind", device: ann.device, by: lowest, have: 0, claimed: 3 },
    ]);
  }
});

test("a segment that skips a number is not taken, though it follows rightly and its writer signed it", async () => {
  const { ann, ben } = await teamOfTwo("skipped number");
  const [first] = await threeBatches(ann.copy());
  const batch = {
    v: 1,
    records: 1,
    seen: {},
    at: ann.now,
    actions: columnsOf([ann.write("Two.")]),
  };
  const skipped = await sealedAs(ann, batch, { seq: 2 });
  const received = await ben.receiveFiles(folderOf(ben, { skipped }));
  expect(received.actions).toEqual([]);
  expect(received.problems).toEqual([{ type: "Gap", device: ann.device, from: 1, to: 1, held: 1 }]);
  // What has the number and is followed by nothing does not let it in either.
  const again = await ben.receiveFiles(folderOf(ben, { skipped, first }));
  expect(again.problems).toEqual([{ type: "ChainBreak", device: ann.device, seq: 2, held: 1 }]);
  expect(linesOf(ben)).toEqual(["One."]);
});

test("fault 6: a tail that is hidden shows when another device has seen it", async () => {
  const { ann, ben, lead } = await teamOfTwo("fault 6");
  const batches = await threeBatches(ann);
  for (const bytes of batches) lead.put(bytes);
  await lead.receive();
  lead.write("I have read Ann's lines.");
  const [fromLead] = await lead.send();
  const files = folderOf(ben, { a: batches[0], b: fromLead ?? new Uint8Array() });
  expect((await ben.receiveFiles(files)).problems).toEqual([
    { type: "Behind", device: ann.device, by: lead.device, have: 1, claimed: 3 },
  ]);
  const all = folderOf(ben, { a: batches[0], b: batches[1], c: batches[2], d: fromLead ?? null });
  expect((await ben.receiveFiles(all)).problems).toEqual([]);
});

test("fault 8: a folder set back is named; heads and screen stay", async () => {
  const { ann, ben } = await teamOfTwo("fault 8");
  const old = new Map(ben.folder);
  for (const bytes of await threeBatches(ann)) ben.put(bytes);
  await ben.receive();
  const before = ben.visit;
  ben.folder = old;
  const received = await ben.receive();
  expect(received.problems).toEqual([{ type: "FolderBehind", device: ann.device, missing: 3 }]);
  expect(ben.visit).toEqual(before);
  expect(received.mustRenewDevice).toBe(false);
});

test("fault 17: clocks two years off, set back or jumping change nothing but a remark", async () => {
  const { ann, ben, lead } = await teamOfTwo("fault 17");
  const reference = ben.copy();
  ann.now = "2028-11-24T09:00:00.000Z";
  const [ahead] = await threeBatches(ann);
  ann.now = "2026-10-25T00:30:00.000Z";
  ann.write("After the clock was set back a month.");
  await ann.send();
  lead.now = "2024-11-24T09:00:00.000Z";
  await threeBatches(lead);
  const files = [...ann.folder, ...lead.folder].map(([name, bytes]) => ({ name, bytes }));
  const received = await ben.receiveFiles(files);
  expect(received.problems.filter(({ type }) => type === "ClockOff")).toEqual(
    [
      { type: "ClockOff", device: ann.device, clock: "behind", at: "2026-10-25T00:30:00.000Z" },
      { type: "ClockOff", device: lead.device, clock: "behind", at: "2024-11-24T09:00:00.000Z" },
    ].sort((a, b) => (a.device < b.device ? -1 : 1)),
  );
  expect(received.actions).toHaveLength(7);
  expect((await reference.receiveFiles(folderOf(reference, { ahead }))).problems).toContainEqual({
    type: "ClockOff",
    device: ann.device,
    clock: "ahead",
    at: "2028-11-24T09:00:00.000Z",
  });
});

test("fault 17: the night summer time ends is no wrong clock, nor is a clock a few minutes off", async () => {
  const { ann, ben } = await teamOfTwo("fault 17, summer time");
  for (const now of ["2026-11-24T09:59:00.000Z", "2026-11-24T09:01:00.000Z"]) {
    ann.now = now;
    ann.write(now);
    await ann.send();
  }
  expect((await ben.receiveFiles([...folderOf(ben), ...folderOf(ann)])).problems).toEqual([]);
});

test("fault 22: another file in the same place is a fork, the same file again is none", async () => {
  const { ann, ben } = await teamOfTwo("fault 22");
  const clone = ann.copy();
  ann.write("First.");
  const [first] = await ann.send();
  clone.write("Second.");
  const [second] = await clone.send();
  const place = `${ann.device}/000000000001`;
  const once = folderOf(ben, { [`${place}.prs`]: first ?? null, again: first?.slice() ?? null });
  expect((await ben.receiveFiles(once)).problems).toEqual([]);
  ben.put(first ?? new Uint8Array());
  const both = folderOf(ben, { [`${place}-0badf00d.prs`]: second ?? null });
  expect(typesOf((await ben.receiveFiles(both)).problems)).toEqual(["Forked"]);
  expect(linesOf(ben)).toEqual(["First.", "Second."]);
});

test("a name that held one branch of a fork may come to hold the other: it is read again", async () => {
  const { ann, ben } = await teamOfTwo("same name");
  const clone = ann.copy();
  ann.write("On the laptop.");
  await ann.send();
  clone.write("On its copy.");
  await clone.send();
  const before = new Map(ben.folder);
  for (const bytes of ann.segmentsOf()) ben.put(bytes);
  await ben.receive();
  ben.folder = new Map(before); // the folder is set back, and the other branch comes first
  await ben.receive();
  for (const bytes of clone.segmentsOf()) ben.put(bytes);
  await ben.receive();
  expect(linesOf(ben)).toEqual(["On its copy.", "On the laptop."]);
});

test("a segment that follows one we have not, in a place where we have another, breaks the chain until that comes", async () => {
  const { ann, ben } = await teamOfTwo("chain break");
  const clone = ann.copy();
  const [first] = await threeBatches(ann);
  const [other, next] = await threeBatches(clone);
  const broken = await ben.receiveFiles(folderOf(ben, { first, next }));
  expect(broken.problems).toEqual([{ type: "ChainBreak", device: ann.device, seq: 2, held: 1 }]);
  expect(linesOf(ben)).toEqual(["One."]);
  expect(typesOf((await ben.receiveFiles(folderOf(ben, { first, next, other }))).problems)).toEqual(
    ["Forked"],
  );
  expect(ben.visit.size).toBe(3);
});
