import { expect, test } from "vitest";
import { readFile } from "../readFile.ts";
import { readingContext } from "../readingContext.ts";
import { scopedVisit } from "../testing/exampleVisit.ts";

const read = (...lines: readonly string[]) =>
  readFile({
    fileName: "x.txt",
    text: lines.join("\n"),
    context: readingContext(scopedVisit),
  });

test.each([
  [["Cases we ask to see:", "", "1. 2024/0198", "2. 2023/0457", "3. 2022/0311"]],
  [["2024/0198", "2023/0457", "2022/0311"]],
  [["- 2024/0198, CIN, North", "- 2023/0457, CP, South", "- 2022/0311, LAC, North"]],
  [["Case 1: 2024/0198 (CIN)", "Case 2: 2023/0457 (CP)", "Case 3: 2022/0311 (LAC)"]],
])("a list of cases that is typed is one", (lines) => {
  const reading = read(...lines);
  expect(reading.kind).toBe("caseList");
  expect(reading.kind === "caseList" && reading.rows.map(({ reference }) => reference)).toEqual([
    "2024/0198",
    "2023/0457",
    "2022/0311",
  ]);
});

test.each([
  [
    [
      "1. 2024/0198 - CIN. Chronology up to date. Voice strong.",
      "2. 2023/0457 - CP. Visits in time. Father not spoken to.",
      "3. 2022/0311 - LAC. Good life story work.",
    ],
  ],
  [["2024/0198", "a good file", "2023/0457", "no plan", "2022/0311", "late"]],
])("notes on cases are none", (lines) => {
  expect(read(...lines).kind).not.toBe("caseList");
});
