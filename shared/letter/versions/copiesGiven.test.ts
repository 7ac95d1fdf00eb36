import { expect, test } from "vitest";
import { TestVisit } from "../testing/testVisit.ts";
import { issueVersion } from "../testing/issueVersion.ts";
import { copiesInOrder, holdersInWords, holdersOfOlder, isOfVersion } from "./copiesGiven.ts";

function twoVersions() {
  const visit = new TestVisit();
  const first = issueVersion(visit);
  const second = issueVersion(visit, { reference: "MID/2" });
  const give = (to: string, version: 1 | 2, day: string) =>
    visit.add("copies", {
      to,
      day,
      version,
      contentHash: (version === 1 ? first : second).issued.contentHash,
    });
  return { visit, first, second, give };
}

test("who was given version 1 and not version 2 still has the old one, however it is spelled", () => {
  const { visit, give } = twoVersions();
  give("Director of Children’s Services", 1, "2024-10-23");
  give("Safeguarding partners", 1, "2024-10-24");
  give("director of  children’s services", 2, "2024-11-03");
  expect(holdersOfOlder(visit.records, 2)).toEqual([{ to: "Safeguarding partners", version: 1 }]);
  expect(holdersInWords(visit.records, 2)).toBe("Version 1 is still with Safeguarding partners.");
  // Before version 3 goes out both have an older one.
  expect(holdersInWords(visit.records, 3)).toBe(
    "Version 1 is still with Safeguarding partners. Version 2 is still with director of children’s services.",
  );
});

test("an old version given after the new one leaves its holder with the new one", () => {
  const { visit, give } = twoVersions();
  give("Elected members", 2, "2024-11-03");
  give("Elected members", 1, "2024-11-04");
  expect(holdersOfOlder(visit.records, 2)).toEqual([]);
  expect(holdersInWords(visit.records, 2)).toMatch(/has version 2 too/u);
});

test("where nothing is recorded that is said, and a first version leaves nothing to say", () => {
  const { visit } = twoVersions();
  expect(holdersInWords(visit.records, 2)).toBe("Nobody is recorded as having version 1.");
  expect(holdersInWords(visit.records, 1)).toBe("");
});

test("copies stand with the latest first, and a fingerprint that no version has is noticed", () => {
  const { visit, give } = twoVersions();
  give("A", 1, "2024-10-23");
  give("B", 2, "2024-11-03");
  expect(copiesInOrder(visit.records.copies).map(({ to }) => to)).toEqual(["B", "A"]);
  expect(visit.records.copies.every((copy) => isOfVersion(copy, visit.records))).toBe(true);
  const odd = visit.add("copies", { to: "C", version: 2, contentHash: "a".repeat(64) });
  expect(isOfVersion(odd, visit.records)).toBe(false);
});
