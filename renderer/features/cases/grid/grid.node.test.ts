import { expect, test } from "vitest";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { newReading } from "../../../../shared/practice/blindReading.ts";
import { sealAnswer, sealRemark } from "../../../../shared/practice/sealedAnswer.ts";
import { type FormOfVisit, formsOf } from "../../../../shared/visit/formsOf.ts";
import { rowsOfForm } from "./answeredRow.ts";
import { asHtml, asTsv } from "../../../ui/lists/copyTable.ts";
import { tableOf } from "./tableOf.ts";
import { everyRow, filterChoices, filtered } from "./filters.ts";

const theForm = (visit: TestVisit): FormOfVisit => {
  const [form] = formsOf(visit.records);
  if (form === undefined) throw new Error("no form");
  return form;
};

function blindVisit() {
  const visit = new TestVisit();
  const jp = visit.add("peers", { initials: "JP" });
  const rt = visit.add("peers", { initials: "RT" });
  const sampled = visit.add("cases", { label: "4" });
  for (const peer of [jp, rt]) {
    const reading = newReading(sampled, "", peer.id);
    visit.add("caseReadings", {
      ...reading,
      doneAt: peer === rt ? "2024-10-16T18:00:00.000Z" : null,
      sealed: {
        voiceOfChild: sealAnswer(reading, "voiceOfChild", { rating: "no", wording: null }),
      },
      sealedRemarks: {
        voiceOfChild: sealRemark(reading, "voiceOfChild", `Seen by ${peer.initials}`),
      },
    });
  }
  return { visit, jp, rt };
}

test("a blind reader sees their own answers, everybody else none, and nobody those of who is done", () => {
  const { visit, jp, rt } = blindVisit();
  const rowFor = (reader: typeof jp | null) => rowsOfForm(visit.records, theForm(visit), reader)[0];
  expect(rowFor(jp)).toMatchObject({
    seen: "own",
    answers: { voiceOfChild: "no" },
    remarks: { voiceOfChild: "Seen by JP" },
  });
  expect(rowFor(rt)).toMatchObject({ seen: "sealed", answers: {}, remarks: {} });
  expect(rowFor(null)).toMatchObject({ seen: "sealed", answers: {}, remarks: {} });
  expect(rowFor(null)?.by).toBe("JP reading, RT done");
});

test("a blind reading is in no tally, and in no table that is copied but its reader's own", () => {
  const { visit, rt } = blindVisit();
  visit.add("cases", { label: "5", answers: { voiceOfChild: "yes" } });
  const rows = rowsOfForm(visit.records, theForm(visit), rt);
  const table = tableOf(theForm(visit), [{ title: "Drawn", rows }]);
  expect(table.find(([head]) => head === "Drawn: yes")?.[1]).toBe("1 of 1, 100%");
  expect(JSON.stringify(table)).not.toContain("Seen by");
});

test("a table that is copied holds no reference of the host and nothing a spreadsheet would work out", () => {
  const visit = new TestVisit();
  visit.add("cases", { label: "=1+2", reference: "2024/0419", answers: { voiceOfChild: "yes" } });
  const form = theForm(visit);
  const table = tableOf(form, [{ title: "Drawn", rows: rowsOfForm(visit.records, form, null) }]);
  const tsv = asTsv(table);
  expect(tsv.split("\r\n")[1]).toBe("'=1+2\tYes\t\t\t\t\t");
  expect(tsv).not.toContain("2024/0419");
  expect(asHtml([["A & B"], ["<b>"]])).toBe(
    "<table><thead><tr><th>A &amp; B</th></tr></thead><tbody><tr><td>&lt;b&gt;</td></tr></tbody></table>",
  );
});

test("rows are chosen by how they came in, by their group in the list and by reader", () => {
  const visit = new TestVisit();
  const jp = visit.add("peers", { initials: "JP" });
  const list = { line: 2, plan: "CIN", age: "3", status: "open", opened: "", problem: null };
  visit.add("caseDraws", {
    rows: [
      { ...list, reference: "a", team: "East" },
      { ...list, reference: "b", team: "West" },
    ],
  });
  visit.add("cases", { label: "1", reference: "a", readBy: [jp.id] });
  visit.add("cases", { label: "2", reference: "b", origin: "replacement" });
  visit.add("cases", { label: "H1", origin: "offered" });
  const rows = rowsOfForm(visit.records, theForm(visit), null);
  const choices = filterChoices(rows, visit.records);
  expect(choices.origin.map(({ label, count }) => `${label} ${count}`)).toEqual([
    "Offered by the host 1",
    "Replacement 1",
    "Without a draw 1",
  ]);
  expect(choices.stratum.map(({ label }) => label)).toEqual([
    "Age band: 1–4",
    "Plan: CIN",
    "Status: open",
    "Team: East",
    "Team: West",
  ]);
  const left = (filter: Partial<typeof everyRow>) =>
    filtered(rows, { ...everyRow, ...filter }, visit.records).map(({ label }) => label);
  expect(left({})).toEqual(["1", "2", "H1"]);
  expect(left({ origin: "replacement" })).toEqual(["2"]);
  expect(left({ stratum: "Team East" })).toEqual(["1"]);
  expect(left({ reader: jp.id })).toEqual(["1"]);
});
