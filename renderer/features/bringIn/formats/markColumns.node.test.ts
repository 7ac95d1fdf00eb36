import { expect, test } from "vitest";
import { readFile } from "../../../../shared/import/readFile.ts";
import { readingContext } from "../../../../shared/import/readingContext.ts";
import { fieldVisit } from "../testing/fieldVisit.ts";
import { openFile } from "./openFile.ts";

async function pointsOf(fileName: string, text: string): Promise<readonly string[]> {
  const opened = await openFile(fileName, new TextEncoder().encode(text));
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value.papers.flatMap((paper) =>
    readFile({ ...paper, context: readingContext(fieldVisit()) }).lines.flatMap(({ readAs }) =>
      readAs.type === "evidencePoint" ? [`${readAs.mark}: ${readAs.text}`] : [],
    ),
  );
}

const above = "Team managers 15 Oct 1500\n\n";
const read = [
  "strength: stable",
  "strength: panel meets",
  "area: no cover",
  "question: who decides",
  "question: since when",
];

test.each([
  [
    "tabs.txt",
    `${above}Strengths\tAreas\tQuestions\nstable\tno cover\twho decides\npanel meets\t\tsince when`,
  ],
  [
    "bars.md",
    `${above}| Strengths | Areas | Questions |\n|---|---|---|\n| stable | no cover | who decides |\n| panel meets | | since when |`,
  ],
  [
    "notes day 1.csv",
    "Team managers 15 Oct 1500,,\nStrengths,Areas to develop,Questions\nstable,no cover,who decides\npanel meets,,since when",
  ],
  [
    "page.html",
    "<html><body><p>Team managers 15 Oct 1500</p><table><tr><th>Strengths</th><th>Areas</th><th>Questions</th></tr><tr><td>stable</td><td>no cover</td><td>who decides</td></tr><tr><td>panel meets</td><td></td><td>since when</td></tr></table></body></html>",
  ],
])("%s is read down its columns", async (fileName, text) => {
  expect(await pointsOf(fileName, text)).toEqual(read);
});

test("a first column that names the rows stands before their cells", async () => {
  expect(
    await pointsOf(
      "x.md",
      `${above}| Theme | Going well | Worried about |\n|---|---|---|\n| Workload | down to 18 | new staff hold 15 |`,
    ),
  ).toEqual(["strength: Workload: down to 18", "area: Workload: new staff hold 15"]);
});

test("every such table of a text is read down its columns", async () => {
  const table = (cells: string) => `| Strengths | Areas |\n|---|---|\n| ${cells} |\n`;
  expect(
    await pointsOf(
      "x.md",
      `${above}${table("stable | no cover")}\nThen the panel:\n\n${table("meets | late papers")}`,
    ),
  ).toEqual([
    "strength: stable",
    "area: no cover",
    expect.stringContaining("Then the panel"),
    "strength: meets",
    "area: late papers",
  ]);
});

test("a soft line end inside a cell parts no row", async () => {
  expect(
    await pointsOf(
      "notes day 1.csv",
      "Team managers 15 Oct 1500,,\nStrengths,Areas,Questions\nstable\u2028since May,no cover,who decides",
    ),
  ).toEqual(["strength: stable since May", "area: no cover", "question: who decides"]);
});

test("a table of anything else is read row by row", async () => {
  expect(
    await pointsOf("x.md", `${above}| Team | Posts | Vacant |\n|---|---|---|\n| North | 12 | 4 |`),
  ).toEqual(["plain: Team: North; Posts: 12; Vacant: 4"]);
});

test("two lines of one turn are one point", async () => {
  const text =
    "WEBVTT\n\n00:00:03.120 --> 00:00:08.000\n<v Speaker 1>It is Wednesday the 16th\nof October, what works for you?</v>\n\n00:00:08.500 --> 00:00:14.000\n<v Speaker 2>The nurse in the practice.\nShe goes for us.</v>\n\n00:00:15.000 --> 00:00:17.000\n- We train on Saturdays.\n- Because we asked.\n";
  const opened = await openFile("x.vtt", new TextEncoder().encode(text));
  if (!opened.ok) throw new Error(opened.error.type);
  const [paper] = opened.value.papers;
  expect([...(paper?.hints?.values() ?? [])].filter(({ aside }) => aside === undefined)).toEqual([
    { text: "It is Wednesday the 16th", isAsked: true },
    { text: "of October, what works for you?", continues: true },
    { text: "The nurse in the practice." },
    { text: "She goes for us.", continues: true },
    { text: "We train on Saturdays." },
    { text: "Because we asked." },
  ]);
});

test("notes that were sent on are notes", async () => {
  const text = [
    "From: A <a@x.example>",
    "To: B <b@x.example>",
    "Subject: Fwd: notes",
    "Date: Tue, 15 Oct 2024 20:45:00 +0100",
    "",
    "As requested.",
    "",
    "---------- Forwarded message ---------",
    "From: A <a@x.example>",
    "Date: Tue, 15 Oct 2024 at 12:20",
    "Subject: Team managers, 15 October 11.30",
    "To: me",
    "",
    "Met five team managers.",
    "",
    "They are proud of the hubs.",
  ].join("\n");
  expect(await pointsOf("x.eml", text)).toEqual(["plain: They are proud of the hubs."]);
});
