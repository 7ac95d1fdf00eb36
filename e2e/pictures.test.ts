import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { launch } from "./launch.ts";
import { goToSession } from "./openSample.ts";
import { syncNow } from "./syncNow.ts";
import { openRealVisit, startTeamIn, temporaryFolder } from "./teamSteps.ts";

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

/** The sealed pictures below a folder. */
const sealedIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".prp"))
    .map((entry) => path.join(entry.parentPath, entry.name));

test(
  "a photograph dropped on a session is sealed in the shared folder, comes from there where its file is gone, is deleted, and undo brings it back",
  async () => {
    const shared = temporaryFolder();
    const lead = await launch();
    const { app, page } = lead;
    await openRealVisit(lead);
    await startTeamIn(lead, shared);

    await goToSession(page, "Social workers");
    await dropPhotograph(page);
    const words = page.getByLabel("What it shows");
    await words.fill("Post-its on step-down cluster under waiting");
    await page.getByRole("button", { name: "Add picture" }).last().click();
    const picture = page.getByRole("button", {
      name: "Picture: Post-its on step-down cluster under waiting",
    });
    await picture.locator("img").waitFor();
    await syncNow(lead);
    const [inShare, here] = [() => sealedIn(shared), () => sealedIn(app.userData)];
    await expect.poll(() => inShare().length, { timeout: minutes }).toBe(1);
    const [sealed] = inShare().map((file) => readFileSync(file));
    // Whoever keeps the folder, or finds the laptop, has neither the picture nor where it was taken.
    expect(sealed?.toString("latin1")).not.toMatch(/WEBP|JFIF|Midthorpe/);
    expect(here().map((file) => readFileSync(file))).toEqual([sealed]);

    for (const file of here()) rmSync(file);
    await syncNow(lead);
    await expect.poll(() => here().length, { timeout: minutes }).toBe(1);
    await goToSession(page, "Social workers");
    await picture.locator("img").waitFor();
    await picture.click();
    const large = page.getByRole("dialog").getByRole("img");
    await large.waitFor();
    // Drawn from its bytes, as large as it was kept.
    const size = await large.evaluate((image: HTMLImageElement) => [
      image.naturalWidth,
      image.naturalHeight,
    ]);
    expect(size).toEqual([2_000, 1_000]);
    await page.keyboard.press("Delete");
    await picture.waitFor({ state: "detached" });
    await page.getByText("Post-its on step-down cluster").first().waitFor();
    await page.keyboard.press("Control+z");
    await picture.locator("img").waitFor();
  },
  4 * minutes,
);
