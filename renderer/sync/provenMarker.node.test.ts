import { expect, test } from "vitest";
import type { StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { makeMarker } from "../../shared/segments/marker.ts";
import type { TestLaptop } from "../../shared/segments/testing/testLaptop.ts";
import { testTeam } from "../../shared/segments/testing/testTeam.ts";
import { noTeam } from "../../shared/team/teamState.ts";
import { withMarker } from "./provenMarker.ts";
import { nothingSynced } from "./syncFact.ts";

const { lead, peers } = await testTeam("proven");
const [ann = lead, ben = lead] = peers;
const at = "2026-11-24T09:00:00.000Z";
const filesOf = ({ keys, state }: TestLaptop) => ({
  keys,
  fact: { ...nothingSynced, receive: state },
});
const markerOf = async (keys: TestLaptop["keys"]) =>
  (await makeMarker(keys, noTeam, { at, random: lead.random })).bytes;

/** A store as main sees it, with these markers in it; and what it was asked with. */
function storeWith(markers: readonly Uint8Array[]) {
  const asked: Uint8Array[] = [];
  const ask = (marker: Uint8Array): Promise<Result<"used", StoreError>> => {
    asked.push(marker);
    const isKnown = markers.length === 0 || markers.includes(marker);
    return Promise.resolve(isKnown ? ok("used") : err({ type: "Unproven", markers }));
  };
  return { ask, asked };
}

test("a store that the lead or a peer began is used without a question", async () => {
  for (const beginner of [lead, ann]) {
    const { ask } = storeWith([await markerOf(beginner.keys)]);
    expect(await withMarker(filesOf(ben), at, ask)).toEqual(ok("used"));
  }
});

test("fault 72: a store with a forged marker is not used, and is asked about as such", async () => {
  const { lead: stranger } = await testTeam("strangers", []);
  const forged = await markerOf({ ...stranger.keys, team: lead.keys.team });
  const { ask, asked } = storeWith([forged]);
  expect(await withMarker(filesOf(ann), at, ask)).toEqual(
    err({ type: "Unproven", markers: [forged] }),
  );
  expect(asked).toHaveLength(1);
});

test("fault 72: a genuine marker beside a forged one is enough", async () => {
  const { lead: stranger } = await testTeam("strangers", []);
  const forged = await markerOf({ ...stranger.keys, team: lead.keys.team });
  const genuine = await markerOf(lead.keys);
  const { ask, asked } = storeWith([forged, genuine]);
  expect(await withMarker(filesOf(ann), at, ask)).toEqual(ok("used"));
  expect(asked.at(-1)).toBe(genuine);
});

test("what cannot be told for want of a key is used only where that is said to be enough", async () => {
  const later = [{ epoch: 2, key: lead.random(32) }];
  const { ask } = storeWith([await markerOf({ ...lead.keys, epochs: later })]);
  expect(await withMarker(filesOf(ann), at, ask)).toMatchObject({ error: { type: "Unproven" } });
  expect(await withMarker(filesOf(ann), at, ask, ["ours", "newerKey"])).toEqual(ok("used"));
});
