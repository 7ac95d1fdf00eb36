import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { TestVisit } from "../shared/letter/testing/testVisit.ts";
import type { VisitRecords } from "../shared/visit/records.ts";
import { visitFileOf } from "../shared/visit/file/visitFile.ts";
import { expectAccessible } from "./axe.ts";
import { launch, type Launched, unlock } from "./launch.ts";
import { goToPlace } from "./openSample.ts";
import { readPdf } from "./readPdf.ts";
import { readPrinted } from "./readPrinted.ts";
import { goToSync, syncNow } from "./syncNow.ts";
import {
  chooseFolder,
  heading,
  joinThrough,
  openRealVisit,
  startTeamIn,
  temporaryFolder,
} from "./teamSteps.ts";
import { visitOf } from "./visitOf.ts";
import { visitToPrint } from "./visitToPrint.ts";

const at = "2024-11-01T09:00:00.000Z";
const hostName = "Oxtown Council";

/** A visit with notes, a concern that is open, an issued letter, a register and slides that were given; its notes are due on 13 December 2024. */
function dueVisit(): VisitRecords {
  const before = visitToPrint();
  const visit = Object.assign(new TestVisit(), {
    records: {
      ...before,
      concerns: before.concerns.map((concern) => ({ ...concern, closed: false })),
      visit: {
        ...before.visit,
        host: { ...before.visit.host, name: hostName },
        isSample: false,
        destroyOn: "2024-12-13",
        groundRules: [
          ...before.visit.groundRules,
          { topic: "Keeping notes", text: "Destroyed four weeks after the letter." },
        ],
      },
    },
  });
  visit.add("presentations", {
    day: "2024-10-16",
    deck: {
      language: "en-GB",
      audience: "leaders",
      name: "Feedback to leaders",
      title: "What we heard",
      slides: [],
    },
  });
  return visit.records;
}

function fileOf(records: VisitRecords): string {
  const file = visitFileOf(records, at);
  if (!file.ok) throw new Error("not written");
  return file.value;
}

async function openFile(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a visit file" }).click();
  const buffer = Buffer.from(text);
  await (await chooser).setFiles({ name: "v.visit.json", mimeType: "application/json", buffer });
}

const teamsIn = (userData: string): readonly string[] => {
  const root = path.join(userData, "segments");
  return existsSync(root) ? readdirSync(root) : [];
};

const toStart = (page: Page) => page.evaluate(() => void (location.hash = "#/"));

/** From the retention screen through the pages, up to the certificate. */
async function destroyNotes(page: Page, options: { readonly hasOpenConcern: boolean }) {
  await page.getByRole("button", { name: "Destroy the notes…" }).click();
  await heading(page, "Destroy the notes").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await heading(page, "Destroy the notes on this laptop").waitFor();
  if (options.hasOpenConcern) await page.getByText(/^The host has the .*concern/).click();
  await page.getByLabel(/to confirm/).fill(hostName);
  await page.getByRole("button", { name: "Destroy the notes" }).click();
  await heading(page, "Certificate of destruction").waitFor();
}

