import { expect, test } from "vitest";
import { segmentFolder } from "../../electron/segments/segmentFolder.ts";
import { temporaryFolder } from "../../electron/segments/testing/temporaryFolder.ts";
import { fixedRandom } from "../../shared/crypto/testing/fixedRandom.ts";
import { playedTeam } from "./playedTeam.ts";
import { playedInWords, playVisits } from "./playVisits.ts";

test("of short visits in which disk, database, app, clock and store fail and old images come back, none loses, doubles or changes a saved line, and none is stuck", async () => {
  const played = await playVisits(60);
  console.log(playedInWords(played));
  expect(played.amiss).toEqual([]);
  expect(played.saved).toBeGreaterThan(200);
  const kinds = ["EIO", "EBUSY", "ENOSPC", "EPERM", "kill", "database lost", "store lied"];
  for (const kind of [...kinds, "clock jumped", "earlier image put back", "newer app wrote"])
    expect([kind, played.faults[kind]]).not.toEqual([kind, undefined]);
});

test("a seed repeats all of a visit: laptops that are played again write the same, to the byte", async () => {
  const written = async () => {
    const root = temporaryFolder();
    const [laptop] = await playedTeam(root, 1, fixedRandom("again"));
    if (laptop === undefined) throw new Error("one laptop");
    await laptop.start();
    const op = { table: "notes" as const, row: "01890000-0000-7000-8000-000000000001" };
    const action = await laptop.write({ ...op, set: { text: "One." } });
    const { records } = await segmentFolder(root).of(laptop.keys.team).journal.read();
    return { action, records };
  };
  expect(await written()).toEqual(await written());
});
