import { expect, test } from "vitest";
import { bytesToHex } from "../crypto/bytes.ts";
import { largestSegment } from "./header.ts";
import { nothingReceived, willWrite } from "./receiveState.ts";
import { sealBatches } from "./sealBatches.ts";
import { must } from "./testing/testLaptop.ts";
import { testTeam } from "./testing/testTeam.ts";

const { lead, random } = await testTeam("sealBatches", []);
const noise = bytesToHex(random(350 * 1024));
const seal = (texts: readonly string[], state = lead.state) =>
  sealBatches(state, lead.keys, {
    actions: texts.map((text) => ({
      ...lead.write(""),
      label: "x",
      ops: [{ table: "notes", row: lead.keys.visitId, set: { text } }],
    })),
    rosters: [],
    seats: [],
    at: lead.now,
    random,
  });

test("nothing to say makes no segment", async () => {
  expect(must(await seal([]))).toEqual([]);
});

test("more than one segment holds is packed into several that follow each other", async () => {
  const batches = must(await seal(Array.from({ length: 6 }, (_, i) => `${i}${noise}`)));
  expect(batches).toHaveLength(4);
  for (const [i, { header, bytes }] of batches.entries()) {
    expect(bytes.length).toBeLessThanOrEqual(largestSegment);
    expect(header.seq).toBe(i + 1);
    if (i > 0) expect(header.previous).toBe(batches[i - 1]?.hash);
  }
  expect(willWrite(lead.state, batches).intended).toEqual(batches.map(({ hash }) => hash));
});

test("an action that no segment can hold is named, and a device without card or copied writes nothing", async () => {
  const larger = Array.from({ length: 14 }, () => bytesToHex(random(350 * 1024))).join("");
  expect(await seal(["small", larger])).toMatchObject({ error: { type: "ActionTooLarge" } });
  expect(await seal(["x"], nothingReceived)).toEqual({ ok: false, error: { type: "NoCard" } });
  const frozen = { ...lead.state, frozen: [lead.device] };
  expect(await seal(["x"], frozen)).toEqual({ ok: false, error: { type: "DeviceFrozen" } });
});
