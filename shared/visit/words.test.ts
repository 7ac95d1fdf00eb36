import { expect, test } from "vitest";
import sampleText from "../../assets/sample-visit/midthorpe.visit.json?raw";
import { fieldsOfRow } from "../ops/fieldsOfRow.ts";
import { kindOf, recordTables } from "./records.ts";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { describeVisitFileError, readVisitFile } from "./file/visitFile.ts";
import { titleOfRow } from "./recordInWords.ts";
import { fieldLabel, isProseField, valueInWords, fieldOf } from "./valueInWords.ts";
import { whenInWords } from "../words/whenInWords.ts";

test("of the sample visit nothing that people read shows a key, an id or code", () => {
  const read = readVisitFile(sampleText);
  if (!read.ok) throw new Error(describeVisitFileError(read.error));
  const records = read.value;
  const said = [...recordTables, "visits" as const].flatMap((table) => {
    const rows: readonly { readonly id: string }[] =
      table === "visits" ? [records.visit] : records[table];
    return rows.flatMap((row) => [
      titleOfRow(table, row, records),
      ...Object.entries(fieldsOfRow(table, { ...row }))
        .filter(([field]) => fieldOf(table, field).isHidden !== true)
        .flatMap(([field, value]) => [
          fieldLabel(table, field, records),
          valueInWords(table, field, value, records),
        ]),
    ]);
  });
  for (const words of said)
    expect(words).not.toMatch(
      /[0-9a-f]{8}-[0-9a-f]{4}|[{}]|undefined|\[object|[a-z][A-Z]{1}[a-z]+[A-Z]/,
    );
  expect(said.length).toBeGreaterThan(500);
});

test("keys, days and ids become the words they stand for", () => {
  const visit = new TestVisit();
  const peer = visit.add("peers", { initials: "MC" });
  const [enquiry] = visit.records.enquiries;
  const say = (table: Parameters<typeof valueInWords>[0], field: string, value: unknown) =>
    valueInWords(table, field, value, visit.records);
  expect(say("sessions", "day", "2024-10-16")).toBe("16 October 2024");
  expect(say("sessions", "sourceGroups", ["police"])).toBe("Police");
  expect(say("sessions", "peerIds", [peer.id])).toBe("MC");
  expect(say("notes", "enquiryId", enquiry?.id)).toBe(enquiry?.shortName);
  expect(say("notes", "enquiryId", null)).toBe("");
  expect(say("notes", "peerId", "gone")).toBe("one that was deleted");
  expect(say("findings", "polarity", "area")).toBe("Area for improvement");
  expect(say("findings", "inLetter", false)).toBe("No");
  expect(fieldLabel("letters", "texts/nextSteps", visit.records)).toBe("Next steps");
  const [area] = visit.records.visit.vocabulary.practiceAreas;
  expect(fieldLabel("cases", `answers/${area?.key}`, visit.records)).toBe(`Rating: ${area?.label}`);
});

test("a safeguarding concern is told by its time, never by what it says", () => {
  const visit = new TestVisit();
  const concern = visit.add("concerns", { text: "Bruises." });
  expect(`${kindOf("concerns").one} ${titleOfRow("concerns", concern, visit.records)}`).toBe(
    "Safeguarding concern recorded 15:05",
  );
});

test("only what people write in their own words can be joined", () => {
  expect(isProseField("letters", "texts/thanks")).toBe(true);
  expect(isProseField("sessions", "room")).toBe(true);
  expect(isProseField("sessions", "startsAt")).toBe(false);
  expect(isProseField("findings", "state")).toBe(false);
  expect(isProseField("letters", "headlines")).toBe(false);
});

test("times are said as the field says them", () => {
  expect(whenInWords("2024-10-16T13:02:00.000Z")).toBe("14:02, 16 October 2024");
});
