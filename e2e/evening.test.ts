import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { countSteps, type Steps, stepsTable } from "./countSteps.ts";
import { launch, type Launched } from "./launch.ts";
import { goToSession } from "./openSample.ts";
import { goToSync } from "./syncNow.ts";
import { heading, invite, join, openRealVisit, temporaryFolder } from "./teamSteps.ts";
import { visitOf } from "./visitOf.ts";

const minutes = 60_000;
/** What three peers of the team heard, each in another session. */
const heard = {
  MC: ["Social workers, referral", "A step-down plan is refused without a reason"],
  JP: ["Team managers", "Managers learn of a step down by chance"],
  RT: ["Health partners", "Nobody tells health of the step-down"],
} as const;
const sentence = "Step-down is not agreed between the teams.";

test(
  "an evening by keyboard alone: the notes of four laptops from a stick, news, pack, board, decisions, positions, and the letter at 3.9 pages",
  async () => {
    const [stick, folder] = [temporaryFolder(), temporaryFolder()];
    const lead = await launch({ vault: "own" });
    await openRealVisit(lead);
    const peers: Launched[] = [];
    for (const initials of Object.keys(heard)) {
      const peer = await launch({ vault: "own" });
      peers.push(peer);
      await join(peer, await invite(lead, folder, initials));
    }
    await copyToStick(lead, stick);
    for (const [at, peer] of peers.entries()) {
      const [session, line] = Object.values(heard)[at] ?? ["", ""];
      peer.app.openDialogAnswers.push(stick);
      await peer.page.getByRole("button", { name: "Merge from USB" }).click();
      await heading(peer.page, "Oxtown Council").waitFor();
      await note(peer.page, session, line);
      await copyToStick(peer, stick);
    }

    const told: (readonly [string, Steps])[] = [];
    const { page } = lead;
    const step = async (what: string, work: () => Promise<void>, on = page): Promise<void> => {
      const steps = await countSteps(on);
      await work();
      told.push([what, await steps()]);
    };
    await step("merge the notes of three laptops from the stick", async () => {
      await go(page, "sync", "Sync");
      lead.app.openDialogAnswers.push(stick);
      await press(page.getByRole("button", { name: "Merge from USB" }));
      await page
        .getByText(/taken in from/)
        .first()
        .waitFor();
    });
    await step("read what changed", async () => {
      await go(page, "what changed", "News");
      for (const [, line] of Object.values(heard))
        await page
          .getByRole("link", { name: new RegExp(line, "u") })
          .first()
          .waitFor();
      await press(page.getByRole("button", { name: "Mark all as read" }));
      await page.getByText("Nothing new").waitFor();
    });
    await step("the pack of the day", async () => {
      await go(page, "end of the day", /2024$/u);
      await page.getByRole("heading", { name: "Findings to talk over" }).waitFor();
    });
    await step("a finding from the lines that say alike", async () => {
      await go(page, "findings", "Findings");
      await page.keyboard.press("Control+e");
      await press(page.getByRole("button", { name: "Lines that say alike" }));
      await press(page.getByRole("button", { name: /lines speak of “step-down”/u }));
      await page.getByText("3 picked").waitFor();
      await press(page.getByRole("button", { name: /^With these 3/u }));
      await page.getByRole("menuitem", { name: /Make a finding/u }).waitFor();
      await page.keyboard.press("Enter");
      await page.getByLabel("The message, in one sentence").waitFor();
      await page.keyboard.type(sentence);
      await press(page.getByRole("button", { name: "Make the finding" }));
      await page.locator(".cf-finding", { hasText: "3 sessions" }).first().waitFor();
    });
    await step("decide all findings in the meeting", async () => {
      await go(page, "team meeting", /./u);
      const stage = page.getByRole("region", { name: "Team meeting" });
      const count = Number(/of (\d+)/u.exec(await stage.innerText())?.[1]);
      for (let place = 1; place <= count; place += 1) {
        await stage.getByText(` ${place} of ${count}`).waitFor();
        await page.keyboard.press("a");
      }
      await stage.getByText(/^Agreed\. Ctrl\+Z/u).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Begin the team meeting" }).waitFor();
    });
    const [peer] = peers;
    if (peer === undefined) throw new Error("there are three peers");
    await copyToStick(lead, stick);
    await mergeFromStick(peer, stick);
    await step(
      "where a peer stands on what is new",
      async () => {
        await go(peer.page, "where I stand", /./u);
        const stage = peer.page.getByRole("region", { name: "Where I stand" });
        for (let text = await stage.innerText(); !text.includes("all said");) {
          const isOpen = /You have not said|Reworded since/u.test(text);
          await peer.page.keyboard.press(isOpen ? "a" : "ArrowRight");
          await expect.poll(() => stage.innerText()).not.toBe(text);
          text = await stage.innerText();
        }
      },
      peer.page,
    );
    await copyToStick(peer, stick);
    await mergeFromStick(lead, stick);
    await step("to the letter", async () => {
      await go(page, "letter", "Letter");
      await page.getByText("3.9 of 4 pages").first().waitFor();
    });

    process.stdout.write(stepsTable(told));
    for (const [, { clicks }] of told) expect(clicks).toBe(0);
    const { findings, links, notes, positions } = await visitOf(lead, folder);
    const finding = findings.find((each) => each.sentence === sentence);
    expect(finding).toMatchObject({ state: "agreed" });
    const texts = links
      .filter(({ findingId }) => findingId === finding?.id)
      .map(({ evidence }) => notes.find(({ id }) => id === evidence.id)?.text);
    const lines = Object.values(heard).map(([, line]) => line);
    expect(new Set(texts)).toEqual(new Set(lines));
    expect(texts).toHaveLength(lines.length);
    expect(positions.filter(({ findingId }) => findingId === finding?.id)).toMatchObject([
      { stance: "agrees", wording: sentence },
    ]);
  },
  8 * minutes,
);

/** To a place by its words in the palette. */
async function go(page: Page, words: string, title: string | RegExp): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search and commands" }).waitFor();
  await page.keyboard.type(words);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await heading(page, title).waitFor();
}

/** Goes on with Tab until the button has the focus, and presses it. */
async function press(button: Locator): Promise<void> {
  await button.waitFor();
  const page = button.page();
  for (let tabs = 0; tabs < 80; tabs += 1) {
    if (await button.evaluate((each) => each === document.activeElement))
      return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not come to it");
}

async function note(page: Page, session: string, text: string): Promise<void> {
  const entry = await goToSession(page, session);
  await entry.fill(text);
  await entry.press("Enter");
  await page.locator(".cf-line:not([aria-busy]) .cf-line-text", { hasText: text }).waitFor();
}

async function copyToStick({ app, page }: Launched, stick: string): Promise<void> {
  await goToSync(page);
  app.openDialogAnswers.push(stick);
  await page.getByRole("button", { name: "Copy to USB" }).click();
  await page
    .getByText(/copied to|^All of it was on/)
    .first()
    .waitFor();
}

async function mergeFromStick({ app, page }: Launched, stick: string): Promise<void> {
  await goToSync(page);
  app.openDialogAnswers.push(stick);
  await page.getByRole("button", { name: "Merge from USB" }).click();
  await page
    .getByText(/taken in from|was here already/)
    .first()
    .waitFor();
}