test("after the agreed day the notes are destroyed and the letter is kept: reminded, destroyed by a person, certified, read again, and not brought back by a file", async () => {
  const [userData, out] = [temporaryFolder(), temporaryFolder()];
  const records = dueVisit();
  const letter = records.letters.find(({ issued }) => issued !== null);
  const hash = letter?.issued?.contentHash ?? "";
  const { app, page } = await launch({ userData });

  // Long before: a reminder that can be put away until the next.
  await page.clock.setSystemTime(new Date("2024-11-20T10:00:00Z"));
  await openFile(page, fileOf(records));
  await heading(page, hostName).waitFor();
  await page.getByText("The notes are to be destroyed in 23 days").waitFor();
  await page.getByRole("button", { name: /^Put away until the next/ }).click();
  await expect
    .poll(() => page.getByText("The notes are to be destroyed in 23 days").count())
    .toBe(0);
  await toStart(page);
  await page.getByRole("link", { name: hostName }).waitFor();
  expect(await page.getByText(/the notes are to be destroyed in/).count()).toBe(0);

  // The day is over: it is said on the first screen, and nothing was destroyed by itself.
  await lockUntil({ app, page }, "2024-12-14T10:00:00Z");
  await page.getByText(`${hostName}: destroying the notes is one day overdue`).waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Destroy or hold them" }).click();
  await heading(page, "Retention").waitFor();
  await expectAccessible(page);
  const before = teamsIn(userData);
  await destroyNotes(page, { hasOpenConcern: true });
  await expectAccessible(page);

  // The certificate, on the screen, as a file and on paper.
  app.saveDialogAnswers.push(path.join(out, "Certificate.txt"));
  await page.getByRole("button", { name: "Save the certificate…" }).click();
  await page.getByText("Saved as Certificate.txt.").waitFor();
  const saved = readFileSync(path.join(out, "Certificate.txt"), "utf8");
  const printed = await readPrinted(await page.pdf({ preferCSSPageSize: true }));
  const onPaper = printed.map(({ text }) => text).join(" ");
  for (const said of [
    `Notes: +${records.notes.length}\n`,
    `fingerprint ${hash}`,
    "Agreed for: +Friday 13 December 2024",
    "Destroyed four weeks after the letter.",
    "One concern was still open|[0-9]+ concerns were still open",
    "nothing of the visit but what is kept was found",
    "USB sticks",
    "No hold had been placed",
  ])
    expect(saved).toMatch(new RegExp(said));
  expect(onPaper).toContain("Certificate of destruction");
  expect(onPaper.replaceAll(/\s/gu, "")).toContain(hash);
  const someNote = records.notes[0]?.text ?? "";
  expect(saved).not.toContain(someNote);

  // What is kept: the letter as it was issued, the register, and no place for notes.
  await page.getByRole("link", { name: "To what is kept" }).click();
  await heading(page, hostName).waitFor();
  await expectAccessible(page);
  expect(await page.getByText(hash).isVisible()).toBe(true);
  expect(await page.getByText("Its words are those of its fingerprint").isVisible()).toBe(true);
  const rail = page.getByRole("navigation");
  expect(await rail.getByRole("link", { name: "Sessions" }).count()).toBe(0);
  await goToPlace(page, "Letter");
  app.saveDialogAnswers.push(path.join(out, "Letter.pdf"));
  await page.getByRole("button", { name: /^Save it again/ }).click();
  await page.getByRole("menuitem", { name: "PDF" }).click();
  await page.getByText("Saved as Letter.pdf.").waitFor();
  await expectAccessible(page);
  const pdf = await readPdf(path.join(out, "Letter.pdf"));
  expect(pdf.metadata).toContain(hash);
  await goTo(page, `#/visit/${records.visit.id}/register`);
  await heading(page, "After the visit").waitFor();
  await goTo(page, `#/visit/${records.visit.id}/sessions`);
  await page.getByText("was destroyed with the notes of this visit on 14 December 2024").waitFor();

  // In the profile there is one team, and not the one of before.
  const after = teamsIn(userData);
  expect(after).toHaveLength(1);
  expect(before).not.toEqual(after);

  // A file with the notes brings none back, and says so; nor does the next start.
  await toStart(page);
  await openFile(page, fileOf(records));
  await page.getByText(/were destroyed on this laptop on 14 December 2024/).waitFor();
  await app.close();
  const again = await launch({ userData });
  await again.page.getByRole("link", { name: hostName }).click();
  await heading(again.page, hostName).waitFor();
  const kept = await visitOf(again, out);
  expect(kept.notes).toEqual([]);
  expect(kept.cases).toEqual([]);
  expect(kept.actions).toHaveLength(records.actions.length);
  expect(kept.letters).toEqual(records.letters.filter(({ issued }) => issued !== null));
  const proofs = kept.destructions.flatMap(({ certificate }) => certificate ?? []);
  expect(proofs).toMatchObject([{ left: [], reduction: {} }]);
});

