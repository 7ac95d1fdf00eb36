import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Schedule, type Step } from "../testing/schedule.ts";

const often = [
  "write",
  "write",
  "write",
  "send",
  "send",
  "upload",
  "upload",
  "download",
  "download",
];
const seldom = ["copy", "image", "restore", "remove", "clock", "storeImage", "storeRollback"];

const steps = fc.array(
  fc.record({
    what: fc.constantFrom(...([...often, ...often, ...seldom] as Step["what"][])),
    who: fc.nat(30),
    chance: fc.nat(100),
  }),
  { minLength: 100, maxLength: 200, size: "max" },
);

test(
  "whatever happens to ten laptops, once everything has arrived all of them hold the same lines",
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), steps, async (seed, happens) => {
        const schedule = await Schedule.begin(seed, 10);
        await schedule.run(happens);
        const acknowledged = new Map(
          schedule.members().map((laptop) => [laptop, [...laptop.visit.keys()]]),
        );
        await schedule.settle();
        const members = schedule.members();
        const newcomer = await schedule.newcomer();
        for (const laptop of members) {
          expect(sorted(laptop.visit)).toEqual(sorted(newcomer.visit));
          // Nothing that was on a screen has gone from it.
          for (const stamp of acknowledged.get(laptop) ?? [])
            expect(laptop.visit.has(stamp)).toBe(true);
        }
        // Nothing that nobody wrote, and nothing changed on the way.
        for (const [stamp, json] of newcomer.visit) expect(json).toBe(schedule.written.get(stamp));
        // Every line that a member wrote and whose disk was not set back.
        const devices = new Set(
          members.flatMap(({ keys }) => [keys.device, ...keys.former]).map(({ id }) => id),
        );
        for (const [stamp, json] of schedule.written) {
          const { by } = JSON.parse(json) as { by: string };
          if (devices.has(by) && !schedule.mayBeLost.has(stamp))
            expect(newcomer.visit.has(stamp)).toBe(true);
        }
      }),
      { numRuns: 12, endOnFailure: true }, // shrinking a schedule takes minutes; the seed tells enough
    );
  },
);

const sorted = (visit: ReadonlyMap<string, string>) =>
  [...visit].sort(([a], [b]) => (a < b ? -1 : 1));
