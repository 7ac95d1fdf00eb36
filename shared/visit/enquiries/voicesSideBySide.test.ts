import { expect, test } from "vitest";
import { TestVisit } from "../../letter/testing/testVisit.ts";
import { voicesSideBySide } from "./voicesSideBySide.ts";

/** A visit with one line of enquiry, and what a session with those groups said on it. */
function saying(...said: readonly (readonly [groups: readonly string[], text: string])[]) {
  const visit = new TestVisit();
  const [line] = visit.records.enquiries;
  if (line === undefined) throw new Error("the programme has lines of enquiry");
  for (const [sourceGroups, text] of said) {
    const session = visit.add("sessions", { sourceGroups: [...sourceGroups] });
    visit.add("notes", { sessionId: session.id, enquiryId: line.id, text });
  }
  return { visit, line, look: () => voicesSideBySide(visit.records)(line) };
}

const texts = (lines: readonly { readonly note: { readonly text: string } }[]) =>
  lines.map(({ note }) => note.text);

test("each voice has what it alone said, leaders first and children last", () => {
  const { look } = saying(
    [["youngPeople"], "My worker changed."],
    [["dcs"], "Turnover is falling."],
    [["socialWorkers"], "We lose people."],
  );
  const { columns } = look();
  expect(columns.map(({ voice }) => voice)).toEqual([
    "leader",
    "manager",
    "frontLine",
    "partner",
    "family",
    "child",
  ]);
  expect(columns.map(({ lines }) => texts(lines))).toEqual([
    ["Turnover is falling."],
    [],
    ["We lose people."],
    [],
    [],
    ["My worker changed."],
  ]);
});

test("what was said where voices sat together counts for none of them alone, and each says so", () => {
  const { look } = saying([["socialWorkers", "police"], "Thresholds differ."]);
  const { columns, together } = look();
  expect(texts(together)).toEqual(["Thresholds differ."]);
  expect(columns.filter(({ withOthers }) => withOthers === 1).map(({ voice }) => voice)).toEqual([
    "frontLine",
    "partner",
  ]);
  expect(columns.every(({ lines }) => lines.length === 0)).toBe(true);
});

test("two groups of one voice are that voice, and a note's own group counts before its session's", () => {
  const { visit, line, look } = saying([["police", "schools"], "We hear nothing back."]);
  const mixed = visit.add("sessions", { sourceGroups: ["socialWorkers", "police"] });
  visit.add("notes", {
    sessionId: mixed.id,
    enquiryId: line.id,
    sourceGroup: "police",
    text: "Police: no call.",
  });
  const partner = look().columns.find(({ voice }) => voice === "partner");
  expect(texts(partner?.lines ?? [])).toEqual(["We hear nothing back.", "Police: no call."]);
  expect(partner?.sessions).toBe(2);
});

test("files and data are nobody's voice, and a check-in is no evidence", () => {
  const { visit, line, look } = saying([["documents"], "Turnover 18.9%."]);
  const checkIn = visit.add("sessions", { kind: "checkIn", sourceGroups: ["dcs"] });
  visit.add("notes", { sessionId: checkIn.id, enquiryId: line.id, text: "Told the director." });
  expect(texts(look().papers)).toEqual(["Turnover 18.9%."]);
  expect(look().columns.flatMap(({ lines }) => lines)).toEqual([]);
});

test("a voice not heard yet says which session to come may hear it, until it is heard", () => {
  const { visit, line, look } = saying();
  const session = visit.add("sessions", {
    sourceGroups: ["parents"],
    title: "Parents and carers",
    state: "planned",
  });
  const family = () => look().columns.find(({ voice }) => voice === "family");
  expect(family()?.toCome.map(({ id }) => id)).toEqual([session.id]);
  const held = visit.add("sessions", { sourceGroups: ["parents"] });
  visit.add("notes", { sessionId: held.id, enquiryId: line.id });
  expect(family()?.toCome).toEqual([]);
});

test("a voice that no group of the visit has gets no column, but leaders always do", () => {
  const { visit, look } = saying();
  const { vocabulary } = visit.records.visit;
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      vocabulary: {
        ...vocabulary,
        sourceGroups: vocabulary.sourceGroups.filter(({ voice }) => voice === "child"),
      },
    },
  };
  expect(look().columns.map(({ voice }) => voice)).toEqual(["leader", "child"]);
});
