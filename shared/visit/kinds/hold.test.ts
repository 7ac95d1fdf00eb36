import { expect, test } from "vitest";
import { digest, Laptop } from "../../ops/testing/laptop.ts";
import { visitFileRows } from "../../ops/testing/visitRows.ts";
import { holdsInForce } from "./hold.ts";
import { TestVisit } from "../../letter/testing/testVisit.ts";

function twoLaptops() {
  const visit = new TestVisit();
  const [a, b] = [new Laptop(1), new Laptop(2)];
  b.take(a.write(visitFileRows(visit.records)));
  const onHold = (laptop: Laptop) =>
    holdsInForce(laptop.state.records?.holds ?? []).map(({ reason }) => reason);
  return { visit, a, b, onHold };
}

test("a hold placed on one laptop is in force on every laptop that hears of it, until it is lifted", () => {
  const { visit, a, b, onHold } = twoLaptops();
  const put = visit.add("holds", { reason: "A request of 18 October" });
  b.take(a.write([{ table: "holds", put }]));
  expect(onHold(b)).toEqual(["A request of 18 October"]);
  const lifted = { at: "2024-11-20T09:00:00.000Z", reason: "Answered" };
  a.take(b.write([{ table: "holds", put: { ...put, lifted } }]));
  expect(onHold(a)).toEqual([]);
  expect(digest(a.state)).toBe(digest(b.state));
});

test("two holds at the same time both hold, the older one first", () => {
  const { visit, a, b, onHold } = twoLaptops();
  const later = visit.add("holds", { reason: "Tribunal", placedAt: "2024-11-02T09:00:00.000Z" });
  const first = visit.add("holds", { reason: "Request", placedAt: "2024-11-01T09:00:00.000Z" });
  const [fromA, fromB] = [
    a.write([{ table: "holds", put: later }]),
    b.write([{ table: "holds", put: first }]),
  ];
  a.take(fromB);
  b.take(fromA);
  expect(onHold(a)).toEqual(["Request", "Tribunal"]);
  expect(onHold(b)).toEqual(["Request", "Tribunal"]);
});

test("a hold that one lifts while another words it anew is lifted, and says why it was placed as it ever did", () => {
  const { visit, a, b, onHold } = twoLaptops();
  const put = visit.add("holds", { reason: "A request" });
  b.take(a.write([{ table: "holds", put }]));
  const lifted = { at: "2024-11-20T09:00:00.000Z", reason: "Withdrawn" };
  const fromA = a.write([{ table: "holds", put: { ...put, lifted } }]);
  const fromB = b.write([{ table: "holds", put: { ...put, reason: "A request of the council" } }]);
  a.take(fromB);
  b.take(fromA);
  expect(onHold(a)).toEqual([]);
  expect(a.state.records?.holds).toMatchObject([{ reason: "A request", lifted }]);
  expect(digest(a.state)).toBe(digest(b.state));
});
