import { expect, test } from "vitest";
import { ann, ben, segmentBytes, teamA } from "../segments/testing/segmentBytes.ts";
import { nameInStore } from "./layout.ts";
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
