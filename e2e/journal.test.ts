import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { launch } from "./launch.ts";
import { syncNow } from "./syncNow.ts";
import { joinThrough, openRealVisit, startTeamIn, temporaryFolder } from "./teamSteps.ts";
import { visitOf } from "./visitOf.ts";

const minutes = 60_000;
const secret = "Heron pottery kiln";

async function goTo(page: Page, place: string, title: string): Promise<void> {
  await page.evaluate((to) => {
    const [, visits, visit] = window.location.hash.split("/");
    window.location.hash = `#/${visits}/${visit}/${to}`;
  }, place);
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
}

/** Files under a folder that hold the words. */
const filesWith = (folder: string, words: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => {
    const file = path.join(folder, name);
    return statSync(file).isFile() && readFileSync(file).includes(words);
  });

test(
  "what a peer writes in their journal stays theirs through a sync, and one entry that they share comes to the team",
  async () => {
    const [shared, folder] = [temporaryFolder(), temporaryFolder()];
    const [lead, ann] = [await launch({ vault: "own" }), await launch({ vault: "own" })];
    await openRealVisit(lead);
    await startTeamIn(lead, shared);
    await joinThrough(shared, { lead, peer: ann, initials: "AN", folder });

    // Over whatever is open, and back.
    await lead.page.keyboard.press("Control+j");
    await lead.page.getByRole("textbox", { name: "New entry" }).fill(secret);
    await lead.page.keyboard.press("Control+Enter");
    await lead.page.getByRole("dialog").waitFor({ state: "detached" });
    await syncNow(lead);
    await syncNow(ann);
    expect(filesWith(shared, secret)).toEqual([]);
    await goTo(ann.page, "journal", "My journal");
    await ann.page.getByText("Nothing is written yet").waitFor();
    for (const each of [lead, ann]) {
      const visit = await visitOf(each, folder);
      expect(visit.journalEntries).toEqual([]);
      expect(JSON.stringify(visit)).not.toContain(secret);
    }
    await goTo(ann.page, "learning", "What we learned");
    expect(await ann.page.getByText(secret).count()).toBe(0);

    await goTo(lead.page, "journal", "My journal");
    const entry = lead.page.getByRole("textbox", { name: /^Entry written at/u });
    await expect.poll(() => entry.inputValue()).toBe(secret);
    await expectAccessible(lead.page);
    await lead.page.getByRole("button", { name: /^Share with the team/u }).click();
    await lead.page.getByRole("button", { name: "Share it" }).click();
    await lead.page.getByText("Shared: it stands under What we learned.").waitFor();
    await syncNow(lead);
    await syncNow(ann);
    const learned = (await visitOf(ann, folder)).learning.map(({ text }) => text);
    expect(learned).toContain(secret);
  },
  6 * minutes,
);
