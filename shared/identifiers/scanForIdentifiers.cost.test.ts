import { describe, expect, test } from "vitest";
import { costGrowth, linear } from "../testing/costGrowth.ts";
import { emptyRegister } from "./emptyRegister.ts";
import { scanForIdentifiers } from "./scanForIdentifiers.ts";

const register = {
  ...emptyRegister,
  caseReferences: ["2022/0388", "AB-77-1203"],
  names: ["Sarah Nolan"],
  knownWords: ["Midthorpe Council"],
};

describe("fault 70: half a megabyte of anything is scanned in time that grows with its length", () => {
  test.each([
    ["one letter", "a"],
    ["digits", "1"],
    ["digits and spaces", "1 "],
    ["capitals and stops", "K."],
    ["names", "Sarah "],
    ["known names", "Midthorpe Council Sarah Nolan "],
    ["at signs", "a@"],
    ["quotes", "a'"],
    ["hyphens", "A-"],
    ["dates half written", "3/2/"],
    ["birth words", "born "],
    ["telephone beginnings", "(0161) "],
    ["references half written", "case ref no: "],
    ["people pointed at and named", "The designated nurse told Sarah Nolan. "],
    ["addresses half written", "14 Harrow "],
    ["ages half written", "a 14-year-old boy from "],
    ["disguised addresses half written", "dot at dot "],
    ["blank lines", "\n"],
  ])("%s", (_, piece) => {
    const growth = costGrowth((amount) => {
      const text = piece.repeat(Math.ceil((amount * 31_250) / piece.length));
      return () => scanForIdentifiers(text, { register: { ...register }, setting: "letter" });
    });
    expect(growth).toBeLessThan(linear);
  });
});
