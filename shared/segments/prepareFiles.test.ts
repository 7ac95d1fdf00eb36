import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import type { FolderFile } from "./intake.ts";
import { prepareFiles } from "./prepareFiles.ts";
import { receive } from "./receive.ts";
import { nothingReceived } from "./receiveState.ts";
import { sealBatches, sealBatchesNatively } from "./sealBatches.ts";
import { fixedRandom } from "./testing/fixedRandom.ts";
import { must, TestLaptop } from "./testing/testLaptop.ts";
import { flipped, meet, testTeam, threeBatches } from "./testing/testTeam.ts";

afterEach(() => vi.unstubAllGlobals());

/** Everything a team wrote that removed one and took in another, and files of another team. */
function everything() {
  const { lead, laptops, peers, random } = testTeam("prepare");
  const [ann, ben] = peers;
  if (ann === undefined || ben === undefined) throw new Error("two peers joined");
  for (const laptop of laptops) threeBatches(laptop);
  const store = new Map<string, Uint8Array>();
  meet(laptops, store);
  lead.remove(ben.device);
  threeBatches(ben);
  threeBatches(lead);
  const late = TestLaptop.join("Dan", lead.invite(), random);
  threeBatches(late);
  meet([...laptops, late], store);
  const stranger = testTeam("strangers", []).lead;
  threeBatches(stranger);
  return { ann, files: [...store.values(), ...stranger.folder.values()] };
}

test(
  "files come to the same prepared and not, whole or damaged, known or new",
  { timeout: 120_000 },
  async () => {
    const { ann, files } = everything();
    const some = fc.array(
      fc.record({
        file: fc.constantFrom(...files),
        fate: fc.constantFrom("whole", "whole", "whole", "changed", "cut", "unread"),
        at: fc.nat(5_000),
      }),
      { maxLength: files.length },
    );
    let signed = 0;
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), async (chosen, isNew) => {
        const state = isNew ? nothingReceived : ann.state;
        const listed = chosen.map(({ file, fate, at }, i): FolderFile => {
          const name = `file ${i}`;
          if (fate === "unread") return { name, bytes: null };
          if (fate === "cut") return { name, bytes: file.subarray(0, at % file.length) };
          return { name, bytes: fate === "whole" ? file : flipped(file, at % file.length) };
        });
        const prepared = await prepareFiles(listed, state, ann.keys);
        const secrets = { keys: ann.keys, now: ann.now };
        expect(receive(prepared, state, secrets)).toEqual(receive(listed, state, secrets));
        signed += prepared.filter((file) => (file.prepared?.signedBy ?? null) !== null).length;
      }),
      { numRuns: 60 },
    );
    expect(signed).toBeGreaterThan(0);
  },
);

test("whole files of members are opened and verified beforehand, whatever their order", async () => {
  const { ann, files } = everything();
  const listed = files.toReversed().map((bytes, i) => ({ name: `${i}`, bytes }));
  const prepared = await prepareFiles(listed, nothingReceived, ann.keys);
  const count = (found: (file: FolderFile) => boolean) => prepared.filter(found).length;
  expect(count((file) => (file.prepared?.opened ?? null) !== null)).toBeGreaterThan(12);
  expect(count((file) => file.prepared?.opened != null && file.prepared.signedBy === null)).toBe(0);
});

const news = (laptop: TestLaptop) => ({
  actions: [laptop.write("One."), laptop.write("Two.")],
  rosters: [],
  at: laptop.now,
});

test("batches sealed either way open to the same", async () => {
  const { lead, peers } = testTeam("sealed natively");
  const [ann] = peers;
  const content = news(lead);
  const [one, other] = [
    must(sealBatches(lead.state, lead.keys, { ...content, random: fixedRandom("nonce") })),
    must(
      await sealBatchesNatively(lead.state, lead.keys, {
        ...content,
        random: fixedRandom("nonce"),
      }),
    ),
  ];
  const opened = [one, other].map((batches) =>
    ann?.copy().receiveFiles(batches.map(({ bytes }, i) => ({ name: `${i}`, bytes }))),
  );
  expect(opened[0]?.actions.map(({ action }) => action)).toEqual(content.actions);
  expect(opened[1]?.actions).toEqual(opened[0]?.actions);
});

const noRandomness = (bytes: Uint8Array) => bytes;

test("without ciphers in the runtime all is done in JavaScript", async () => {
  const { lead, peers } = testTeam("no ciphers");
  const [ann] = peers;
  if (ann === undefined) throw new Error("a peer joined");
  const content = news(lead);
  const sealed = must(
    sealBatches(lead.state, lead.keys, { ...content, random: fixedRandom("nonce") }),
  );
  vi.stubGlobal("crypto", { getRandomValues: noRandomness, subtle: {} });
  vi.stubGlobal("CompressionStream", undefined);
  const natively = await sealBatchesNatively(lead.state, lead.keys, {
    ...content,
    random: fixedRandom("nonce"),
  });
  expect(must(natively)).toEqual(sealed);
  const files = sealed.map(({ bytes }, i) => ({ name: `${i}`, bytes }));
  expect(await prepareFiles(files, ann.state, ann.keys)).toEqual(files);
});

test("what is being sealed when the app locks is not sealed under zeros", async () => {
  const { lead } = testTeam("locked meanwhile");
  const content = { ...news(lead), random: fixedRandom("nonce") };
  const sealing = sealBatchesNatively(lead.state, lead.keys, content);
  const keys = { ...lead.keys, device: { ...lead.keys.device } };
  const secrets = [lead.keys.device.signSecret, ...lead.keys.epochs.map(({ key }) => key)];
  const before = secrets.map((secret) => secret.slice());
  for (const secret of secrets) secret.fill(0);
  const sealed = must(await sealing);
  for (const [i, secret] of secrets.entries()) secret.set(before[i] ?? []);
  const files = sealed.map(({ bytes }, i) => ({ name: `${i}`, bytes }));
  expect(receive(files, lead.state, { keys, now: lead.now }).actions).toHaveLength(2);
});
