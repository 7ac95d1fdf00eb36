import { expect, test } from "vitest";
import type { Session } from "../../visit/kinds/session.ts";
import { checkOf, giveReason, soundVisit } from "../testing/soundVisit.ts";
import type { TestVisit } from "../testing/testVisit.ts";

const said = (visit: TestVisit) => checkOf(visit, { types: ["attribution"] });

/** A finding that rests on a note of each of these sessions. */
function restingOn(...sessions: readonly Partial<Session>[]) {
  const { visit } = soundVisit();
  const finding = visit.add("findings", { sentence: "The board is divided." });
  for (const fields of sessions) {
    const session = visit.add("sessions", fields);
    const note = visit.add("notes", { sessionId: session.id });
    visit.add("links", { findingId: finding.id, evidence: { type: "note", id: note.id } });
  }
  return { visit, finding };
}

const texts = (...sessions: readonly Partial<Session>[]) =>
  said(restingOn(...sessions).visit).map(({ text }) => text);

test("what was heard in one session alone points at who was there", () => {
  expect(texts({ title: "Board members" })).toEqual([
    "“The board is divided.” rests on one session alone, “Board members”: who was there can be known by it. Link evidence from elsewhere, say in the session how many hold that role, or record why it is safe to say.",
  ]);
});

test("what two sessions say points at nobody, unless few hold each role", () => {
  const chief = { title: "Chief executive", kind: "oneToOne" } as const;
  const member = { title: "Lead member", kind: "oneToOne" } as const;
  expect(texts({ title: "Board" }, { title: "Schools" })).toEqual([]);
  expect(texts({ ...chief, roleHolders: 1 }, { ...member, roleHolders: 2 })).toEqual([
    "“The board is divided.” rests only on roles that few people hold: Chief executive (one holder) and Lead member (2 holders). Link evidence from elsewhere, say in the session how many hold that role, or record why it is safe to say.",
  ]);
  expect(texts({ ...chief, roleHolders: 1 }, { title: "Schools", roleHolders: 40 })).toEqual([]);
  expect(texts({ ...chief, roleHolders: 3 }, { ...member, roleHolders: 4 })).toEqual([]);
});

test("a role that was met one to one counts as one while nobody says how many hold it", () => {
  const oneToOne = (title: string, roleHolders: number | null = null) =>
    ({ title, kind: "oneToOne", roleHolders }) as const;
  expect(texts(oneToOne("Head of service"), oneToOne("Principal"))[0]).toContain(
    "Head of service (how many hold it is not said)",
  );
  expect(texts(oneToOne("Social worker", 26), oneToOne("Principal"))).toEqual([]);
});

test("what was also read somewhere points at nobody", () => {
  expect(texts({ title: "Board members" }, { title: "Minutes", kind: "documentReading" })).toEqual(
    [],
  );
  expect(texts({ title: "Case files", kind: "caseReading" })).toEqual([]);
  expect(texts({ title: "Questionnaire", kind: "questionnaire", peopleMet: 16 })).toEqual([]);
  expect(texts()).toEqual([]);
});

test("how few is few is the team's own setting, and a reason passes it", () => {
  const { visit } = restingOn(
    { title: "Heads", roleHolders: 6 },
    { title: "Principals", roleHolders: 5 },
  );
  expect(said(visit)).toEqual([]);
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      plainness: { fewHold: 6, sentenceWords: 35, readingEase: 40 },
    },
  };
  const [found] = said(visit);
  if (!found) throw new Error("nothing is said");
  giveReason(visit, found, "It stands in the minutes.");
  expect(said(visit)).toMatchObject([
    { severity: "reasoned", reason: "It stands in the minutes." },
  ]);
});