test("a hold keeps the notes, with its reason, and is asked about again on its day", async () => {
  const { app, page } = await launch();
  await page.clock.setSystemTime(new Date("2024-12-13T10:00:00Z"));
  await openFile(page, fileOf(dueVisit()));
  await page.getByText("The notes are due to be destroyed today").waitFor();
  await page.getByRole("link", { name: "Destroy or hold them" }).click();
  await page.getByRole("button", { name: "Hold the notes with a reason…" }).click();
  await page.getByLabel("Why they have to be kept").fill("Request FOI 1482");
  await page.getByLabel("Held by").fill("Visit coordinator");
  await page.getByRole("textbox", { name: "Until" }).fill("10 January 2025");
  await page.getByRole("button", { name: "Hold them" }).click();
  await page.getByRole("heading", { name: "The notes are held" }).waitFor();
  expect(await page.getByRole("button", { name: "Destroy the notes…" }).count()).toBe(0);
  await lockUntil({ app, page }, "2025-01-10T10:00:00Z");
  await toStart(page);
  await page.getByText(/do the notes still have to be kept\?/).waitFor();
});

test("the team sees on whose laptop the notes are destroyed, and a laptop that still has them brings none back", async () => {
  const [shared, folder] = [temporaryFolder(), temporaryFolder()];
  const lead = await launch({ vault: "own" });
  await openRealVisit(lead);
  await startTeamIn(lead, shared);
  const peer = await launch({ vault: "own" });
  await joinThrough(shared, { lead, peer, initials: "MC", folder });
  await syncNow(lead);

  const { page } = lead;
  await goToRetention(lead);
  await page.getByText("Nothing is known of its notes").first().waitFor();
  await page.getByRole("button", { name: "Destroy the notes…" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  const handedOver = page.getByText(/^The host has the .*concern/);
  if ((await handedOver.count()) > 0) await handedOver.click();
  await page.getByLabel(/to confirm/).fill(hostName);
  await page.getByRole("button", { name: "Destroy the notes" }).click();
  await heading(page, "Certificate of destruction").waitFor();
  await page.getByText(/The team was told by sync at/).waitFor();
  await page.getByText(/MC.*nothing is known of its notes/).waitFor();
  await page.getByRole("link", { name: "To what is kept" }).click();
  await heading(page, hostName).waitFor();

  // The peer hears of it, and still has all.
  await syncNow(peer);
  await goToRetention(peer);
  await peer.page.getByText(/Said that it destroys them/).waitFor();
  expect((await visitOf(peer, folder)).notes.length).toBeGreaterThan(0);

  // The place of before is another team's now: nothing is taken in from it.
  await goToSync(page);
  await page.getByRole("button", { name: "Choose where to sync" }).click();
  await chooseFolder(lead, shared);
  await page.getByText(/before the notes of this visit were destroyed/).waitFor();
  const kept = await visitOf(lead, folder);
  expect(kept.notes).toEqual([]);
  expect(kept.visit.notesDestroyedAt).not.toBeNull();
});

/** Locks, lets time pass, and unlocks: an app left open over weeks has locked itself. */
async function lockUntil({ app, page }: Launched, instant: string): Promise<void> {
  app.clickMenu("lock");
  await page.getByLabel("Passphrase", { exact: true }).waitFor();
  await page.clock.setSystemTime(new Date(instant));
  await unlock(page);
}

const goTo = (page: Page, hash: string) => page.evaluate((to) => void (location.hash = to), hash);

async function goToRetention({ page }: Launched): Promise<void> {
  await goToPlace(page, "Visit");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Retention" }).click();
  await heading(page, "Retention").waitFor();
}
