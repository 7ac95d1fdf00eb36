import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { readingLoads, standingOf } from "./readingLoad.ts";

test("a document is undated, outstanding, received or read", () => {
  const visit = new TestVisit();
  const document = visit.add("documents");
  const standing = (fields: Partial<typeof document>) => standingOf({ ...document, ...fields });
  expect([
    standing({}),
    standing({ askedOn: "2024-10-01" }),
    standing({ receivedOn: "2024-10-03" }),
    standing({ receivedOn: "2024-10-03", isRead: true }),
  ]).toEqual(["undated", "outstanding", "received", "read"]);
});

test("pages are held against the days that are left, for whoever has something to read", () => {
  const visit = new TestVisit();
  const reader = visit.add("peers", { initials: "JP" });
  visit.add("peers", { initials: "RT", order: 2 });
  visit.add("documents", { pages: 100, peerIds: [reader.id] });
  visit.add("documents", { pages: 21, peerIds: [reader.id] });
  visit.add("documents", { pages: 500, peerIds: [reader.id], isRead: true });
  const loads = (today: string) =>
    readingLoads(visit.records, today).map(({ peer, pages, pagesADay }) => [
      peer.initials,
      pages,
      pagesADay,
    ]);
  expect(loads("2024-10-05")).toEqual([["JP", 121, 13]]);
  expect(loads("2024-10-15")).toEqual([["JP", 121, null]]);
});
