import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FigureRow, Indicator } from "../visit/kinds/indicator.ts";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { figureInWords, figureOf, readCell, whyMissing } from "./figure.ts";
import {
  besideInWords,
  directionInWords,
  indicatorInWords,
  questionsAbout,
  rankInWords,
  rankOfIndicator,
  restsOn,
  standingInWords,
} from "./indicatorInWords.ts";
import { standsApart } from "./standsApart.ts";
import { weighIndicator } from "./weighIndicator.ts";

type Given = Partial<Record<Exclude<FigureRow["of"], "neighbour">, readonly string[]>> & {
  readonly each?: readonly string[];
};

function weighed(
  { each = [], ...given }: Given,
  fields: Partial<Indicator> = {},
  periods: readonly string[] = ["2023/24"],
) {
  const rows: FigureRow[] = [
    ...Object.entries(given).map(([of, values]) => ({
      of: of as FigureRow["of"], // its keys are these
      name: "",
      values: [...values],
    })),
    ...each.map((value, at) => ({
      of: "neighbour" as const,
      name: `Council ${at}`,
      values: [value],
    })),
  ];
  const indicator = new TestVisit().add("indicators", {
    name: "Re-referrals",
    unit: "%",
    goodIs: "lower",
    figures: { periods: [...periods], rows },
    ...fields,
  });
  return weighIndicator(indicator);
}

test.each([
  ["£1,204.50", "1204.50", "£"],
  ["27%", "27", "%"],
  ["22,4", "22.4", ""],
  ["1,204", "1204", ""],
  ["\u22123", "-3", ""],
  ["c", "c", ""],
  ["", "", ""],
  ["27.0 per cent", "27.0", "%"],
  ["+3.2", "3.2", ""],
  [".5", "0.5", ""],
  ["nil", "0", ""],
  ["£1.2m", "1200000", "£"],
  ["1.2 million", "1200000", ""],
  ["45 working days", "45", "working days"],
  ["52.1 per 10,000", "52.1", "per 10,000"],
  // Two figures, a range and fewer than so many are no figure.
  ["12 (34%)", "12 (34%)", ""],
  ["5–9", "5-9", ""],
  ["<5", "<5", ""],
  ["2024/25", "2024/25", ""],
])("%j is kept as %j", (cell, kept, unit) => {
  expect(readCell(cell)).toEqual({ kept, unit, mark: "" });
});

test.each([
  ["12.3%*", "12.3", "*"],
  ["22.4 [r]", "22.4", "[r]"],
  ["22.4p", "22.4", "p"],
  ["27\u00B9", "27", "\u00B9"],
  ["27% \u2191", "27", "\u2191"],
])("%j is the figure %j with a mark", (cell, kept, mark) => {
  expect(readCell(cell)).toMatchObject({ kept, mark });
});

test("a figure keeps the decimals of its source, and what a spreadsheet summed is rounded", () => {
  const said = (kept: string, unit: string) => {
    const figure = figureOf(kept);
    return figure && figureInWords(figure, unit);
  };
  expect(said("27.0", "%")).toBe("27.0%");
  expect(said("22.399999999999999", "")).toBe("22.4");
  expect(said("-1204", "£")).toBe("\u2212£1,204");
  expect(said("c", "%")).toBeNull();
  expect(
    ["c", "z", "[x]", "", "..", "u", "S", "<5", "12 (34%)"].map((kept) => whyMissing(kept)),
  ).toEqual([
    "withheld",
    "does not apply",
    "withheld",
    "not given",
    "not given",
    "not reliable",
    "withheld",
    "“<5”",
    "“12 (34%)”",
  ]);
});

test("the latest figure is held against the neighbours, by what good is", () => {
  const worse = weighed({ host: ["27"], england: ["22.4"], neighbours: ["21.9"] });
  expect(worse.standing).toBe("worse");
  expect(standingInWords(worse)).toBe("Higher than its neighbours; lower is better");
  expect(weighed({ host: ["27"], neighbours: ["21.9"] }, { goodIs: "higher" }).standing).toBe(
    "better",
  );
  expect(weighed({ host: ["27"], neighbours: ["21.9"] }, { goodIs: "neither" }).standing).toBe(
    "apart",
  );
  expect(weighed({ host: ["22.5"], neighbours: ["21.9"] }).standing).toBe("near");
  expect(weighed({ host: ["27"], england: ["22"] }).heldAgainst).toBe("england");
  expect(weighed({ host: ["c"], neighbours: ["21.9"] }).standing).toBe("nothingBeside");
});

