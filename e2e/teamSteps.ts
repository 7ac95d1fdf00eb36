import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import type { Launched } from "./launch.ts";
import { goToPlace, sampleFile } from "./openSample.ts";
import { goToSync, syncNow } from "./syncNow.ts";

export const temporaryFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), "cf-team-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The sample visit as a real one: it may leave the laptop. */
const realVisit = readFileSync(sampleFile, "utf8")
  .replace('"isSample": true', '"isSample": false')
  .replaceAll("Midthorpe Council", "Oxtown Council");

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { name, level: 1 });

export async function openRealVisit({ page }: Launched): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a visit file" }).click();
  const buffer = Buffer.from(realVisit);
  await (await chooser).setFiles({ name: "v.visit.json", mimeType: "application/json", buffer });
  await heading(page, "Oxtown Council").waitFor();
}

export interface Invitation {
  readonly file: string;
  readonly words: string;
}

/** The lead puts one person into the list and invites them there: saves the file and hears the six words. */
export async function invite(
  { app, page }: Launched,
  folder: string,
  initials: string,
): Promise<Invitation> {
  const file = path.join(folder, `invitation-${readdirSync(folder).length}.cfinvite`);
  await goToPlace(page, "Team");
  await page.getByLabel("Initials of another peer").fill(initials);
  await page.getByRole("button", { name: "Add to the team" }).click();
  await page.getByRole("button", { name: `Invite ${initials}` }).click();
  const words = page.getByRole("list", { name: "Six words to say" }).getByRole("listitem");
  await expect.poll(() => words.count()).toBe(6);
  app.saveDialogAnswers.push(file);
  await page.getByRole("button", { name: "Save invitation file" }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  const spoken = (await words.allInnerTexts()).map((text) => text.replace(/[^a-z]/g, ""));
  await page.getByRole("button", { name: "Done" }).click();
  return { file, words: spoken.join(" ") };
}

export async function join({ page }: Launched, { file, words }: Invitation): Promise<void> {
  await page.getByRole("button", { name: "Join a team" }).click();
  await heading(page, "Join a team").waitFor();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose the file or picture" }).click();
  await (await chooser).setFiles(file);
  await page.getByLabel("The six words").fill(words.toUpperCase().replaceAll(" ", ", "));
  await page.getByLabel("Role").fill("Head of service");
  await page.getByRole("button", { name: "Join the team" }).click();
  await heading(page, "Fetch the visit").waitFor();
}

export async function chooseFolder({ app, page }: Launched, folder: string): Promise<void> {
  await page.getByText("A folder", { exact: true }).click();
  app.openDialogAnswers.push(folder);
  await page
    .getByRole("button", { name: /Choose/ })
    .last()
    .click();
  await page.getByRole("button", { name: "Use this place" }).click();
}

/** The lead starts the team's files in a folder that stands in for a share. */
export async function startTeamIn(lead: Launched, shared: string): Promise<void> {
  await goToSync(lead.page);
  await lead.page.getByRole("button", { name: "Choose where to sync" }).click();
  await chooseFolder(lead, shared);
  await lead.page.getByRole("button", { name: "Start the team’s files here" }).click();
  await lead.page.getByText("Synced. What others had sent is here.").waitFor();
}

/** A peer joins by an invitation, which is saved in `folder`, and fetches the visit from the share. */
export async function joinThrough(
  shared: string,
  {
    lead,
    peer,
    initials,
    folder,
  }: {
    readonly lead: Launched;
    readonly peer: Launched;
    readonly initials: string;
    readonly folder: string;
  },
): Promise<void> {
  await join(peer, await invite(lead, folder, initials));
  await syncNow(lead);
  await peer.page.getByRole("button", { name: "Choose where the team syncs" }).click();
  await chooseFolder(peer, shared);
  await heading(peer.page, "Oxtown Council").waitFor();
}
