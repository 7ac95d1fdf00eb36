import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { SaveFolder } from "../../../shared/bridge/bridge.ts";
import { issueVersion } from "../../../shared/letter/testing/issueVersion.ts";
import { soundVisit } from "../../../shared/letter/testing/soundVisit.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const namesOf = (at = 0) => main.folders[at]?.files.map(({ name }) => name);
const textOf = (name: string) =>
  new TextDecoder().decode(main.folders[0]?.files.find((file) => file.name === name)?.bytes);

test("before the letter is issued no folder is made, but for one of drafts, which says so", async () => {
  await mountScreen(sampleVisit(), paths.handOver);
  await expect
    .element(page.getByText("Before it is, nothing can be handed over as the letter."))
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Make the folder" }).click();
  await expect
    .element(page.getByText(/^No folder was made: the letter is not issued/u))
    .toBeVisible();
  expect(main.folders).toEqual([]);
  await page.getByText("Make a folder of drafts instead").click();
  await page.getByRole("button", { name: "Make the folder of drafts" }).click();
  await expect.element(page.getByText(/^The folder “DRAFT Midthorpe Council/u)).toBeVisible();
  expect(main.folders.map((folder) => SaveFolder.safeParse(folder).success)).toEqual([true]);
  expect(namesOf()).toEqual([
    "DRAFT Midthorpe Council letter.pdf",
    "DRAFT Midthorpe Council next steps.pdf",
    "Midthorpe Council certificate of the draw.pdf",
    "manifest.txt",
    "manifest.json",
  ]);
  expect(textOf("manifest.txt")).toMatch(/^# DRAFT/u);
});

test("a triad event hands over its sheet, in the forms that are chosen", async () => {
  const visit = new TestVisit({ hostName: "Con" });
  const { records } = visit;
  visit.records = { ...records, visit: { ...records.visit, outputs: ["nextSteps"] } };
  visit.add("nextSteps", { action: "Write each plan in time." });
  await mountScreen(visit.records, paths.handOver);
  await page.getByText("Next-steps sheet: Word document").click();
  await page.getByRole("button", { name: "Make the folder" }).click();
  await expect.element(page.getByText(/^The folder “Con peer review” is made/u)).toBeVisible();
  expect(namesOf()).toEqual([
    "Con next steps.pdf",
    "Con next steps.docx",
    "manifest.txt",
    "manifest.json",
  ]);
  expect(SaveFolder.safeParse(main.folders[0]).success).toBe(true);
});

test("what would tell who somebody is makes no folder at all", async () => {
  const visit = new TestVisit();
  const { records } = visit;
  visit.records = { ...records, visit: { ...records.visit, outputs: ["nextSteps"] } };
  visit.add("nextSteps", { action: "Write each plan.", who: "Mrs Priya Featherstone" });
  await mountScreen(visit.records, paths.handOver);
  await page.getByRole("button", { name: "Make the folder" }).click();
  await expect
    .element(page.getByText(/it would tell who somebody is.*Featherstone/u))
    .toBeVisible();
  expect(main.folders).toEqual([]);
});

test("a visit with nothing to hand over says what would stand here", async () => {
  const { records } = new TestVisit();
  const bare: VisitRecords = { ...records, visit: { ...records.visit, outputs: ["slides"] } };
  await mountScreen(bare, paths.handOver);
  await expect.element(page.getByText("There is nothing to hand over yet")).toBeVisible();
  await expect.element(page.getByText(/no feedback is recorded as given/u)).toBeVisible();
});

test("once the folder is made it is recorded who was given the letter, and said who still has an older one", async () => {
  const { visit } = soundVisit();
  const first = issueVersion(visit);
  const { contentHash } = first.issued;
  visit.add("copies", { to: "Elected members", version: 1, contentHash, day: "2024-10-24" });
  const second = issueVersion(visit, { reference: "MID/2" });
  await mountScreen(visit.records, paths.handOver);
  await page.getByRole("button", { name: "Make the folder" }).click();
  await expect.element(page.getByText(/^The folder .* is made/u)).toBeVisible();
  await page.getByRole("button", { name: "Record it" }).click();
  await expect
    .element(
      page.getByText(
        "Recorded: version 2 to Director of Children’s Services. Version 1 is still with Elected members.",
      ),
    )
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  const { copies } = await savedVisit(visit.records);
  expect(copies.find(({ version }) => version === 2)).toMatchObject({
    to: "Director of Children’s Services",
    contentHash: second.issued.contentHash,
    forms: ["pdf"],
    way: "secureMail",
  });
});

test("what the agreement does not give to whoever the folder goes to is not in it, and what it gives is", async () => {
  const { visit, area } = soundVisit();
  issueVersion(visit);
  // Spelt otherwise than the letter's addressee, and the same to whoever reads it.
  const director = "Director of children’s services";
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      audiences: [director, "Elected members"],
      audienceOutputs: [
        { audience: director, outputs: ["letter"] },
        { audience: "Elected members", outputs: ["publicLetter"] },
      ],
    },
  };
  visit.add("keptBack", {
    of: "finding",
    target: area.id,
    words: area.sentence,
    reason: "Agreed.",
  });
  visit.add("nextSteps", { action: "Write each plan in time." });
  await mountScreen(visit.records, paths.handOver);
  const files = () =>
    page
      .getByRole("checkbox")
      .elements()
      .map((box) => box.closest("label")?.textContent);
  await expect
    .element(
      page.getByText(
        /does not give Director of Children’s Services its public version and the next-steps sheet$/u,
      ),
    )
    .toBeVisible();
  expect(files()).toEqual(["Letter: PDF", "Letter: Word document", "Letter: Web page"]);
  await page.getByRole("button", { name: /Who it goes to$/u }).click();
  await page.getByRole("option", { name: "Elected members" }).click();
  await expect
    .element(page.getByText(/does not give Elected members the letter and the next-steps sheet$/u))
    .toBeVisible();
  await expect.element(page.getByRole("checkbox", { name: "Public version: PDF" })).toBeChecked();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByText("Public version: Web page").click();
  await page.getByRole("button", { name: "Make the folder" }).click();
  await expect.element(page.getByText(/^The folder .* is made/u)).toBeVisible();
  expect(namesOf()?.map((name) => name.replace(/^.*council /iu, ""))).toEqual([
    "public version of letter version 1.pdf",
    "public version of letter version 1.html",
    "manifest.txt",
    "manifest.json",
  ]);
  const name = namesOf()?.find((each) => each.endsWith(".html")) ?? "";
  expect(textOf(name)).toContain("shortened version, for publication, of version 1");
  expect(textOf(name)).not.toContain(area.sentence);
  expect(textOf("manifest.txt")).toContain("without what is kept back");
  expect(textOf("manifest.txt")).toContain("Elected members");
  await page.getByRole("button", { name: "Record it" }).click();
  await expect
    .element(page.getByText(/^Recorded: the public version of version 1 to Elected members\./u))
    .toBeVisible();
});

