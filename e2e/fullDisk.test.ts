import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { canMount, mountDisk } from "../electron/files/testing/smallDisk.ts";
import { expectAccessible } from "./axe.ts";
import { launch, launchApp, unlock } from "./launch.ts";
import { beginSession } from "./survive/beginSession.ts";
import { closeProperly, dataFolder, enter, field, linesOf, openAt } from "./survive/typing.ts";

test.skipIf(!canMount())(
  "fault 23: a disk that fills up while typing costs no line, says what to do, and a start on it destroys nothing (skipped where no small disk can be mounted)",
  async () => {
    const disk = mountDisk("size=96m");
    const userData = path.join(disk, "profile");
    const first = await launch({ userData });
    const { app, page } = first;
    const address = await beginSession(page);
    await enter(page, "with room");
    const refused = page.getByText("The last change is not saved yet");
    const notSaved: string[] = [];
    const saved = ["with room"];
    for (let line = 1; notSaved.length === 0 && line <= 20; line += 1) {
      fill(disk);
      const text = `on the full disk ${line} ${"of some length ".repeat(20)}`.trim();
      await enter(page, text);
      await savedLine(page, text).or(refused).first().waitFor();
      ((await refused.count()) > 0 ? notSaved : saved).push(text);
    }
    expect(notSaved).toHaveLength(1);
    await page.getByText("make room and try again, or save a visit file to another disk").waitFor();
    await expectAccessible(page);

    // All that is on screen goes to another disk.
    const elsewhere = path.join(dataFolder(), "rescued.visit.json");
    app.saveDialogAnswers.push(elsewhere);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Save a visit file");
    await page.keyboard.press("Enter");
    await expect.poll(() => existsSync(elsewhere)).toBe(true);
    const file: unknown = JSON.parse(readFileSync(elsewhere, "utf8"));
    const notes = (Reflect.get(file as object, "notes") as { readonly text: string }[]).map(
      ({ text }) => text,
    );
    expect(notes.toSorted()).toEqual([...saved, ...notSaved].toSorted());

    // A start while it is still full, twice; whatever it can show, it takes nothing away.
    app.takeErrors();
    await app.close();
    for (let start = 0; start < 2; start += 1) {
      fill(disk);
      // Chromium itself may not start on such a disk.
      const again = await launchApp({ userData }).catch(() => null);
      if (again === null) continue;
      const shown = await again.firstPage();
      await unlock(shown).catch(() => undefined);
      await shown.waitForTimeout(2_000);
      again.takeErrors();
      await again.close();
    }
    makeRoom(disk);
    const later = await openAt(userData, address);
    await expect.poll(() => linesOf(later.page)).toEqual(expect.arrayContaining(saved));
    // What was half-typed on the full disk may stand there again.
    await field(later.page).fill("");
    await enter(later.page, "with room again");
    await closeProperly(later);
    const last = await openAt(userData, address);
    expect(await linesOf(last.page)).toEqual(expect.arrayContaining([...saved, "with room again"]));
  },
);

const savedLine = (page: Page, text: string) =>
  page.locator(".cf-line:not([aria-busy]) .cf-line-text", { hasText: text });

const filler = (disk: string) => path.join(disk, "filler");
const makeRoom = (disk: string) => rmSync(filler(disk));

/** Leaves not a byte free. */
function fill(disk: string): void {
  const handle = openSync(filler(disk), "a");
  try {
    for (let size = 1 << 22; size >= 1;) {
      try {
        if (writeSync(handle, new Uint8Array(size)) < size) size >>= 1;
      } catch {
        size >>= 1; // no room for a piece of this size
      }
    }
  } finally {
    closeSync(handle);
  }
}
