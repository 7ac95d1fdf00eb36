import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { LetterEdits, withEdits } from "./LetterEdits.ts";
import { withRow, type FieldChange, type FieldSave, type LetterField } from "./letterField.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A desk whose disk answers when told to, and whose saved records come back when told to. */
function desk() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Old sentence.", detail: "Old detail." });
  const letter = visit.addLetter({ texts: { thanks: "Thanks." } });
  const writes: FieldSave[] = [];
  let refuses = false;
  let disk: VisitRecords = visit.records;
  const edits = new LetterEdits(visit.records, letter, {
    save: (save) => {
      if (refuses) return Promise.reject(new Error("full"));
      writes.push(save);
      const row = disk[save.table].find(({ id }) => id === save.base.id);
      // What is set is of that very row.
      disk = withRow(disk, { table: save.table, put: { ...row, ...save.set } } as FieldChange);
      return Promise.resolve();
    },
  });
  return {
    edits,
    writes,
    sentence: { of: "finding", id: finding.id, part: "sentence" } satisfies LetterField,
    detail: { of: "finding", id: finding.id, part: "detail" } satisfies LetterField,
    disk: () => disk.findings[0],
    refuse: (now: boolean) => {
      refuses = now;
    },
    comeBack: () => edits.arrived(disk, letter),
    original: visit.records,
    letter,
  };
}

test("what is typed shows at once, is saved after a pause, and once", async () => {
  const { edits, sentence, writes, disk } = desk();
  edits.type(sentence, "N");
  edits.type(sentence, "New.");
  expect(edits.text(sentence)).toBe("New.");
  expect(writes).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(400);
  expect(writes).toHaveLength(1);
  expect(disk()?.sentence).toBe("New.");
});

test("a saved text never flashes back while the records are still the old ones", async () => {
  const { edits, sentence, comeBack } = desk();
  edits.type(sentence, "New.");
  await edits.flush();
  expect(edits.text(sentence)).toBe("New.");
  comeBack();
  expect(edits.snapshot().size).toBe(0);
  expect(edits.text(sentence)).toBe("New.");
});

test("two fields of one record, saved one after the other, keep both texts", async () => {
  const { edits, sentence, detail, disk } = desk();
  edits.type(sentence, "New sentence.");
  await edits.flush();
  // The records have not come back yet.
  edits.type(detail, "New detail.");
  await edits.flush();
  expect(disk()).toMatchObject({ sentence: "New sentence.", detail: "New detail." });
});

test("typing on while a save is under way is saved too", async () => {
  const { edits, sentence, disk, comeBack } = desk();
  edits.type(sentence, "One");
  const first = edits.flush();
  edits.type(sentence, "One two");
  await first;
  comeBack();
  expect(edits.text(sentence)).toBe("One two");
  await vi.advanceTimersByTimeAsync(400);
  expect(disk()?.sentence).toBe("One two");
});

test("a refused save keeps the text, and the next flush saves it", async () => {
  const { edits, sentence, disk, refuse } = desk();
  refuse(true);
  edits.type(sentence, "New.");
  await edits.flush();
  expect(edits.text(sentence)).toBe("New.");
  refuse(false);
  await edits.flush();
  expect(disk()?.sentence).toBe("New.");
});

test("an undo of a saved text shows in the field", async () => {
  const { edits, sentence, comeBack, original, letter } = desk();
  edits.type(sentence, "New.");
  await edits.flush();
  comeBack();
  edits.arrived(original, letter);
  expect(edits.text(sentence)).toBe("Old sentence.");
});

test("while a field is edited nothing that arrives changes it, and it is saved against what was seen then", async () => {
  const { edits, sentence, writes, original, letter } = desk();
  const seen = original.findings[0];
  const byPeer = {
    ...original,
    findings: [{ ...seen, sentence: "By a peer." } as typeof seen & {}],
  };
  edits.hold(sentence);
  edits.arrived(byPeer, letter);
  expect(edits.text(sentence)).toBe("Old sentence.");
  edits.type(sentence, "Old sentence, put right.");
  await edits.flush();
  edits.arrived({ ...byPeer }, letter);
  expect(edits.text(sentence)).toBe("Old sentence, put right.");
  edits.type(sentence, "Old sentence, put right again.");
  edits.release(sentence);
  await edits.flush();
  expect(writes.map(({ base }) => base)).toEqual([seen, seen]);
  expect(writes.map(({ set }) => set)).toEqual([
    { sentence: "Old sentence, put right." },
    { sentence: "Old sentence, put right again." },
  ]);
  edits.arrived({ ...byPeer }, letter);
  expect(edits.text(sentence)).toBe("By a peer.");
});

test("fields of one part of the letter are written together, whatever has arrived in between", async () => {
  const { edits, writes, letter, original } = desk();
  const organisation = { of: "front", part: "organisation" } satisfies LetterField;
  const lines = { of: "front", part: "letterheadLines" } satisfies LetterField;
  edits.type(organisation, "Oxtown");
  await edits.flush();
  edits.type(lines, "Civic Centre");
  await edits.flush();
  edits.arrived({ ...original }, letter);
  edits.hold(organisation);
  edits.type(organisation, "Oxtown Council");
  await edits.flush();
  expect(writes.at(-2)?.set).toEqual({
    letterhead: { organisation: "Oxtown", lines: ["Civic Centre"] },
  });
  expect(writes.at(-1)?.set).toMatchObject({ letterhead: { organisation: "Oxtown Council" } });
});

test("a text that never comes back as typed is let go in the end", async () => {
  const { edits, sentence } = desk();
  edits.type(sentence, "New.");
  await edits.flush();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(edits.snapshot().size).toBe(0);
});

test("the letter as it stands has everything that is typed", () => {
  const { edits, sentence, detail, original, letter } = desk();
  edits.type(sentence, "New sentence.");
  edits.type(detail, "New detail.");
  edits.type({ of: "section", sectionId: "thanks" }, "Many thanks.");
  const now = withEdits(original, letter, edits.snapshot());
  expect(now.records.findings[0]).toMatchObject({
    sentence: "New sentence.",
    detail: "New detail.",
  });
  expect(now.letter.texts.thanks).toBe("Many thanks.");
  expect(now.records.letters[0]).toBe(now.letter);
});
