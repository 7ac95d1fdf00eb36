import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../../letter/testing/testVisit.ts";
import { enquiryTree } from "./enquiryTree.ts";
import type { Enquiry } from "../kinds/enquiry.ts";
import { scopeCheck, scopeCheckInWords } from "./scopeCheck.ts";

/** A visit of so many days, peers and lines. */
function visitOf({
  days = 2,
  peers = 4,
  lines = 4,
}: { readonly days?: number; readonly peers?: number; readonly lines?: number } = {}) {
  const visit = new TestVisit();
  const daysOnSite = Array.from({ length: days }, (_, i) => `2024-10-${15 + i}`);
  visit.records = {
    ...visit.records,
    enquiries: [],
    visit: { ...visit.records.visit, daysOnSite },
  };
  for (let i = 0; i < peers; i += 1) visit.add("peers", { order: i });
  for (let i = 0; i < lines; i += 1) visit.add("enquiries", { order: i });
  return visit;
}

const said = (visit: TestVisit) => {
  const check = scopeCheck(visit.records);
  return check === null ? null : scopeCheckInWords(check);
};

test("what fits is said with its numbers", () => {
  expect(said(visitOf())).toBe(
    "It fits: 4 lines × 4 sessions × 1 hour is 16 hours of sessions, and 2 pairs × 2 days × 5 hours is 20.",
  );
  // To the hour.
  expect(said(visitOf({ lines: 5 }))).toMatch(/^It fits: 5 lines .* 20 hours .* is 20\.$/u);
});

test("what is too broad is said with what would make it fit", () => {
  expect(said(visitOf({ lines: 8 }))).toBe(
    "Too broad: 8 lines × 4 sessions × 1 hour is 32 hours of sessions, but 2 pairs × 2 days × 5 hours is 20: 12 hours too many. It would fit with 3 lines fewer, or 2 sessions a line, or 2 pairs more, or 2 days more.",
  );
});

test("the team's own numbers are reckoned with, minutes too", () => {
  const visit = visitOf({ lines: 1, peers: 3, days: 1 });
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      scopeLoad: { sessionsALine: 6, minutesASession: 45, hoursADay: 4.5 },
    },
  };
  expect(said(visit)).toBe(
    "It fits: 1 line × 6 sessions × 45 minutes is 4.5 hours of sessions, and 1 pair × 1 day × 4.5 hours is 4.5.",
  );
});

test("days that are not set, a team that is not named and no lines are said as such", () => {
  expect(said(visitOf({ lines: 0 }))).toBeNull();
  expect(said(visitOf({ days: 0 }))).toMatch(/once the days on site are set\.$/u);
  expect(said(visitOf({ peers: 0, lines: 1 }))).toMatch(/one pair, until the team is named/u);
});

test("who only watches or arranges makes no pair, and a line with lines under it is answered by them", () => {
  const visit = visitOf({ peers: 2, lines: 1 });
  visit.add("peers", { seat: "observer" });
  visit.add("peers", { seat: "coordinator" });
  const [top] = visit.records.enquiries;
  visit.add("enquiries", { parentId: top?.id ?? null });
  visit.add("enquiries", { parentId: top?.id ?? null });
  expect(scopeCheck(visit.records)).toMatchObject({ pairs: 1, lines: 2 });
});

test("whatever the numbers, each remedy alone makes it fit and one less does not", () => {
  fc.assert(
    fc.property(
      fc.record({
        days: fc.integer({ min: 1, max: 9 }),
        peers: fc.integer({ min: 2, max: 12 }),
        lines: fc.integer({ min: 1, max: 20 }),
      }),
      (size) => {
        const check = scopeCheck(visitOf(size).records);
        const words = check === null ? "" : scopeCheckInWords(check);
        const fits = (other: typeof size) =>
          (scopeCheck(visitOf(other).records)?.tooMany ?? 0) <= 0;
        expect(words.startsWith("It fits")).toBe(fits(size));
        const number = (pattern: RegExp) => Number(pattern.exec(words)?.[1] ?? 0);
        const fewer = number(/(\d+) lines? fewer/u);
        const pairs = number(/(\d+) pairs? more/u);
        const days = number(/(\d+) days? more/u);
        if (fewer > 0) {
          expect(fits({ ...size, lines: size.lines - fewer })).toBe(true);
          expect(fits({ ...size, lines: size.lines - fewer + 1 })).toBe(false);
        }
        if (pairs > 0) {
          expect(fits({ ...size, peers: size.peers + 2 * pairs })).toBe(true);
          expect(fits({ ...size, peers: size.peers + 2 * (pairs - 1) })).toBe(false);
        }
        if (days > 0) {
          expect(fits({ ...size, days: size.days + days })).toBe(true);
          expect(fits({ ...size, days: size.days + days - 1 })).toBe(false);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("the tree holds each line once, whatever stands under what", () => {
  const five = visitOf({ lines: 5 }).records.enquiries;
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(5)), { minLength: 5, maxLength: 5 }), (under) => {
      const lines: Enquiry[] = five.map((line, i) => ({
        ...line,
        parentId: five[under[i] ?? 9]?.id ?? null,
      }));
      const tree = enquiryTree(lines);
      expect(tree.map(({ enquiry }) => enquiry.id).toSorted()).toEqual(
        lines.map(({ id }) => id).toSorted(),
      );
      tree.forEach(({ enquiry, level }, at) => {
        if (level > 0)
          expect(
            tree
              .slice(0, at)
              .some((each) => each.enquiry.id === enquiry.parentId && each.level === level - 1),
          ).toBe(true);
      });
    }),
  );
});
