import { expect, test } from "vitest";
import { playedInWords, playVisits } from "./playVisits.ts";

test("of short visits in which disk, database, app, clock and store fail, none loses, doubles or changes a saved line, and none is stuck", async () => {
  const played = await playVisits(60);
  console.log(playedInWords(played));
  expect(played.amiss).toEqual([]);
  expect(played.saved).toBeGreaterThan(200);
  for (const fault of ["EIO", "EBUSY", "ENOSPC", "EPERM", "kill", "database lost", "store lied"])
    expect([fault, played.faults[fault]]).not.toEqual([fault, undefined]);
});
