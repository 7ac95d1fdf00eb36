import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { isOfThisWording, standingOn } from "./standing.ts";

const at = "2024-10-16T18:00:00.000Z";
const correction = (from: string, to: string) => ({ from, to, by: "JP", at });

test("a position holds for the words it was taken on, and is to be renewed when they change", () => {
  const visit = new TestVisit();
  const jp = visit.add("peers", { initials: "JP", seat: "lead", order: 1 });
  const sk = visit.add("peers", { initials: "SK", order: 2 });
  const mc = visit.add("peers", { initials: "MC", order: 3 });
  visit.add("peers", { initials: "OB", seat: "observer", order: 4 });
  const finding = visit.add("findings", { sentence: "Most plans are late." });
  const of = { findingId: finding.id, wording: finding.sentence };
  visit.add("positions", { ...of, peerId: jp.id, enteredBy: jp.id });
  visit.add("positions", { ...of, peerId: sk.id, stance: "dissents", enteredBy: jp.id });
  const { positions, peers } = visit.records;
  const said = (sentence: string, corrections: typeof finding.corrections = []) =>
    standingOn({ ...finding, sentence, corrections }, positions, peers).map(
      ({ peer, stands, enteredBy }) => [peer.initials, stands, enteredBy?.initials ?? null],
    );
  expect(said("Most plans are late.")).toEqual([
    ["JP", "agrees", null],
    ["SK", "dissents", "JP"],
    ["MC", "notSaid", null],
  ]);
  expect(said("Few plans are late.").map(([, stands]) => stands)).toEqual([
    "earlierWording",
    "earlierWording",
    "notSaid",
  ]);
  expect(
    said("Most plans are late!", [correction("Most plans are late.", "Most plans are late!")])[0],
  ).toEqual(["JP", "agrees", null]);
  expect(mc.initials).toBe("MC");
});

test("small corrections lead on from one to the next, never back and never round for ever", () => {
  const corrections = [correction("B", "C"), correction("A", "B"), correction("C", "A")];
  const holds = (wording: string | null, sentence: string) =>
    isOfThisWording({ wording }, { sentence, corrections });
  expect(holds("A", "C")).toBe(true);
  expect(holds("A", "D")).toBe(false);
  expect(
    isOfThisWording({ wording: "B" }, { sentence: "A", corrections: [correction("A", "B")] }),
  ).toBe(false);
  expect(holds(null, "D")).toBe(true);
  expect(holds(" D ", "D")).toBe(true);
});
