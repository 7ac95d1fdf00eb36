import { expect, test } from "vitest";
import { beginFromProgramme } from "../programmes/beginFromProgramme.ts";
import { shippedProgrammes } from "../programmes/shippedProgrammes.ts";
import { eachTable } from "../visit/eachTable.ts";
import type { VisitRecords } from "../visit/records.ts";
import { beginLetter } from "./beginLetter.ts";
import { composeLetter } from "./composeLetter.ts";
import { testMint } from "./testing/testVisit.ts";

const others = shippedProgrammes().filter(({ programme }) => !/safeguarding/i.test(programme));

test.for(others.map((one) => [one.programme, one] as const))(
  "the letter of %s speaks of its own programme and of no other",
  ([name, programme]) => {
    const basics = { hostName: "Midthorpe", focus: "", daysOnSite: ["2026-11-02"] };
    const records: VisitRecords = {
      ...eachTable<Omit<VisitRecords, "visit">>(() => []),
      ...beginFromProgramme(programme, basics, testMint()),
    };
    const text = JSON.stringify(composeLetter(records, beginLetter(records)));
    expect(text).not.toMatch(/safeguarding/i);
    expect(text).toContain(programme.letterStyle.programmeInText);
    expect(name).not.toBe("");
  },
);
