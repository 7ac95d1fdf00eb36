import { expect, test } from "vitest";
import { nothingReceived } from "../receiveState.ts";
import { segmentName } from "../segmentRef.ts";
import { sealedAs } from "../testing/sealedAs.ts";
import {
  download,
  flipped,
  linesOf,
  meet,
  teamOfTwo,
  threeBatches,
  typesOf,
  upload,
} from "../testing/testTeam.ts";

test("fault 15: two laptops writing as one device: both branches are applied and both renew themselves", async () => {
  const { ann, ben, lead } = await teamOfTwo("fault 15");
  await threeBatches(ann);
  const clone = ann.copy();
  ann.write("Written on the laptop.");
  await ann.send();
  ann.write("Still on the laptop.");
  await ann.send();
  clone.write("Written on its copy.");
  await clone.send();
  const store = new Map<string, Uint8Array>();
  for (const laptop of [lead, ann, clone, ben]) upload(laptop, store);
  await download(ben, store);
  const received = await ben.receive();
  const forked = { type: "Forked" as const, device: ann.device, seq: 4 };
  expect(received.problems).toEqual([{ ...forked, isOwn: false }]);
  expect(received.mustRenewDevice).toBe(false);
  expect(linesOf(ben)).toEqual([
    "One.",
    "Still on the laptop.",
    "Three.",
    "Two.",
    "Written on its copy.",
    "Written on the laptop.",
  ]);
  const old = ann.device;
  for (const laptop of [ann, clone]) {
    await download(laptop, store);
    expect(laptop.last).toMatchObject({ mustRenewDevice: true });
    expect(laptop.last?.problems).toContainEqual({ ...forked, isOwn: true });
    laptop.write(`After the fork, as ${laptop === ann ? "laptop" : "copy"}.`);
    await laptop.send(); // renews itself first
    expect(laptop.device).not.toBe(old);
    expect((await laptop.receive()).mustRenewDevice).toBe(false);
  }
  expect(ann.device).not.toBe(clone.device);
  await meet([lead, ann, clone, ben], store);
  await meet([lead, ann, clone, ben], store);
  for (const laptop of [ann, clone, ben]) expect(laptop.visit).toEqual(lead.visit);
  expect(linesOf(lead)).toContain("After the fork, as copy.");
});

test("fault 15: what a renewed device had not sent yet goes out under its new name", async () => {
  const { ann, ben } = await teamOfTwo("fault 15, unsent");
  const clone = ann.copy();
  clone.write("From the copy.");
  await clone.send();
  ann.write("Sent.");
  await ann.send();
  const unsent = ann.write("Not sent when the fork was found.");
  const store = new Map<string, Uint8Array>();
  await meet([clone, ann], store);
  expect(ann.last?.mustRenewDevice).toBe(true);
  await ann.send();
  await meet([ann, ben], store);
  expect(ben.visit.has(unsent.stamp)).toBe(true);
  expect(unsent.by).not.toBe(ann.device);
});

test("fault 16: an own folder ahead of what this laptop remembers means a new device and no number twice", async () => {
  const { ann, ben, lead } = await teamOfTwo("fault 16");
  const image = ann.copy();
  const store = new Map<string, Uint8Array>();
  await threeBatches(ann);
  upload(ann, store);
  const lines = linesOf(ann);
  const old = ann.device;
  ann.restore(image);
  expect(linesOf(ann)).toEqual([]);
  await download(ann, store);
  expect(ann.last?.mustRenewDevice).toBe(true);
  expect(typesOf(ann.last?.problems ?? [])).toEqual(["OwnAhead"]);
  expect(linesOf(ann)).toEqual(lines); // what the image had lost is back
  ann.write("After the image.");
  await ann.send();
  expect(ann.device).not.toBe(old);
  await meet([lead, ann, ben], store);
  const received = await ben.receive();
  expect(received.problems).toEqual([]); // nobody else is troubled
  expect(linesOf(ben)).toEqual([...lines, "After the image."].sort());
});

