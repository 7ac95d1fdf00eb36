import { expect, test } from "vitest";
import { err, ok } from "../../shared/result.ts";
import { largestSegment } from "../../shared/segments/header.ts";
import { ann, ben, segmentBytes, teamA } from "../segments/testing/segmentBytes.ts";
import { nameInStore, teamFolder } from "./layout.ts";
import { laptop } from "./testing/laptop.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import type { Store } from "./store.ts";

test("fault 61: a file that nobody of the team wrote is removed once the window says so, not asked for again and not sent on; one that comes later in its place is", async () => {
  const { store: honest, files } = memoryStore();
  const asked: string[] = [];
  const store: Store = {
    ...honest,
    get: (name, options) => {
      asked.push(name);
      return honest.get(name, options);
    },
  };
  const at = { device: ben, name: "000000000001.prs" };
  const name = nameInStore(teamA, at);
  files.set(name, segmentBytes({ device: ben, seq: 1 }));
  const mine = laptop(store);
  await mine.write(segmentBytes({ device: ann, seq: 1 }));
  await mine.mirror();
  expect((await mine.files()).size).toBe(2);
  expect(await mine.segments.drop(at)).toMatchObject({ ok: true });
  await mine.mirror();
  asked.length = 0;
  await mine.mirror();
  expect(asked).not.toContain(name);
  expect([...(await mine.files()).keys()]).toEqual([`${ann}/000000000001.prs`]);
  const elsewhere = memoryStore();
  await mine.mirror({ store: elsewhere.store });
  expect([...elsewhere.files.keys()].filter((each) => each.includes(ben))).toEqual([]);
  // Whoever it is written by now, in another size or after a restart, is heard.
  files.set(name, segmentBytes({ device: ben, seq: 1, content: 600 }));
  await mine.mirror();
  expect((await mine.files()).size).toBe(2);
});

/** A store that lists each file with the size that it likes, and what was asked for. */
function boasting(size: (name: string) => number | null) {
  const { store: honest, files } = memoryStore();
  const asked: string[] = [];
  const store: Store = {
    ...honest,
    list: async (...given) => {
      const listed = await honest.list(...given);
      return listed.ok ? ok(listed.value.map(({ name }) => ({ name, size: size(name) }))) : listed;
    },
    get: async (name, options) => {
      asked.push(name);
      const listed = size(name) ?? 0;
      return listed > largestSegment ? err({ type: "TooLarge" }) : honest.get(name, options);
    },
  };
  return { store, files, asked };
}

test.for([1, null])(
  "fault 61: 512 MB come in one round at most, whatever sizes the store lists (%s), and the next goes on",
  async (size) => {
    const { store, files, asked } = boasting(() => size);
    const page = new Uint8Array(largestSegment).fill(60);
    const other = Array.from({ length: 150 }, (_, n) => `${teamFolder(teamA)}${ben}/copy ${n}.prs`);
    for (const name of other) files.set(name, page);
    const mine = laptop(store);
    await mine.mirror();
    expect(asked.length * largestSegment).toBeLessThanOrEqual(512 * 1024 * 1024);
    await mine.mirror();
    expect(asked.toSorted()).toEqual(other.toSorted());
  },
);

test("a file that the store lists with more than comes in a round keeps no other from coming", async () => {
  const first = nameInStore(teamA, { device: ann, name: "000000000001.prs" });
  const { store, files } = boasting((name) => (name === first ? 600 * 1024 * 1024 : 1));
  files.set(first, new Uint8Array(1));
  for (const seq of [2, 3])
    files.set(
      nameInStore(teamA, { device: ben, name: `00000000000${seq}.prs` }),
      segmentBytes({ device: ben, seq }),
    );
  const mine = laptop(store);
  await mine.mirror();
  expect((await mine.files()).size).toBe(2);
});
