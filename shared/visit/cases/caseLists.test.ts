import { expect, test } from "vitest";
import { TestVisit } from "../../letter/testing/testVisit.ts";
import { wasRead } from "./caseLists.ts";
import { DrawId } from "../ids.ts";

const drawnIn = DrawId.parse("0192a000-0000-7000-8000-00000000d001");

test("a case that a draw gave was read once somebody answered, remarked, mapped it, said so or read it blind", () => {
  const visit = new TestVisit();
  const peer = visit.add("peers");
  const drawn = visit.add("cases", { drawnIn });
  const reading = visit.add("caseReadings", { caseId: drawn.id, peerId: peer.id, doneAt: null });
  const none = { caseReadings: [], caseSteps: [] };
  const step = visit.add("caseSteps", { caseId: drawn.id });
  const done = { ...reading, doneAt: "2024-10-15T15:00:00.000Z" };
  expect(wasRead(drawn, none)).toBe(false);
  expect(wasRead(drawn, { ...none, caseReadings: [reading] })).toBe(false);
  expect(wasRead(drawn, { ...none, caseReadings: [done] })).toBe(true);
  expect(wasRead(visit.add("cases", { drawnIn }), { ...none, caseReadings: [done] })).toBe(false);
  expect(wasRead(drawn, { ...none, caseSteps: [step] })).toBe(true);
  for (const fields of [
    { answers: { plan: "yes" } },
    { remarks: { plan: "Late." } },
    { remark: "Late." },
    { readBy: [peer.id] },
  ])
    expect(wasRead({ ...drawn, ...fields }, none)).toBe(true);
  expect(wasRead({ ...drawn, drawnIn: null }, none)).toBe(true);
});
