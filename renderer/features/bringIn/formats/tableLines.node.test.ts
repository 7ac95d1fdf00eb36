import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readFile } from "../../../../shared/import/readFile.ts";
import { readingContext } from "../../../../shared/import/readingContext.ts";
import { fieldVisit } from "../testing/fieldVisit.ts";
import { openFile } from "./openFile.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
type Table = readonly (readonly (readonly string[])[])[];

const asHtml = (table: Table): Uint8Array =>
  bytesOf(
    `<html><body><table>${table.map((row) => `<tr>${row.map((cell) => `<td>${cell.map((line) => `<p>${line}</p>`).join("")}</td>`).join("")}</tr>`).join("")}</table></body></html>`,
  );
const asOdt = (table: Table): Uint8Array =>
  zipSync({
    mimetype: bytesOf("application/vnd.oasis.opendocument.text"),
    "content.xml": bytesOf(
      `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><table:table>${table.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell>${cell.map((line) => `<text:p>${line}</text:p>`).join("")}</table:table-cell>`).join("")}</table:table-row>`).join("")}</table:table></office:text></office:body></office:document-content>`,
    ),
  });
const asRtf = (table: Table): Uint8Array =>
  bytesOf(
    `{\\rtf1\\ansi ${table.map((row) => `\\trowd ${row.map((cell) => `\\pard\\intbl ${cell.join("\\par ")}\\cell `).join("")}\\row `).join("")}}`,
  );

async function pointsOf(fileName: string, bytes: Uint8Array): Promise<readonly string[]> {
  const opened = await openFile(fileName, bytes);
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value.papers.flatMap((paper) =>
    readFile({ ...paper, context: readingContext(fieldVisit()) }).lines.flatMap(({ readAs }) =>
      readAs.type === "evidencePoint" ? [`${readAs.mark}: ${readAs.text}`] : [],
    ),
  );
}

const columns: Table = [
  [["Theme"], ["Strengths"], ["Areas for consideration"]],
  [["Support"], ["hub in the west"], ["matching by email"]],
];
const quarters: Table = [
  [
    ["Strengths", "advisers"],
    ["Weaknesses", "late drafts"],
  ],
  [
    ["Opportunities", "three bases"],
    ["Threats", "funding frozen"],
  ],
];

test.each([
  ["notes.html", asHtml],
  ["notes.odt", asOdt],
  ["notes.rtf", asRtf],
])("tables of %s are read as people mean them", async (fileName, made) => {
  expect(await pointsOf(fileName, made(columns))).toEqual([
    "strength: Support: hub in the west",
    "area: Support: matching by email",
  ]);
  expect(await pointsOf(fileName, made(quarters))).toEqual([
    "strength: advisers",
    "area: late drafts",
    "plain: three bases",
    "plain: funding frozen",
  ]);
});
