import mammoth from "mammoth";
import { expect, test } from "vitest";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { composeCpdNote, cpdNoteHash } from "../../shared/register/cpdNote.ts";
import { readDocxFonts } from "../pdf/fonts.node.ts";
import { cpdNoteDocx } from "./cpdNoteDocx.ts";

test("the CPD note for Word says what the visit was and every point, and not which council", async () => {
  const visit = new TestVisit();
  const peer = visit.add("peers", { initials: "MC", seat: "lead" });
  visit.add("learning", { peerId: peer.id, text: "Ask young people to chair & <listen>." });
  visit.add("learning", { peerId: peer.id, text: "Audit with the worker." });
  const note = composeCpdNote(visit.records);
  if (note === null) throw new Error("there is no note");
  const bytes = await cpdNoteDocx(note, {
    createdAt: new Date("2024-10-18T09:00:00Z"),
    fonts: readDocxFonts(),
  });
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  let at = 0;
  for (const text of [
    "What I learned as a peer",
    "Days on site: 15 and 16 October 2024",
    "Role: Review lead",
    ...note.points.map((point) => point.text),
    cpdNoteHash(note),
  ]) {
    at = value.indexOf(text, at);
    expect([text, at]).not.toEqual([text, -1]);
  }
  expect(value).not.toMatch(/Midthorpe|MC\b/u);
});