test("a share near all is held against what is missing to all of it, and two points are the least", () => {
  expect(standsApart(90, 97, { isShare: true })).toBe(true);
  expect(standsApart(90, 97, { isShare: false })).toBe(false);
  expect(standsApart(98.5, 99.5, { isShare: true })).toBe(false);
  expect(standsApart(2, 1, { isShare: true })).toBe(false);
  expect(standsApart(2, 1, { isShare: false })).toBe(true);
});

test("of few, a difference that chance may explain does not stand out, and one more is said in points", () => {
  const few = weighed({ host: ["25"], neighbours: ["15"], count: ["12"] });
  expect(few.standing).toBe("maybeChance");
  expect(restsOn(few)).toBe("n = 12: one more or less is 8 points");
  const many = weighed({ host: ["25"], neighbours: ["15"], count: ["1200"] });
  expect(many.standing).toBe("worse");
  expect(restsOn(many)).toBe("n = 1,200");
});

test("a rank is said from the nearer end", () => {
  const others = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
  const rank = (host: string) => rankOfIndicator(weighed({ host: [host], each: others }));
  expect(rank("8.5")).toBe("third highest of eleven");
  expect(rank("11")).toBe("highest of eleven");
  expect(rank("0")).toBe("lowest of eleven");
  expect(rank("1.5")).toBe("second lowest of eleven");
  expect(rank("10")).toBe("joint highest of eleven");
  expect(rank("1")).toBe("joint lowest of eleven");
  expect(rankOfIndicator(weighed({ host: ["5"], each: ["c", "4"] }))).toBe("");
});

test("who is higher is never called lower, whatever the neighbours are", () => {
  fc.assert(
    fc.property(fc.nat(30), fc.array(fc.nat(30), { minLength: 2, maxLength: 12 }), (host, each) => {
      const { rank } = weighed({ host: [String(host)], each: each.map(String) });
      if (rank === null) throw new Error("there are neighbours");
      const above = each.filter((other) => other > host).length;
      const below = each.filter((other) => other < host).length;
      const words = rankInWords(rank, each.filter((other) => other === host).length);
      expect(words.includes("highest of")).toBe(above <= below);
    }),
  );
});

test("neighbours without an average give their middle one, and it is said", () => {
  const own = weighed({ host: ["30"], each: ["10", "20", "21"] });
  expect(own.isMedian).toBe(true);
  expect(own.beside.neighbours?.figure.value).toBe(20);
  expect(weighed({ host: ["30"], each: ["10", "20"] }).beside.neighbours).toBeNull();
});

test("figures of others that are of an earlier period say which", () => {
  const own = weighed({ host: ["20", "27"], england: ["22", ""] }, {}, ["2022/23", "2023/24"]);
  expect(besideInWords(own, "england")).toBe("22% (2022/23)");
});

test("three periods make a direction, two only say what it was", () => {
  const years = ["2021/22", "2022/23", "2023/24"];
  expect(directionInWords(weighed({ host: ["19.1", "22", "27"] }, {}, years))).toBe(
    "Getting worse since 2021/22 (from 19.1%)",
  );
  expect(directionInWords(weighed({ host: ["19.1", "", "27"] }, {}, years))).toBe("2021/22: 19.1%");
  expect(
    directionInWords(weighed({ host: ["19", "22", "20"] }, { goodIs: "neither" }, years)),
  ).toBe("Steady since 2021/22 (from 19%)");
});

test("in one sentence it says figure, period, n, others, rank and direction", () => {
  expect(
    indicatorInWords(
      weighed({
        host: ["27"],
        count: ["640"],
        neighbours: ["21.9"],
        england: ["22.4"],
        each: ["20", "22", "23"],
      }),
    ),
  ).toBe(
    "Re-referrals: 27% in 2023/24 (n = 640). Statistical neighbours 21.9% and England 22.4%. Highest of four.",
  );
});

test("what stands out is asked about, its source's own question first; what does not is not", () => {
  const asked = questionsAbout(
    weighed({ host: ["27"], neighbours: ["21.9"] }, { question: "Do referrers hear back?" }),
  );
  expect(asked).toEqual([
    "Do referrers hear back?",
    "Re-referrals: what lies behind 27% here and 21.9% among the statistical neighbours, and what do those who do the work say it is?",
  ]);
  expect(questionsAbout(weighed({ host: ["22"], neighbours: ["21.9"] }))).toEqual([]);
});
