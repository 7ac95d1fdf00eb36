import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { fieldRule } from "../ops/fieldRules.ts";
import { Laptop } from "../ops/testing/laptop.ts";
import { visitFileRows } from "../ops/testing/visitRows.ts";
import { parseAction } from "../ops/parseAction.ts";
import { understand } from "../ops/understand.ts";
import { VisitState } from "../ops/visitState.ts";
import { fieldTooMuchInWords, tooMuch } from "./fieldLimits.ts";
import { type AnyRow, kindOf, type Table, tables } from "./records.ts";
import { readVisitFile, visitFileOf } from "./file/visitFile.ts";

type Limited = readonly [Table, string, number, "text" | "list"];

/** Every text and every list of plain texts of every kind, with the most it holds. */
const limited = tables.flatMap((table): readonly Limited[] =>
  Object.keys(kindOf(table).fields).flatMap((field): readonly Limited[] => {
    const [text, list] = [
      tooMuch(table, field, "x".repeat(400_000)),
      tooMuch(table, field, Array(100_000).fill("x")),
    ];
    if (text !== null) return [[table, field, text.most, "text"]];
    return list !== null &&
      list.path.length === 0 &&
      tooMuch(table, field, Array(list.most).fill("x")) === null &&
      isProper(table, field, Array(list.most).fill("x"))
      ? [[table, field, list.most, "list"]]
      : [];
  }),
);

/** Those of them that somebody changes. */
const changed = limited.filter(
  ([table, field, most, what]) =>
    fieldRule(table, field) !== "once" &&
    isProper(table, field, what === "text" ? "x".repeat(most) : Array(most).fill("x")),
);

function isProper(table: Table, field: string, value: unknown): boolean {
  return kindOf(table).schema.shape[field]?.safeParse(value).success === true;
}

test("texts and lists of all kinds have a limit", () => {
  const names = limited.map(([table, field]) => `${table} ${field}`);
  for (const known of [
    "visits sponsor",
    "visits audiences",
    "notes text",
    "peers role",
    "enquiries question",
  ])
    expect(names).toContain(known);
});

test.each(changed)(
  "%s %s: at its limit it is written, sent and read; one more is too much to write",
  (table, field, most, what) => {
    const visit = new TestVisit();
    const row: AnyRow = table === "visits" ? visit.records.visit : addedTo(visit, table);
    const full = what === "text" ? "x".repeat(most) : Array<string>(most).fill("x");
    expect(tooMuch(table, field, full)).toBeNull();
    const laptop = new Laptop(1);
    laptop.write(visitFileRows(visit.records));
    const action = laptop.write([{ table, set: { [field]: full }, base: row }]);
    const sent = parseAction(JSON.parse(JSON.stringify(action)));
    expect(sent && understand(sent).unread).toEqual([]);
    const other = new VisitState(laptop.state.visitId);
    other.apply([...laptop.state.actions()]);
    expect(other.row(table, row.id)).toMatchObject({ [field]: full });
    const { records } = other;
    // What is private to whoever wrote it is sent, sealed, and is of no file.
    if (table !== "visits" && kindOf(table).isPrivate === true) return;
    const file = records && visitFileOf(records, "2024-10-20T09:00:00.000Z");
    expect(file?.ok && readVisitFile(file.value)).toEqual({ ok: true, value: records });

    const over = what === "text" ? "x".repeat(most + 1) : Array<string>(most + 1).fill("x");
    expect(tooMuch(table, field, over)).toMatchObject({ has: most + 1, most });
    const whole = records && { ...records, ...replaced(records, table, row.id, { [field]: over }) };
    expect(whole && visitFileOf(whole, "2024-10-20T09:00:00.000Z")).toMatchObject({
      ok: false,
      error: [expect.stringContaining(`of ${new Intl.NumberFormat("en-GB").format(most)}`)],
    });
  },
);

test("what is too much is said with its field, and where it is within it", () => {
  const sponsor = tooMuch("visits", "sponsor", "x".repeat(501));
  expect(sponsor && fieldTooMuchInWords("visits", "sponsor", sponsor)).toBe(
    "Sponsor is too long to keep: 501 of 500 characters",
  );
  const audiences = tooMuch("visits", "audiences", Array(25).fill("x"));
  expect(audiences && fieldTooMuchInWords("visits", "audiences", audiences)).toBe(
    "Audiences for the messages has too many entries to keep: 25 of 20",
  );
  expect(tooMuch("letters", "texts/thanks", "x".repeat(20_001))).toMatchObject({
    path: [],
    has: 20_001,
  });
  expect(tooMuch("visits", "host", { name: "x".repeat(501), kind: "" })).toMatchObject({
    path: ["name"],
  });
  expect(tooMuch("visits", "letterDueDays", 91)).toMatchObject({ of: "number", most: 90 });
  expect(tooMuch("visits", "sponsor", 3)).toBeNull();
  expect(tooMuch("visits", "constructor", "x")).toBeNull();
});

test("whatever the value, looking for too much never throws", () => {
  fc.assert(
    fc.property(fc.constantFrom(...tables), fc.string(), fc.anything(), (table, field, value) => {
      tooMuch(table, field, value);
    }),
  );
});

/** A plain record of a table, with what it points at. */
function addedTo(visit: TestVisit, table: Exclude<Table, "visits">): AnyRow {
  const session = visit.add("sessions");
  const finding = visit.add("findings");
  const note = visit.add("notes", { sessionId: session.id });
  const peer = visit.add("peers");
  const recommendation = visit.add("recommendations");
  const at: Readonly<Record<string, unknown>> = {
    sessionId: session.id,
    enquiryId: null,
    findingId: finding.id,
    peerId: peer.id,
    recommendationId: recommendation.id,
    concernId: visit.add("concerns").id,
    noteId: note.id,
    inspectionId: visit.add("inspections").id,
    itemId: visit.add("baselineItems").id,
    questionnaireId: visit.add("questionnaires").id,
    roundId: visit.add("factualRounds").id,
    caseId: visit.add("cases").id,
    evidence: { type: "note", id: note.id },
    of: { type: "note", id: note.id },
  };
  const needed = Object.entries(kindOf(table).fields).filter(
    ([, { refers }]) => refers?.onGone === "goesWith",
  );
  return visit.add(table, Object.fromEntries(needed.map(([name]) => [name, at[name]])));
}

function replaced(
  records: NonNullable<VisitState["records"]>,
  table: Table,
  id: string,
  fields: object,
) {
  if (table === "visits") return { visit: { ...records.visit, ...fields } };
  return { [table]: records[table].map((row) => (row.id === id ? { ...row, ...fields } : row)) };
}