test("fault 16: it is enough that another device has seen more of it", async () => {
  const { ann, ben } = await teamOfTwo("fault 16, seen");
  const image = ann.copy();
  const store = new Map<string, Uint8Array>();
  const batches = await threeBatches(ann);
  for (const bytes of batches) ben.put(bytes);
  await ben.receive();
  ben.write("Read.");
  await ben.send();
  for (const bytes of ben.segmentsOf()) store.set(segmentName(store.size), bytes);
  ann.restore(image);
  await download(ann, store);
  expect(ann.last?.mustRenewDevice).toBe(true);
});

test("fault 16: an own folder ahead under a key that was set back as well means a new device all the same", async () => {
  const { lead, ann, ben } = await teamOfTwo("fault 16, another key");
  const image = ann.copy();
  const store = new Map<string, Uint8Array>();
  await lead.remove(ben.device);
  upload(lead, store);
  await download(ann, store);
  ann.write("Under the new key.");
  await ann.send();
  upload(ann, store);
  const [old, ownFiles] = [ann.device, ann.segmentsOf()];
  ann.restore(image);
  for (const bytes of ownFiles) ann.put(bytes);
  expect(typesOf((await ann.receive()).problems)).toContain("DifferentKey");
  expect(ann.last?.mustRenewDevice).toBe(true);
  ann.write("After the image.");
  await ann.send();
  expect(ann.device).not.toBe(old);
  await meet([lead, ann], store);
  await meet([lead, ann], store);
  for (const laptop of [lead, ann])
    expect(linesOf(laptop)).toEqual(["After the image.", "Under the new key."]);
});

test("fault 16: what somebody else writes in this laptop's name does not make it a new device", async () => {
  const { ann, ben } = await teamOfTwo("fault 16, another's hand");
  const forger = ann.copy();
  forger.keys = { ...ann.keys, device: { ...ben.keys.device, id: ann.device } };
  for (const seq of [1, 7])
    await sealedAs(forger, { v: 1, records: 1, seen: {}, at: ann.now, actions: {} }, { seq });
  for (const bytes of forger.segmentsOf()) ann.put(bytes);
  const received = await ann.receive();
  expect(typesOf(received.problems)).toEqual(["Forged", "Gap"]);
  expect(received.mustRenewDevice).toBe(false);
});

test("a damaged file in the place of the next own segment means a new device, and nothing is lost", async () => {
  const { lead, ann } = await teamOfTwo("a taken place");
  const before = ann.copy();
  ann.write("Sent by a copy.");
  const [next = new Uint8Array()] = await ann.send();
  ann.restore(before);
  ann.put(flipped(next, next.length - 1));
  expect((await ann.receive()).mustRenewDevice).toBe(false); // nobody can tell who wrote it
  const old = ann.device;
  ann.write("Written here.");
  await ann.send();
  expect(ann.device).not.toBe(old);
  await meet([lead, ann]);
  expect(linesOf(lead)).toEqual(["Written here."]);
});

test("an own segment written just before a crash is known by what was noted before", async () => {
  const { ann } = await teamOfTwo("intended");
  const before = ann.copy();
  ann.write("Written.");
  const [bytes] = await ann.send();
  const crashed = ann.copy();
  crashed.state = {
    ...before.state,
    intended: [ann.state.chains[ann.device]?.[0]?.hashes[1] ?? ""],
  };
  crashed.put(bytes ?? new Uint8Array());
  expect((await crashed.receive()).mustRenewDevice).toBe(false);
  expect(crashed.state.intended).toEqual([]);
  expect(crashed.state.chains).toEqual(ann.state.chains);
});

test("a lost memory is rebuilt from the folder, on a new device", async () => {
  const { ann, ben, lead } = await teamOfTwo("rebuilt");
  await threeBatches(lead);
  await meet([lead, ann, ben]);
  await threeBatches(ann);
  const lost = ann.copy();
  lost.state = nothingReceived;
  lost.visit = new Map();
  expect((await lost.receive()).mustRenewDevice).toBe(true);
  expect(lost.visit).toEqual(ann.visit);
});
