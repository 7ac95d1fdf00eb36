import { expect, test } from "vitest";
import readSheets from "read-excel-file/universal";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { readReturnedSheet } from "../../shared/register/readReturnedSheet.ts";
import { registerOf } from "../../shared/register/register.ts";
import { registerXlsx } from "./registerXlsx.ts";

test("the workbook read back by another library is the register, and what looks like a formula is text", async () => {
  const visit = new TestVisit();
  const advice = visit.add("recommendations", { text: "Tell schools to whom they escalate." });
  visit.add("actions", {
    recommendationId: advice.id,
    response: "accepted",
    owner: '=HYPERLINK("http://example.org")',
    due: "2025-03-31",
  });
  const register = registerOf(visit.records, "2025-03-01");
  const bytes = await registerXlsx(register, { title: "Register" });
  const [sheet] = await readSheets(new Blob([bytes]));
  const cells = (sheet?.data ?? []).map((row) =>
    row.map((cell) => (cell === null ? "" : String(cell))),
  );
  expect(cells[2]?.slice(0, 6)).toEqual([
    "1",
    "Tell schools to whom they escalate.",
    "Accepted",
    "",
    '=HYPERLINK("http://example.org")',
    "31 March 2025",
  ]);
  expect(readReturnedSheet(cells, register)).toEqual({ rows: [], leftOut: [], unanswered: [] });
});
