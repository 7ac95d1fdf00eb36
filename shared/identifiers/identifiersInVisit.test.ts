import { expect, test } from "vitest";
import sampleText from "../../assets/sample-visit/midthorpe.visit.json?raw";
import { readVisitFile } from "../visit/file/visitFile.ts";
import type { VisitRecords } from "../visit/records.ts";
import { identifiersInVisit, type FlaggedField } from "./identifiersInVisit.ts";

const sample = (): VisitRecords => {
  const read = readVisitFile(sampleText);
  if (!read.ok) throw new Error("the sample visit does not read");
  return read.value;
};
const found = (records: VisitRecords): readonly FlaggedField[] =>
  [...identifiersInVisit(records)].filter((each) => each !== null);
const said = (records: VisitRecords): readonly string[] =>
  found(records).map(({ where, hits }) => `${where} | ${hits.map(({ text }) => text).join(", ")}`);

test("nothing in the sample visit tells who somebody is", () => {
  expect(said(sample())).toEqual([]);
});

test("what was typed anywhere is found, with the record and the field it stands in", () => {
  const records = sample();
  const [note, ...notes] = records.notes;
  const [session, ...sessions] = records.sessions;
  const [peer, ...peers] = records.peers;
  const [checkIn, ...checkIns] = records.checkIns;
  const [finding, ...findings] = records.findings;
  if (!note || !session || !peer || !checkIn || !finding) throw new Error("the sample is empty");
  const named: VisitRecords = {
    ...records,
    visit: { ...records.visit, audiences: ["Parents", "Mrs Okonjo"] },
    notes: [{ ...note, text: "the mother of AM was never told" }, ...notes],
    sessions: [{ ...session, room: "at 14 Harrow Lane" }, ...sessions],
    peers: [{ ...peer, role: "Dr Featherstone’s deputy" }, ...peers],
    checkIns: [{ ...checkIn, withWhom: "Zbigniew Kowalczyk" }, ...checkIns],
    findings: [{ ...finding, detail: "Sophie’s case shows it." }, ...findings],
  };
  expect(said(named)).toEqual(
    expect.arrayContaining([
      "Visit details: Audiences for the messages | Mrs Okonjo",
      "Note | AM",
      "Session: Room | 14 Harrow Lane",
      "Peer: Role | Dr Featherstone",
      "Check-in: With | Zbigniew Kowalczyk",
      "Finding: What follows it in the letter | Sophie",
    ]),
  );
  expect(found(named).find(({ table }) => table === "sessions")).toMatchObject({
    row: session.id,
    field: "room",
    title: session.title,
  });
});

test("a word that the team says is no name passes", () => {
  const records = sample();
  const [note, ...notes] = records.notes;
  if (!note) throw new Error("the sample is empty");
  const visit = { ...records.visit, notNames: [{ text: "Sophie", reason: "A project" }] };
  expect(
    said({ ...records, visit, notes: [{ ...note, text: "Sophie is good" }, ...notes] }),
  ).toEqual([]);
});

test("references in the case list, and who is written to, are meant to be there", () => {
  const records = sample();
  const letters = records.letters.map((letter) => ({
    ...letter,
    addressee: { ...letter.addressee, name: "Mrs Okonjo" },
  }));
  expect(said({ ...records, letters })).toEqual([]);
});
