import type { ReactNode } from "react";
import { cleanup } from "vitest-browser-react";
import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { sealEntry } from "../../../../shared/journal/sealedEntry.ts";
import { issueVersion } from "../../../../shared/letter/testing/issueVersion.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { handSync, memberOf } from "../../../sync/testing/handSync.ts";
import { openAppLaptopWith } from "../../../testing/appLaptop.ts";
import { main } from "../../../testing/mainInMemory.ts";
import { mountAlone } from "../../../testing/mountAlone.tsx";
import { currentLaptop, readVisit, writeHere } from "../../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";
import { CertificateScreen } from "./CertificateScreen.tsx";
import { DestroyNotesScreen } from "./DestroyNotesScreen.tsx";
import { KeptVisitScreen } from "./KeptVisitScreen.tsx";
import { RetentionReminder, RetentionReminders } from "./RetentionReminder.tsx";
import { RetentionScreen } from "./RetentionScreen.tsx";

beforeEach(() => page.viewport(1280, 800));

const button = (name: string | RegExp) => page.getByRole("button", { name });
const heading = (name: string) => page.getByRole("heading", { name, level: 1 });
const words = (text: string) => page.getByText(text, { exact: false });
const today = "2024-12-14";

/** A visit whose notes were to be destroyed yesterday, with an issued letter. */
async function dueVisit() {
  const visit = new TestVisit();
  visit.addEvidence(visit.add("findings", { sentence: "Thresholds are not shared." }));
  const { contentHash } = issueVersion(visit).issued;
  visit.add("presentations", {
    deck: { language: "en-GB", audience: "leaders", name: "Feedback", title: "", slides: [] },
  });
  visit.records = {
    ...visit.records,
    visit: { ...visit.records.visit, destroyOn: "2024-12-13" },
  };
  await openAppLaptopWith(visit.records);
  return { visit, id: visit.records.visit.id, contentHash };
}

async function recordsOf(id: Parameters<typeof readVisit>[0]) {
  const records = await readVisit(id);
  if (records === undefined) throw new Error("nothing there");
  return records;
}

/** As in the frame of a visit, which has the landmark. */
const mountIn = (screen: ReactNode) => mountAlone(<main>{screen}</main>);
const say = () => "the shared place cannot be reached";

