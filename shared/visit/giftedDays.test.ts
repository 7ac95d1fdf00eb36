import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import {
  againstInWords,
  giftedRules,
  giftedTable,
  hoursTyped,
  rowOfCell,
  suggestedDays,
} from "./giftedDays.ts";

describe("gifted days", () => {
  it("are summed by peer and part in days of 7.4 hours and held against five", () => {
    const visit = new TestVisit();
    const lead = visit.add("peers", { initials: "MC", order: 1 });
    visit.add("peers", { initials: "DK", order: 2 });
    const give = (part: "preparation" | "travel" | "onSite", on: string | null, hours: number) =>
      visit.add("giftedDays", { peerId: lead.id, part, on, hours });
    give("preparation", null, 7.4);
    give("preparation", "2024-10-10", 3.7);
    give("onSite", "2024-10-15", 7.4);
    give("onSite", "2024-10-18", 7.4);
    const table = giftedTable(visit.records);
    expect(table.columns.map(({ label }) => label)).toEqual([
      "Preparation",
      "On site, Tue 15 Oct",
      "On site, Wed 16 Oct",
      "On site, Fri 18 Oct",
      "Travel",
      "Write-up",
      "Other",
    ]);
    expect(table.rows.map(({ hours, days, against }) => [hours, days, against])).toEqual([
      [[11.1, 7.4, 0, 7.4, 0, 0, 0], 3.5, "1.5 days under five"],
      [[0, 0, 0, 0, 0, 0, 0], 0, "Nothing yet"],
    ]);
    expect(table.days).toBe(3.5);
  });

  it("suggest a whole day for each peer and day on site, over nothing that is there", () => {
    const visit = new TestVisit();
    const peer = visit.add("peers", { initials: "MC", order: 1 });
    visit.add("peers", { initials: "DK", order: 2 });
    visit.add("giftedDays", { peerId: peer.id, part: "onSite", on: "2024-10-15", hours: 4 });
    const rows = suggestedDays(visit.records);
    expect(rows.map(({ on, hours }) => [on, hours])).toEqual([
      ["2024-10-16", 7.4],
      ["2024-10-15", 7.4],
      ["2024-10-16", 7.4],
    ]);
    for (const row of rows) visit.add("giftedDays", row);
    expect(suggestedDays(visit.records)).toEqual([]);
    // Another laptop begins the very same rows.
    expect(rowOfCell(peer, { part: "onSite", on: "2024-10-16" }, 7.4)).toEqual(rows[0]);
  });

  it.each([
    ["", 0],
    ["7.4", 7.4],
    ["7,5 h", 7.5],
    ["7:30", 7.5],
    ["1d", 7.4],
    ["0.5 days", 3.7],
    [".5d", 3.7],
    ["24", 24],
    ["24.5", null],
    ["4d", null],
    ["-1", null],
    ["soon", null],
    ["7:75", null],
  ])("read “%s” as %s hours of a day", (typed, hours) => {
    expect(hoursTyped(typed, 24)).toBe(hours);
  });

  it.each([
    [37, "Five days"],
    [7.4, "4 days under five"],
    [29.6, "1 day under five"],
    [44.4, "1 day over five"],
    [0, "Nothing yet"],
  ])("say %s hours as “%s”", (hours, words) => {
    expect(againstInWords(hours)).toBe(words);
  });

  it("what is shown of hours is read back as the same hours", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 240 }), (tenths) => {
        expect(hoursTyped(String(tenths / 10), 24)).toBe(tenths / 10);
      }),
    );
    expect(giftedRules).toEqual({ hoursADay: 7.4, days: 5 });
  });
});
