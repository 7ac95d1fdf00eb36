import { segmentName } from "../../shared/segments/segmentRef.ts";
import { clearMain, filesOf } from "../testing/mainInMemory.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { put } from "../../shared/visit/change.ts";
import { run } from "../db/run.ts";
import type { Laptop } from "../db/laptop.ts";
import { closeTestLaptop } from "../db/testing/testLaptop.ts";
import { putVisit } from "../db/keptVisits.ts";
import { actionsInSegments } from "./segmentFolder.ts";
import { TeamFiles } from "./teamFiles.ts";
import { openAppLaptop } from "./testing/openAppLaptop.ts";

let laptop: Laptop;
beforeEach(async () => {
  clearMain();
  laptop = await openAppLaptop();
});
afterEach(() => closeTestLaptop(laptop));

test("a file that stands where the next segment goes, and be it junk, makes this laptop go on as a new device; every action is packed", async () => {
  const records = new TestVisit();
  await putVisit(records.records);
  const { id } = records.records.visit;
  const visit = await laptop.open(id);
  if (visit === null) throw new Error("the visit is not open");
  const person = { name: "P", role: "", organisation: "" };
  const files = new TeamFiles(laptop, visit, () => person);
  await files.load();
  expect(await files.push()).toBe(1);
  const { team, device } = files.keys;
  const { segments } = filesOf(team);
  const taken = { device: device.id, name: segmentName(2) };
  segments.set(`${taken.device}/${taken.name}`, { ref: taken, bytes: new Uint8Array(300) });

  const session = records.add("sessions");
  await run(id, "Add session", () => [put("sessions", session)]);
  expect(await files.push()).toBe(1);
  expect(files.keys.device.id).not.toBe(device.id);
  expect(files.keys.former.map((former) => former.id)).toEqual([device.id]);
  expect(segments.get(`${taken.device}/${taken.name}`)?.bytes).toEqual(new Uint8Array(300));
  const packed = new Set((await actionsInSegments(files.keys)).actions.map(({ stamp }) => stamp));
  expect(visit.state.actions().filter(({ stamp }) => !packed.has(stamp))).toEqual([]);
  // Nothing is left to do, and nothing is renewed again.
  expect(await files.push()).toBe(0);
  expect(files.keys.former).toHaveLength(1);
});

test("what nobody of the team wrote is removed at the first sight of it and told in one line; this laptop's own files stay", async () => {
  const records = new TestVisit();
  await putVisit(records.records);
  const { id } = records.records.visit;
  const visit = await laptop.open(id);
  if (visit === null) throw new Error("the visit is not open");
  const files = new TeamFiles(laptop, visit, () => ({ name: "P", role: "", organisation: "" }));
  await files.load();
  await files.push();
  const { team, device } = files.keys;
  const { segments } = filesOf(team);
  const before = segments.size;
  const own = segments.get(`${device.id}/${segmentName(1)}`);
  if (own === undefined) throw new Error("a batch was written");
  for (let made = 0; made < 150; made += 1) {
    // The header of a segment of the team's, in the name of a laptop that nobody knows.
    const bytes = own.bytes.slice();
    bytes.set(crypto.getRandomValues(new Uint8Array(16)), 32);
    const ref = { device: "e".repeat(32), name: segmentName(made + 1) };
    segments.set(`${ref.device}/${ref.name}`, { ref, bytes });
  }
  const { actions, problems } = await files.pull();
  expect(actions).toBe(0);
  expect(problems).toEqual([{ type: "Dropped", files: 150 }]);
  expect(segments.size).toBe(before);
  expect(segments.has(`${device.id}/${segmentName(1)}`)).toBe(true);
});