test("what goes and what stays is said; the team is told first, and asked about when it cannot be; the certificate stays with what is kept", async () => {
  const { id, contentHash } = await dueVisit();
  const sync = handSync(
    {
      isSample: false,
      members: [memberOf("JP", { isMe: true, isLead: true }), memberOf("MC")],
    },
    {
      syncNow: () =>
        Promise.resolve({ ok: false, error: { type: "Unreachable", retryAfterMs: null } }),
    },
  );
  await mountAlone(
    <DestroyNotesScreen visitId={id} today={today} sync={sync} syncErrorInWords={say} />,
  );
  await expect.element(heading("Destroy the notes")).toHaveFocus();
  await expect.element(words("Proposed, and not agreed by both sides yet")).toBeVisible();
  await expect.element(words("MC, Head of service")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await button("Continue").click();
  await button("Destroy the notes").click();
  await expect.element(page.getByRole("alert", { name: "There is a problem" })).toHaveFocus();
  expect((await recordsOf(id)).notes).toHaveLength(1);
  await page.getByLabelText(/to confirm/).fill("Midthorpe Council");
  await button("Destroy the notes").click();
  await expect.element(heading("The team could not be told")).toBeVisible();
  expect((await recordsOf(id)).notes).toHaveLength(1);
  expect((await recordsOf(id)).destructions).toMatchObject([{ standing: "begun" }]);
  expect(await accessibilityProblems()).toEqual([]);
  await button("Destroy the notes without telling").click();
  await expect.element(heading("Certificate of destruction")).toBeVisible();
  await expect.element(words(`fingerprint ${contentHash}`)).toBeVisible();
  await expect
    .element(words("was not told by sync: the shared place cannot be reached"))
    .toBeVisible();
  await expect
    .element(words("MC, Head of service, Elmshire County Council: nothing is known"))
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await button("Save the certificate…").click();
  await expect.element(words("Saved as Certificate Midthorpe Council")).toBeVisible();
  const text = new TextDecoder().decode(main.saved[0]?.bytes);
  expect(text).toMatch(/Notes: +1\n/u);
  expect(text).not.toContain("Thresholds");

  const kept = await recordsOf(id);
  expect(kept.notes).toEqual([]);
  expect(kept.letters).toHaveLength(1);
  await cleanup();
  await mountIn(<KeptVisitScreen records={kept} today={today} />);
  await expect.element(words("Its words are those of its fingerprint")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await cleanup();
  await mountAlone(<CertificateScreen visitId={id} />);
  await expect.element(heading("Certificate of destruction")).toBeVisible();
  await cleanup();
  await mountIn(<RetentionScreen records={kept} today={today} sync={null} />);
  const laptops = page.getByRole("list", { name: "Laptops of the team" });
  await expect.element(laptops.getByText("Nothing is known of its notes")).toBeVisible();
  await button(/^Certificate seen: MC/u).click();
  await button("Record that it was seen").click();
  await expect.poll(async () => (await recordsOf(id)).destructions.length).toBe(3);
  await cleanup();
  await mountIn(<RetentionScreen records={await recordsOf(id)} today={today} sync={null} />);
  await expect.element(page.getByText(/^Certificate seen: \d/u)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

test("what goes is called what it is, whoever kept a private journal here is warned, and nothing of it nor of questionnaires is left", async () => {
  const { visit, id } = await dueVisit();
  const [own, ofPeer] = [visit.add("journalEntries"), visit.add("journalEntries")];
  const { id: questionnaireId } = visit.add("questionnaires");
  const { id: roundId } = visit.add("questionnaireRounds", { questionnaireId });
  visit.add("questionnaireReturns", { roundId });
  visit.add("recommendations", { text: "Dropped since", inLetter: false });
  await openAppLaptopWith(visit.records);
  const said = { day: "2024-10-17", text: "I was sure too soon", writtenAt: visit.mint.now() };
  const { own: key } = currentLaptop().keys.local(id);
  await writeHere("journalEntries", own, { sealed: sealEntry(own, said, key) });
  await writeHere("journalEntries", ofPeer, { sealed: "5ea1ed" });
  await mountAlone(
    <DestroyNotesScreen visitId={id} today={today} sync={null} syncErrorInWords={say} />,
  );
  const inPart = (name: string) => page.getByRole("region", { name }).element().textContent;
  await expect.element(heading("Destroy the notes")).toBeVisible();
  const goes = inPart("What is destroyed on this laptop");
  expect(goes).toMatch(/Recommendations that no letter gave1.*Drafts of the letter1/u);
  expect(goes).toMatch(/Private journal entries2/u);
  expect(goes).toMatch(/Questionnaires1/u);
  expect(goes).not.toMatch(/Letters/u);
  expect(inPart("What is kept")).toMatch(/Letters1/u);
  await expect.element(words("One entry of your private journal is destroyed too")).toBeVisible();
  await expect.element(page.getByRole("link", { name: "My journal" })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await button("Continue").click();
  await page.getByLabelText(/to confirm/).fill("Midthorpe Council");
  await button("Destroy the notes").click();
  await expect.element(heading("Certificate of destruction")).toBeVisible();
  const { journalEntries, questionnaires, questionnaireReturns, letters } = await recordsOf(id);
  expect([journalEntries, questionnaires, questionnaireReturns]).toEqual([[], [], []]);
  expect(letters.map(({ issued }) => issued === null)).toEqual([false]);
});

test("the day and what is kept are set in place, and a hold needs a reason, a role and a day", async () => {
  const { id } = await dueVisit();
  await mountIn(<RetentionScreen records={await recordsOf(id)} today={today} sync={null} />);
  await expect.element(heading("Retention")).toBeVisible();
  await expect.element(words("Destroying the notes is one day overdue")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByText("Gifted days", { exact: true }).click();
  await expect
    .poll(async () => (await recordsOf(id)).visit.keeps)
    .toEqual(["letters", "register", "presented"]);
  await button("Hold the notes with a reason…").click();
  await button("Hold them").click();
  await expect.element(words("Say why the notes have to be kept")).toBeVisible();
  await expect.element(words("Say who holds them")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByLabelText("Why they have to be kept").fill("Request FOI 1482");
  await page.getByLabelText("Held by").fill("Visit coordinator");
  await button("Hold them").click();
  await expect
    .poll(async () => (await recordsOf(id)).holds)
    .toMatchObject([{ reason: "Request FOI 1482", until: "2025-03-14", lifted: null }]);
  await cleanup();
  await mountAlone(
    <DestroyNotesScreen visitId={id} today={today} sync={null} syncErrorInWords={say} />,
  );
  await expect.element(heading("This visit is on hold")).toBeVisible();
  await expect.element(words("asked again on Friday 14 March 2025")).toBeVisible();
  await cleanup();
  await mountIn(<RetentionScreen records={await recordsOf(id)} today="2025-03-14" sync={null} />);
  await expect.element(words("Do the notes still have to be kept?")).toBeVisible();
  await button(/^Hold on: Request FOI 1482/u).click();
  await button("Hold them").click();
  await expect
    .poll(async () =>
      (await recordsOf(id)).holds.map(({ until, lifted }) => [until, lifted?.reason]),
    )
    .toEqual(
      expect.arrayContaining([
        ["2025-03-14", "Held on until Thursday 12 June 2025"],
        ["2025-06-12", undefined],
      ]),
    );
});

test("a reminder is put away until the next one, in the visit and on the first screen", async () => {
  const { id } = await dueVisit();
  const records = await recordsOf(id);
  await mountAlone(
    <>
      <RetentionReminder records={records} today="2024-12-01" />
      <RetentionReminders today="2024-12-01" />
    </>,
  );
  await expect.element(words("The notes are to be destroyed in 12 days").first()).toBeVisible();
  await expect
    .element(words("Midthorpe Council: the notes are to be destroyed in 12 days"))
    .toBeVisible();
  await button(/^Put away until the next/u)
    .first()
    .click();
  await expect.poll(() => page.getByText(/are to be destroyed in/u).elements().length).toBe(0);
  await cleanup();
  await mountAlone(<RetentionReminders today="2024-12-06" />);
  await expect.element(words("the notes are to be destroyed in seven days")).toBeVisible();
});
