import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { launch } from "./launch.ts";
import { goToPlace } from "./openSample.ts";
import { goToSync, syncNow } from "./syncNow.ts";
import { heading, joinThrough, openRealVisit, startTeamIn, temporaryFolder } from "./teamSteps.ts";

const minutes = 60_000;

/** Drops a photograph of 2,400 by 1,200 pixels, the left half red, with a place in its file, on the window. */
const dropPhotograph = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2_400, 1_200);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.fillStyle = "#d00";
    context.fillRect(0, 0, 1_200, 1_200);
    const blob = await canvas.convertToBlob({ type: "image/jpeg" });
    const jpeg = new Uint8Array(await blob.arrayBuffer());
    const place = new TextEncoder().encode("GPS 53.48 Midthorpe Town Hall");
    const comment = [0xff, 0xfe, 0, place.length + 2, ...place];
    const bytes = new Uint8Array([...jpeg.subarray(0, 2), ...comment, ...jpeg.subarray(2)]);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], "IMG_0412.jpg", { type: "image/jpeg" }));
    for (const type of ["dragover", "drop"])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
  });

async function openSession(page: Page): Promise<void> {
  await goToPlace(page, "Sessions");
  await page
    .getByRole("main")
    .getByRole("link")
    .filter({ hasText: "Social workers" })
    .first()
    .click();
  await page.getByRole("textbox", { name: "New line" }).waitFor();
}

/** Every file below a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test(
  "a photograph dropped on a session comes to a second laptop through the shared folder, is deleted there, and undo brings it back",
  async () => {
    const [shared, folder] = [temporaryFolder(), temporaryFolder()];
    const lead = await launch({ vault: "own" });
    const ann = await launch({ vault: "own" });
    await openRealVisit(lead);
    await startTeamIn(lead, shared);
    await joinThrough(shared, { lead, peer: ann, initials: "AN", folder });

    await openSession(lead.page);
    await dropPhotograph(lead.page);
    const words = lead.page.getByLabel("What it shows");
    await words.fill("Post-its on step-down cluster under waiting");
    await lead.page.getByRole("button", { name: "Add picture" }).last().click();
    const picture = { name: "Picture: Post-its on step-down cluster under waiting" };
    await lead.page.getByRole("button", picture).locator("img").waitFor();
    await syncNow(lead);
    const sealed = () => filesIn(shared).filter((file) => file.endsWith(".prp"));
    await expect.poll(() => sealed().length, { timeout: minutes }).toBe(1);
    // Whoever keeps the folder has neither the picture nor where it was taken.
    expect(readFileSync(sealed()[0] ?? "").toString("latin1")).not.toMatch(/WEBP|JFIF|Midthorpe/);

    await syncNow(ann);
    await openSession(ann.page);
    const there = ann.page.getByRole("button", picture);
    await there.locator("img").waitFor({ timeout: 2 * minutes });
    await there.click();
    const large = ann.page.getByRole("dialog").getByRole("img");
    await large.waitFor();
    // Drawn from its bytes, as large as it was kept.
    const size = await large.evaluate((image: HTMLImageElement) => [
      image.naturalWidth,
      image.naturalHeight,
    ]);
    expect(size).toEqual([2_000, 1_000]);
    await ann.page.keyboard.press("Delete");
    await there.waitFor({ state: "detached" });
    await ann.page.getByText("Post-its on step-down cluster").first().waitFor();
    await ann.page.keyboard.press("Control+z");
    await there.locator("img").waitFor();
    await goToSync(ann.page);
    await heading(ann.page, "Sync").waitFor();
  },
  8 * minutes,
);
