import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { fixedRandom } from "../crypto/testing/fixedRandom.ts";
import { withoutRuntime } from "../crypto/testing/withoutRuntime.ts";
import type { FolderFile } from "./intake.ts";
import { receive } from "./receive.ts";
import { nothingReceived } from "./receiveState.ts";
import { sealBatches } from "./sealBatches.ts";
import { must, TestLaptop } from "./testing/testLaptop.ts";
import { flipped, meet, testTeam, threeBatches } from "./testing/testTeam.ts";

afterEach(() => vi.unstubAllGlobals());

/** Everything a team wrote that removed one and took in another, and files of another team. */
async function everything() {
  const { lead, laptops, peers, random } = await testTeam("everything");
  const [ann, ben] = peers;
  if (ann === undefined || ben === undefined) throw new Error("two peers joined");
  for (const laptop of laptops) await threeBatches(laptop);
  const store = new Map<string, Uint8Array>();
  await meet(laptops, store);
  await lead.remove(ben.device);
  await threeBatches(ben);
  await threeBatches(lead);
  const late = await TestLaptop.join("Dan", await lead.invite(), random);
  await threeBatches(late);
  await meet([...laptops, late], store);
  const stranger = (await testTeam("strangers", [])).lead;
  await threeBatches(stranger);
  return { ann, files: [...store.values(), ...stranger.folder.values()] };
}

test("files come to the same with the runtime's ciphers and without, whole or damaged, known or new", async () => {
  const { ann, files } = await everything();
  const whole = Array.from({ length: 12 }, () => "whole");
  const fate = fc.record({
    fate: fc.constantFrom(...whole, "changed", "cut", "unread", "away"),
    at: fc.nat(5_000),
  });
  const all = files.length;
  const some = fc.tuple(
    fc.shuffledSubarray(files, { minLength: all }),
    fc.array(fate, { minLength: all, maxLength: all }),
  );
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(some, fc.boolean(), async ([order, fates], isNew) => {
      const state = isNew ? nothingReceived : ann.state;
      const listed = order.flatMap((file, i): FolderFile[] => {
        const { fate: becomes, at } = fates[i] ?? { fate: "whole", at: 0 };
        const name = `file ${i}`;
        if (becomes === "away") return [];
        if (becomes === "unread") return [{ name, bytes: null }];
        if (becomes === "cut") return [{ name, bytes: file.subarray(0, at % file.length) }];
        return [{ name, bytes: becomes === "whole" ? file : flipped(file, at % file.length) }];
      });
      const secrets = { keys: ann.keys, now: ann.now };
      const natively = await receive(listed, state, secrets);
      withoutRuntime();
      expect(await receive(listed, state, secrets)).toEqual(natively);
      vi.unstubAllGlobals();
      applied += natively.actions.length;
    }),
    { numRuns: 60 },
  );
  expect(applied).toBeGreaterThan(0);
});

const news = (laptop: TestLaptop) => ({
  actions: [laptop.write("One."), laptop.write("Two.")],
  rosters: [],
  seats: [],
  at: laptop.now,
});

test("batches sealed without ciphers in the runtime open to the same", async () => {
  const { lead, peers } = await testTeam("sealed without");
  const [ann] = peers;
  const content = news(lead);
  const seal = async () =>
    must(
      await sealBatches(lead.state, lead.keys, { ...content, random: fixedRandom("nonce") }),
    ).map(({ bytes }, i) => ({ name: `${i}`, bytes }));
  const natively = await seal();
  withoutRuntime();
  const without = await seal();
  vi.unstubAllGlobals();
  for (const files of [natively, without]) {
    const received = await ann?.copy().receiveFiles(files);
    expect(received?.actions.map(({ action }) => action)).toEqual(content.actions);
  }
});

test("what is being sealed when the app locks is not sealed under zeros", async () => {
  const { lead } = await testTeam("locked meanwhile");
  const content = { ...news(lead), random: fixedRandom("nonce") };
  const sealing = sealBatches(lead.state, lead.keys, content);
  const keys = { ...lead.keys, device: { ...lead.keys.device } };
  const secrets = [lead.keys.device.signSecret, ...lead.keys.epochs.map(({ key }) => key)];
  const before = secrets.map((secret) => secret.slice());
  for (const secret of secrets) secret.fill(0);
  const sealed = must(await sealing);
  for (const [i, secret] of secrets.entries()) secret.set(before[i] ?? []);
  const files = sealed.map(({ bytes }, i) => ({ name: `${i}`, bytes }));
  const received = await receive(files, lead.state, { keys, now: lead.now });
  expect(received.actions).toHaveLength(2);
});
