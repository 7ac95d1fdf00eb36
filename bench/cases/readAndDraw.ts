import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import Papa from "papaparse";
import { readCaseList } from "../../shared/import/lists/readCaseList.ts";
import { readCsv } from "../../shared/import/lists/readCsv.ts";
import { readingContext } from "../../shared/import/readingContext.ts";
import { rowTexts } from "../../shared/import/splitLines.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { drawOrder } from "../../shared/sampling/drawOrder.ts";
import { drawableRows } from "../../shared/sampling/listColumns.ts";
import { median, ratioOf } from "../store/statistics.ts";
import { atMost, type Measure } from "../store/table.ts";

const count = 12_000;
const goes = 5;
const rounds = 30;

/**
 * How long a list of 12,000 cases takes to be read and checked, against papaparse alone on the same text,
 * and to be put in the order of a draw, against hashing its references alone. Taken in turns, so that what
 * else the machine does falls on both alike; each time is of several goes, for what one leaves behind is
 * cleared away during another.
 */
export function readAndDraw(): readonly Measure[] {
  const text = listText();
  const context = readingContext(new TestVisit().records);
  const read = () => readCaseList(readCsv(rowTexts(text)), context).rows;
  const list = drawableRows(read().map((row) => ({ ...row, more: [] })));
  const seeds = { host: "4127", team: "8063" };
  const tasks = {
    papaparse: () => Papa.parse(text).data.length,
    // The least that any check of every cell costs: the cells cut apart, each looked up once.
    floor: () => {
      const known = Array.from({ length: 6 }, () => new Map<string, number>());
      for (const line of text.split("\n"))
        line.split(",").forEach((cell, at) => known[at]?.set(cell, 1));
      return known.length;
    },
    read: () => read().length,
    hash: () => list.map(({ reference }) => sha256(utf8ToBytes(`41278063|${reference}`))).length,
    draw: () => drawOrder(list, seeds).length,
  };
  const names = Object.keys(tasks) as (keyof typeof tasks)[]; // its keys
  const times = { papaparse: [], floor: [], read: [], hash: [], draw: [] } as Record<
    keyof typeof tasks,
    number[]
  >;
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const from = performance.now();
      for (let go = 0; go < goes; go += 1) tasks[name]();
      // The first rounds are the compiler's.
      if (round >= 5) times[name].push((performance.now() - from) / goes);
    }
  const ms = (name: keyof typeof tasks): string => `${median(times[name]).toFixed(1)} ms`;
  return [
    {
      what: `${count.toLocaleString("en-GB")} rows read and checked`,
      goals: [atMost(2, ratioOf(times.read, times.papaparse), "papaparse alone")],
      remark: `${ms("read")} beside ${ms("papaparse")}; cells cut apart and each looked up once, ${ms("floor")}`,
    },
    {
      what: "drawn and ordered",
      goals: [atMost(1.5, ratioOf(times.draw, times.hash), "hashing the references alone")],
      remark: `${ms("draw")} beside ${ms("hash")} for the ${list.length.toLocaleString("en-GB")} that can be drawn`,
    },
  ];
}

const listText = (): string =>
  `Case ref,Team,Plan,Age,Status,Opened\n${Array.from({ length: count }, (_, i) =>
    [
      `20${10 + (i % 15)}/${((i * 7_919) % 99_991).toString().padStart(5, "0")}`,
      `Assessment ${i % 9}`,
      ["child in need", "child protection", "looked after"][i % 3],
      i % 18,
      "open",
      `${((i % 28) + 1).toString().padStart(2, "0")}/${((i % 12) + 1).toString().padStart(2, "0")}/20${19 + (i % 7)}`,
    ].join(","),
  ).join("\n")}\n`;
