import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { composeLetter } from "../../../../shared/letter/composeLetter.ts";
import { issueLetter } from "../../../../shared/letter/issueLetter.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import type { Letter } from "../../../../shared/visit/kinds/letter.ts";
import { paths } from "../../../places/paths.ts";
import { handSync, memberOf } from "../../../sync/testing/handSync.ts";
import { main } from "../../../testing/mainInMemory.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { peerDevice, peerOf, writeHere } from "../../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";

/** A visit with a lead, a peer, a finding in the letter, and a draft. */
function visitWithTeam() {
  const visit = new TestVisit();
  const lead = visit.add("peers", {
    initials: "JP",
    seat: "lead",
    role: "Director",
    organisation: "Oxtown",
  });
  visit.add("peers", { initials: "SK" });
  const finding = visit.add("findings", { sentence: "Plans are late.", polarity: "area" });
  const draft = visit.addLetter();
  return { visit, lead, finding, draft };
}

function issuedOf({ visit, lead, draft }: ReturnType<typeof visitWithTeam>) {
  const model = composeLetter(visit.records, draft);
  const input = { draft, letters: [draft], model, problems: [], pagesFilled: 3.7 };
  const result = issueLetter({ ...input, peers: visit.records.peers, signer: lead }, visit.mint);
  if (!result.ok) throw new Error("refused");
  return result.value;
}

const laptopOf = (name: string) =>
  handSync({
    members: [memberOf(name, { isMe: true }), memberOf("SK", { device: peerDevice })],
  });

test("a peer who presses Issue is told who issues and why, and nothing is issued", async () => {
  const { visit } = visitWithTeam();
  await mountScreen(visit.records, paths.letter, { sync: laptopOf("SK") });
  await page.viewport(1920, 1080);
  await page.getByRole("button", { name: "Issue the letter" }).click();
  await expect
    .element(page.getByText(/the act of the review lead: JP, Director, Oxtown/u))
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  expect(main.saved).toEqual([]);
});

test("a sentence of the letter that stands in two versions refuses its issue, and leads to both", async () => {
  const { visit, finding } = visitWithTeam();
  await mountScreen(visit.records, paths.letter, { sync: laptopOf("JP") });
  await page.viewport(1920, 1080);
  const peer = await peerOf(visit.records);
  await writeHere("findings", finding, { sentence: "Plans are too late." });
  await peer.change("findings", finding.id, { sentence: "Plans are rarely on time." }).send();
  const problem = page.getByRole("listitem").filter({ hasText: /stands in two versions/u });
  await expect.element(problem).toBeVisible();
  await page.getByRole("button", { name: "Issue the letter" }).click();
  await expect.element(page.getByRole("dialog").getByText(/stands in two versions/u)).toBeVisible();
  await page.getByRole("button", { name: "Back to the letter" }).click();
  await problem.getByRole("button", { name: "Go to it" }).click();
  await expect.element(page.getByRole("heading", { name: "Two versions" })).toBeVisible();
  for (const words of ["Plans are too late.", "Plans are rarely on time."])
    await expect.element(page.getByRole("list", { name: "Versions" })).toMatchTextContent(words);
});

test("an issued version says who signed it; what a member writes about it later is not taken, and told", async () => {
  const it = visitWithTeam();
  const { issued, ...letter } = issuedOf(it);
  it.visit.add("letters", { ...letter, issued });
  await mountScreen(it.visit.records, paths.letter, { sync: laptopOf("JP") });
  await page.viewport(1920, 1080);
  const peer = await peerOf(it.visit.records);
  const model = { ...issued.model, title: "Forged" };
  peer.writeOps([{ table: "letters", row: letter.id, set: { issued: { ...issued, model } } }]);
  peer.writeOps([{ table: "letters", row: letter.id, set: { $gone: true }, seen: { "*": [] } }]);
  await peer.send();
  const version = page.getByRole("listitem").filter({ hasText: "Version 1" });
  await expect.element(version).toMatchTextContent(/Signed by JP, Review lead, Director, Oxtown/u);
  await expect.element(version).toMatchTextContent(/2 changes to it by SK were not taken/u);
  await version.getByRole("button", { name: /^Save it again/u }).click();
  await page.getByRole("menuitem", { name: "PDF" }).click();
  await expect.poll(() => main.saved.length).toBe(1);
});

test("words that do not give their fingerprint are neither shown nor saved as the version", async () => {
  const it = visitWithTeam();
  const letter = issuedOf(it);
  const forged: Letter = {
    ...letter,
    issued: { ...letter.issued, model: { ...letter.issued.model, title: "Forged" } },
  };
  it.visit.add("letters", forged);
  await mountScreen(it.visit.records, paths.letter, { sync: laptopOf("JP") });
  await page.viewport(1920, 1080);
  await expect.element(page.getByText(/they do not give its fingerprint/u)).toBeVisible();
  await expect
    .element(page.getByRole("button", { name: /^Save it again/u }))
    .not.toBeInTheDocument();
  await expect
    .element(page.getByRole("button", { name: /^Show its pages/u }))
    .not.toBeInTheDocument();
});
