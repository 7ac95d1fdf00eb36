import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "./parseDay.ts";

const today = "2024-11-30";

describe("reading a typed day", () => {
  it.each([
    "16 Oct 2024",
    "16 october 2024",
    "16th October 2024",
    "Wed 16 Oct 2024",
    "Wednesday, 16 October 2024",
    "16/10/2024",
    "16/10/24",
    "16.10.2024",
    "16-10-24",
    "16oct24",
    " 2024-10-16 ",
  ])("reads %s", (text) => {
    expect(parseDay(text, today)).toEqual({ ok: true, value: "2024-10-16" });
  });

  it("takes the day before the month", () => {
    expect(parseDay("3/4/2025", today)).toEqual({ ok: true, value: "2025-04-03" });
  });

  it.each(["soon", "16", "16 Zed 2024", "10 2024"])("does not guess at %s", (text) => {
    expect(parseDay(text, today)).toEqual({ ok: false, error: { type: "NotADay" } });
  });

  it.each([
    ["16 Oct", "2024-10-16"],
    ["12 January", "2025-01-12"],
    ["29/2", "2024-02-29"],
    ["1 June", "2024-06-01"],
    ["30 May", "2025-05-30"],
  ])("takes the nearest year for %s", (text, day) => {
    expect(parseDay(text, today)).toEqual({ ok: true, value: day });
  });

  it.each(["31 Feb 2024", "29/2/2023", "1/13/2024", "0/1/2024"])("refuses %s", (text) => {
    expect(parseDay(text, today)).toEqual({ ok: false, error: { type: "NoSuchDay" } });
  });

  it("reads back every day that it writes", () => {
    for (let day = 0; day < 800; day += 1) {
      const iso = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      expect(parseDay(formatDay(iso, { withWeekday: true }), today)).toEqual({
        ok: true,
        value: iso,
      });
    }
    expect(formatDay("2024-10-16")).toBe("16 October 2024");
    expect(formatDay("2024-10-16", { withWeekday: true })).toBe("Wednesday 16 October 2024");
  });
});
