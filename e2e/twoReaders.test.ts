import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { launch, type Launched } from "./launch.ts";
import { goToPlace } from "./openSample.ts";
import { syncNow } from "./syncNow.ts";
import { heading, joinThrough, openRealVisit, startTeamIn, temporaryFolder } from "./teamSteps.ts";
import { visitOf } from "./visitOf.ts";

const minutes = 60_000;

/** The page of case 4, on the form that was worked with last. */
async function openCase({ page }: Launched): Promise<void> {
  await goToPlace(page, "Cases");
  await page.getByRole("tab", { name: /Cases read/ }).click();
  await page.getByRole("link", { name: "4", exact: true }).click();
  await heading(page, "Case 4").waitFor();
}

async function chooseForm(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /Form$/ }).click();
  await page.getByRole("option", { name, exact: true }).click();
}

async function read(
  launched: Launched,
  { consent, threshold, remark }: Readonly<Record<"consent" | "threshold" | "remark", string>>,
): Promise<void> {
  const { page } = launched;
  await openCase(launched);
  await page.getByText("You read this blind").waitFor();
  const answer = (area: string, rating: string) =>
    page
      .getByRole("radiogroup", { name: area, exact: true })
      .getByRole("radio", { name: rating })
      .click();
  await answer("Consent", consent);
  await answer("Threshold", threshold);
  await page.getByRole("textbox", { name: "Remark on Threshold" }).fill(remark);
  await page.keyboard.press("Escape");
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
}

async function sayDone({ page }: Launched): Promise<void> {
  await page.getByRole("button", { name: "Say that you are done" }).click();
  await page.getByRole("button", { name: "I am done" }).click();
}

test(
  "two readers on two laptops see nothing of each other until both are done; then the team settles where they differ",
  async () => {
    const [shared, folder] = [temporaryFolder(), temporaryFolder()];
    const [lead, peer] = [await launch({ vault: "own" }), await launch({ vault: "own" })];
    await openRealVisit(lead);
    // The lead adds a form and gives case 4 to two.
    await goToPlace(lead.page, "Cases");
    await lead.page.getByRole("tab", { name: /Forms/ }).click();
    await lead.page.getByRole("button", { name: "Add a form" }).click();
    await lead.page.getByRole("menuitem", { name: "Front door" }).click();
    await lead.page.getByRole("heading", { name: "Front door" }).waitFor();
    await lead.page.getByRole("tab", { name: /Two readers/ }).click();
    await lead.page.getByRole("button", { name: "Give cases to two readers" }).click();
    await lead.page.getByRole("dialog").getByText("4", { exact: true }).click();
    for (const [which, who] of [
      ["First reader", /^LP/],
      ["Second reader", /^RT/],
    ] as const) {
      await lead.page.getByRole("button", { name: which }).click();
      await lead.page.getByRole("option", { name: who }).click();
    }
    await lead.page.getByRole("button", { name: "Give cases", exact: true }).click();
    await lead.page.getByText("Being read").waitFor();
    await startTeamIn(lead, shared);
    await joinThrough(shared, { lead, peer, initials: "RT", folder });

    await read(lead, { consent: "Yes", threshold: "Yes", remark: "Albatross: about right." });
    await sayDone(lead);
    await lead.page.getByText("RT is not done yet").waitFor();
    await syncNow(lead);
    await syncNow(peer);
    // All of it is on the other laptop, and its screen and its visit file say nothing of it.
    await openCase(peer);
    await chooseForm(peer.page, "Front door");
    expect(JSON.stringify(await visitOf(peer, folder))).not.toContain("Albatross");
    await read(peer, { consent: "Yes", threshold: "Partly", remark: "Peregrine: too high." });
    expect(await peer.page.getByText("Albatross").count()).toBe(0);
    await peer.page.keyboard.press("Control+k");
    await peer.page.keyboard.type("albatross");
    await peer.page
      .getByText(/Nothing/)
      .first()
      .waitFor();
    await peer.page.keyboard.press("Escape");
    await sayDone(peer);
    await syncNow(peer);
    await syncNow(lead);

    await goToPlace(lead.page, "Cases");
    await lead.page.getByRole("tab", { name: /Two readers/ }).click();
    await lead.page.getByRole("heading", { name: "Differences, 1 to settle" }).waitFor();
    for (const remark of ["Albatross: about right.", "Peregrine: too high."])
      await lead.page.getByText(remark).waitFor();
    await lead.page
      .getByRole("radiogroup", { name: "The team’s answer" })
      .getByText("Partly")
      .click();
    await lead.page
      .getByRole("textbox", { name: "Why this answer" })
      .fill("Right for one child of two.");
    await lead.page.keyboard.press("Tab");
    await lead.page.getByRole("heading", { name: "Differences, all settled" }).waitFor();
    await expectAccessible(lead.page);
    await syncNow(lead);
    await syncNow(peer);
    const visits = [];
    for (const each of [lead, peer]) visits.push(await visitOf(each, folder));
    expect(visits[1]).toEqual(visits[0]);
    const cases: unknown = Reflect.get(Object(visits[0]), "cases");
    expect(cases).toContainEqual(
      expect.objectContaining({
        label: "4",
        answers: expect.objectContaining({
          "frontDoor-consent": "yes",
          "frontDoor-threshold": "partly",
        }),
        moderation: { "frontDoor-threshold": "Right for one child of two." },
      }),
    );
  },
  8 * minutes,
);
