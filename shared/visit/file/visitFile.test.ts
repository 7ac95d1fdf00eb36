import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import earlierText from "./golden/every-table-v1.visit.json?raw";
import releasedSchema1 from "./golden/visit-file-v1.schema.json?raw";
import releasedSchema2 from "./golden/visit-file-v2.schema.json?raw";
import { absentValue } from "../absent.ts";
import { kindOf, recordsVersion, recordTables, type Table } from "../records.ts";
import { TestVisit } from "../../letter/testing/testVisit.ts";
import { describeVisitFileError, readVisitFile, writeVisitFile } from "./visitFile.ts";
import { visitFileSchema } from "./visitFileVersions.ts";

function someFile() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Thresholds are not shared." });
  visit.addEvidence(finding, { text: "“send everything in”\nsecond line, £5 — naïve" });
  visit.addLetter();
  visit.add("holds", { reason: "A request under the Freedom of Information Act" });
  return {
    records: visit.records,
    text: writeVisitFile(visit.records, "2024-10-23T09:00:00.000Z"),
  };
}

function errorOf(text: string) {
  const result = readVisitFile(text);
  if (result.ok) throw new Error("expected a refusal");
  return result.error;
}

test("what is written reads back the same", () => {
  const { records, text } = someFile();
  expect(readVisitFile(text)).toEqual({ ok: true, value: records });
});

test.each([
  [1, releasedSchema1],
  [2, releasedSchema2],
])("version %i of the file is what it was when it was released", (version, released) => {
  const schema = z.toJSONSchema(visitFileSchema(version), { io: "input" });
  expect(JSON.parse(JSON.stringify(schema))).toEqual(JSON.parse(released));
});

test("a file of version 1 opens with everything in it, and what came later is absent", () => {
  const opened = readVisitFile(earlierText);
  if (!opened.ok) throw new Error(describeVisitFileError(opened.error));
  const { format: _format, version, exportedAt, ...earlier } = JSON.parse(earlierText);
  expect(version).toBe(1);
  const isLater = (table: Table) => (kindOf(table).since ?? 1) > 1;
  const withLater = (table: Table, row: object) => ({
    ...Object.fromEntries(
      Object.entries(kindOf(table).fields)
        .filter(([, { since = 1 }]) => since > 1)
        .map(([name]) => [name, absentValue(table, name)]),
    ),
    ...row,
  });
  const raised = {
    visit: withLater("visits", earlier.visit),
    ...Object.fromEntries(
      recordTables.map((table) => [
        table,
        isLater(table) ? [] : earlier[table].map((row: object) => withLater(table, row)),
      ]),
    ),
  };
  expect(opened.value).toEqual(raised);
  const empty = recordTables.filter((table) => opened.value[table].length === 0);
  expect(empty).toEqual(recordTables.filter(isLater));
  const again = JSON.parse(writeVisitFile(opened.value, exportedAt));
  expect(again).toEqual({ ...JSON.parse(earlierText), ...raised, version: recordsVersion });
});

test("a file that says version 1 and holds what only later ones know is refused", () => {
  expect(errorOf(someFile().text.replace(/"version": \d+/, '"version": 1'))).toMatchObject({
    type: "Damaged",
  });
});

test("a byte order mark does no harm", () => {
  const { records, text } = someFile();
  expect(readVisitFile(`\uFEFF${text}`)).toEqual({ ok: true, value: records });
});

test("a file from a newer version is refused and says so", () => {
  const error = errorOf(someFile().text.replace(/"version": \d+/, '"version": 99'));
  expect(error).toEqual({ type: "NewerVersion", version: 99 });
  expect(describeVisitFileError(error)).toContain("Update Critical Friend");
});

test("a file cut anywhere is refused as cut short", () => {
  const { text } = someFile();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.trimEnd().length - 1 }), (at) => {
      expect(errorOf(text.slice(0, at))).toMatchObject({ type: "NotJson", cutShort: true });
    }),
  );
});

test("a slip inside the file names its line", () => {
  const { text } = someFile();
  const lines = text.split("\n");
  lines[4] = `${lines[4]} oops`;
  expect(errorOf(lines.join("\n"))).toMatchObject({ type: "NotJson", cutShort: false, line: 5 });
});

