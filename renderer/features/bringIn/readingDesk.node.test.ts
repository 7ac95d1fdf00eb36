import { expect, test } from "vitest";
import { midthorpeFiles } from "../../../shared/import/testing/midthorpeFiles.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { accountInWords } from "./fileWords.ts";
import { type DeskFile } from "./deskFile.ts";
import { type HandedFile, openArrived } from "./openArrived.ts";
import { readingDesk } from "./readingDesk.ts";

const fileOf = (name: string, content: string | Uint8Array): HandedFile => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
};
const open = (files: readonly HandedFile[]) => openArrived(files, silent);
const readingOf = ({ outcome }: DeskFile) => {
  if (outcome.type !== "read") throw new Error("not read");
  return outcome.reading;
};
const silent = () => undefined;

async function deskWith(files: readonly HandedFile[], visit = new TestVisit()) {
  const desk = readingDesk(visit.records, visit.mint);
  desk.add(await open(files), silent);
  return desk;
}

test("every line of every file is accounted for in words", async () => {
  const desk = await deskWith(midthorpeFiles.map(({ fileName, text }) => fileOf(fileName, text)));
  for (const file of desk.files()) {
    const { lines } = readingOf(file);
    const [total, ...parts] = accountInWords(lines).replaceAll(",", "").match(/\d+/g) ?? [];
    expect(Number(total)).toBe(lines.length);
    expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(lines.length);
  }
});

test("an agreement that comes later is known to the notes that came before", async () => {
  const notes = midthorpeFiles.find(({ fileName }) => fileName === "day1-1330-team-managers.txt");
  const agreement = midthorpeFiles.find(({ fileName }) => fileName === "visit.txt");
  if (!notes || !agreement) throw new Error("no such files");
  const empty = new TestVisit();
  empty.records = { ...empty.records, visit: { ...empty.records.visit, daysOnSite: [] } };
  const desk = await deskWith([fileOf(notes.fileName, notes.text)], empty);
  const sessionOf = () => {
    const [file] = desk.files();
    const reading = file && readingOf(file);
    return reading && "session" in reading ? reading.session : null;
  };
  expect(sessionOf()?.day).toBeNull();
  desk.add(await open([fileOf(agreement.fileName, agreement.text)]), silent);
  expect(sessionOf()?.day).toBe("2024-10-15");
});

test("two files of one name are both kept, and the same file twice is one", async () => {
  const desk = await deskWith([
    fileOf("notes.txt", "0930 police\n- one\n"),
    fileOf("notes.txt", "1030 schools\n- two\n"),
    fileOf("copy.txt", "0930 police\n- one\n"),
  ]);
  expect(desk.files().map(({ fileName }) => fileName)).toEqual(["notes.txt", "notes (2).txt"]);
  expect(desk.plan().summary.added.sessions).toBe(2);
});

test("a file left out brings nothing, and read as a document it brings a document", async () => {
  const desk = await deskWith([fileOf("notes.txt", "0930 police\n- one\n")]);
  const id = desk.files()[0]?.id ?? "";
  desk.choose(id, { isLeftOut: true });
  expect(desk.plan().summary.added.notes).toBe(0);
  desk.choose(id, { isLeftOut: false, kind: "plainDocument" });
  expect(desk.plan().summary.added.documents).toBe(1);
  desk.choose(id, { kind: null });
  expect(desk.plan().summary.added.documents).toBe(0);
});

test("what the user puts right in a session or a mark is what is planned", async () => {
  const desk = await deskWith([fileOf("notes.txt", "0930 police\n- one\n+ two\n")]);
  const id = desk.files()[0]?.id ?? "";
  desk.choose(id, { session: { title: "Police and probation", peopleMet: 4 } });
  desk.choose(id, { marks: { 2: "question", 3: "concern" } });
  const { puts } = desk.plan();
  expect(puts.sessions).toMatchObject([{ title: "Police and probation", peopleMet: 4 }]);
  expect(puts.notes.find(({ text }) => text === "one")?.mark).toBe("question");
  expect(puts.concerns.map(({ text }) => text)).toEqual(["two"]);
});

test("notes put into a session of the visit come after those it has", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions", { title: "Police", startsAt: null });
  visit.add("notes", { sessionId: session.id, order: 7 });
  const desk = await deskWith([fileOf("notes.txt", "1400 officers\n- inherited it\n")], visit);
  desk.choose(desk.files()[0]?.id ?? "", { sameAs: { type: "session", id: session.id } });
  const { puts, summary } = desk.plan();
  expect(summary.added.sessions).toBe(0);
  expect(puts.sessions.map(({ id }) => id)).toEqual([session.id]);
  expect(puts.notes.every(({ sessionId, order }) => sessionId === session.id && order > 7)).toBe(
    true,
  );
});

test("bytes that are no text are refused in words, and a cut file says so", async () => {
  const pdf = fileOf("a.pdf", "%PDF-1.7");
  const cut = fileOf("b.txt", new TextEncoder().encode("– role “").slice(0, -1));
  const [refused, kept] = (await deskWith([pdf, cut])).files();
  expect(refused?.outcome).toMatchObject({ type: "refused" });
  expect(kept?.outcome).toMatchObject({ type: "read", cutShort: true });
});

test("of two files with the same bytes one is read and the other named; each empty one is said", async () => {
  const desk = readingDesk(new TestVisit().records, new TestVisit().mint);
  const copies = desk.add(
    await open([
      fileOf("a.txt", "0930 police\n- one\n"),
      fileOf("a (1).txt", "0930 police\n- one\n"),
      fileOf("b.txt", ""),
      fileOf("c.docx", ""),
    ]),
    silent,
  );
  expect(copies).toEqual(["a (1).txt"]);
  expect(desk.files().map(({ fileName, outcome }) => [fileName, outcome.type])).toEqual([
    ["a.txt", "read"],
    ["b.txt", "refused"],
    ["c.docx", "refused"],
  ]);
});
