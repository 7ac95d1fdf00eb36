import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { visitFileOf } from "../visit/file/visitFile.ts";
import { countRecords } from "../visit/retention/destructionCertificate.ts";
import { openEntry, ownEntriesIn, sealEntry } from "./sealedEntry.ts";

const [own, others] = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(8)];
const words = {
  day: "2024-10-16",
  text: "I talked too much in the focus group.",
  writtenAt: "2024-10-16T19:00:00.000Z",
};

test("an entry opens under the key of the laptop it was written on, and under no other", () => {
  const { id } = new TestVisit().add("journalEntries");
  const sealed = sealEntry({ id }, words, own);
  expect(openEntry({ id, sealed }, own)).toEqual(words);
  expect(openEntry({ id, sealed }, others)).toBeNull();
});

test("an entry put under another’s id, cut or changed does not open; nor does one that was taken out", () => {
  const visit = new TestVisit();
  const [{ id }, other] = [visit.add("journalEntries"), visit.add("journalEntries")];
  const sealed = sealEntry({ id }, words, own);
  expect(openEntry({ id: other.id, sealed }, own)).toBeNull();
  expect(openEntry({ id, sealed: sealed.slice(2) }, own)).toBeNull();
  expect(
    openEntry({ id, sealed: sealed.replace(/.$/u, (c) => (c === "0" ? "1" : "0")) }, own),
  ).toBeNull();
  expect(openEntry({ id, sealed: "" }, own)).toBeNull();
});

test("neither words nor length show: a word and a paragraph are as long", () => {
  const { id } = new TestVisit().add("journalEntries");
  const [short, long] = ["No.", "No. ".repeat(30)].map((text) =>
    sealEntry({ id }, { ...words, text }, own),
  );
  expect(short).toHaveLength(long?.length ?? 0);
  expect(short).not.toBe(long);
});

test("entries are by their day, then as they were written; those of other laptops are left out", () => {
  const visit = new TestVisit();
  const add = (day: string, at: string, key = own) => {
    const entry = visit.add("journalEntries");
    return {
      ...entry,
      sealed: sealEntry(entry, { day, text: at, writtenAt: `2024-10-17T${at}:00.000Z` }, key),
    };
  };
  const entries = [
    add("2024-10-17", "09:00"),
    add("2024-10-16", "10:00"),
    add("2024-10-16", "08:00"),
    add("2024-10-15", "07:00", others),
  ];
  expect(ownEntriesIn(entries, own).map(({ text }) => text)).toEqual(["08:00", "10:00", "09:00"]);
});

test("a visit file has no private entry, be it sealed; the certificate counts those that say something", () => {
  const visit = new TestVisit();
  visit.add("journalEntries");
  const { id } = visit.add("journalEntries");
  visit.add("journalEntries", { sealed: sealEntry({ id }, words, own) });
  const file = visitFileOf(visit.records, "2024-10-20T09:00:00.000Z");
  expect(JSON.parse(file.ok ? file.value : "{}")).toMatchObject({ journalEntries: [] });
  expect(countRecords(visit.records).journalEntries).toBe(1);
});
