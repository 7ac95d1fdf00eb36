import { readFileSync } from "node:fs";
import path from "node:path";
import { utils, write } from "cfb";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readFile } from "../../../../shared/import/readFile.ts";
import { readingContext } from "../../../../shared/import/readingContext.ts";
import { fieldVisit } from "../testing/fieldVisit.ts";
import { openFile } from "./openFile.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const word = (body: string, before = ""): Uint8Array =>
  zipSync({
    "[Content_Types].xml": bytesOf(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": bytesOf(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": bytesOf(
      `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const notes = word(paragraph("Police 15 Oct 2pm") + paragraph("- one"));
const errorOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const opened = await openFile(name, bytes);
  return opened.ok ? "opened" : opened.error.type;
};

test("a file is what its bytes are, whatever it is called", async () => {
  const context = readingContext(fieldVisit());
  for (const name of ["notes.docx", "notes.csv", "notes.pdf", "notes"]) {
    const opened = await openFile(name, notes);
    const [paper] = opened.ok ? opened.value.papers : [];
    const reading = paper && readFile({ ...paper, context });
    expect(reading?.kind === "sessionNotes" && reading.session).toMatchObject({
      day: "2024-10-15",
      startsAt: "14:00",
      sourceGroups: ["police"],
    });
  }
});

describe("what cannot be read is said, and nothing of it runs or grows", () => {
  test.each([
    ["cut.docx", notes.subarray(0, 300), "Damaged"],
    ["bomb.docx", zipSync({ "word/document.xml": new Uint8Array(170 * 1024 * 1024) }), "TooMuch"],
    ["entity.docx", word(paragraph("&x;"), '<!DOCTYPE w [<!ENTITY x "yyyyyyyy">]>'), "Damaged"],
    ["deep.docx", word("<w:sdt><w:sdtContent>".repeat(20_000)), "Damaged"],
    ["deep.html", bytesOf(`<html>${"<div>".repeat(20_000)}x`), "TooMuch"],
    ["deep.rtf", bytesOf(`{\\rtf1 ${"{".repeat(5_000)}x`), "TooMuch"],
    ["photo.docx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "Picture"],
    ["old.docx", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "Damaged"],
    ["cut.pdf", bytesOf("%PDF-1.7 "), "Damaged"],
    ["folder.zip", zipSync({ "a.txt": bytesOf("a") }), "NotRead"],
    ["~$notes.docx", bytesOf("LP"), "NotRead"],
    [".DS_Store", bytesOf("Bud1"), "NotRead"],
    ["desktop.ini", bytesOf("[.ShellClassInfo]"), "NotRead"],
    ["day 1.one", Uint8Array.of(0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d), "NotRead"],
    ["notes.lnk", Uint8Array.of(0x4c, 0, 0, 0, 1, 0x14, 2, 0), "NotRead"],
    ["notes.url", bytesOf("[InternetShortcut]\r\nURL=https://x.example/notes"), "NotRead"],
    ["notes.gdoc", bytesOf('{"url":"https://x.example/notes"}'), "NotRead"],
    ["list.xml", bytesOf('<?xml version="1.0"?><cases/>'), "NotRead"],
    ["flip.svg", bytesOf("<svg xmlns='x'><text>a</text></svg>"), "Picture"],
    ["wide.csv", bytesOf(`${"a,".repeat(1_001)}\n${"1,".repeat(1_001)}`), "TooMuch"],
  ])("%s", async (name, bytes, type) => {
    expect(await errorOf(name, bytes)).toBe(type);
  });
});

describe("files that office programs wrote", () => {
  const folder = path.resolve(import.meta.dirname, "../../../../e2e/fixtures/office");
  const open = (name: string) =>
    openFile(name, new Uint8Array(readFileSync(path.join(folder, name))));

  test.each([
    ["locked.odt", "Protected"],
    ["locked.ods", "Protected"],
    ["locked.pdf", "Protected"],
    ["locked.zip", "Protected"],
    ["older.doc", "NotRead"],
    ["older.xls", "NotRead"],
    ["older called newer.docx", "NotRead"],
    ["packed.zip", "NotRead"],
    ["cut.docx", "Damaged"],
    ["cut.odt", "Damaged"],
    ["cut.rtf", "Damaged"],
  ])("%s is refused as what it is", async (name, type) => {
    const opened = await open(name);
    expect(opened.ok ? "opened" : opened.error.type).toBe(type);
  });

  test("a Word file with a password is refused as that", async () => {
    const container = utils.cfb_new();
    utils.cfb_add(container, "/EncryptionInfo", bytesOf("v"));
    utils.cfb_add(container, "/EncryptedPackage", bytesOf("x"));
    const bytes = new Uint8Array(write(container, { type: "array" }) as number[]);
    expect(await errorOf("notes.docx", bytes)).toBe("Protected");
  });

  test("an Excel file called .csv is read as the list it is", async () => {
    const opened = await open("Excel called text.csv");
    const [paper] = opened.ok ? opened.value.papers : [];
    const reading = paper && readFile({ ...paper, context: readingContext(fieldVisit()) });
    expect(reading?.kind === "caseList" && reading.rows.map(({ reference }) => reference)).toEqual([
      "55120",
      "55121",
    ]);
  });

  test.each(["deck.pptx", "deck.odp"])(
    "%s is read with its notes and list levels",
    async (name) => {
      const opened = await open(name);
      const [paper] = opened.ok ? opened.value.papers : [];
      expect(paper?.text.split("\n").map((line) => line.trim())).toEqual([
        "Feedback to the host",
        expect.stringContaining("Staff are proud to work here"),
        "\u2022 turnover is down to 9%",
        expect.stringContaining("Say that the board heard this on Tuesday"),
      ]);
    },
  );
});

test("fault 70: a mail with two million spaces within it is read at once", async () => {
  const head =
    "From: a@example.org\r\nTo: b@example.org\r\nSubject: Notes\r\nMIME-Version: 1.0\r\n\r\n";
  const mail = bytesOf(`${head}Board${" ".repeat(2_000_000)}15 Oct\r\n- one\r\n`);
  const opened = await openFile("notes.eml", mail);
  expect(opened.ok && opened.value.papers[0]?.text).toMatch(/- one$/u);
});