test("other JSON is not taken for a visit", () => {
  for (const text of ["[]", "null", "{}", '{"format":"something.else","version":1}', "3"])
    expect(errorOf(text)).toEqual({ type: "NotAVisitFile" });
});

test("a damaged record is named by its place", () => {
  const error = errorOf(someFile().text.replace('"polarity": "area"', '"polarity": "grade"'));
  expect(error).toMatchObject({ type: "Damaged", places: [{ path: "findings[0].polarity" }] });
  expect(describeVisitFileError(error)).toContain("findings[0].polarity");
});

test("an unknown field is refused rather than dropped", () => {
  const error = errorOf(
    someFile().text.replace('"polarity": "area"', '"polarity": "area", "grade": "good"'),
  );
  expect(error.type).toBe("Damaged");
});

test("a finding's link that leads nowhere is named", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "A." });
  const note = visit.addEvidence(finding);
  const text = writeVisitFile({ ...visit.records, findings: [] }, "2024-10-23T09:00:00.000Z");
  const error = errorOf(text);
  expect(error).toMatchObject({
    type: "BrokenReferences",
    broken: [{ from: "links[0]", to: `finding ${finding.id}` }],
  });
  expect(describeVisitFileError(error)).toContain("links[0] points at finding");
  expect(note.id).toBeTruthy();
});

test("a record of another visit is refused", () => {
  const visit = new TestVisit();
  const other = new TestVisit();
  other.mint.newId();
  visit.add("findings", { visitId: visit.add("findings").id as never, sentence: "Elsewhere." });
  expect(errorOf(writeVisitFile(visit.records, "2024-10-23T09:00:00.000Z")).type).toBe(
    "BrokenReferences",
  );
});

const inCapitals = (text: string): string =>
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => id.toUpperCase());

test("fault 69: ids in capitals, all of them or those that point alone, are the ones in small letters", () => {
  const { records, text } = someFile();
  const [note] = records.notes;
  if (note === undefined) throw new Error("a note");
  expect(inCapitals(text)).not.toContain(note.id);
  expect(readVisitFile(inCapitals(text))).toEqual({ ok: true, value: records });
  const ofNote = text.replace(`"id": "${note.id}"`, `"id": "${note.id.toUpperCase()}"`);
  expect(ofNote).toContain(note.id.toUpperCase());
  expect(readVisitFile(ofNote)).toEqual({ ok: true, value: records });
  const pointing = text.replaceAll(`"sessionId": "${note.sessionId}"`, (field) =>
    field.replace(note.sessionId, note.sessionId.toUpperCase()),
  );
  expect(pointing).toContain(note.sessionId.toUpperCase());
  expect(readVisitFile(pointing)).toEqual({ ok: true, value: records });
  expect(readVisitFile(inCapitals(earlierText))).toEqual(readVisitFile(earlierText));
  // What only looks like an id and is none of the file's is somebody's words.
  const said = text.replace("“send everything in”", "ABCDEF01-0000-7000-8000-000000000000");
  expect(JSON.stringify(readVisitFile(inCapitals(said)))).toContain("ABCDEF01-0000-7000-8000");
});

test("fault 69: two records under one id are refused with their places, in whatever letters it is written", () => {
  const visit = new TestVisit();
  const { id } = visit.add("sessions");
  const [a, b] = [1, 2].map(() => visit.add("notes", { sessionId: id }));
  if (a === undefined || b === undefined) throw new Error("two notes");
  const text = writeVisitFile(visit.records, "2024-10-23T09:00:00.000Z");
  const error = errorOf(text.replace(b.id, a.id));
  expect(error).toEqual({ type: "IdsTwice", places: ["notes[1] and notes[0]"], more: 0 });
  expect(describeVisitFileError(error)).toContain("notes[1] and notes[0].");
  expect(errorOf(inCapitals(text.replace(b.id, a.id)))).toEqual(error);
  // Two that differ in their letters alone are two: neither is lost.
  const alike = "abcdef01-0000-7000-8000-000000000000";
  const both = readVisitFile(text.replace(a.id, alike).replace(b.id, alike.toUpperCase()));
  expect(both.ok && both.value.notes.map((note) => note.id)).toEqual([alike, alike.toUpperCase()]);
});

test("any text at all gives a value or a reason, never a throw", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readVisitFile(text).ok).toBe(false);
    }),
  );
});
