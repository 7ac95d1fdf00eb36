import { cpSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { markerBytes } from "../electron/segments/testing/segmentBytes.ts";
import { hasApache, startApache } from "../electron/stores/testing/apache.ts";
import { password, user } from "../electron/stores/testing/server.ts";
import { expectAccessible } from "./axe.ts";
import { launch, type Launched } from "./launch.ts";
import { goToPlace, goToSession } from "./openSample.ts";
import { goToSync, syncNow } from "./syncNow.ts";
import {
  chooseFolder,
  heading,
  invite,
  join,
  joinThrough,
  openRealVisit,
  startTeamIn,
  temporaryFolder,
} from "./teamSteps.ts";
import { visitOf } from "./visitOf.ts";

const minutes = 60_000;

async function chooseWebDav(page: Page, url: string): Promise<void> {
  await page.getByText("A WebDAV server", { exact: true }).click();
  await page.getByLabel("Address").fill(url);
  await page.getByLabel("User name").fill(user);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Use this place" }).click();
}

/** Adds a line to the first session from the keyboard. */
async function note({ page }: Launched, text: string): Promise<void> {
  const entry = await goToSession(page, "Social workers");
  await entry.fill(text);
  await entry.press("Enter");
  await page.locator(".cf-line-text", { hasText: text }).waitFor();
}

const threeApps = async () =>
  [
    await launch({ vault: "own" }),
    await launch({ vault: "own" }),
    await launch({ vault: "own" }),
  ] as const;

test.skipIf(!hasApache)(
  "three laptops edit apart and end with one visit through a WebDAV server (skipped without Apache)",
  async () => {
    const { url } = await startApache();
    const folder = temporaryFolder();
    const [lead, ann, ben] = await threeApps();
    await openRealVisit(lead);
    await goToSync(lead.page);
    await lead.page.getByRole("button", { name: "Choose where to sync" }).click();
    await chooseWebDav(lead.page, url);
    // An empty place is asked about before anything is written to it.
    await lead.page.getByRole("button", { name: "Start the team’s files here" }).click();
    await lead.page.getByText("Synced. What others had sent is here.").waitFor();
    for (const [peer, initials] of [
      [ann, "AN"],
      [ben, "BE"],
    ] as const) {
      await join(peer, await invite(lead, folder, initials));
      await syncNow(lead);
      await peer.page.getByRole("button", { name: "Choose where the team syncs" }).click();
      await chooseWebDav(peer.page, url);
      await heading(peer.page, "Oxtown Council").waitFor();
    }
    await Promise.all([
      note(lead, "The lead heard this line."),
      note(ann, "Ann heard another line."),
      note(ben, "Ben heard a third line."),
    ]);
    await note(ann, "Ann heard one more.");
    // In any order, and the first once more for what the others sent after it.
    for (const each of [ben, lead, ann, ben, lead]) await syncNow(each);
    const visits = [];
    for (const each of [lead, ann, ben]) visits.push(await visitOf(each, folder));
    expect(visits[1]).toEqual(visits[0]);
    expect(visits[2]).toEqual(visits[0]);
    const text = JSON.stringify(visits[0]);
    for (const line of [
      "The lead heard this",
      "Ann heard another",
      "Ben heard a third",
      "Ann heard one more",
    ])
      expect(text).toContain(line);
    await goToSync(ben.page);
    await expect.poll(() => ben.page.getByText(/Up to date/).count()).toBeGreaterThan(0);
    await expectAccessible(ben.page);
    await goToPlace(lead.page, "Team");
    for (const name of ["AN", "BE"])
      await lead.page.getByText(name, { exact: true }).first().waitFor();
  },
  8 * minutes,
);

test(
  "three laptops end with one visit through a synced folder that makes conflict copies, and a USB stick",
  async () => {
    const [shared, stick, folder] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const [lead, ann, ben] = await threeApps();
    await openRealVisit(lead);
    await startTeamIn(lead, shared);
    await joinThrough(shared, { lead, peer: ann, initials: "AN", folder });
    // Ben has no network at all: a stick in the hotel.
    await join(ben, await invite(lead, folder, "BE"));
    await goToSync(lead.page);
    lead.app.openDialogAnswers.push(stick);
    await lead.page.getByRole("button", { name: "Copy to USB" }).click();
    await lead.page
      .getByText(/copied to/)
      .first()
      .waitFor();
    ben.app.openDialogAnswers.push(stick);
    await ben.page.getByRole("button", { name: "Merge from USB" }).click();
    await heading(ben.page, "Oxtown Council").waitFor();
    await Promise.all([
      note(lead, "Written on paper."),
      note(ann, "Heard on site."),
      note(ben, "Noted offline."),
    ]);
    await syncNow(ann);
    // What OneDrive does with a file that two laptops wrote: one keeps the name, one is renamed.
    renameAsConflictCopies(shared);
    await syncNow(lead);
    const swap = async (each: Launched) => {
      await goToSync(each.page);
      for (const [button, done] of [
        ["Merge from USB", /taken in from|was here already/],
        ["Copy to USB", /copied to|^All of it was on/],
      ] as const) {
        each.app.openDialogAnswers.push(stick);
        await each.page.getByRole("button", { name: button }).click();
        await each.page.getByText(done).first().waitFor();
      }
    };
    await swap(ben);
    await swap(lead);
    await swap(ben);
    await syncNow(lead);
    await syncNow(ann);
    const visits = [];
    for (const each of [lead, ann, ben]) visits.push(await visitOf(each, folder));
    expect(visits[1]).toEqual(visits[0]);
    expect(visits[2]).toEqual(visits[0]);
    const own = { lead: "Written on paper.", ann: "Heard on site.", ben: "Noted offline." };
    for (const line of Object.values(own)) expect(JSON.stringify(visits[0])).toContain(line);
    // What the others wrote is news on each; what was there when one joined, and one's own, is not.
    for (const [each, line] of [
      [lead, own.lead],
      [ann, own.ann],
      [ben, own.ben],
    ] as const) {
      await each.page.getByRole("link", { name: /^News \d new$/ }).click();
      const told = each.page.getByRole("list", { name: /^Lines of / }).getByRole("link");
      await told.first().waitFor();
      const others = Object.values(own).filter((other) => other !== line);
      expect((await told.allInnerTexts()).toSorted()).toEqual(others.toSorted());
    }
    // Somebody who is not of the team makes the place say that it is the team's.
    const [team = ""] = readdirSync(path.join(shared, "v1"));
    writeFileSync(path.join(shared, "v1", team, "team.prs"), markerBytes(team));
    await goToSync(ann.page);
    await ann.page.getByRole("button", { name: "Sync now" }).click();
    await ann.page.getByText("The shared place may not be your team’s").first().waitFor();
    await ann.page.getByRole("button", { name: "Choose the place again" }).click();
    await chooseFolder(ann, shared);
    await ann.page.getByRole("button", { name: "Sync here all the same" }).click();
    await ann.page.getByText("Synced. What others had sent is here.").waitFor();
    // Ann's laptop has put the team's marker beside it, which the lead's finds genuine.
    await syncNow(lead);
  },
  8 * minutes,
);

/** Gives every newest segment of the folder the name of a conflict copy, and leaves another copy beside one. */
function renameAsConflictCopies(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\d{12}\.prs$/.test(name),
  );
  const newest = files.filter((name) => !/0{12}\.prs$/.test(name)).sort();
  for (const name of newest.slice(-2)) {
    const file = path.join(folder, name);
    cpSync(file, file.replace(".prs", " (1).prs"));
    renameSync(file, file.replace(".prs", "-LAPTOP7.prs"));
  }
}