test("the same goes into one zip file, in a folder of its name, and each file is as its manifest says", async () => {
  await mountScreen(sampleVisit(), paths.handOver);
  await page.getByText("Make a folder of drafts instead").click();
  await page.getByText("One zip file").click();
  await page.getByRole("button", { name: "Make the zip file of drafts" }).click();
  await expect
    .element(page.getByText(/^The file “DRAFT Midthorpe Council peer review.zip” is made/u))
    .toBeVisible();
  expect(main.folders).toEqual([]);
  const [saved] = main.saved;
  expect(saved?.what).toBe("handOverZip");
  const files = unzipSync(saved?.bytes ?? new Uint8Array());
  const inFolder = (name: string) => `DRAFT Midthorpe Council peer review/${name}`;
  const manifest = new TextDecoder().decode(files[inFolder("manifest.txt")]);
  const lines = manifest.split("\n").filter((line) => /^[0-9a-f]{64} {2}/u.test(line));
  expect(lines.map((line) => inFolder(line.slice(66)))).toEqual(
    Object.keys(files).filter((name) => !name.includes("/manifest.")),
  );
  for (const line of lines) {
    const bytes = new Uint8Array(files[inFolder(line.slice(66))] ?? []);
    expect(bytesToHex(sha256(bytes))).toBe(line.slice(0, 64));
  }
});
